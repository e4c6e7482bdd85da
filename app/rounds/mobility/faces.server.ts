import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { households, offers, organisations, users } from "~db/schema";
import type { BranchId, HouseholdId, OfferId, UserId } from "../../ids";
import type { SpokenLanguage } from "../../mentoring/profile";
import type { Adult, HouseholdWishes } from "../../mobility/household";
import { openMembers } from "../../mobility/household-rows.server";
import type { Amenity } from "../../mobility/offer";
import { contentOf, type OfferContent } from "../../mobility/offer-content.server";
import type { OfferState } from "../../mobility/offer-path";
import { kilometresBetween } from "../../territory/distance";
import { findWhere, listRegions, type Where } from "../../territory/where.server";

/** An adult as a coordinator reads about them when it comes to work. */
export interface NamedAdult extends Adult {
  firstName: string;
}

/** A household as a coordinator looks at it beside an offer: what counts for the move; no contact data, no income. */
export interface HouseholdFace extends Omit<HouseholdWishes, "dwellingTypes" | "dwellingKinds"> {
  id: HouseholdId;
  userId: UserId;
  branchId: BranchId;
  firstName: string;
  lastName: string;
  where: Where | null;
  persons: number;
  children: number;
  adults: NamedAdult[];
  languages: SpokenLanguage[];
  moveFrom: string | null;
  moveUntil: string | null;
  waitingSince: Date | null;
}

export function findHouseholdFace(db: Reader, id: HouseholdId): HouseholdFace | null {
  const found = db
    .select({ row: households, firstName: users.firstName, lastName: users.lastName })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .where(eq(households.id, id))
    .get();
  if (!found) return null;
  const { row, firstName, lastName } = found;
  const members = openMembers(row.members, id);
  const names = new Map(listRegions(db).map(({ code, name }) => [code, name]));
  const regions = (codes: readonly string[]): string[] => codes.map((code) => names.get(code) ?? code);
  return {
    ...{ id, userId: row.userId, branchId: row.branchId, firstName, lastName },
    where: findWhere(db, row.communeCode),
    persons: row.persons,
    children: members.filter(({ adult }) => !adult).length,
    adults: row.adults.map((adult) => ({ ...adult, firstName: members[adult.member]?.firstName ?? "" })),
    languages: row.languages,
    regionsWanted: regions(row.regionsWanted),
    regionsAccepted: regions(row.regionsAccepted),
    regionsRefused: regions(row.regionsRefused),
    townWish: row.townWish,
    bothNeedJob: row.bothNeedJob,
    ...{ moveFrom: row.moveFrom, moveUntil: row.moveUntil, waitingSince: row.waitingSince },
  };
}

/** An offer beside a household: the place, what it holds, how far it is. */
export interface OfferFace {
  id: OfferId;
  title: string;
  state: OfferState;
  organisation: string;
  where: Where | null;
  amenities: Amenity[];
  amenityWords: string;
  content: OfferContent;
}

export function findOfferFace(db: Reader, id: OfferId): OfferFace | null {
  const found = db
    .select({ row: offers, organisation: organisations.name })
    .from(offers)
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .where(eq(offers.id, id))
    .get();
  if (!found) return null;
  const { title, state, communeCode, amenities, amenityWords } = found.row;
  return {
    ...{ id, title, state, amenities, amenityWords, organisation: found.organisation },
    where: findWhere(db, communeCode),
    content: contentOf(db, [id])(id),
  };
}

/** Whole kilometres as the crow flies; null where a point is not known. */
export function kilometresOf({ where: home }: HouseholdFace, { where: there }: OfferFace): number | null {
  const from = pointOf(home);
  const to = pointOf(there);
  return from && to ? Math.round(kilometresBetween(from, to)) : null;
}

const pointOf = (where: Where | null) =>
  where?.latitude != null && where.longitude != null
    ? { latitude: where.latitude, longitude: where.longitude }
    : null;
