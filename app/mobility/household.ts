import type { Level, Member } from "../mentoring/profile";
import type { DwellingKind, DwellingType, Licence, Schedule } from "./offer";

/** The vocabulary of a household. Never asked: nationality, religion, health, the asylum story. */

/** One person of the household; sealed. The first is the account's owner. */
export interface HouseholdMember extends Member {
  adult: boolean;
}

export interface KnownOccupation {
  rome: string;
  /** Whole years. */
  years: number;
}

/** What an adult cannot take. Words: `household.constraint.<constraint>`. */
export const ADULT_CONSTRAINTS = [
  "no_night",
  "no_weekend",
  "no_shifts",
  "no_split_day",
  "part_time_only",
  "full_time_only",
] as const;
export type AdultConstraint = (typeof ADULT_CONSTRAINTS)[number];

/** Hours of a post that a constraint excludes; the two of working time are judged on weekly hours. */
export const EXCLUDED_SCHEDULE: Partial<Record<AdultConstraint, Schedule>> = {
  no_night: "night",
  no_weekend: "weekend",
  no_shifts: "shifts",
  no_split_day: "split_day",
};

/** What an adult can and wants, in clear for the matching: without a name, found by their position among the members. */
export interface Adult {
  /** Position in the sealed list of members, from 0. */
  member: number;
  wantsWork: boolean;
  /** ROME codes, dearest first. */
  wanted: string[];
  known: KnownOccupation[];
  frenchOral: Level;
  frenchWritten: Level;
  licences: Licence[];
  /** Null: now. */
  availableFrom: string | null;
  constraints: AdultConstraint[];
}

/** Words: `household.townWish.<wish>`. A town is a commune of 20,000 people or more. */
export const TOWN_WISHES = ["any", "town", "country"] as const;
export type TownWish = (typeof TOWN_WISHES)[number];
export const TOWN_POPULATION = 20_000;

/** Where family and friends live: communes, or only départements when no more is known. Codes. */
export interface Nearby {
  communes: string[];
  departements: string[];
}

/** How a household likes to be reached. Words as for duos. */
export const REACH_BY = ["email", "sms", "phone", "referent"] as const;
export type ReachBy = (typeof REACH_BY)[number];

/** Years old at the end of the year: may be one too high, as for duos. */
export const ageIn = (year: number, { birthYear }: Pick<Member, "birthYear">): number => year - birthYear;

/** Ages of compulsory instruction (Code de l'éducation, L131-1); younger children may need childcare. */
const SCHOOL_FROM = 3;
const SCHOOL_UNTIL = 16;

/** What the ages say; a household may say otherwise (`schoolNeeded`, `childcareNeeded` not null). `year` is the present one. */
export const needsSchool = (members: readonly HouseholdMember[], year: number): boolean =>
  members.some((member) => {
    const age = ageIn(year, member);
    return !member.adult && age >= SCHOOL_FROM && age <= SCHOOL_UNTIL;
  });
export const needsChildcare = (members: readonly HouseholdMember[], year: number): boolean =>
  members.some((member) => !member.adult && ageIn(year, member) < SCHOOL_FROM);

/** Main rooms that a household of 1, 2, 3… persons needs, unless a setting or the household says otherwise. */
export const ROOMS_BY_PERSONS: readonly number[] = [1, 2, 3, 3, 4, 4, 5, 5];

/** Beyond the list, one more room for each two persons more. `persons` ≥ 1. */
export function roomsFor(persons: number, rule: readonly number[] = ROOMS_BY_PERSONS): number {
  const within = rule[Math.min(persons, rule.length) - 1] ?? 1;
  return within + Math.ceil(Math.max(0, persons - rule.length) / 2);
}

/** What a household wishes and needs, in clear: no name, no age, no income. */
export interface HouseholdWishes {
  regionsWanted: readonly string[];
  regionsAccepted: readonly string[];
  regionsRefused: readonly string[];
  townWish: TownWish;
  /** Empty: every one. */
  dwellingTypes: readonly DwellingType[];
  dwellingKinds: readonly DwellingKind[];
  bothNeedJob: boolean;
}
