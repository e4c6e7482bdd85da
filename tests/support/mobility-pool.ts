import fc from "fast-check";
import type { BranchId, DwellingId, HouseholdId, OfferId, OrganisationId, PostId, TrainingId } from "~/ids";
import { highsSolver } from "~/matching/bundle/bundle.worker.server";
import { solveBundles } from "~/matching/bundle/solve";
import type { BundleSolver, GivenMobilities, MobilityHooks } from "~/matching/mobility/outcome";
import type {
  MobilityPool,
  PoolDwelling,
  PoolHousehold,
  PoolOffer,
  PoolPost,
  PoolTraining,
} from "~/matching/mobility/pool";
import { LEVELS } from "~/mentoring/profile";
import { ADULT_CONSTRAINTS, type Adult, TOWN_WISHES } from "~/mobility/household";
import { AMENITIES, DWELLING_KINDS, DWELLING_TYPES, LICENCES, SCHEDULES } from "~/mobility/offer";

const ORGANISATION = "org_1" as OrganisationId;
const BRANCH = "bra_1" as BranchId;
export const ON = "2026-11-26";

/** A cook alone in Paris and an offer in Angers that suits in everything; tests change one thing. */
export const adult = (given: Partial<Adult> = {}): Adult => ({
  member: 0,
  wantsWork: true,
  wanted: ["G1602"],
  known: [],
  frenchOral: "A2",
  frenchWritten: "A1",
  licences: [],
  availableFrom: null,
  constraints: [],
  ...given,
});

export const household = (given: Partial<PoolHousehold> = {}): PoolHousehold => ({
  id: "hou_1" as HouseholdId,
  branchId: BRANCH,
  persons: 1,
  adults: [adult()],
  bothNeedJob: false,
  languages: [{ code: "prs", oral: "C2", written: "B1" }],
  point: { latitude: 48.8925, longitude: 2.3444 },
  regionsWanted: ["52"],
  regionsAccepted: ["53"],
  regionsRefused: ["93"],
  townWish: "any",
  nearby: { points: [], departements: [] },
  dwellingTypes: [],
  dwellingKinds: [],
  roomsMinimum: null,
  accessibleNeeded: false,
  schoolNeeded: false,
  childcareNeeded: false,
  monthlyResourcesCents: 60_000,
  rentLimitCents: null,
  moveFrom: null,
  moveUntil: null,
  waitingDays: 90,
  consents: { employers: true, landlords: true, trainings: true, organisations: {} },
  ...given,
});

/** The second adult, a cook as well. */
export const couple = (given: Partial<PoolHousehold> = {}): PoolHousehold =>
  household({ persons: 2, adults: [adult(), adult({ member: 1 })], ...given });

export const post = (given: Partial<PoolPost> = {}): PoolPost => ({
  id: "pos_1" as PostId,
  organisationId: ORGANISATION,
  left: 1,
  romeCode: "G1602",
  label: "Cuisine",
  contract: "cdi",
  contractMonths: null,
  weeklyHours: 35,
  monthlyGrossCents: 190_000,
  schedules: [],
  frenchOral: "A2",
  frenchWritten: "none",
  licence: null,
  startsOn: null,
  hiringDifficulty: null,
  ...given,
});

export const dwelling = (given: Partial<PoolDwelling> = {}): PoolDwelling => ({
  id: "dwe_1" as DwellingId,
  organisationId: ORGANISATION,
  left: 1,
  type: "flat",
  kind: "social",
  rooms: 1,
  surfaceM2: 30,
  capacity: 2,
  rentCents: 40_000,
  needsEmployment: true,
  visale: false,
  accessible: false,
  availableFrom: null,
  ...given,
});

export const training = (given: Partial<PoolTraining> = {}): PoolTraining => ({
  id: "tra_1" as TrainingId,
  organisationId: ORGANISATION,
  left: 1,
  what: "Français professionnel",
  startsOn: null,
  endsOn: null,
  romeCode: null,
  frenchOral: "none",
  frenchWritten: "none",
  ...given,
});

export const offer = (given: Partial<PoolOffer> = {}): PoolOffer => ({
  id: "off_1" as OfferId,
  branchId: BRANCH,
  communeCode: "49007",
  departementCode: "49",
  regionCode: "52",
  population: 157_000,
  point: { latitude: 47.4712, longitude: -0.5518 },
  amenities: ["school"],
  languagesNearby: null,
  market: { unemployment: 6, socialHousing: 80, socialVacancy: 2 },
  posts: [post()],
  dwellings: [dwelling()],
  trainings: [],
  ...given,
});

export const poolOf = (given: Partial<MobilityPool> = {}): MobilityPool => ({
  on: ON,
  households: [household()],
  offers: [offer()],
  never: [],
  ...given,
});

export const NOTHING_GIVEN: GivenMobilities = { locked: [], forbidden: [] };
export const QUIET: MobilityHooks = {
  progress: () => {},
  isCancelled: () => false,
  milliseconds: () => performance.now(),
};

let highs: ReturnType<typeof highsSolver> | undefined;

/** HiGHS in this thread, read once. */
export const solver: BundleSolver = async (problem, wish, { progress = () => {}, signal }) => {
  highs ??= highsSolver();
  return solveBundles(problem, wish, {
    solver: await highs,
    milliseconds: () => performance.now(),
    isCancelled: () => signal?.aborted === true,
    progress,
  });
};

const ROMES = ["G1602", "G1601", "K2204", "N1105", "K1304"];
const REGIONS = ["52", "53", "76"];
const DAYS = [null, "2026-12-20", "2027-01-15", "2027-03-01", "2027-05-01"];
const some = <T>(items: readonly T[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...items), { maxLength });
/** The first of several in most cases: a pool in which nothing is possible proves nothing. */
const usually = <T>(value: T, other: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: other });
const mostly = (value: boolean) => fc.integer({ min: 0, max: 5 }).map((n) => (n === 0 ? !value : value));

const anyAdult = (member: number): fc.Arbitrary<Adult> =>
  fc.record({
    member: fc.constant(member),
    wantsWork: mostly(true),
    wanted: some(ROMES, 4),
    known: fc.uniqueArray(
      fc.record({ rome: fc.constantFrom(...ROMES), years: fc.integer({ min: 0, max: 6 }) }),
      {
        selector: ({ rome }) => rome,
        maxLength: 2,
      },
    ),
    frenchOral: usually("B1", fc.constantFrom(...LEVELS)),
    frenchWritten: usually("A2", fc.constantFrom(...LEVELS)),
    licences: some(LICENCES, 1),
    availableFrom: usually(null, fc.constantFrom(...DAYS)),
    constraints: usually([], some(ADULT_CONSTRAINTS, 1)),
  });

const anyHousehold = fc
  .record({
    adults: fc.oneof(fc.tuple(anyAdult(0)), fc.tuple(anyAdult(0), anyAdult(1))),
    children: usually(0, fc.integer({ min: 1, max: 3 })),
    bothNeedJob: mostly(false),
    regionsWanted: some(REGIONS, 2),
    regionsRefused: usually([], some(REGIONS, 1)),
    townWish: fc.constantFrom(...TOWN_WISHES),
    dwellingTypes: usually([], some(DWELLING_TYPES, 3)),
    dwellingKinds: usually([], some(DWELLING_KINDS, 3)),
    roomsMinimum: usually(1, fc.constantFrom(null, 3)),
    accessibleNeeded: mostly(false),
    schoolNeeded: fc.boolean(),
    childcareNeeded: fc.boolean(),
    monthlyResourcesCents: fc.constantFrom(null, 0, 60_000, 150_000),
    rentLimitCents: usually(null, fc.constant(35_000)),
    moveFrom: usually(null, fc.constantFrom(...DAYS)),
    moveUntil: usually(null, fc.constant("2027-04-01")),
    waitingDays: fc.integer({ min: 0, max: 300 }),
    nearby: fc.constantFrom({ points: [], departements: [] }, { points: [], departements: ["49"] }),
    consents: fc.record({
      employers: mostly(true),
      landlords: mostly(true),
      trainings: mostly(true),
      organisations: fc.constantFrom({}, { org_2: false }, { org_1: true }),
    }),
  })
  .map(({ children, ...own }) => household({ ...own, persons: own.adults.length + children }));

const anyLine = {
  left: usually(1, fc.constantFrom(0, 2)),
  organisationId: fc.constantFrom("org_1" as OrganisationId, "org_2" as OrganisationId),
};
const anyPost = fc
  .record({
    ...anyLine,
    romeCode: fc.constantFrom(...ROMES),
    weeklyHours: fc.constantFrom(20, 35),
    monthlyGrossCents: fc.constantFrom(null, 190_000, 260_000),
    schedules: some(SCHEDULES, 1),
    frenchOral: fc.constantFrom("none" as const, "A1" as const, "B1" as const),
    frenchWritten: fc.constantFrom("none" as const, "A1" as const),
    licence: usually(null, fc.constant("B" as const)),
    startsOn: usually(null, fc.constantFrom(...DAYS)),
    hiringDifficulty: fc.constantFrom(null, 0.6),
  })
  .map((given) => post(given));
const anyDwelling = fc
  .record({
    ...anyLine,
    type: fc.constantFrom(...DWELLING_TYPES),
    kind: fc.constantFrom(...DWELLING_KINDS),
    rooms: fc.integer({ min: 1, max: 4 }),
    surfaceM2: fc.constantFrom(null, 12, 45, 70),
    capacity: usually(6, fc.integer({ min: 1, max: 5 })),
    rentCents: fc.constantFrom(25_000, 38_000, 70_000),
    needsEmployment: fc.boolean(),
    visale: fc.boolean(),
    accessible: fc.boolean(),
    availableFrom: usually(null, fc.constantFrom(...DAYS)),
  })
  .map((given) => dwelling(given));
const anyTraining = fc
  .record({
    ...anyLine,
    startsOn: usually(null, fc.constantFrom(...DAYS)),
    romeCode: fc.constantFrom(null, ...ROMES),
    frenchOral: fc.constantFrom("none" as const, "A1" as const),
  })
  .chain((given) => fc.constantFrom(null, "2027-06-01").map((endsOn) => training({ ...given, endsOn })));

const anyOffer = fc.record({
  regionCode: fc.constantFrom(...REGIONS),
  population: fc.constantFrom(3_000, 15_000, 150_000),
  amenities: some(AMENITIES, 5),
  languagesNearby: fc.constantFrom(null, [], ["prs"]),
  posts: fc.array(anyPost, { minLength: 1, maxLength: 3 }),
  dwellings: fc.array(anyDwelling, { minLength: 1, maxLength: 2 }),
  trainings: fc.array(anyTraining, { maxLength: 2 }),
});

/** Small crowded pools: few regions and trades, lines that repeat, households that refuse, dates that miss each other. */
export const anyMobilityPool = (most: { households: number; offers: number }): fc.Arbitrary<MobilityPool> =>
  fc
    .record({
      households: fc.array(anyHousehold, { minLength: 1, maxLength: most.households }),
      offers: fc.array(anyOffer, { maxLength: most.offers }),
      never: fc.array(fc.tuple(fc.nat({ max: most.households - 1 }), fc.nat({ max: most.offers - 1 })), {
        maxLength: 2,
      }),
    })
    .map(({ households, offers, never }) => ({
      on: ON,
      households: households.map((one, h) => ({ ...one, id: `hou_${h}` as HouseholdId })),
      offers: offers.map((one, o) =>
        offer({
          ...one,
          id: `off_${o}` as OfferId,
          posts: one.posts.map((line, n) => ({ ...line, id: `pos_${o}_${n}` as PostId })),
          dwellings: one.dwellings.map((line, n) => ({ ...line, id: `dwe_${o}_${n}` as DwellingId })),
          trainings: one.trainings.map((line, n) => ({ ...line, id: `tra_${o}_${n}` as TrainingId })),
        }),
      ),
      never: never.map(([h, o]) => ({
        householdId: `hou_${h}` as HouseholdId,
        offerId: `off_${o}` as OfferId,
        why: "refused" as const,
      })),
    }));
