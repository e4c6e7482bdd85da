import { type Db, openDatabase } from "~db/client";
import { mobilityRounds } from "~db/schema";
import { now } from "../../clock.server";
import { highsSolver } from "../../matching/bundle/bundle.worker.server";
import { type Progress, solveBundles } from "../../matching/bundle/solve";
import { withEffects } from "../../matching/mobility/effects";
import { matchMobilities } from "../../matching/mobility/match";
import type { BundleSolver } from "../../matching/mobility/outcome";
import type { RegretAnswer } from "../../matching/mobility/regret";
import type { MobilityWhy } from "../../matching/mobility/relaxations";
import { MOBILITIES } from "../book.server";
import { isRunning } from "../round-moves.server";
import { answerAbout } from "./chosen-round.server";
import { loadMobilityPool } from "./pool.server";
import { givenOf, storeMobilities } from "./result.server";
import type { MobilityOrder, SearchProgress } from "./run.server";
import { simulate } from "./simulate.server";
import type { Simulated } from "./simulation";
import type { MobilityRun } from "./start.server";

type Answer = Simulated | RegretAnswer | MobilityWhy | undefined;

/** Works beside the web thread, on a connection of its own, with a solver of its own: a whole round, or an answer about one. */
export default async function work(order: MobilityOrder): Promise<Answer> {
  const db = openDatabase(order.databaseFile);
  try {
    if (order.what === "match") {
      await match(db, order);
      return undefined;
    }
    const solver = await solverFor(order, new AbortController());
    return order.what === "simulate"
      ? await simulate(db, order.asked, solver, now())
      : await answerAbout(db, order.asked, solver, now());
  } finally {
    db.$client.close();
    order.port.close();
  }
}

async function match(db: Db, run: MobilityOrder & { what: "match" }): Promise<void> {
  const round = db.select().from(mobilityRounds).where(isRunning(MOBILITIES, run)).get();
  if (!round) return;
  const pool = loadMobilityPool(db, round.branchIds, now());
  const given = givenOf(db, round.id, pool);
  const stop = new AbortController();
  const solver = await solverFor(run, stop);
  const hooks = { ...hooksFor(db, run), stop: stop.signal };
  const outcome = await matchMobilities(pool, round.settings, given, hooks, solver);
  if (outcome.kind === "cancelled") return;
  if (outcome.kind === "refused") throw new Error(outcome.reason.key);
  const result = await withEffects(outcome, pool, round.settings, given, { hooks, solver });
  storeMobilities(db, run, { ...result, kept: pool.kept }, now());
}

/**
 * The bundle search in this very thread. The search never waits, so nobody could tell it anything but by `flag`: 1 ends it with
 * what it has found, as `stop` would. `port` is told how far it is.
 */
async function solverFor(
  { flag, port }: Pick<MobilityOrder, "flag" | "port">,
  stop: AbortController,
): Promise<BundleSolver> {
  const solver = await highsSolver();
  const milliseconds = () => performance.now();
  return async (problem, wish, { progress: tell, signal }) => {
    const isCancelled = (): boolean => {
      if (Atomics.load(flag, 0) !== 0) stop.abort();
      return stop.signal.aborted || signal?.aborted === true;
    };
    // A problem that only counts households says so by its scores.
    const what = problem.options.every(({ score }) => score === 1) ? "households" : "points";
    const progress = seldom((one: Progress): void => {
      port.postMessage({ ...one, what } satisfies SearchProgress);
      tell?.(one);
    });
    return solveBundles(problem, wish, { solver, milliseconds, isCancelled, progress });
  };
}

/** Ten times a second at most within one phase: who watches reads no faster. */
function seldom(tell: (progress: Progress) => void): (progress: Progress) => void {
  let told = Number.NEGATIVE_INFINITY;
  let phase = "";
  return (progress) => {
    if (progress.phase === phase && progress.milliseconds - told < 100) return;
    told = progress.milliseconds;
    phase = progress.phase;
    tell(progress);
  };
}

/** Progress is written at most four times a second; a round that is no longer this run's has been cancelled. */
function hooksFor(db: Db, run: MobilityRun) {
  let lookedAt = Number.NEGATIVE_INFINITY;
  let reached = -1;
  let cancelled = false;
  const progress = (percent: number): void => {
    const at = performance.now();
    if (percent === reached || (at - lookedAt < 250 && percent < 100)) return;
    lookedAt = at;
    reached = percent;
    const { changes } = db
      .update(mobilityRounds)
      .set({ progress: Math.min(99, Math.max(0, Math.round(percent))) })
      .where(isRunning(MOBILITIES, run))
      .run();
    cancelled ||= changes === 0;
  };
  return { progress, isCancelled: () => cancelled, milliseconds: () => performance.now() };
}
