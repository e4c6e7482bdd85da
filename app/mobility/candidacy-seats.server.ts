import { and, eq, gte, isNull, lte, or, type SQL } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { candidacies, households, users } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import { findToken } from "../accounts/tokens.server";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import type { CandidacyId, HouseholdId, UserId } from "../ids";
import type { Candidacy } from "./candidacy-moves.server";

/** A household's place at one of its candidacies, held by itself or by who answers with or for it; by nobody before it is visible. */
export interface CandidacySeat {
  candidacyId: CandidacyId;
  mover: "beneficiary" | "social_worker";
  by: UserId;
}

export function seatOfHousehold(db: Reader, viewer: Viewer, id: CandidacyId, at: Date): CandidacySeat | null {
  if (!viewer.householdId) return null;
  const own = eq(candidacies.householdId, viewer.householdId);
  return isVisible(db, id, own, at) ? { candidacyId: id, mover: "beneficiary", by: viewer.userId } : null;
}

/** A social worker's seat beside one of the households that they accompany. */
export function seatOfCompanion(
  db: Reader,
  viewer: Viewer,
  householdId: HouseholdId,
  id: CandidacyId,
  at: Date,
): CandidacySeat | null {
  const own = and(eq(candidacies.householdId, householdId), eq(households.referentId, viewer.userId));
  return isVisible(db, id, own, at) ? { candidacyId: id, mover: "social_worker", by: viewer.userId } : null;
}

/** The seat that a letter's link opens: this proposal only, as long as it lives. Reading never uses the link up. */
export function seatByLink(db: Reader, secret: string, at: Date): CandidacySeat | null {
  const token = findToken(db, secret, "candidacy", at);
  if (!token?.subject) return null;
  const id = token.subject as CandidacyId;
  const own = and(
    eq(households.userId, token.userId),
    eq(users.id, token.userId),
    isNull(users.suspendedAt),
    isNull(users.mergedInto),
  );
  return isVisible(db, id, own, at) ? { candidacyId: id, mover: "beneficiary", by: token.userId } : null;
}

/** What those who work on a candidacy may write to: coordinators of its branch, and the household's social worker once visible. */
export const findCandidacyOfWorker = (
  db: Reader,
  viewer: Viewer,
  id: CandidacyId,
  at: Date,
): Candidacy | null =>
  db
    .select({ candidacy: candidacies })
    .from(candidacies)
    .innerJoin(households, eq(households.id, candidacies.householdId))
    .where(and(eq(candidacies.id, id), worksOn(viewer, at)))
    .get()?.candidacy ?? null;

/** A candidacy of the branches that a member of staff works in; null when it is another's or nobody's. */
export const findCandidacyOfStaff = (db: Reader, viewer: Viewer, id: CandidacyId): Candidacy | null =>
  db
    .select()
    .from(candidacies)
    .where(and(eq(candidacies.id, id), inBranchesOf(viewer, candidacies.branchId)))
    .get() ?? null;

/** A social worker's reading is shown to the household, like every reading of their file. */
export function noteReading(db: Db, viewer: Viewer, householdId: HouseholdId, at: Date): void {
  tx(db, (t) => {
    const household = t
      .select({ person: households.userId })
      .from(households)
      .where(eq(households.id, householdId))
      .get();
    if (household) recordAccess(t, { viewer: viewer.userId, ...household, page: "candidacy", at });
  });
}

/** Nobody outside the team ever sees a proposal that was taken back before it showed. */
export const wasShown = (at: Date): SQL | undefined =>
  and(
    lte(candidacies.visibleFrom, at),
    or(isNull(candidacies.closedAt), gte(candidacies.closedAt, candidacies.visibleFrom)),
  );

const worksOn = (viewer: Viewer, at: Date): SQL | undefined =>
  viewer.role === "social_worker"
    ? and(eq(households.referentId, viewer.userId), wasShown(at))
    : inBranchesOf(viewer, candidacies.branchId);

const isVisible = (db: Reader, id: CandidacyId, mine: SQL | undefined, at: Date): boolean =>
  db
    .select({ id: candidacies.id })
    .from(candidacies)
    .innerJoin(households, eq(households.id, candidacies.householdId))
    .innerJoin(users, eq(users.id, households.userId))
    .where(and(eq(candidacies.id, id), mine, wasShown(at)))
    .get() !== undefined;
