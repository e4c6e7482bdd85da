import { and, eq } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { households, users } from "~db/schema";
import { issueCard, revokeCard } from "../accounts/cards.server";
import type { Viewer } from "../accounts/viewer";
import { recordAccess, recordMove } from "../audit/history.server";
import type { HouseholdId, UserId } from "../ids";
import { isReferentOf } from "../mentoring/referents.server";
import { findMovableHousehold } from "./household-moves.server";
import { openTeamNotes, sealTeamNotes } from "./household-rows.server";
import { mayReadHousehold } from "./household-scope.server";

/** Prints a new card in place of the old one; its code is told here and never again. Null when not this viewer's household. */
export const printHouseholdCard = (
  db: Db,
  viewer: Viewer,
  id: HouseholdId,
  at: Date,
): { code: string } | "left" | null =>
  tx(db, (t) => {
    const household = findMovableHousehold(t, viewer, id);
    if (!household) return null;
    if (household.state === "left") return "left" as const;
    return issueCard(t, { userId: household.userId, by: viewer.userId, at });
  });

/** Makes a household's card worthless; false when it is not this viewer's. Revoking twice is revoking once. */
export const takeHouseholdCardBack = (db: Db, viewer: Viewer, id: HouseholdId, at: Date): boolean =>
  tx(db, (t) => {
    const household = findMovableHousehold(t, viewer, id);
    if (!household) return false;
    revokeCard(t, { userId: household.userId, by: viewer.userId, at });
    return true;
  });

/** The team's notes about a household, opened; the reading is logged. */
export const openHouseholdNotes = (db: Db, viewer: Viewer, id: HouseholdId, at: Date) =>
  tx(db, (t) => {
    const row = t
      .select({ household: households, user: users })
      .from(households)
      .innerJoin(users, eq(users.id, households.userId))
      .where(and(eq(households.id, id), mayReadHousehold(viewer)))
      .get();
    if (!row) return null;
    recordAccess(t, { viewer: viewer.userId, person: row.user.id, page: "notes", at });
    return {
      ...{ firstName: row.user.firstName, lastName: row.user.lastName, version: row.household.version },
      notes: openTeamNotes(row.household.notes, id) ?? "",
    };
  });

/** Keeps the notes, sealed; "conflict" when the file changed since they were opened. History says when, never what. */
export const writeHouseholdNotes = (
  db: Db,
  viewer: Viewer,
  id: HouseholdId,
  given: { notes: string; version: number },
  at: Date,
): "written" | "conflict" | "not_there" =>
  tx(db, (t) => {
    if (!findMovableHousehold(t, viewer, id)) return "not_there";
    const { changes } = t
      .update(households)
      .set({ notes: sealTeamNotes(given.notes, id), version: given.version + 1 })
      .where(and(eq(households.id, id), eq(households.version, given.version)))
      .run();
    if (changes !== 1) return "conflict";
    recordMove(t, { subject: { kind: "household", id }, move: "write_notes", actor: viewer.userId, at });
    return "written";
  });

/** Gives a household another referent of its branch: one field, never a second one. */
export const changeHouseholdReferent = (
  db: Db,
  viewer: Viewer,
  id: HouseholdId,
  given: { referentId: UserId; version: number },
  at: Date,
): "changed" | "conflict" | "no_referent" | "not_there" =>
  tx(db, (t) => {
    const household = findMovableHousehold(t, viewer, id);
    if (!household) return "not_there";
    if (!isReferentOf(t, given.referentId, household.branchId)) return "no_referent";
    if (household.referentId === given.referentId) return "changed";
    const { changes } = t
      .update(households)
      .set({ referentId: given.referentId, version: given.version + 1 })
      .where(and(eq(households.id, id), eq(households.version, given.version)))
      .run();
    if (changes !== 1) return "conflict";
    recordMove(t, {
      subject: { kind: "household", id },
      ...{ move: "change_referent", actor: viewer.userId, at },
      details: { from: household.referentId, to: given.referentId },
    });
    return "changed";
  });
