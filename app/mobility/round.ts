import type { DwellingId, OfferId, PostId, TrainingId } from "../ids";
import type { Reason } from "../matching/reason";
import type { CriterionEffect } from "../matching/score";

/** What a mobility round keeps: its settings, its certificate and its figures. */

/** Weights and limits, tuned by coordinators, versioned. */
export interface MobilityRoundSettings {
  /** Weight 0–100 of each criterion, by id. */
  weights: Record<string, number>;
  /** No bundle under this score, 0–100. */
  floor: number;
  /** "households": as many households as possible, then the best scores; "score": the largest sum of scores. */
  objective: "households" | "score";
  /** Largest share of the resources, in percent, that the rent after housing aid may take; with Visale. */
  rentShare: number;
  rentShareVisale: number;
  /** Main rooms needed by 1, 2, 3… persons (`roomsFor`). */
  roomsByPersons: number[];
  /** The search stops at this gap (percent) or after these seconds, whichever comes first. */
  gap: number;
  seconds: number;
}

/** What the settings are before a coordinator tunes them; the weights come from the criteria. */
export const DEFAULT_MOBILITY_LIMITS = {
  floor: 0,
  objective: "households",
  rentShare: 33,
  rentShareVisale: 50,
  roomsByPersons: [1, 2, 3, 3, 4, 4, 5, 5],
  gap: 0,
  seconds: 60,
} satisfies Omit<MobilityRoundSettings, "weights">;

/** How a result was proven: no better one exists; none is better by more than the gap; the time was over; somebody said stop. */
export const PROOFS = ["optimal", "gap", "time", "stopped"] as const;
export type Proof = (typeof PROOFS)[number];

export interface MobilityCertificate {
  /** Sum of the scores, 0 to 10,000 each. */
  value: number;
  /** No assignment is worth more than this (none that places as many households, when these come first). */
  bound: number;
  /** Households placed, those that a lock placed not counted; no assignment places more than `mostPlaced`. */
  placed: number;
  mostPlaced: number;
  /** 0…1: of the households while more of them might be placed (when these come first), else (bound − value) / bound. */
  gap: number;
  proof: Proof;
  milliseconds: number;
  /** Bundles that were possible. */
  options: number;
}

/** The lines of one offer that a household would take together, and who takes which (positions among its members). */
export interface Bundle {
  offerId: OfferId;
  postId: PostId | null;
  postMember: number | null;
  secondPostId: PostId | null;
  secondPostMember: number | null;
  dwellingId: DwellingId | null;
  trainingId: TrainingId | null;
  trainingMember: number | null;
}

/** The next best bundles of a household; `missing`: what of it others took, if anything. */
export interface MobilityAlternative {
  bundle: Bundle;
  score: number;
  missing: (PostId | DwellingId | TrainingId)[];
}

export interface MobilityFigures {
  households: number;
  offers: number;
  placed: number;
  persons: number;
  meanScore: number;
  medianScore: number;
  minimumScore: number;
  greedyPlaced: number;
  greedyScore: number;
  /** Absent in rounds of before. */
  criteria?: CriterionEffect[];
}

export const MOBILITY_SIDES = ["household", "offer"] as const;
export type MobilitySide = (typeof MOBILITY_SIDES)[number];

/** Why a household got nothing, or nobody took an offer. */
export interface MobilityLeftOut {
  /** In words that the household may read: silent about others. */
  reason: Reason;
  /** How many bundles remain after each requirement, in the order of the requirements. */
  funnel: { requirement: string; remaining: number }[];
  /** The smallest change that would create bundles; null when no single one would. */
  relaxation: { requirement: string; bundles: number; because: Reason } | null;
}
