import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "~db/client";
import { communes, households, offers, users } from "~db/schema";
import { coordinatorsOf } from "../accounts/recipients.server";
import type { Language } from "../i18n/languages";
import type { BranchId, HouseholdId, OfferId, OrganisationId, UserId } from "../ids";

/** The household and the offer of a candidacy, as letters speak of them. */
export interface CandidacyParties {
  household: {
    id: HouseholdId;
    userId: UserId;
    firstName: string;
    language: Language;
    hasEmail: boolean;
    referentId: UserId | null;
    branchId: BranchId;
  };
  offer: { id: OfferId; title: string; town: string; branchId: BranchId; organisationId: OrganisationId };
}

/** Someone who accompanies a household, with the page on which they read its candidacy. */
export interface Companion {
  userId: UserId;
  firstName: string;
  path: string;
}

export function candidacyParties(
  db: Reader,
  { householdId, offerId }: { householdId: HouseholdId; offerId: OfferId },
): CandidacyParties {
  const household = db
    .select({
      userId: users.id,
      firstName: users.firstName,
      language: users.language,
      email: users.email,
      referentId: households.referentId,
      branchId: households.branchId,
    })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .where(eq(households.id, householdId))
    .get();
  const offer = db
    .select({
      title: offers.title,
      town: communes.name,
      branchId: offers.branchId,
      organisationId: offers.organisationId,
    })
    .from(offers)
    .leftJoin(communes, eq(communes.code, offers.communeCode))
    .where(eq(offers.id, offerId))
    .get();
  if (!household || !offer) throw new Error(`No household ${householdId} or no offer ${offerId}`);
  const { email, ...person } = household;
  return {
    household: { id: householdId, ...person, hasEmail: email !== null },
    offer: { id: offerId, ...offer, town: offer.town ?? "" },
  };
}

/** Who accompanies the household: its social worker, else the coordinators of its branch. */
export function companionsOf(
  db: Reader,
  { household }: CandidacyParties,
  candidacyId: string,
  at: Date,
): Companion[] {
  const referent = household.referentId ? findActive(db, household.referentId) : undefined;
  if (referent) return [{ ...referent, path: `/households/${household.id}/candidacies/${candidacyId}` }];
  return coordinatorsOf(db, household.branchId, at).map((colleague) => ({
    ...colleague,
    path: `/staff/candidacies/${candidacyId}`,
  }));
}

const findActive = (db: Reader, id: UserId) =>
  db
    .select({ userId: users.id, firstName: users.firstName })
    .from(users)
    .where(and(eq(users.id, id), isNull(users.suspendedAt), isNull(users.mergedInto)))
    .get();
