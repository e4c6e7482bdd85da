import type { IsoDay } from "../../days";
import type { MobilityRoundSettings } from "../../mobility/round";
import type { Reason } from "../reason";
import type { NeverWhy } from "./pool";
import type { Whole } from "./whole";

/** What a bundle is judged with besides what it holds. */
export interface FitContext {
  settings: MobilityRoundSettings;
  /** The day on which the round runs. */
  on: IsoDay;
  /** Whether this household was already proposed this offer, and how that ended. */
  never: NeverWhy | null;
}

/**
 * What of a bundle a judgement reads: the household with the place alone, with the dwelling, with who works and learns, or
 * everything. It is computed once for all bundles that share this; a property test holds each to its word.
 */
export type LooksAt = "place" | "dwelling" | "work" | "whole";

/** Possible or not possible; `because` says why not. */
export interface MobilityRequirement {
  id: MobilityRequirementId;
  looksAt: LooksAt;
  allows(whole: Whole, context: FitContext): boolean;
  because(whole: Whole, context: FitContext): Reason;
}

export const MOBILITY_REQUIREMENT_IDS = [
  "region",
  "before",
  "rooms",
  "surface",
  "dwelling-kind",
  "accessible",
  "employable",
  "both-jobs",
  "french",
  "licence",
  "schedule",
  "dates",
  "rent",
  "employment",
  "consent",
  "places",
] as const;
export type MobilityRequirementId = (typeof MOBILITY_REQUIREMENT_IDS)[number];

/** A reason to go there: a level, a weight, words. Nothing is counted that is not told. */
export interface MobilityCriterion {
  id: MobilityCriterionId;
  /** Whole number 0–100; coordinators tune it. */
  defaultWeight: number;
  /** Level 0…1 counted when the criterion abstains: unknown is neither good nor bad. */
  neutral: number;
  looksAt: LooksAt;
  /** 0…1, or null when it abstains. */
  level(whole: Whole, context: FitContext): number | null;
  /** Words for the household and for staff alike: true, and silent about other households. */
  because(whole: Whole, context: FitContext): Reason | null;
}

export const MOBILITY_CRITERION_IDS = [
  "region",
  "job",
  "second-job",
  "training",
  "housing",
  "rent",
  "school",
  "network",
  "town",
  "market",
  "effort",
  "waiting",
] as const;
export type MobilityCriterionId = (typeof MOBILITY_CRITERION_IDS)[number];

/** Straight from 0 at `worst` to 1 at `best`, whichever is larger; 0…1 beyond. */
export const between = (value: number, worst: number, best: number): number =>
  Math.max(0, Math.min(1, (value - worst) / (best - worst)));
