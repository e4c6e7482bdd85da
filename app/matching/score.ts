import type { Reason } from "./reason";

/** What one criterion gave to a pair. `level` 0–200, 255 when it abstains; points add up exactly to the score. */
export interface CriterionPoints {
  id: string;
  level: number;
  weight: number;
  points: number;
  because: Reason | null;
}

/** Why a pair was proposed: kept with it for good. `score` 0–10,000. */
export interface PairExplanation {
  score: number;
  criteria: CriterionPoints[];
}
