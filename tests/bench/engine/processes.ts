import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Told } from "./told";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

export const runOurs = (job: string, argument: string, seed: number): Told =>
  told(process.execPath, ["--import", "tsx", here("./ours.ts"), job, argument, String(seed)]);

export const runScipy = (python: string, file: string): Told => told(python, [here("./reference.py"), file]);

/** The system's own Python first: Debian's package belongs to it. Null when none of them has scipy. */
export function pythonWithScipy(wanted?: string): string | null {
  const names = wanted ? [wanted] : ["/usr/bin/python3", "python3"];
  return (
    names.find((name) => spawnSync(name, ["-c", "import scipy"], { stdio: "ignore" }).status === 0) ?? null
  );
}

/** What it says on standard error is seen; a run that fails ends the bench. */
function told(command: string, parameters: readonly string[]): Told {
  const output = execFileSync(command, parameters, {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  return JSON.parse(output);
}
