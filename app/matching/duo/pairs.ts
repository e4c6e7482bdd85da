import { type Candidates, findCandidates } from "../candidates";
import { gathered } from "../groups";
import { scoresOf } from "../score";
import { levelColumns } from "./levels";
import type { Pair, Pool } from "./person";
import type { RoundSettings } from "./round";
import { NEUTRALS, weightsOf } from "./settings";

/** Feasible pairs with the level of each under every criterion: what stays as it is when weights change. */
export interface JudgedPairs {
  candidates: Candidates;
  levels: readonly Uint8Array[];
}

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

/** Every pair that may be made; `onShare` is told how much is done, 0 to 1. */
export function judgedPairs(
  pool: Pool,
  settings: Pick<RoundSettings, "minimumLanguageLevel">,
  forbidden: readonly Pair[],
  onShare: (share: number) => void,
): JudgedPairs {
  const candidates = findCandidates(pool, settings, forbidden, (done) => {
    if (done % 200 === 0) onShare((0.6 * done) / pool.beneficiaries.length);
  });
  const levels = levelColumns(pool, settings, candidates, (done, all) => onShare(0.6 + (0.4 * done) / all));
  return { candidates, levels };
}

/** The pairs under these weights that are not under the floor. Quick enough to try other weights while somebody watches. */
export function scoredPairs({ candidates, levels }: JudgedPairs, settings: RoundSettings): ScoredPairs {
  const score = scoresOf(levels, weightsOf(settings), NEUTRALS);
  const { start, beneficiary, volunteer } = candidates;
  return aboveFloor({ start, beneficiary, volunteer, score }, settings.floor * 100);
}

function aboveFloor(pairs: ScoredPairs, floor: number): ScoredPairs {
  if (floor <= 0) return pairs;
  const start = new Int32Array(pairs.start.length);
  const kept = new Int32Array(pairs.score.length);
  let count = 0;
  for (let b = 0; b + 1 < start.length; b++) {
    for (let n = pairs.start[b] as number; n < (pairs.start[b + 1] as number); n++)
      if ((pairs.score[n] as number) >= floor) kept[count++] = n;
    start[b + 1] = count;
  }
  const at = kept.subarray(0, count);
  return {
    start,
    beneficiary: gathered(pairs.beneficiary, at),
    volunteer: gathered(pairs.volunteer, at),
    score: gathered(pairs.score, at),
  };
}
