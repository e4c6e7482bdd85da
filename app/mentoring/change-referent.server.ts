import { and, eq } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { beneficiaries, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { listHistory, recordMove } from "../audit/history.server";
import type { BeneficiaryId, UserId } from "../ids";
import { findMovable, type Moved } from "./beneficiary-moves.server";
import { isReferentOf } from "./referents.server";

/** Gives a person another referent of their branch: one field, never a second one. */
export function changeReferent(
  db: Db,
  viewer: Viewer,
  id: BeneficiaryId,
  given: { referentId: UserId; version: number },
  at: Date,
): Moved {
  return tx(db, (t): Moved => {
    const person = findMovable(t, viewer, id);
    if (!person) return { ok: false, why: "not_there" };
    const { state } = person;
    if (!isReferentOf(t, given.referentId, person.branchId)) return { ok: false, why: "no_referent", state };
    if (person.referentId === given.referentId) return { ok: true };
    const { changes } = t
      .update(beneficiaries)
      .set({ referentId: given.referentId, version: given.version + 1 })
      .where(and(eq(beneficiaries.id, id), eq(beneficiaries.version, given.version)))
      .run();
    if (changes !== 1) return { ok: false, why: "conflict", state };
    recordMove(t, {
      subject: { kind: "beneficiary", id },
      move: "change_referent",
      actor: viewer.userId,
      at,
      details: { from: person.referentId, to: given.referentId },
    });
    return { ok: true };
  });
}

export interface ReferentChange {
  from: string | null;
  to: string | null;
  at: Date;
}

/** Who accompanied this person before, newest first. */
export function listReferentChanges(db: Reader, id: BeneficiaryId): ReferentChange[] {
  const nameOf = (userId: unknown): string | null => {
    if (typeof userId !== "string") return null;
    const user = db
      .select()
      .from(users)
      .where(eq(users.id, userId as UserId))
      .get();
    return user ? `${user.firstName} ${user.lastName}` : null;
  };
  return listHistory(db, { kind: "beneficiary", id })
    .filter(({ move }) => move === "change_referent")
    .map(({ at, details }) => ({ at, from: nameOf(details?.from), to: nameOf(details?.to) }));
}
