import type { Db } from "~db/client";
import { matchMobilities } from "../../matching/mobility/match";
import type { BundleSolver, MobilityResult } from "../../matching/mobility/outcome";
import type { MobilityPool } from "../../matching/mobility/pool";
import type { MobilityRoundSettings } from "../../mobility/round";
import { loadMobilityPool } from "./pool.server";
import { givenOf } from "./result.server";
import { compared, type Simulated, type SimulationAsked, withMore } from "./simulation";

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
  const given = givenOf(db, roundId, pool);
  const before = await outcomeOf(pool, settings);
  return compared(before, await outcomeOf(more ? withMore(pool, more) : pool, other));

  async function outcomeOf(from: MobilityPool, values: MobilityRoundSettings): Promise<MobilityResult> {
    const seconds = Math.min(values.seconds, MOST_SECONDS);
    const hooks = { progress() {}, isCancelled: () => false, milliseconds: () => performance.now() };
    const outcome = await matchMobilities(from, { ...values, seconds }, given, hooks, solver);
    if (outcome.kind !== "matched") throw new Error(`A simulation ended as ${outcome.kind}`);
    return outcome;
  }
}
