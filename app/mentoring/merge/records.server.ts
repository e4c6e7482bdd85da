import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, duos, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../../accounts/scope.server";
import type { Viewer } from "../../accounts/viewer";
import type { BeneficiaryId, VolunteerId } from "../../ids";
import type { Duo } from "../duo-moves.server";
import { HOLDING_STATES, type Side } from "../duo-path";

export type PersonId = BeneficiaryId | VolunteerId;
type User = typeof users.$inferSelect;
export type BeneficiaryRow = typeof beneficiaries.$inferSelect;
export type VolunteerRow = typeof volunteers.$inferSelect;

/** One of two records that may be one person. */
export type PersonRecord =
  | { side: "beneficiary"; user: User; row: BeneficiaryRow }
  | { side: "volunteer"; user: User; row: VolunteerRow };

/** Everybody of one side whom the viewer may see. */
export const listRecords = (db: Reader, viewer: Viewer, side: Side): PersonRecord[] =>
  side === "beneficiary"
    ? db
        .select({ user: users, row: beneficiaries })
        .from(beneficiaries)
        .innerJoin(users, eq(users.id, beneficiaries.userId))
        .where(inBranchesOf(viewer, beneficiaries.branchId))
        .all()
        .map((record) => ({ side, ...record }))
    : db
        .select({ user: users, row: volunteers })
        .from(volunteers)
        .innerJoin(users, eq(users.id, volunteers.userId))
        .where(inBranchesOf(viewer, volunteers.branchId))
        .all()
        .map((record) => ({ side, ...record }));

export function findRecord(db: Reader, viewer: Viewer, side: Side, id: PersonId): PersonRecord | null {
  if (side === "beneficiary") {
    const record = db
      .select({ user: users, row: beneficiaries })
      .from(beneficiaries)
      .innerJoin(users, eq(users.id, beneficiaries.userId))
      .where(and(eq(beneficiaries.id, id as BeneficiaryId), inBranchesOf(viewer, beneficiaries.branchId)))
      .get();
    return record ? { side, ...record } : null;
  }
  const record = db
    .select({ user: users, row: volunteers })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(and(eq(volunteers.id, id as VolunteerId), inBranchesOf(viewer, volunteers.branchId)))
    .get();
  return record ? { side, ...record } : null;
}

/** Duos that take a place of this person now. */
export const listHeldDuos = (db: Reader, { side, row }: PersonRecord): Duo[] =>
  db
    .select()
    .from(duos)
    .where(
      and(
        side === "beneficiary"
          ? eq(duos.beneficiaryId, row.id as BeneficiaryId)
          : eq(duos.volunteerId, row.id as VolunteerId),
        inArray(duos.state, [...HOLDING_STATES]),
      ),
    )
    .all();

/** Whom a duo is with, seen from a side. */
export const partnerIn = (duo: Duo, side: Side): PersonId =>
  side === "beneficiary" ? duo.volunteerId : duo.beneficiaryId;
