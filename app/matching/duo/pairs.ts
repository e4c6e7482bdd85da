import type { Candidate } from "../candidates";

/** A feasible pair with its score, by positions in the ordered pool. */
export interface ScoredPair extends Candidate {
  score: number;
}

/** A pair of the result, by positions in the ordered pool. */
export interface MadePair {
  beneficiary: number;
  volunteer: number;
  locked: boolean;
}
