import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { rounds } from "~db/schema";
import { branchesOf, type Viewer } from "../accounts/viewer";
import type { BranchId, RoundId } from "../ids";

export type Round = typeof rounds.$inferSelect;

/** The right to see a round, in the WHERE: every branch of it must be one's own. */
export function roundsOf(viewer: Viewer): SQL {
  const own = branchesOf(viewer);
  if (own === null) return sql`1`;
  return sql`NOT EXISTS (SELECT 1 FROM json_each(${rounds.branchIds}) AS branch
    WHERE branch.value NOT IN (SELECT value FROM json_each(${JSON.stringify(own)})))`;
}

export const findRound = (db: Reader, viewer: Viewer, roundId: string): Round | null =>
  db
    .select()
    .from(rounds)
    .where(and(eq(rounds.id, roundId as RoundId), roundsOf(viewer)))
    .get() ?? null;

/** True when every branch is one that the viewer works in. */
export function mayRunFor(viewer: Viewer, branchIds: readonly BranchId[]): boolean {
  const own = branchesOf(viewer);
  return branchIds.length > 0 && (own === null || branchIds.every((id) => own.includes(id)));
}
