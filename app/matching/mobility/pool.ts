import type { IsoDay } from "../../days";
import type {
  BranchId,
  DwellingId,
  HouseholdId,
  OfferId,
  OrganisationId,
  PostId,
  TrainingId,
} from "../../ids";
import type { LanguageCode, Level, SpokenLanguage } from "../../mentoring/profile";
import type { Adult, TownWish } from "../../mobility/household";
import type { Amenity, Contract, DwellingKind, DwellingType, Licence, Schedule } from "../../mobility/offer";
import type { Point } from "../../territory/distance";

/** To whom a household lets its file be shown (`household_consents`): by kind, and by name, which comes first. */
export interface PoolConsents {
  employers: boolean;
  landlords: boolean;
  trainings: boolean;
  /** Organisations named by the household: false when nothing may be shown to them. */
  organisations: Readonly<Record<OrganisationId, boolean>>;
}

/** A household that takes part in a round: eligible ones only, without names, ages or anything sealed but its resources. */
export interface PoolHousehold {
  id: HouseholdId;
  branchId: BranchId;
  /** 1 or more. */
  persons: number;
  /** Every adult, in the order of the members; who does not want to work is never given a post. */
  adults: readonly Adult[];
  /** Two adults (or more) who all ask for a job: no bundle with one post only. */
  bothNeedJob: boolean;
  languages: readonly SpokenLanguage[];
  /** Of the present commune. */
  point: Point;
  /** Region codes. */
  regionsWanted: readonly string[];
  regionsAccepted: readonly string[];
  regionsRefused: readonly string[];
  townWish: TownWish;
  /** Where family and friends live: the points of the communes, and the codes of départements. */
  nearby: { points: readonly Point[]; departements: readonly string[] };
  /** Empty: every one. */
  dwellingTypes: readonly DwellingType[];
  dwellingKinds: readonly DwellingKind[];
  /** Null: by the rule of the settings. */
  roomsMinimum: number | null;
  accessibleNeeded: boolean;
  /** What the household says, or else what the ages say (`needsSchool`, `needsChildcare`). */
  schoolNeeded: boolean;
  childcareNeeded: boolean;
  /** Cents a month, all resources; null: not known. */
  monthlyResourcesCents: number | null;
  /** Cents a month after housing aid; null: the share of the resources alone limits the rent. */
  rentLimitCents: number | null;
  /** Null: from now on, without an end. */
  moveFrom: IsoDay | null;
  moveUntil: IsoDay | null;
  /** Whole days since the household was ready. */
  waitingDays: number;
  consents: PoolConsents;
}

/** What the three lines of an offer share: who answers for it, and how many places nobody holds. */
interface PoolLine {
  /** Of the line, or else of the offer. */
  organisationId: OrganisationId;
  /** 0 or more; a line without places stays in the pool, so that a page can say that others were quicker. */
  left: number;
}

export interface PoolPost extends PoolLine {
  id: PostId;
  romeCode: string;
  /** The offer's own words for the occupation. */
  label: string;
  contract: Contract;
  /** Null where the contract has no end. */
  contractMonths: number | null;
  weeklyHours: number;
  /** Null: not said; the minimum wage is then counted (decision 0016). */
  monthlyGrossCents: number | null;
  schedules: readonly Schedule[];
  frenchOral: Level;
  frenchWritten: Level;
  licence: Licence | null;
  /** Null: as soon as possible, and it waits. */
  startsOn: IsoDay | null;
  /** Share 0…1 of the hirings in this occupation and region that employers find difficult; null: not known. */
  hiringDifficulty: number | null;
}

export interface PoolDwelling extends PoolLine {
  id: DwellingId;
  type: DwellingType;
  kind: DwellingKind;
  /** Main rooms. */
  rooms: number;
  /** Null: not said; rooms and capacity judge alone. */
  surfaceM2: number | null;
  /** Persons. */
  capacity: number;
  /** A month, charges included. */
  rentCents: number;
  needsEmployment: boolean;
  visale: boolean;
  accessible: boolean;
  /** Null: now. */
  availableFrom: IsoDay | null;
}

export interface PoolTraining extends PoolLine {
  id: TrainingId;
  /** The offer's own words. */
  what: string;
  startsOn: IsoDay | null;
  endsOn: IsoDay | null;
  /** The occupation that it leads to; null: to none in particular. */
  romeCode: string | null;
  frenchOral: Level;
  frenchWritten: Level;
}

/** Figures of the territory that say how the place stands; null: not known. */
export interface PoolMarket {
  /** Percent of the region's working population. */
  unemployment: number | null;
  /** Social dwellings for 1,000 inhabitants of the département. */
  socialHousing: number | null;
  /** Percent of the département's social dwellings that stand free. */
  socialVacancy: number | null;
}

/** An open offer: one place and what it holds. */
export interface PoolOffer {
  id: OfferId;
  branchId: BranchId;
  communeCode: string;
  departementCode: string;
  regionCode: string;
  population: number;
  point: Point;
  amenities: readonly Amenity[];
  /** Languages other than French of people whom the association knows near there; null: not known. */
  languagesNearby: readonly LanguageCode[] | null;
  market: PoolMarket;
  posts: readonly PoolPost[];
  dwellings: readonly PoolDwelling[];
  trainings: readonly PoolTraining[];
}

/** Why a household is not proposed an offer, whatever it holds. Words: `mobility.never.<why>`. */
export const NEVER_WHYS = [
  /** The household said no. */
  "refused",
  /** A partner of the offer said no. */
  "declined",
  "withdrawn",
  "expired",
  /** A candidacy between them is alive. */
  "already_candidate",
] as const;
export type NeverWhy = (typeof NEVER_WHYS)[number];

export interface NeverPair {
  householdId: HouseholdId;
  offerId: OfferId;
  why: NeverWhy;
}

/** Everything that takes part in a round, as it stood on a day. */
export interface MobilityPool {
  on: IsoDay;
  households: readonly PoolHousehold[];
  offers: readonly PoolOffer[];
  never: readonly NeverPair[];
}
