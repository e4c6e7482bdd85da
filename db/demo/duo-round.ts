import { count, desc, eq } from "drizzle-orm";
import type { BranchId, RoundId } from "../../app/ids";
import { matchDuos } from "../../app/matching/duo/match";
import { DEFAULT_SETTINGS } from "../../app/matching/duo/settings";
import { loadPool } from "../../app/mentoring/pool.server";
import { newId } from "../../app/new-id.server";
import { storeResult } from "../../app/rounds/result.server";
import { startRound } from "../../app/rounds/start.server";
import type { Db } from "../client";
import { beneficiaries } from "../schema";
import { coordinatorOf } from "./coordinator";

const HOUR = 3_600_000;

/**
 * A finished round of Duos de demain for the branch where most people wait, to be reviewed: the real engine's, stored as a real
 * run stores it. Does nothing where nobody waits. `fillDemonstration` comes first.
 */
export function addDuoRound(db: Db, at: Date): void {
  const branchId = busiestBranch(db);
  const viewer = branchId && coordinatorOf(db, branchId);
  if (!viewer) return;
  const roundId = newId<RoundId>("rou");
  const began = new Date(at.getTime() - 3 * HOUR);
  const { branchIds } = viewer;
  const started = startRound(db, viewer, { roundId, branchIds, settings: DEFAULT_SETTINGS }, began);
  if (!started.ok || !started.run) throw new Error("The demonstration's round of duos did not start");
  const pool = loadPool(db, branchIds, at);
  const outcome = matchDuos(
    pool,
    DEFAULT_SETTINGS,
    { locked: [], forbidden: [] },
    { progress: () => {}, isCancelled: () => false, milliseconds: () => performance.now() },
  );
  if (outcome.kind !== "matched")
    throw new Error(`The demonstration's round of duos ended as ${outcome.kind}`);
  storeResult(db, started.run, { ...outcome, kept: pool.kept }, new Date(began.getTime() + HOUR / 60));
}

const busiestBranch = (db: Db): BranchId | null =>
  db
    .select({ id: beneficiaries.branchId })
    .from(beneficiaries)
    .where(eq(beneficiaries.state, "waiting"))
    .groupBy(beneficiaries.branchId)
    .orderBy(desc(count()), beneficiaries.branchId)
    .limit(1)
    .get()?.id ?? null;
