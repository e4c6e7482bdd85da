import type { BeneficiaryId, BranchId, VolunteerId } from "../../ids";
import type { Level } from "../../mentoring/profile";
import type { GroupRate } from "../fairness";
import type { Reason } from "../reason";
import type { CriterionEffect, PairExplanation } from "../score";
import type { Pair } from "./person";

export interface RoundSettings {
  /** Weight 0–100 of each criterion, by id. */
  weights: Record<string, number>;
  minimumLanguageLevel: Level;
  /** No pair under this score, 0–100. */
  floor: number;
  /** "people": as many people as possible, then the best scores; "score": the largest sum of scores. */
  objective: "score" | "people";
}

/** What the whole round would lose by another choice; `moves`: how many people would have another partner, or none. */
export interface Cost {
  /** Pairs fewer. */
  people: number;
  /** Σ of scores less, in points of 10,000; below 0 when fewer pairs are worth more. */
  score: number;
  moves: number;
}

export interface Alternative {
  /** The other person: a volunteer for the beneficiary's list, a beneficiary for the volunteer's. */
  id: string;
  score: number;
  /** With whom the engine put them instead, if anybody. */
  takenBy: string | null;
  /** Null where the choice cannot be made (a locked partner, no place that is not locked); absent in rounds of before. */
  cost?: Cost | null;
}

export interface Alternatives {
  /** What the whole would lose without this pair; null for a locked one, absent in rounds of before. */
  regret?: Cost | null;
  forBeneficiary: Alternative[];
  forVolunteer: Alternative[];
}

export interface LeftOut {
  /** In words that the person may read: silent about the wishes of others. */
  reason: Reason;
  /** How many people remain after each requirement, in the order of the requirements. */
  funnel: { requirement: string; remaining: number }[];
  /** The smallest change that would create candidates; null when no single one would. */
  relaxation: { requirement: string; candidates: number; because: Reason } | null;
}

export interface RoundCertificate {
  value: number;
  bound: number;
  gap: number;
  valid: boolean;
  edges: number;
  milliseconds: number;
}

export interface RoundFigures {
  beneficiaries: number;
  volunteers: number;
  pairs: number;
  meanScore: number;
  medianScore: number;
  minimumScore: number;
  greedyPairs: number;
  greedyScore: number;
  /** Absent in rounds of before. */
  fairness?: RoundFairness;
  criteria?: CriterionEffect[];
}

/** How the round treats people. */
export interface RoundFairness {
  /** Of the scores of those who have a partner, 0 to 1. */
  gini: number;
  /** How many have the best of their candidates; one of the best three; of the best ten. */
  ranks: { first: number; three: number; ten: number };
  /** How many volunteers have 0, 1, 2, 3… pairs. */
  load: number[];
  /** Match rates of beneficiaries: by the first member's sex, by oral French. */
  bySex: GroupRate[];
  byFrench: GroupRate[];
}

export interface MatchedPair extends Pair {
  branchId: BranchId;
  locked: boolean;
  explanation: PairExplanation;
  alternatives: Alternatives;
}

export type LeftOutPerson = { branchId: BranchId; why: LeftOut } & (
  | { side: "volunteer"; personId: VolunteerId }
  | { side: "beneficiary"; personId: BeneficiaryId }
);

export interface RoundResult {
  pairs: MatchedPair[];
  leftOut: LeftOutPerson[];
  certificate: RoundCertificate;
  figures: RoundFigures;
}

export type RoundOutcome =
  | ({ kind: "matched" } & RoundResult)
  | { kind: "cancelled" }
  | { kind: "refused"; reason: Reason };

export interface Hooks {
  /** 0 to 100. */
  progress(percent: number): void;
  isCancelled(): boolean;
  /** A clock that only measures. */
  milliseconds(): number;
}

export interface LanguageCost {
  level: Level;
  pairs: number;
  /** Beneficiaries who have at least one candidate. */
  beneficiaries: number;
}
