import { and, eq, gt, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import type { Reader } from "~db/client";
import { communes, departements, offers, organisations, regions, volunteers } from "~db/schema";
import type { BranchId, OrganisationId } from "../ids";
import type { PoolDwelling, PoolOffer, PoolPost, PoolTraining } from "../matching/mobility/pool";
import { FRENCH, type LanguageCode } from "../mentoring/profile";
import { hiringDifficulty, marketOf } from "../territory/market";
import { whereColumns } from "../territory/where.server";
import { placesLeft } from "./offer";
import { contentOf, type Dwelling, type Post, type Training } from "./offer-content.server";
import { SHOWN_OFFER_STATES } from "./offer-path";

/**
 * Offers that take part in a round: open, not past their end, of partners that are still there, at a place whose point is
 * known; of these branches, or of all (null). Lines without places left stay in, so that a page can say so.
 */
export function loadMobilityOffers(db: Reader, branchIds: readonly BranchId[] | null, at: Date): PoolOffer[] {
  const rows = db
    .select({
      ...{ id: offers.id, branchId: offers.branchId, organisationId: offers.organisationId },
      ...{ amenities: offers.amenities, where: whereColumns },
    })
    .from(offers)
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .innerJoin(communes, eq(communes.code, offers.communeCode))
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .innerJoin(regions, eq(regions.code, departements.regionCode))
    .where(and(takesPart(at), branchIds === null ? undefined : inArray(offers.branchId, [...branchIds])))
    .orderBy(offers.id)
    .all();
  const content = contentOf(
    db,
    rows.map(({ id }) => id),
  );
  const languages = languagesByDepartement(db);
  return rows.map(({ id, branchId, organisationId, amenities, where }): PoolOffer => {
    const { posts, dwellings, trainings } = content(id);
    const { departementCode, regionCode } = where;
    const market = marketOf(departementCode, regionCode);
    return {
      ...{ id, branchId, communeCode: where.communeCode, departementCode, regionCode, amenities },
      population: where.population,
      point: { latitude: where.latitude ?? 0, longitude: where.longitude ?? 0 },
      languagesNearby: languages.get(departementCode) ?? null,
      market: {
        unemployment: market.unemployment?.percent ?? null,
        socialHousing: market.departement?.socialHousing ?? null,
        socialVacancy: market.departement?.socialVacancy ?? null,
      },
      posts: posts.map((post) => poolPost(post, organisationId, regionCode)),
      dwellings: dwellings.map((dwelling) => poolDwelling(dwelling, organisationId)),
      trainings: trainings.map((training) => poolTraining(training, organisationId)),
    };
  });
}

/** In a query that joins `organisations` and `communes`. */
export const takesPart = (at: Date): SQL | undefined =>
  and(
    inArray(offers.state, [...SHOWN_OFFER_STATES]),
    or(isNull(offers.expiresAt), gt(offers.expiresAt, at)),
    isNull(organisations.archivedAt),
    isNotNull(communes.latitude),
  );

const poolPost = (post: Post, publisher: OrganisationId, regionCode: string): PoolPost => ({
  ...{ id: post.id, romeCode: post.romeCode, label: post.label, contract: post.contract },
  ...{ contractMonths: post.contractMonths, weeklyHours: post.weeklyHours },
  ...{ monthlyGrossCents: post.monthlyGrossCents, schedules: post.schedules },
  ...{ frenchOral: post.frenchOral, frenchWritten: post.frenchWritten, licence: post.licence },
  startsOn: post.startsOn,
  organisationId: post.organisationId ?? publisher,
  left: placesLeft(post),
  hiringDifficulty: hiringDifficulty(post.romeCode, regionCode),
});

const poolDwelling = (dwelling: Dwelling, publisher: OrganisationId): PoolDwelling => ({
  ...{ id: dwelling.id, type: dwelling.type, kind: dwelling.kind, rooms: dwelling.rooms },
  ...{ surfaceM2: dwelling.surfaceM2, capacity: dwelling.capacity, rentCents: dwelling.rentCents },
  ...{ needsEmployment: dwelling.needsEmployment, visale: dwelling.visale },
  ...{ accessible: dwelling.accessible, availableFrom: dwelling.availableFrom },
  organisationId: dwelling.organisationId ?? publisher,
  left: placesLeft(dwelling),
});

const poolTraining = (training: Training, publisher: OrganisationId): PoolTraining => ({
  ...{ id: training.id, what: training.what, romeCode: training.romeCode },
  ...{ startsOn: training.startsOn, endsOn: training.endsOn },
  ...{ frenchOral: training.frenchOral, frenchWritten: training.frenchWritten },
  organisationId: training.organisationId ?? publisher,
  left: placesLeft(training),
});

/** Languages besides French that approved volunteers of each département speak: whom a household could talk to there. */
function languagesByDepartement(db: Reader): ReadonlyMap<string, LanguageCode[]> {
  const rows = db
    .select({ departement: communes.departementCode, languages: volunteers.languages })
    .from(volunteers)
    .innerJoin(communes, eq(communes.code, volunteers.communeCode))
    .where(eq(volunteers.state, "approved"))
    .all();
  const spoken = new Map<string, Set<LanguageCode>>();
  for (const { departement, languages } of rows) {
    const known = spoken.get(departement) ?? new Set();
    for (const { code } of languages) if (code !== FRENCH) known.add(code);
    spoken.set(departement, known);
  }
  return new Map([...spoken].map(([departement, codes]) => [departement, [...codes].sort()]));
}
