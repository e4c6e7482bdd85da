import { dayAfter, type IsoDay } from "../../app/days";
import type { DwellingId, OfferId, OrganisationId, PostId, TrainingId } from "../../app/ids";
import { MINIMUM_WAGE_CENTS } from "../../app/matching/mobility/means";
import {
  AMENITIES,
  type Amenity,
  type DwellingKind,
  FULL_TIME_HOURS,
  surfaceFor,
} from "../../app/mobility/offer";
import type { OfferState } from "../../app/mobility/offer-path";
import { ROME_VERSION } from "../../app/territory/occupations";
import type { Tx } from "../client";
import { offerDwellings, offerPosts, offers, offerTrainings } from "../schema";
import type { Chance } from "./chance";
import { demoId } from "./ids";
import { OFFER_REGIONS, OFFER_SHARES, offerTowns, type RegionTown } from "./mobility-places";
import { amenityWords, presentation, titleOf } from "./offer-words";
import type { DemoPartner } from "./partners";
import { CONTRACT_SHARES, OFFERED_POSTS, type OfferedPost } from "./posts";

/** States of twenty offers. An offer is written as a draft or as open; the others get their end after the candidacies. */
const STATES: readonly OfferState[] = [
  ...(["open", "open", "open", "draft", "open", "open", "suspended", "open", "open", "open"] as const),
  ...(["open", "expired", "open", "open", "open", "closed", "open", "open", "open", "open"] as const),
];

export interface DemoOffer {
  id: OfferId;
  publisher: DemoPartner;
  town: RegionTown;
  /** What it will be in the end. */
  state: OfferState;
  /** Days ago. */
  published: number;
  confirmed: number;
}

interface Setting {
  t: Tx;
  chance: Chance;
  at: Date;
  partners: readonly DemoPartner[];
  towns: readonly RegionTown[];
}

/** Offers of the network outside Île-de-France: one for each region, then by their shares. */
export function addOffers(setting: Setting, count: number): DemoOffer[] {
  const { chance, towns } = setting;
  const drawTown = offerTowns(towns);
  const regions = Object.keys(OFFER_REGIONS);
  return Array.from({ length: count }, (_, n) => {
    const region = regions[n] ?? chance.weighted(OFFER_SHARES);
    return addOffer(setting, drawTown(chance, region), STATES[n % STATES.length] ?? "open");
  });
}

function addOffer(setting: Setting, town: RegionTown, state: OfferState): DemoOffer {
  const { t, chance, at, partners } = setting;
  const branch = chance.pick(OFFER_REGIONS[town.region] ?? []);
  const near = partners.filter((partner) => partner.branch.town.code === branch);
  const employers = near.filter(({ kinds }) => kinds.includes("employer"));
  const landlords = near.filter(({ kinds }) => kinds.includes("landlord"));
  const employer = chance.pick(employers.length > 0 ? employers : near);
  const landlord = landlords.length > 0 ? chance.pick(landlords) : employer;
  const publisher = chance.is(0.82) ? employer : landlord;
  const posts = postsOf(chance, employer);
  const id = demoId<OfferId>(chance, "off");
  const amenities = amenitiesOf(chance, town);
  const today = at.toISOString().slice(0, 10);
  t.insert(offers)
    .values({
      ...{ id, organisationId: publisher.id, branchId: publisher.branch.id, communeCode: town.code },
      ...{ title: titleOf(posts, town), presentation: presentation(chance, town) },
      ...{
        state: state === "draft" ? "draft" : "open",
        amenities,
        amenityWords: amenityWords(chance, amenities),
      },
      createdBy: publisher.userId ?? chance.pick(publisher.branch.coordinators),
      createdAt: at,
    })
    .run();
  const owned = (partner: DemoPartner) => (partner.id === publisher.id ? null : partner.id);
  posts.forEach((post, position) => {
    addPost(setting, id, owned(employer), position, post, today);
  });
  for (let position = 0, count = chance.whole(1, 3); position < count; position++)
    addDwelling(setting, id, owned(landlord), position, landlord, town, today);
  if (chance.is(0.32)) addTraining(setting, id, trainerOf(near, publisher), posts, today);
  const published = chance.whole(2, 55);
  return { id, publisher, town, state, published, confirmed: Math.min(published, staleDays(chance)) };
}

/** Most are confirmed again within the month; some wait for a reminder. */
const staleDays = (chance: Chance): number => (chance.is(0.8) ? chance.whole(0, 28) : chance.whole(31, 55));

function trainerOf(near: readonly DemoPartner[], publisher: DemoPartner): OrganisationId | null {
  const trainer = near.find(({ kinds }) => kinds.includes("training"));
  return !trainer || trainer.id === publisher.id ? null : trainer.id;
}

/** One to three posts of one trade; a second employer is no part of it. */
function postsOf(chance: Chance, { trades }: DemoPartner): OfferedPost[] {
  const trade = chance.pick(trades.length > 0 ? trades : (["upkeep", "care"] as const));
  const known = OFFERED_POSTS.filter((post) => post.trade === trade);
  return chance.some(known, chance.pick([1, 2, 2, 2, 3] as const));
}

function amenitiesOf(chance: Chance, { population }: RegionTown): Amenity[] {
  const share: Record<Amenity, number> = {
    school: 0.95,
    childcare: population > 10_000 ? 0.8 : 0.45,
    public_transport: population > 15_000 ? 0.95 : 0.4,
    association: 0.6,
    doctor: population > 10_000 ? 0.8 : 0.5,
  };
  return AMENITIES.filter((amenity) => chance.is(share[amenity]));
}

function addPost(
  { t, chance }: Setting,
  offerId: OfferId,
  organisationId: OrganisationId | null,
  position: number,
  { rome, label, oral, written, pay, schedules = [], licence, partTime = 0 }: OfferedPost,
  today: IsoDay,
): void {
  const contract = chance.weighted(CONTRACT_SHARES);
  const weeklyHours =
    contract === "siae"
      ? 26
      : chance.is(partTime)
        ? chance.pick([24, 28, 30])
        : chance.pick([35, 35, 35, 39]);
  const factor = pay[0] + chance.next() * (pay[1] - pay[0]);
  // To the next ten euros, so that a round figure never falls under the minimum wage.
  const gross = Math.ceil((MINIMUM_WAGE_CENTS * factor * weeklyHours) / FULL_TIME_HOURS / 1000) * 1000;
  const months: Partial<Record<typeof contract, readonly number[]>> = {
    ...{ cdd: [6, 8, 12, 18], interim: [4, 6], siae: [12, 24] },
    ...{ apprenticeship: [24], professionalisation: [12] },
  };
  const length = months[contract];
  t.insert(offerPosts)
    .values({
      ...{ id: demoId<PostId>(chance, "pos"), offerId, organisationId, position },
      number: chance.pick([1, 1, 2, 2, 3, 4]),
      ...{ romeCode: rome, romeVersion: ROME_VERSION, label, contract },
      contractMonths: length ? chance.pick(length) : null,
      ...{ weeklyHours, monthlyGrossCents: chance.is(0.94) ? gross : null },
      schedules: schedules.filter(() => chance.is(0.55)),
      ...{ frenchOral: oral, frenchWritten: written, licence: licence ?? null },
      startsOn: chance.is(0.72) ? null : dayAfter(today, chance.whole(15, 110)),
    })
    .run();
}

/** Rent of a square metre with charges, in cents, by the size of the town: after the published rents of such towns. */
const RENT_M2: Record<DwellingKind, readonly [small: number, middle: number, large: number]> = {
  social: [640, 690, 760],
  private: [880, 1_040, 1_320],
  iml: [660, 740, 850],
  hosted: [450, 500, 560],
};
const SURFACE_OF_ROOMS = [0, 29, 45, 64, 80, 96] as const;

function addDwelling(
  { t, chance }: Setting,
  offerId: OfferId,
  organisationId: OrganisationId | null,
  position: number,
  landlord: DemoPartner,
  { population }: RegionTown,
  today: IsoDay,
): void {
  const isHost = landlord.kinds.includes("association");
  const kind = isHost
    ? chance.weighted({ hosted: 55, iml: 45, social: 0, private: 0 })
    : landlord.kinds.includes("employer")
      ? chance.weighted({ private: 70, iml: 30, social: 0, hosted: 0 })
      : chance.weighted({ social: 62, private: 16, iml: 22, hosted: 0 });
  const type =
    kind === "hosted"
      ? "room"
      : chance.weighted({
          flat: population > 10_000 ? 82 : 55,
          house: population > 10_000 ? 10 : 38,
          shared: 6,
          room: 2,
        });
  const isShared = type === "room" || type === "shared";
  const rooms = isShared ? 1 : Number(chance.weighted({ "1": 20, "2": 30, "3": 27, "4": 17, "5": 6 }));
  const surfaceM2 = isShared ? chance.whole(12, 18) : (SURFACE_OF_ROOMS[rooms] ?? 96) + chance.whole(-4, 9);
  const size = population < 15_000 ? 0 : population < 70_000 ? 1 : 2;
  const perM2 = (RENT_M2[kind][size] ?? 700) * (0.93 + 0.16 * chance.next());
  // A small dwelling costs more by the square metre, a large one less.
  const rent = perM2 * surfaceM2 * (isShared ? 1.45 : ([1, 1.18, 1.06, 0.97, 0.92, 0.88][rooms] ?? 1));
  t.insert(offerDwellings)
    .values({
      ...{ id: demoId<DwellingId>(chance, "dwe"), offerId, organisationId, position, type, kind, rooms },
      number: chance.pick([1, 1, 1, 2, 2, 3]),
      surfaceM2: chance.is(0.95) ? surfaceM2 : null,
      capacity: capacityOf(isShared ? 1 : rooms, surfaceM2),
      rentCents: Math.round(rent / 500) * 500,
      ...{
        needsEmployment: kind === "social" && chance.is(0.8),
        visale: kind === "private" && chance.is(0.75),
      },
      accessible: !isShared && chance.is(0.14),
      availableFrom: chance.is(0.65) ? null : dayAfter(today, chance.whole(5, 60)),
    })
    .run();
}

/** Persons: two for one room when it is large enough, then one or two more for each room. */
function capacityOf(rooms: number, surfaceM2: number): number {
  let persons = [0, 2, 3, 5, 6, 8][rooms] ?? 8;
  while (persons > 1 && surfaceFor(persons) > surfaceM2) persons--;
  return persons;
}

function addTraining(
  { t, chance }: Setting,
  offerId: OfferId,
  organisationId: OrganisationId | null,
  posts: readonly OfferedPost[],
  today: IsoDay,
): void {
  const post = posts[0];
  const isFrench = !post || chance.is(0.55);
  const startsOn = dayAfter(today, chance.whole(20, 120));
  const hours = isFrench ? chance.pick([120, 200, 240]) : chance.pick([280, 400, 560]);
  t.insert(offerTrainings)
    .values({
      ...{ id: demoId<TrainingId>(chance, "tra"), offerId, organisationId, startsOn, hours },
      number: chance.whole(2, 8),
      what: isFrench
        ? "Français professionnel, le soir ou sur le temps de travail"
        : `Préparation au métier : ${post.label}`,
      // French goes on beside the post; a training for the trade fills its weeks.
      endsOn: isFrench ? null : dayAfter(startsOn, Math.ceil(hours / 28) * 7),
      ...(isFrench ? {} : { romeCode: post.rome, romeVersion: ROME_VERSION }),
      ...{ frenchOral: isFrench ? "none" : "A1", frenchWritten: "none" },
    })
    .run();
}
