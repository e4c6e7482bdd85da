import type { Level } from "../../mentoring/profile";
import type { Reason } from "../reason";

export interface RoundSettings {
  /** Weight 0–100 of each criterion, by id. */
  weights: Record<string, number>;
  minimumLanguageLevel: Level;
  /** No pair under this score, 0–100. */
  floor: number;
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
