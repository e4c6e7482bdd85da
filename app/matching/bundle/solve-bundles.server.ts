import { MessageChannel } from "node:worker_threads";
import { threadFor } from "../../thread.server";
import type { BundleOrder } from "./bundle.worker.server";
import type { BundleProblem } from "./problem";
import type { BundleResult, Progress, Wish } from "./solve";

export interface Watching {
  progress?: (progress: Progress) => void;
  /** Aborting it ends the search soon: the best choice so far comes back with its bound, as `ending: "cancelled"`. */
  signal?: AbortSignal;
}

const thread = threadFor("app/matching/bundle/bundle.worker.server.ts");

/**
 * Solves a problem in the worker thread; a second one waits for its turn. Rejects only on our own failure (a choice without
 * proof, a lost thread), never because of time or cancellation.
 */
export async function runBundles(
  problem: BundleProblem,
  wish: Wish,
  { progress = () => {}, signal }: Watching = {},
): Promise<BundleResult> {
  const { port1: ear, port2: port } = new MessageChannel();
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const cancel = (): void => {
    Atomics.store(flag, 0, 1);
  };
  if (signal?.aborted) cancel();
  signal?.addEventListener("abort", cancel, { once: true });
  ear.on("message", progress);
  try {
    const order: BundleOrder = { problem, wish, flag, port };
    return (await thread.run(order, { transferList: [port] })) as BundleResult;
  } finally {
    signal?.removeEventListener("abort", cancel);
    ear.close();
  }
}

/** Ends the thread, so that a command line can end by itself. */
export const endBundles = (): Promise<void> => thread.end();
