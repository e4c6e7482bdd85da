import { and, eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { rounds } from "~db/schema";
import { branchesOf, type Viewer } from "../accounts/viewer";
import type { BranchId, RoundId } from "../ids";
import { roundsOf } from "./book.server";

export type Round = typeof rounds.$inferSelect;

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
