import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import {
  communes,
  departements,
  households,
  offerDwellings,
  offerPosts,
  offers,
  offerTrainings,
  organisations,
  regions,
  users,
} from "~db/schema";
import { open } from "../audit/seal.server";
import type { HouseholdId, OfferId, OrganisationId } from "../ids";
import type { HouseholdMember } from "./household";
import type { Bundle } from "./round";

type Post = typeof offerPosts.$inferSelect;
type Dwelling = typeof offerDwellings.$inferSelect;
type Training = typeof offerTrainings.$inferSelect;
interface Concerned {
  /** Name of the organisation that answers for it. */
  organisation: string;
  /** First name of the person of the household who takes it; empty when no longer known. */
  person: string;
}
export type TakenPost = Pick<
  Post,
  | "id"
  | "label"
  | "contract"
  | "contractMonths"
  | "weeklyHours"
  | "monthlyGrossCents"
  | "schedules"
  | "frenchOral"
  | "licence"
  | "startsOn"
> &
  Concerned;
export type TakenDwelling = Pick<
  Dwelling,
  "id" | "type" | "kind" | "rooms" | "surfaceM2" | "rentCents" | "visale" | "accessible" | "availableFrom"
> &
  Omit<Concerned, "person">;
export type TakenTraining = Pick<Training, "id" | "what" | "startsOn" | "endsOn" | "hours"> & Concerned;

/** The three parts of one thing: work, home, training. */
export interface TakenLines {
  posts: TakenPost[];
  dwelling: TakenDwelling | null;
  training: TakenTraining | null;
}

/** What a household takes of an offer, and who of it takes what. */
export function readLines(db: Reader, bundle: Bundle, members: readonly HouseholdMember[]): TakenLines {
  const offer = db.select().from(offers).where(eq(offers.id, bundle.offerId)).get();
  if (!offer) throw new Error(`No offer ${bundle.offerId}`);
  const organisation = (id: OrganisationId | null): string => nameOf(db, id ?? offer.organisationId);
  const person = (member: number | null): string => members[member ?? -1]?.firstName ?? "";
  const posts = [
    [bundle.postId, bundle.postMember],
    [bundle.secondPostId, bundle.secondPostMember],
  ] as const;
  const dwelling =
    bundle.dwellingId &&
    db.select().from(offerDwellings).where(eq(offerDwellings.id, bundle.dwellingId)).get();
  const training =
    bundle.trainingId &&
    db.select().from(offerTrainings).where(eq(offerTrainings.id, bundle.trainingId)).get();
  return {
    posts: posts.flatMap(([id, member]) => {
      const row = id && db.select().from(offerPosts).where(eq(offerPosts.id, id)).get();
      return row
        ? [{ ...postOf(row), organisation: organisation(row.organisationId), person: person(member) }]
        : [];
    }),
    dwelling: dwelling
      ? { ...dwellingOf(dwelling), organisation: organisation(dwelling.organisationId) }
      : null,
    training: training
      ? {
          ...{ id: training.id, what: training.what, hours: training.hours },
          ...{ startsOn: training.startsOn, endsOn: training.endsOn },
          organisation: organisation(training.organisationId),
          person: person(bundle.trainingMember),
        }
      : null,
  };
}

const postOf = (row: Post) => ({
  ...{ id: row.id, label: row.label, contract: row.contract, contractMonths: row.contractMonths },
  ...{ weeklyHours: row.weeklyHours, monthlyGrossCents: row.monthlyGrossCents, schedules: row.schedules },
  ...{ frenchOral: row.frenchOral, licence: row.licence, startsOn: row.startsOn },
});
const dwellingOf = (row: Dwelling) => ({
  ...{ id: row.id, type: row.type, kind: row.kind, rooms: row.rooms, surfaceM2: row.surfaceM2 },
  ...{ rentCents: row.rentCents, visale: row.visale, accessible: row.accessible },
  availableFrom: row.availableFrom,
});

const nameOf = (db: Reader, id: OrganisationId): string =>
  db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id)).get()?.name ??
  "";

/** Where an offer is and what is there. */
export function readPlace(db: Reader, offerId: OfferId) {
  const row = db
    .select({
      ...{ title: offers.title, presentation: offers.presentation, state: offers.state },
      ...{ amenities: offers.amenities, amenityWords: offers.amenityWords },
      ...{ town: communes.name, population: communes.population },
      ...{ departement: departements.name, region: regions.name },
      ...{ latitude: communes.latitude, longitude: communes.longitude },
    })
    .from(offers)
    .leftJoin(communes, eq(communes.code, offers.communeCode))
    .leftJoin(departements, eq(departements.code, communes.departementCode))
    .leftJoin(regions, eq(regions.code, departements.regionCode))
    .where(eq(offers.id, offerId))
    .get();
  if (!row) throw new Error(`No offer ${offerId}`);
  return row;
}

/** A household with its people, opened: only for readers who may know them. */
export function readHouseholdOf(db: Reader, id: HouseholdId) {
  const found = db
    .select({ row: households, firstName: users.firstName })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .where(eq(households.id, id))
    .get();
  if (!found) throw new Error(`No household ${id}`);
  const { row, firstName } = found;
  const members = JSON.parse(open(row.members, `households.members:${row.id}`)) as HouseholdMember[];
  return { row, firstName, members };
}
