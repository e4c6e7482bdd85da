import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, volunteers } from "~db/schema";
import type { CardHolder } from "../accounts/cards.server";
import type { UserId } from "../ids";
import { openHousehold } from "./household.server";

/** What a printed card asks about its holder: the year of birth of the account's owner, and who accompanies them. */
export const cardHolder: CardHolder = {
  birthYearOf(db: Reader, userId: UserId) {
    const side =
      db
        .select({ id: beneficiaries.id, household: beneficiaries.household })
        .from(beneficiaries)
        .where(eq(beneficiaries.userId, userId))
        .get() ??
      db
        .select({ id: volunteers.id, household: volunteers.household })
        .from(volunteers)
        .where(eq(volunteers.userId, userId))
        .get();
    return side ? (openHousehold(side.household, side.id)[0]?.birthYear ?? null) : null;
  },
  referentOf: (db: Reader, userId: UserId) =>
    db
      .select({ referentId: beneficiaries.referentId })
      .from(beneficiaries)
      .where(eq(beneficiaries.userId, userId))
      .get()?.referentId ?? null,
};
