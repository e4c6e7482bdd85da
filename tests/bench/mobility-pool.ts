import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dayAfter, type IsoDay } from "~/days";
import type { BranchId, DwellingId, HouseholdId, OfferId, OrganisationId, PostId, TrainingId } from "~/ids";
import type {
  MobilityPool,
  PoolDwelling,
  PoolHousehold,
  PoolOffer,
  PoolPost,
  PoolTraining,
} from "~/matching/mobility/pool";
import type { Level } from "~/mentoring/profile";
import { ADULT_CONSTRAINTS, type Adult, roomsFor } from "~/mobility/household";
import { AMENITIES, type DwellingKind, type Licence, surfaceFor } from "~/mobility/offer";
import type { Point } from "~/territory/distance";
import { OCCUPATIONS, type Occupation } from "~/territory/occupations";
import { type Chance, chanceFrom } from "~db/demo/chance";
import { communeRows } from "~db/reference/territory";

/** A real commune with its region. */
export interface MobilityPlace {
  code: string;
  departementCode: string;
  regionCode: string;
  population: number;
  point: Point;
}

const ILE_DE_FRANCE = "11";
const OVERSEAS = ["01", "02", "03", "04", "06"];

/** Communes whose place is known, of mainland France and Corsica, the smallest left out. */
export function readMobilityPlaces(): MobilityPlace[] {
  const file = createRequire(import.meta.url).resolve(
    "@etalab/decoupage-administratif/data/departements.json",
  );
  const departements = JSON.parse(readFileSync(file, "utf8")) as { code: string; region: string }[];
  const regionOf = new Map(departements.map(({ code, region }) => [code, region]));
  return communeRows().flatMap(({ code, departementCode, population, latitude, longitude }) => {
    const regionCode = regionOf.get(departementCode) ?? "";
    if (typeof latitude !== "number" || typeof longitude !== "number") return [];
    if (!population || population < 2_000 || regionCode === "" || OVERSEAS.includes(regionCode)) return [];
    return [{ code, departementCode, regionCode, population, point: { latitude, longitude } }];
  });
}

export interface MobilitySize {
  households: number;
  offers: number;
  seed: number;
  /** The day of the round; 26 November 2026 when left out. */
  on?: IsoDay;
}

/**
 * Invented households (their sizes, levels of French and licences after the published distributions of the demonstration),
 * most of them in Île-de-France, and invented offers in real communes elsewhere. The same seed draws the same pool.
 */
export function inventMobilityPool(places: readonly MobilityPlace[], size: MobilitySize): MobilityPool {
  const chance = chanceFrom(size.seed);
  const on = size.on ?? "2026-11-26";
  const inside = places.filter(
    ({ regionCode, population }) => regionCode === ILE_DE_FRANCE && population > 20_000,
  );
  const outside = places.filter(({ regionCode }) => regionCode !== ILE_DE_FRANCE);
  const regions = [...new Set(outside.map(({ regionCode }) => regionCode))].sort();
  const there = byWeight(chance, outside, ({ population }) => Math.sqrt(population));
  const here = byWeight(chance, inside, ({ population }) => population);
  const offers = Array.from({ length: size.offers }, (_, n) => inventOffer(`${n}`, there(), on, chance));
  const households = Array.from({ length: size.households }, (_, n) =>
    inventHousehold(`${n}`, chance.is(0.8) ? here() : there(), { regions, there, on, chance }),
  );
  return { on, households, offers, never: [] };
}

/** Draws items as often as they weigh. */
function byWeight<T>(chance: Chance, items: readonly T[], weigh: (item: T) => number): () => T {
  let sum = 0;
  const ends = items.map((item) => {
    sum += weigh(item);
    return sum;
  });
  return () => {
    const at = chance.next() * sum;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return items[low] as T;
  };
}

/** Trades that inclusion employers and offices hire for most; the others come up now and then. */
const FREQUENT =
  "G1602 G1603 G1605 K2204 N1103 N1105 F1703 F1704 H3302 K1302 K1304 A1203 A1401 G1501 F1606 F1602 H2913 N4105 K2303 D1507 D1102 I1604 H2102 J1501 N4101".split(
    " ",
  );
const trade = (chance: Chance): Occupation => {
  const rome = chance.is(0.85) ? chance.pick(FREQUENT) : undefined;
  return OCCUPATIONS.find((one) => one.rome === rome) ?? chance.pick(OCCUPATIONS);
};

const FRENCH_SHARES: Readonly<Record<string, number>> = {
  below_A1: 12,
  A1: 26,
  A2: 30,
  B1: 20,
  B2: 9,
  C1: 3,
};
const french = (chance: Chance): Level => chance.weighted(FRENCH_SHARES) as Level;

interface Here {
  regions: readonly string[];
  there: () => MobilityPlace;
  on: IsoDay;
  chance: Chance;
}

const HOUSEHOLD_SIZES: Readonly<Record<string, number>> = { 1: 58, 2: 13, 3: 10, 4: 9, 5: 6, 6: 3, 7: 1 };
const MOTHER_TONGUES = ["prs", "pus", "ara", "tir", "fra", "som", "kur", "rus", "ukr", "ben"];

function inventHousehold(
  id: string,
  home: MobilityPlace,
  { regions, there, on, chance }: Here,
): PoolHousehold {
  const persons = Number(chance.weighted(HOUSEHOLD_SIZES));
  const couple = persons > 1 && chance.is(0.7);
  const children = persons - (couple ? 2 : 1);
  const adults = Array.from({ length: couple ? 2 : 1 }, (_, member) => inventAdult(member, on, chance));
  const shuffled = chance.some(regions, regions.length);
  const wanted = chance.whole(1, 3);
  const accepted = wanted + chance.whole(1, 5);
  const lives = chance.is(0.25) ? there() : null;
  return {
    id: `hou_${id.padStart(5, "0")}` as HouseholdId,
    branchId: `bra_${chance.whole(0, 7)}` as BranchId,
    ...{ persons, adults },
    bothNeedJob: adults.filter(({ wantsWork }) => wantsWork).length === 2 && chance.is(0.25),
    languages: [{ code: chance.pick(MOTHER_TONGUES), oral: "C2", written: "B1" }],
    point: home.point,
    regionsWanted: shuffled.slice(0, wanted),
    regionsAccepted: shuffled.slice(wanted, accepted),
    regionsRefused: shuffled.slice(accepted, accepted + chance.whole(0, 3)),
    townWish: chance.weighted({ any: 50, town: 38, country: 12 }),
    nearby: { points: lives ? [lives.point] : [], departements: [] },
    dwellingTypes: chance.is(0.7) ? [] : persons === 1 ? ["flat", "room", "shared"] : ["flat", "house"],
    dwellingKinds: chance.is(0.8) ? [] : ["social", "private", "iml"],
    roomsMinimum: null,
    accessibleNeeded: chance.is(0.03),
    schoolNeeded: children > 0 && chance.is(0.8),
    childcareNeeded: children > 0 && chance.is(0.4),
    monthlyResourcesCents: chance.is(0.9) ? 100 * (chance.whole(560, 900) + 220 * (persons - 1)) : null,
    rentLimitCents: chance.is(0.2) ? 100 * chance.whole(350, 600) : null,
    moveFrom: chance.is(0.4) ? dayAfter(on, chance.whole(0, 90)) : null,
    moveUntil: chance.is(0.25) ? dayAfter(on, chance.whole(100, 260)) : null,
    waitingDays: chance.whole(1, 320),
    consents: { employers: true, landlords: true, trainings: true, organisations: {} },
  };
}

function inventAdult(member: number, on: IsoDay, chance: Chance): Adult {
  const known = Array.from({ length: chance.whole(0, 2) }, () => ({
    rome: trade(chance).rome,
    years: chance.whole(1, 12),
  }));
  const wanted = Array.from({ length: chance.whole(1, 3) }, () => trade(chance).rome);
  const oral = french(chance);
  const licences: Licence[] = chance.is(0.14) ? (chance.is(0.1) ? ["B", "C"] : ["B"]) : [];
  return {
    ...{ member, licences },
    wantsWork: member === 0 || chance.is(0.75),
    wanted: [...new Set(wanted)],
    known: known.filter(({ rome }, n) => known.findIndex((one) => one.rome === rome) === n),
    frenchOral: oral,
    frenchWritten: chance.is(0.5) ? oral : "below_A1",
    availableFrom: chance.is(0.85) ? null : dayAfter(on, chance.whole(10, 90)),
    constraints: chance.is(0.35) ? chance.some(ADULT_CONSTRAINTS, 1) : [],
  };
}

function inventOffer(id: string, place: MobilityPlace, on: IsoDay, chance: Chance): PoolOffer {
  const { code, departementCode, regionCode, population, point } = place;
  const organisation = `org_${id}` as OrganisationId;
  const posts = Array.from({ length: Number(chance.weighted({ 1: 45, 2: 35, 3: 20 })) }, (_, n) =>
    inventPost(`${id}_${n}`, organisation, on, chance),
  );
  return {
    id: `off_${id.padStart(5, "0")}` as OfferId,
    branchId: `bra_${chance.whole(0, 7)}` as BranchId,
    communeCode: code,
    ...{ departementCode, regionCode, population, point, posts },
    amenities: AMENITIES.filter((amenity) => chance.is(amenity === "school" ? 0.9 : 0.55)),
    languagesNearby: chance.is(0.6) ? chance.some(MOTHER_TONGUES, chance.whole(0, 3)) : null,
    market: {
      unemployment: chance.whole(55, 95) / 10,
      socialHousing: chance.whole(30, 110),
      socialVacancy: chance.whole(10, 50) / 10,
    },
    dwellings: Array.from({ length: Number(chance.weighted({ 1: 60, 2: 30, 3: 10 })) }, (_, n) =>
      inventDwelling(`${id}_${n}`, organisation, population, on, chance),
    ),
    trainings: chance.is(0.35) ? [inventTraining(id, organisation, posts, on, chance)] : [],
  };
}

function inventPost(id: string, organisationId: OrganisationId, on: IsoDay, chance: Chance): PoolPost {
  const occupation = trade(chance);
  const contract = chance.weighted({ cdi: 40, cdd: 25, siae: 20, interim: 10, professionalisation: 5 });
  const weeklyHours = chance.weighted({ 35: 75, 39: 8, 28: 7, 26: 7, 24: 3 });
  return {
    id: `pos_${id}` as PostId,
    ...{ organisationId, contract },
    left: Number(chance.weighted({ 1: 60, 2: 25, 3: 10, 5: 5 })),
    romeCode: occupation.rome,
    label: occupation.label,
    contractMonths: contract === "cdi" ? null : chance.whole(4, 12),
    weeklyHours: Number(weeklyHours),
    monthlyGrossCents: chance.is(0.8)
      ? Math.round((Number(weeklyHours) / 35) * 100 * chance.whole(1823, 2350))
      : null,
    schedules: chance.is(0.35) ? [chance.pick(["night", "weekend", "shifts", "split_day"] as const)] : [],
    frenchOral: chance.weighted({ none: 15, below_A1: 15, A1: 35, A2: 25, B1: 10 }) as Level,
    frenchWritten: chance.weighted({ none: 70, A1: 20, A2: 10 }) as Level,
    licence: chance.is(0.12) ? "B" : null,
    startsOn: chance.is(0.5) ? null : dayAfter(on, chance.whole(10, 120)),
    hiringDifficulty: chance.is(0.9) ? chance.whole(30, 85) / 100 : null,
  };
}

const KIND_SHARES: Readonly<Record<DwellingKind, number>> = { social: 52, private: 25, iml: 16, hosted: 7 };

function inventDwelling(
  id: string,
  organisationId: OrganisationId,
  population: number,
  on: IsoDay,
  chance: Chance,
): PoolDwelling {
  const kind = chance.weighted(KIND_SHARES);
  const rooms = kind === "hosted" ? 1 : Number(chance.weighted({ 1: 28, 2: 28, 3: 24, 4: 14, 5: 6 }));
  const persons = [1, 2, 4, 6, 8].find((most) => roomsFor(most) >= rooms) ?? 8;
  const euros = 260 + 95 * rooms + (population > 100_000 ? 90 : population > 30_000 ? 40 : 0);
  return {
    id: `dwe_${id}` as DwellingId,
    ...{ organisationId, kind, rooms },
    left: Number(chance.weighted({ 1: 78, 2: 16, 4: 6 })),
    type: kind === "hosted" ? "room" : chance.weighted({ flat: 78, house: 14, shared: 8 }),
    surfaceM2: chance.is(0.8) ? Math.max(surfaceFor(persons), 14 + 15 * rooms + chance.whole(-4, 10)) : null,
    capacity: Math.max(persons, 2 * rooms),
    rentCents:
      100 *
      Math.round(
        euros * (kind === "private" ? 1.25 : kind === "hosted" ? 0.5 : 1) * (0.9 + 0.2 * chance.next()),
      ),
    needsEmployment: kind === "social" && chance.is(0.7),
    visale: kind === "private" && chance.is(0.6),
    accessible: chance.is(0.15),
    availableFrom: chance.is(0.6) ? null : dayAfter(on, chance.whole(5, 100)),
  };
}

function inventTraining(
  id: string,
  organisationId: OrganisationId,
  posts: readonly PoolPost[],
  on: IsoDay,
  chance: Chance,
): PoolTraining {
  const occupation = chance.is(0.5)
    ? (posts[0]?.romeCode ?? null)
    : chance.is(0.4)
      ? trade(chance).rome
      : null;
  const starts = chance.is(0.5) ? dayAfter(on, chance.whole(15, 100)) : null;
  return {
    id: `tra_${id}` as TrainingId,
    organisationId,
    left: chance.whole(1, 6),
    what: occupation ? `Titre professionnel (${occupation})` : "Français professionnel",
    startsOn: starts,
    endsOn: starts && chance.is(0.6) ? dayAfter(starts, chance.whole(60, 180)) : null,
    romeCode: occupation,
    frenchOral: chance.weighted({ none: 20, A1: 50, A2: 30 }) as Level,
    frenchWritten: "none",
  };
}
