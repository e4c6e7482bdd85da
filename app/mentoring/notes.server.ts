import { and, eq } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { beneficiaries, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess, recordMove } from "../audit/history.server";
import { openOrNull, seal } from "../audit/seal.server";
import type { BeneficiaryId } from "../ids";
import { mayReadBeneficiary } from "./beneficiary-scope.server";

export const notesPlace = (id: BeneficiaryId): string => `beneficiaries.notes:${id}`;

/** A referent's own notes about the accompaniment, opened; the reading is logged. */
export function openNotes(db: Db, viewer: Viewer, id: BeneficiaryId, at: Date) {
  return tx(db, (t) => {
    const row = t
      .select({ person: beneficiaries, user: users })
      .from(beneficiaries)
      .innerJoin(users, eq(users.id, beneficiaries.userId))
      .where(and(eq(beneficiaries.id, id), mayReadBeneficiary(viewer)))
      .get();
    if (!row) return null;
    recordAccess(t, { viewer: viewer.userId, person: row.user.id, page: "notes", at });
    return {
      ...{ firstName: row.user.firstName, lastName: row.user.lastName, version: row.person.version },
      notes: openOrNull(row.person.notes, notesPlace(id)) ?? "",
    };
  });
}

/** Keeps the notes, sealed; "conflict" when the file changed since they were opened. History says when, never what. */
export function writeNotes(
  db: Db,
  viewer: Viewer,
  id: BeneficiaryId,
  given: { notes: string; version: number },
  at: Date,
): "written" | "conflict" | "not_there" {
  return tx(db, (t) => {
    const where = and(eq(beneficiaries.id, id), mayReadBeneficiary(viewer));
    if (!t.select({ id: beneficiaries.id }).from(beneficiaries).where(where).get()) return "not_there";
    const notes = given.notes === "" ? null : seal(given.notes, notesPlace(id));
    const { changes } = t
      .update(beneficiaries)
      .set({ notes, version: given.version + 1 })
      .where(and(where, eq(beneficiaries.version, given.version)))
      .run();
    if (changes !== 1) return "conflict";
    recordMove(t, { subject: { kind: "beneficiary", id }, move: "write_notes", actor: viewer.userId, at });
    return "written";
  });
}
