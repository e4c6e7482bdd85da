import type { Reason } from "./reason";

/** A level is stored in one byte: 0–200, or this when the criterion abstains. */
export const ABSTAINS = 255;
export const FULL_LEVEL = 200;
export const FULL_SCORE = 10_000;

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

/** What one criterion did in a round. */
export interface CriterionEffect {
  id: string;
  /** Of all points of the pairs made, 0 to 1. */
  share: number;
  /** Pairs that would not be made without it, all else the same; null where it alone counts, or where nobody measured. */
  decided: number | null;
}

/** A level 0…1 (or null) as its byte. */
export const levelByte = (level: number | null): number =>
  level === null ? ABSTAINS : Math.round(level * FULL_LEVEL);

/**
 * score = 10,000 · Σ weight·level / Σ all weights, rounded; a criterion that abstains counts its neutral level (dividing
 * only by those that spoke would let one perfect answer beat a rich file). `weights` are whole numbers with a sum above 0.
 */
export function scoreOf(
  levels: ArrayLike<number>,
  weights: readonly number[],
  neutrals: readonly number[],
): number {
  let sum = 0;
  let all = 0;
  for (let c = 0; c < weights.length; c++) {
    const weight = weights[c] as number;
    sum += weight * counted(levels[c] as number, neutrals[c] as number);
    all += weight;
  }
  return Math.round((FULL_SCORE * sum) / (FULL_LEVEL * all));
}

/** Couples whose sums stay in the fastest cache. */
const AT_ONCE = 4096;

/** `scoreOf` at speed: the score of every couple from its stored levels, one column of bytes per criterion. */
export function scoresOf(
  levels: readonly Uint8Array[],
  weights: readonly number[],
  neutrals: readonly number[],
): Int32Array {
  const shares = weights.map((weight, c) =>
    Float64Array.from({ length: 256 }, (_, level) => weight * counted(level, neutrals[c] as number)),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const scores = new Int32Array(levels[0]?.length ?? 0);
  const sums = new Float64Array(AT_ONCE);
  for (let from = 0; from < scores.length; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, scores.length - from);
    sums.fill(0);
    for (let c = 0; c < shares.length; c++)
      addShares(sums, count, shares[c] as Float64Array, levels[c] as Uint8Array, from);
    for (let n = 0; n < count; n++)
      scores[from + n] = Math.round((FULL_SCORE * (sums[n] as number)) / (FULL_LEVEL * all));
  }
  return scores;
}

function addShares(
  sums: Float64Array,
  count: number,
  shares: Float64Array,
  levels: Uint8Array,
  from: number,
): void {
  for (let n = 0; n < count; n++)
    sums[n] = (sums[n] as number) + (shares[levels[from + n] as number] as number);
}

/** The score cut into whole points per criterion that add up exactly to it (largest remainder, earlier criteria first). */
export function pointsOf(
  levels: ArrayLike<number>,
  weights: readonly number[],
  neutrals: readonly number[],
): number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map(
    (weight, c) =>
      (FULL_SCORE * weight * counted(levels[c] as number, neutrals[c] as number)) / (FULL_LEVEL * all),
  );
  const points = exact.map(Math.floor);
  const missing = scoreOf(levels, weights, neutrals) - points.reduce((sum, n) => sum + n, 0);
  const byRemainder = exact
    .map((share, c) => ({ c, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.c - b.c);
  for (const { c } of byRemainder.slice(0, missing)) points[c] = (points[c] as number) + 1;
  return points;
}

const counted = (level: number, neutral: number): number =>
  level === ABSTAINS ? Math.round(neutral * FULL_LEVEL) : level;
