import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { households } from "~db/schema";
import type { CardHolder } from "../accounts/cards.server";
import type { UserId } from "../ids";
import { cardHolder as duoHolder } from "../mentoring/card-holder.server";
import { openMembers } from "./household-rows.server";

/** Whoever holds a printed card, in either programme: the year of birth of the account's owner, and who accompanies them. */
export const cardHolder: CardHolder = {
  birthYearOf(db: Reader, userId: UserId) {
    const household = findOf(db, userId);
    return household
      ? (openMembers(household.members, household.id)[0]?.birthYear ?? null)
      : duoHolder.birthYearOf(db, userId);
  },
  referentOf: (db: Reader, userId: UserId) =>
    findOf(db, userId)?.referentId ?? duoHolder.referentOf(db, userId),
};

const findOf = (db: Reader, userId: UserId) =>
  db.select().from(households).where(eq(households.userId, userId)).get();
