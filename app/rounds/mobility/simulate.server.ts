import type { Db } from "~db/client";
import type { BundleSolver } from "../../matching/mobility/outcome";
import { worthOfMore } from "../../matching/mobility/worth-of-more";
import { loadMobilityPool } from "./pool.server";
import { givenOf } from "./result.server";
import type { Simulated, SimulationAsked } from "./simulation";

/** A simulation waits for nobody: seconds for each of its two searches, whatever the round allows itself. */
const MOST_SECONDS = 20;

/** The round as it would come out now with its own settings, and with others or more places. Writes nothing. */
export async function simulate(
  db: Db,
  { roundId, branchIds, settings, other, more }: SimulationAsked,
  solver: BundleSolver,
  at: Date,
): Promise<Simulated> {
  const pool = loadMobilityPool(db, branchIds, at);
  const lines = pool.offers.flatMap(({ posts, dwellings, trainings }) => [
    ...[...posts, ...dwellings, ...trainings].map(({ id }) => id),
  ]);
  if (more && !lines.some((line) => line === more.lineId)) return null;
  const limited = <S extends { seconds: number }>(values: S): S => ({
    ...values,
    seconds: Math.min(values.seconds, MOST_SECONDS),
  });
  const outcome = await worthOfMore(
    pool,
    limited(settings),
    { places: more ? [more] : [], settings: limited(other) },
    givenOf(db, roundId, pool),
    { progress() {}, isCancelled: () => false, milliseconds: () => performance.now() },
    solver,
  );
  if (outcome.kind !== "compared") throw new Error(`A simulation ended as ${outcome.kind}`);
  const { kind: _kind, result: _result, ...compared } = outcome;
  return compared;
}
