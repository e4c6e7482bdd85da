import type { Couples, People } from "./columns";
import type { PoolBeneficiary, PoolVolunteer } from "./duo/person";
import type { RoundSettings } from "./duo/round";
import type { Reason } from "./reason";

/** What a pair is judged with besides the two people. */
export interface PairContext {
  settings: Pick<RoundSettings, "minimumLanguageLevel">;
  /** Great-circle kilometres between the two communes. */
  kilometres: number;
}

/*
 * Requirements and criteria say the same thing twice: readably, of two people (`allows`, `level`), and at speed, of many
 * couples at once, from columns of whole numbers (`stops`, `levels`). tests/matching/duo/two-speeds.test.ts compares them.
 */

/** Possible or not possible; `because` says why not, to staff. */
export interface Requirement {
  id: RequirementId;
  allows(beneficiary: PoolBeneficiary, volunteer: PoolVolunteer, context: PairContext): boolean;
  /** At speed: marks with `bit` the couples that `allows` would refuse. */
  stops(
    people: People,
    settings: PairContext["settings"],
  ): (couples: Couples, stopped: Uint8Array, bit: number) => void;
  because(beneficiary: PoolBeneficiary, volunteer: PoolVolunteer, context: PairContext): Reason;
}

export const REQUIREMENT_IDS = ["distance", "language", "hours", "sex-wish", "age-wish"] as const;
export type RequirementId = (typeof REQUIREMENT_IDS)[number];

/** A reason to meet: a level, a weight, words. Nothing is counted that is not told. */
export interface Criterion {
  id: CriterionId;
  /** Whole number 0–100; coordinators tune it. */
  defaultWeight: number;
  /** Level 0…1 counted when the criterion abstains: unknown is neither good nor bad. */
  neutral: number;
  /** 0…1, or null when it abstains. */
  level(beneficiary: PoolBeneficiary, volunteer: PoolVolunteer, context: PairContext): number | null;
  /** At speed: writes `levelByte(level(…))` of each couple into `bytes`. */
  levels(people: People, settings: PairContext["settings"]): (couples: Couples, bytes: Uint8Array) => void;
  /** Words shown to both sides and to staff: symmetric, true, and silent about wishes and refusals. */
  because(beneficiary: PoolBeneficiary, volunteer: PoolVolunteer, context: PairContext): Reason | null;
}

export const CRITERION_IDS = [
  "shared-language",
  "distance",
  "common-hours",
  "interests",
  "dislikes",
  "hopes",
  "family",
  "french-practice",
  "waiting",
  "new-volunteer",
] as const;
export type CriterionId = (typeof CRITERION_IDS)[number];

/** Items that both lists hold, each once, in the order of the first. */
export const shared = <T>(one: readonly T[], other: readonly T[]): T[] =>
  one.filter((item, n) => other.includes(item) && one.indexOf(item) === n);
