import { desc, eq } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { cards, users } from "~db/schema";
import { issueCard, revokeCard } from "../accounts/cards.server";
import type { Viewer } from "../accounts/viewer";
import type { BeneficiaryId, UserId } from "../ids";
import { findMovable } from "./beneficiary-moves.server";

export interface PrintedCard {
  id: string;
  createdAt: Date;
  createdBy: string;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** Cards that were ever printed for a person, newest first; at most one is live. */
export const listCards = (db: Reader, userId: UserId): PrintedCard[] =>
  db
    .select({
      id: cards.id,
      createdAt: cards.createdAt,
      createdBy: users.firstName,
      lastUsedAt: cards.lastUsedAt,
      revokedAt: cards.revokedAt,
    })
    .from(cards)
    .innerJoin(users, eq(users.id, cards.createdBy))
    .where(eq(cards.userId, userId))
    .orderBy(desc(cards.createdAt), desc(cards.id))
    .all();

/** Prints a new card in place of the old one; its code is told here and never again. Null when not this viewer's person. */
export const printCard = (
  db: Db,
  viewer: Viewer,
  id: BeneficiaryId,
  at: Date,
): { code: string } | "closed" | null =>
  tx(db, (t) => {
    const person = findMovable(t, viewer, id);
    if (!person) return null;
    if (person.state === "closed") return "closed" as const;
    return issueCard(t, { userId: person.userId, by: viewer.userId, at });
  });

/** Makes a person's card worthless; false when it is not this viewer's person. Revoking twice is revoking once. */
export const takeCardBack = (db: Db, viewer: Viewer, id: BeneficiaryId, at: Date): boolean =>
  tx(db, (t) => {
    const person = findMovable(t, viewer, id);
    if (!person) return false;
    revokeCard(t, { userId: person.userId, by: viewer.userId, at });
    return true;
  });
