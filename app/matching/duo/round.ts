import type { BeneficiaryId, BranchId, VolunteerId } from "../../ids";
import type { Level } from "../../mentoring/profile";
import type { Reason } from "../reason";
import type { PairExplanation } from "../score";
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

export interface Alternative {
  /** The other person: a volunteer for the beneficiary's list, a beneficiary for the volunteer's. */
  id: string;
  score: number;
  /** With whom the engine put them instead, if anybody. */
  takenBy: string | null;
}

export interface Alternatives {
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
