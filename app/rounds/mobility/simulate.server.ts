import type { Db } from "~db/client";
import type { BundleSolver } from "../../matching/mobility/outcome";
import { worthOfMore } from "../../matching/mobility/worth-of-more";
import { loadMobilityPool } from "./pool.server";
import { givenOf } from "./result.server";
import type { Simulated, SimulationAsked } from "./simulation";

/** A simulation waits for nobody: seconds for each of its two searches, whatever the round allows itself. */
const MOST_SECONDS = 20;

/** The round as it would come out now, and with more places of one line. Writes nothing. */
export async function simulate(
  db: Db,
  { roundId, branchIds, settings, more }: SimulationAsked,
  solver: BundleSolver,
  at: Date,
): Promise<Simulated> {
  const pool = loadMobilityPool(db, branchIds, at);
  const lines = pool.offers.flatMap(({ posts, dwellings, trainings }) => [
    ...[...posts, ...dwellings, ...trainings].map(({ id }) => id),
  ]);
  if (!lines.some((line) => line === more.lineId)) return null;
  const outcome = await worthOfMore(
    pool,
    { ...settings, seconds: Math.min(settings.seconds, MOST_SECONDS) },
    { places: [more] },
    givenOf(db, roundId, pool),
    { progress() {}, isCancelled: () => false, milliseconds: () => performance.now() },
    solver,
  );
  if (outcome.kind !== "compared") throw new Error(`A simulation ended as ${outcome.kind}`);
  const { kind: _kind, result: _result, ...compared } = outcome;
  return compared;
}
