import { asc, eq } from "drizzle-orm";
import type { BranchId, MobilityRoundId } from "../../app/ids";
import { highsSolver } from "../../app/matching/bundle/bundle.worker.server";
import { solveBundles } from "../../app/matching/bundle/solve";
import { withEffects } from "../../app/matching/mobility/effects";
import { matchMobilities } from "../../app/matching/mobility/match";
import type { BundleSolver, MobilityHooks } from "../../app/matching/mobility/outcome";
import { DEFAULT_MOBILITY_SETTINGS } from "../../app/matching/mobility/settings";
import { newId } from "../../app/new-id.server";
import { loadMobilityPool } from "../../app/rounds/mobility/pool.server";
import { storeMobilities } from "../../app/rounds/mobility/result.server";
import { startMobilityRound } from "../../app/rounds/mobility/start.server";
import type { Db } from "../client";
import { households } from "../schema";
import { coordinatorOf } from "./coordinator";

const HOUR = 3_600_000;
/** A large demonstration stops at its best until then, with its bound: nobody waits for a proof at the start. */
const SECONDS = 6;

/**
 * A finished round of Clef de France for the branch with most households, to be reviewed: the real engine's, stored as a real
 * run stores it. Does nothing where nobody waits. `fillDemonstration` comes first.
 */
export async function addMobilityRound(db: Db, at: Date): Promise<void> {
  const branchId = busiestBranch(db);
  const viewer = branchId && coordinatorOf(db, branchId);
  if (!viewer) return;
  const settings = { ...DEFAULT_MOBILITY_SETTINGS, seconds: SECONDS };
  const roundId = newId<MobilityRoundId>("mro");
  const began = new Date(at.getTime() - 2 * HOUR);
  const started = startMobilityRound(db, viewer, { roundId, branchIds: viewer.branchIds, settings }, began);
  if (!started.ok || !started.run)
    throw new Error("The demonstration's round of Clef de France did not start");
  const pool = loadMobilityPool(db, viewer.branchIds, at);
  const solver = await highsSolver();
  const milliseconds = () => performance.now();
  const isCancelled = () => false;
  const given = { locked: [], forbidden: [] };
  const hooks: MobilityHooks = { progress: () => {}, isCancelled, milliseconds };
  const search: BundleSolver = async (problem, wish, { progress = () => {} }) =>
    solveBundles(problem, wish, { solver, milliseconds, isCancelled, progress });
  const outcome = await matchMobilities(pool, settings, given, hooks, search);
  if (outcome.kind !== "matched") throw new Error(`The demonstration's round ended as ${outcome.kind}`);
  const result = await withEffects(outcome, pool, settings, given, { hooks, solver: search });
  storeMobilities(db, started.run, { ...result, kept: pool.kept }, new Date(began.getTime() + HOUR / 30));
}

function busiestBranch(db: Db): BranchId | null {
  const rows = db
    .select({ id: households.branchId })
    .from(households)
    .where(eq(households.state, "ready"))
    .orderBy(asc(households.branchId))
    .all();
  const counts = [...Map.groupBy(rows, ({ id }) => id)].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}
