import { type Candidates, findCandidates } from "../candidates";
import { gathered } from "../groups";
import { scoresOf } from "../score";
import { levelColumns } from "./levels";
import type { Pair, Pool } from "./person";
import type { RoundSettings } from "./round";
import { NEUTRALS, weightsOf } from "./settings";

/** Feasible pairs with their scores, by positions in the ordered pool: by beneficiary, then by volunteer. */
export interface ScoredPairs {
  /** Pairs of beneficiary i stand from `start[i]` to `start[i + 1] - 1`. */
  start: Int32Array;
  beneficiary: Int32Array;
  volunteer: Int32Array;
  /** 0–10,000 */
  score: Int32Array;
}

/** A pair of the result, by positions in the ordered pool. */
export interface MadePair {
  beneficiary: number;
  volunteer: number;
  locked: boolean;
}

/** Every pair that may be made and is not under the floor; `step` is told percents up to fifty. */
export function scoredPairs(
  pool: Pool,
  settings: RoundSettings,
  forbidden: readonly Pair[],
  step: (percent: number) => void,
): ScoredPairs {
  step(0);
  const candidates = findCandidates(pool, settings, forbidden, (done) => {
    if (done % 200 === 0) step(Math.floor((30 * done) / pool.beneficiaries.length));
  });
  const levels = levelColumns(pool, settings, candidates, (done) => step(30 + done));
  const score = scoresOf(levels, weightsOf(settings), NEUTRALS);
  step(50);
  return kept({ ...candidates, score }, (n) => (score[n] as number) >= settings.floor * 100);
}

/** The pairs that are kept, in the same order. */
export function kept(pairs: ScoredPairs & Partial<Candidates>, keeps: (n: number) => boolean): ScoredPairs {
  const { beneficiary, volunteer, score } = pairs;
  const start = new Int32Array(pairs.start.length);
  const left = new Int32Array(score.length);
  let count = 0;
  for (let b = 0; b + 1 < start.length; b++) {
    for (let n = pairs.start[b] as number; n < (pairs.start[b + 1] as number); n++)
      if (keeps(n)) left[count++] = n;
    start[b + 1] = count;
  }
  const at = left.subarray(0, count);
  return {
    start,
    beneficiary: gathered(beneficiary, at),
    volunteer: gathered(volunteer, at),
    score: gathered(score, at),
  };
}
