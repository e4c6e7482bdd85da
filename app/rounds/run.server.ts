import type { Db } from "~db/client";
import type { RoundId } from "../ids";
import type { Question } from "../matching/duo/questions";
import { reasonOf, threadFor } from "../thread.server";
import { FRESH_MINUTES } from "./answers";
import { failRun } from "./run-end.server";
import type { Run } from "./start.server";

/** What the worker is asked to do; it opens the database file itself, so that the web thread loads nobody. */
export type Order =
  | ({ what: "match"; databaseFile: string } & Run)
  | { what: "language-cost"; databaseFile: string; branchIds: readonly string[]; at: number }
  | { what: "ask"; databaseFile: string; roundId: RoundId; stamp: string; question: Question };

/** It rests as long as the round that it keeps solved stays fresh. */
const worker = threadFor("app/rounds/matching.worker.server.ts", FRESH_MINUTES * 60_000);
const running = new Map<RoundId, AbortController>();

/**
 * Starts a run in the worker thread; a second one waits for its turn. The promise ends with the run and never rejects:
 * a failure is written into the round. `clock` gives the moment of a failure.
 */
export async function launchRun(db: Db, run: Run, clock: () => Date): Promise<void> {
  const stop = new AbortController();
  running.set(run.roundId, stop);
  try {
    const order: Order = { what: "match", databaseFile: db.$client.name, ...run };
    await worker.run(order, { signal: stop.signal });
  } catch (error) {
    // A stopped run finds its round cancelled already, and leaves it so.
    failRun(db, run, reasonOf(error), clock());
  } finally {
    if (running.get(run.roundId) === stop) running.delete(run.roundId);
  }
}

/** Ends the thread of a run that was cancelled, if it runs in this process. */
export const stopRun = (roundId: RoundId): void => running.get(roundId)?.abort();

/** Asks the worker for an answer about a pool that is too large for the web thread. */
export const askWorker = async <T>(order: Order): Promise<T> => (await worker.run(order)) as T;
