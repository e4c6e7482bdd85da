import { type GroupRate, groupRates } from "./fairness";
import { FULL_SCORE } from "./score";

/** What one scenario gives on a pool. Scores 0–10,000. */
export interface ScenarioFigures {
  /** Who asks (beneficiaries or households), and how many of them get somebody or something. */
  asking: number;
  matched: number;
  score: { mean: number; median: number; minimum: number };
  /** Pairs by score, in steps of five points out of a hundred: twenty counts. */
  histogram: number[];
  /** Days that the one who waits longest without anything has waited; null when nobody is left. */
  longestWait: number | null;
  /** Kilometres of the pairs (of a mobility: from home to the new place); null without pairs. */
  distance: { median: number; ninth: number } | null;
  bySex: GroupRate[];
  byFrench: GroupRate[];
  /** Σ of scores, and what no other choice can exceed; equal when the optimum is proven. */
  value: number;
  bound: number;
}

/** Somebody who asks: what the figures read of them. */
export interface Asker {
  id: string;
  waitingDays: number;
  /** Of the first member; "unsaid" when not known. */
  sex: string;
  frenchOral: string;
  /** Null: the place is not known. */
  departement: string | null;
}

/** Somebody who gets somebody or something. */
export interface RunPair {
  asking: string;
  given: string;
  score: number;
  kilometres: number;
}

export const BINS = 20;
const BIN = FULL_SCORE / BINS;

/** Figures of the pairs of one scenario; `sexes` and `levels` give the order of the groups. */
export function figuresOfRun(
  askers: readonly Asker[],
  pairs: readonly RunPair[],
  { value, bound }: { value: number; bound: number },
  { sexes, levels }: { sexes: readonly string[]; levels: readonly string[] },
): ScenarioFigures {
  const scoreOf = new Map(pairs.map(({ asking, score }) => [asking, score]));
  const scores = pairs.map(({ score }) => score).sort(ascending);
  const far = pairs.map(({ kilometres }) => kilometres).sort(ascending);
  const left = askers.filter(({ id }) => !scoreOf.has(id));
  const rates = (groupOf: (asker: Asker) => string, order: readonly string[]) =>
    groupRates(
      askers.map((asker) => ({ group: groupOf(asker), score: scoreOf.get(asker.id) ?? null })),
      order,
    );
  const sum = scores.reduce((all, score) => all + score, 0);
  return {
    ...{ asking: askers.length, matched: pairs.length, value, bound },
    score: {
      mean: scores.length === 0 ? 0 : Math.round(sum / scores.length),
      median: quantile(scores, 0.5) ?? 0,
      minimum: scores[0] ?? 0,
    },
    histogram: histogramOf(scores),
    longestWait: left.length === 0 ? null : left.reduce((most, one) => Math.max(most, one.waitingDays), 0),
    distance: far.length === 0 ? null : { median: quantile(far, 0.5) ?? 0, ninth: quantile(far, 0.9) ?? 0 },
    bySex: rates(({ sex }) => sex, sexes),
    byFrench: rates(({ frenchOral }) => frenchOral, levels),
  };
}

/** How many scores stand in each step of five points; a full score stands in the last one. */
export function histogramOf(scores: readonly number[]): number[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const score of scores) {
    const bin = Math.min(BINS - 1, Math.floor(score / BIN));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts;
}

/** The value at a share of a sorted list, the lower one of two; undefined for an empty list. */
const quantile = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.floor(share * (sorted.length - 1))];

const ascending = (a: number, b: number): number => a - b;
