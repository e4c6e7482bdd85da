import { MessageChannel, type MessagePort } from "node:worker_threads";
import type { Db } from "~db/client";
import type { MobilityRoundId } from "../../ids";
import type { Progress } from "../../matching/bundle/solve";
import { reasonOf, threadFor } from "../../thread.server";
import { FRESH_MINUTES } from "../answers";
import { MOBILITIES } from "../book.server";
import { failIn } from "../round-moves.server";
import type { MobilityAnswerTo, MobilityAsked, MobilityQuestion } from "./questions";
import type { Simulated, SimulationAsked } from "./simulation";
import type { MobilityRun } from "./start.server";

/** What the thread is asked; `flag[0]` becomes 1 when what it has is enough, `port` is told how far it is. */
export type MobilityOrder = { databaseFile: string; flag: Int32Array; port: MessagePort } & (
  | ({ what: "match" } & MobilityRun)
  | { what: "simulate"; asked: SimulationAsked }
  | { what: "ask"; asked: MobilityAsked }
);

/** How far the search is, and what its value and bound count: households placed, or points. */
export interface SearchProgress extends Progress {
  what: "households" | "points";
}

interface Running {
  cancel: AbortController;
  flag: Int32Array;
  /** The search as it was last heard of. */
  search: SearchProgress | null;
}

/** It rests as long as the choice that it keeps stays fresh. */
const worker = threadFor("app/rounds/mobility/round.worker.server.ts", FRESH_MINUTES * 60_000);
const running = new Map<MobilityRoundId, Running>();

/**
 * Starts a run in the worker thread; a second one waits for its turn. The promise ends with the run and never rejects:
 * a failure is written into the round. `clock` gives the moment of a failure.
 */
export async function launchMobilityRun(db: Db, run: MobilityRun, clock: () => Date): Promise<void> {
  const mine: Running = { cancel: new AbortController(), flag: newFlag(), search: null };
  running.set(run.roundId, mine);
  const { port1: ear, port2: port } = new MessageChannel();
  ear.on("message", (search: SearchProgress) => {
    mine.search = search;
  });
  try {
    const order: MobilityOrder = {
      what: "match",
      databaseFile: db.$client.name,
      ...run,
      ...{ flag: mine.flag, port },
    };
    await worker.run(order, { signal: mine.cancel.signal, transferList: [port] });
  } catch (error) {
    // A cancelled run finds its round cancelled already, and leaves it so.
    failIn(db, MOBILITIES, run, reasonOf(error), clock());
  } finally {
    ear.close();
    if (running.get(run.roundId) === mine) running.delete(run.roundId);
  }
}

/** Ends the thread of a run that was cancelled, if it runs in this process. */
export const stopMobilityRun = (roundId: MobilityRoundId): void => running.get(roundId)?.cancel.abort();

/** Tells a run that its best until now is enough: it comes back with its bound. False when it does not run here. */
export function settleMobilityRun(roundId: MobilityRoundId): boolean {
  const run = running.get(roundId);
  if (run) Atomics.store(run.flag, 0, 1);
  return run !== undefined;
}

/** How far the search of a running round is; null before it has begun. */
export const searchOf = (roundId: MobilityRoundId): SearchProgress | null =>
  running.get(roundId)?.search ?? null;

/** Asks the thread what a round would be; nothing is written. */
export const askSimulation = async (db: Db, asked: SimulationAsked): Promise<Simulated> =>
  (await answered(db, { what: "simulate", asked })) as Simulated;

/** Asks the thread about a round as it would come out now; nothing is written. */
export const askAbout = async (db: Db, asked: MobilityAsked): Promise<MobilityAnswerTo<MobilityQuestion>> =>
  (await answered(db, { what: "ask", asked })) as MobilityAnswerTo<MobilityQuestion>;

type Asking = { what: "simulate"; asked: SimulationAsked } | { what: "ask"; asked: MobilityAsked };

async function answered(db: Db, asking: Asking): Promise<unknown> {
  const { port1: ear, port2: port } = new MessageChannel();
  try {
    const order: MobilityOrder = { databaseFile: db.$client.name, ...asking, ...{ flag: newFlag(), port } };
    return await worker.run(order, { transferList: [port] });
  } finally {
    ear.close();
  }
}

const newFlag = (): Int32Array => new Int32Array(new SharedArrayBuffer(4));
