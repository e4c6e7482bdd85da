import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A process of ours that works on the same database and has said that it is ready. */
export async function startChild(script: string, ...args: string[]): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
    execArgv: ["--import", "tsx"],
  });
  const [message] = await Promise.race([once(child, "message"), once(child, "exit").then(() => ["ended"])]);
  if (message !== "ready") throw new Error(`${script} did not start: ${String(message)}`);
  return child;
}

/** Lets a child work for some milliseconds and kills it, wherever it is. True when it was still at work. */
export async function killAfter(child: ChildProcess, milliseconds: number): Promise<boolean> {
  const ended = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  child.send("go");
  const [code, signal] = await ended;
  clearTimeout(timer);
  if (signal !== "SIGKILL" && code !== 0) throw new Error(`The child failed by itself with ${code}`);
  return signal === "SIGKILL";
}

/** In the child: says that everything is loaded, and waits to be let go. */
export async function readyToGo(): Promise<void> {
  process.send?.("ready");
  await once(process, "message");
}
