import { count, inArray } from "drizzle-orm";
import type { Db } from "~db/client";
import { beneficiaries, volunteers } from "~db/schema";
import type { BranchId } from "../ids";
import { languageCost } from "../matching/duo/language-cost";
import type { LanguageCost } from "../matching/duo/round";
import { loadPool } from "../mentoring/pool.server";
import { askWorker } from "./run.server";

/** Files up to which the web thread counts itself: a few tens of milliseconds. */
const FEW = 400;

/** What each minimum level of a common language leaves possible among the people who may take part now. */
export function languageCosts(
  db: Db,
  branchIds: readonly BranchId[],
  at: Date,
): Promise<LanguageCost[]> | LanguageCost[] {
  if (files(db, branchIds) <= FEW) return languageCost(loadPool(db, branchIds, at));
  const databaseFile = db.$client.name;
  return askWorker({ what: "language-cost", databaseFile, branchIds, at: at.getTime() });
}

const files = (db: Db, branchIds: readonly BranchId[]): number =>
  [volunteers, beneficiaries].reduce(
    (sum, table) =>
      sum +
      (db
        .select({ n: count() })
        .from(table)
        .where(inArray(table.branchId, [...branchIds]))
        .get()?.n ?? 0),
    0,
  );
