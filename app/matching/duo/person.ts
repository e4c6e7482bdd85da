import type { BeneficiaryId, BranchId, VolunteerId } from "../../ids";
import type {
  AgeBand,
  FamilyWish,
  FreeHours,
  Frequency,
  Hope,
  Interest,
  Level,
  Sex,
  SexWish,
  SpokenLanguage,
} from "../../mentoring/profile";
import type { Point } from "../../territory/distance";

/** Someone present on a side; `age` in whole years at the end of the pool's year. */
export interface PoolMember {
  sex: Sex;
  age: number;
}

export interface PoolPerson {
  branchId: BranchId;
  members: readonly PoolMember[];
  point: Point;
  /** Great-circle kilometres. */
  radiusKm: number;
  /** French included, with its oral level. */
  languages: readonly SpokenLanguage[];
  freeHours: FreeHours;
  frequency: Frequency;
  interests: readonly Interest[];
  dislikes: readonly Interest[];
  hopes: readonly Hope[];
  sexWish: SexWish;
  ageWish: readonly AgeBand[];
  familyWish: FamilyWish;
}

export interface PoolVolunteer extends PoolPerson {
  id: VolunteerId;
  /** Duos that may still begin, 1 or more. */
  places: number;
  /** Has or had a duo. */
  alreadyMatched: boolean;
}

export interface PoolBeneficiary extends PoolPerson {
  id: BeneficiaryId;
  practiseFrench: boolean;
  frenchOral: Level;
  /** Whole days since the wish was ready. */
  waitingDays: number;
}

/** Why two people are not proposed to each other, whatever their profiles say. */
export const NEVER_REASONS = [
  "blocked",
  "refused",
  "expired_lately",
  "already_proposed",
  "met_before",
] as const;
export type NeverReason = (typeof NEVER_REASONS)[number];

export interface Pair {
  beneficiaryId: BeneficiaryId;
  volunteerId: VolunteerId;
}

/** Everybody who takes part in a round: eligible people only. */
export interface Pool {
  volunteers: readonly PoolVolunteer[];
  beneficiaries: readonly PoolBeneficiary[];
  never: readonly (Pair & { why: NeverReason })[];
}

/** Adults count for wishes about the other side; children do not. */
export const adultsOf = (person: PoolPerson): PoolMember[] => person.members.filter(({ age }) => age >= 18);
export const isFamily = (person: PoolPerson): boolean => person.members.length > 1;
