import { and, desc, eq, exists, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import {
  communes,
  departements,
  households,
  offerPosts,
  offers,
  offerTrainings,
  organisations,
  regions,
} from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { OfferId } from "../ids";
import { organisationNames } from "../partners/organisation-list.server";
import { kilometresBetween } from "../territory/distance";
import { marketOf } from "../territory/market";
import { findOccupation, OCCUPATIONS } from "../territory/occupations";
import { findWhere, type Where, whereColumns } from "../territory/where.server";
import { contentOf, type OfferContent } from "./offer-content.server";
import type { PublicFilter } from "./offer-filter";
import { SHOWN_OFFER_STATES } from "./offer-path";

export const PUBLIC_OFFERS_A_PAGE = 24;

/** Shown to everybody at this moment: open, not past its end, of a partner that is still there. */
const isShown = (at: Date): SQL | undefined =>
  and(
    inArray(offers.state, [...SHOWN_OFFER_STATES]),
    or(isNull(offers.expiresAt), gt(offers.expiresAt, at)),
    isNull(organisations.archivedAt),
  );

/** An offer for everybody: what it is, where, whose names of organisations; nobody's contact. */
export function findPublicOffer(db: Reader, id: OfferId, at: Date) {
  const row = db
    .select({
      ...{ id: offers.id, title: offers.title, presentation: offers.presentation },
      ...{ amenities: offers.amenities, amenityWords: offers.amenityWords },
      ...{ publishedAt: offers.publishedAt, expiresAt: offers.expiresAt, confirmedAt: offers.confirmedAt },
      ...{ organisation: organisations.name, where: whereColumns },
    })
    .from(offers)
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .innerJoin(communes, eq(communes.code, offers.communeCode))
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .innerJoin(regions, eq(regions.code, departements.regionCode))
    .where(and(eq(offers.id, id), isShown(at)))
    .get();
  if (!row) return null;
  return {
    ...row,
    ...publicContent(db, id),
    market: marketOf(row.where.departementCode, row.where.regionCode),
  };
}
export type PublicOffer = NonNullable<ReturnType<typeof findPublicOffer>>;

/** The lines as everybody may read them: what is left, and who answers for a line by name. */
function publicContent(db: Reader, id: OfferId) {
  const content = contentOf(db, [id])(id);
  const owners = [...content.posts, ...content.dwellings, ...content.trainings];
  const names = organisationNames(
    db,
    owners.flatMap(({ organisationId }) => organisationId ?? []),
  );
  const told = <Line extends { organisationId: (typeof owners)[number]["organisationId"] }>({
    organisationId,
    ...line
  }: Line) => ({ ...line, organisation: organisationId ? (names.get(organisationId) ?? null) : null });
  return {
    posts: content.posts.map(told),
    dwellings: content.dwellings.map(told),
    trainings: content.trainings.map(told),
  };
}

/** Straight kilometres from where a household lives to an offer; null for anybody else, or where a point is not known. */
export function distanceFor(db: Reader, viewer: Viewer | null, where: Where): number | null {
  if (!viewer?.householdId) return null;
  const home = db
    .select({ communeCode: households.communeCode })
    .from(households)
    .where(and(eq(households.id, viewer.householdId), eq(households.userId, viewer.userId)))
    .get();
  const from = home && findWhere(db, home.communeCode);
  if (!from) return null;
  const [a, b] = [pointOf(from), pointOf(where)];
  return a && b && kilometresBetween(a, b);
}

const pointOf = ({ latitude, longitude }: Pick<Where, "latitude" | "longitude">) =>
  latitude === null || longitude === null ? null : { latitude, longitude };

/** Offers that everybody may see, newest first: a page of them, and the places of all of them for the map. */
export function listOpenOffers(db: Reader, filter: PublicFilter, at: Date) {
  const where = and(
    isShown(at),
    filter.region ? eq(regions.code, filter.region) : undefined,
    filter.rome ? leadsTo(db, filter.rome) : undefined,
  );
  const all = db
    .select({
      ...{ id: offers.id, title: offers.title, where: whereColumns },
      confirmedAt: offers.confirmedAt,
    })
    .from(offers)
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .innerJoin(communes, eq(communes.code, offers.communeCode))
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .innerJoin(regions, eq(regions.code, departements.regionCode))
    .where(where)
    .orderBy(desc(offers.publishedAt), desc(offers.id))
    .limit(2000)
    .all();
  const shown = all.slice((filter.page - 1) * PUBLIC_OFFERS_A_PAGE, filter.page * PUBLIC_OFFERS_A_PAGE);
  const content = contentOf(
    db,
    shown.map(({ id }) => id),
  );
  return {
    total: all.length,
    lines: shown.map((offer) => ({ ...offer, ...inBrief(content(offer.id)) })),
    places: placesOf(all.map(({ where: place }) => place)),
  };
}
export type PublicLine = ReturnType<typeof listOpenOffers>["lines"][number];

/** What a line of the list says of an offer: its posts and dwellings with places left. */
const inBrief = ({ posts, dwellings, trainings }: OfferContent) => ({
  posts: posts.map(({ label, number, held }) => ({ label, left: Math.max(0, number - held) })),
  dwellings: dwellings.map(({ type, rooms, rentCents, number, held }) => ({
    ...{ type, rooms, rentCents, left: Math.max(0, number - held) },
  })),
  trainings: trainings.map(({ what, number, held }) => ({ what, left: Math.max(0, number - held) })),
});

/** A post or a training in this occupation or one that the official list calls close. */
function leadsTo(db: Reader, rome: string): SQL | undefined {
  const codes = [rome, ...(findOccupation(rome)?.close ?? [])];
  const one = (table: typeof offerPosts | typeof offerTrainings) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(and(eq(table.offerId, offers.id), inArray(table.romeCode, codes))),
    );
  return or(one(offerPosts), one(offerTrainings));
}

/** How many offers each town has, for the map. */
function placesOf(all: readonly Where[]) {
  const towns = new Map<string, { where: Where; count: number }>();
  for (const where of all) {
    const town = towns.get(where.communeCode) ?? { where, count: 0 };
    town.count += 1;
    towns.set(where.communeCode, town);
  }
  return [...towns.values()].sort((a, b) => a.where.commune.localeCompare(b.where.commune, "fr"));
}

/** Regions and occupations that open offers speak of, for the two filters. */
export function publicChoices(db: Reader, at: Date) {
  const regionRows = db
    .selectDistinct({ code: regions.code, name: regions.name })
    .from(offers)
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .innerJoin(communes, eq(communes.code, offers.communeCode))
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .innerJoin(regions, eq(regions.code, departements.regionCode))
    .where(isShown(at))
    .orderBy(regions.name)
    .all();
  const romes = db
    .selectDistinct({ rome: offerPosts.romeCode })
    .from(offerPosts)
    .innerJoin(offers, eq(offers.id, offerPosts.offerId))
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .where(isShown(at))
    .all()
    .map(({ rome }) => rome);
  return {
    regions: regionRows,
    occupations: OCCUPATIONS.filter(({ rome }) => romes.includes(rome)).map(({ rome, label }) => ({
      rome,
      label,
    })),
  };
}
