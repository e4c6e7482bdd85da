/** Figures about how an assignment treats people: pure arithmetic over its pairs, whatever made them. */

/**
 * Gini coefficient of values ≥ 0: 0 when all have the same, towards 1 when one has everything; 0 for nobody.
 * G = Σ (2k − n − 1)·x(k) / (n·Σ x), x ascending, k from 1.
 */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const total = sorted.reduce((sum, x) => sum + x, 0);
  if (total === 0) return 0;
  const weighted = sorted.reduce((sum, x, n) => sum + (2 * (n + 1) - sorted.length - 1) * x, 0);
  return weighted / (sorted.length * total);
}

/** Place of a pair's score among the person's candidates, from 1: how many of them score higher, and one. */
export const rankAmong = (score: number, candidates: readonly number[]): number =>
  1 + candidates.filter((other) => other > score).length;

export interface GroupRate {
  group: string;
  people: number;
  matched: number;
  /** matched / people. */
  rate: number;
  /** Mean score of those matched, 0–10,000; null when nobody is. */
  meanScore: number | null;
  /** rate / best rate; null when nobody of any group is matched. */
  ratio: number | null;
  /** 95 % interval of the ratio; null for the best group and where a group has no matched person. */
  interval: [low: number, high: number] | null;
  /** Under four fifths of the best group's rate. */
  isLow: boolean;
}

/** Alarm of the four-fifths rule (Uniform Guidelines on Employee Selection Procedures, 1978). */
export const FOUR_FIFTHS = 0.8;
/** Smaller groups say more about persons than about chances: none is held against them, and none of them is flagged. */
export const SMALL_GROUP = 5;

/**
 * Match rate and mean score by group, in the given order and then as they come, held against the group with the best rate (of at least five people). The interval is Katz's for the ratio of two
 * rates, on the logarithm: ± 1.96 · √(1/a − 1/n + 1/b − 1/m) (Katz et al., Biometrics 34, 1978).
 */
export function groupRates(
  people: readonly { group: string; score: number | null }[],
  order: readonly string[],
): GroupRate[] {
  const groups = new Map<string, { people: number; scores: number[] }>(
    order.map((group) => [group, { people: 0, scores: [] }]),
  );
  for (const { group, score } of people) {
    const known = groups.get(group) ?? { people: 0, scores: [] };
    known.people += 1;
    if (score !== null) known.scores.push(score);
    groups.set(group, known);
  }
  const rates = [...groups]
    .filter(([, { people }]) => people > 0)
    .map(([group, { people, scores }]) => ({
      ...{ group, people, matched: scores.length, rate: scores.length / people },
      meanScore: scores.length === 0 ? null : scores.reduce((sum, x) => sum + x, 0) / scores.length,
    }));
  const best = rates
    .filter(({ people }) => people >= SMALL_GROUP)
    .reduce<(typeof rates)[number] | null>(
      (best, one) => (best === null || one.rate > best.rate ? one : best),
      null,
    );
  return rates.map((one) => ({ ...one, ...heldAgainst(one, best) }));
}

type Counted = { group: string; people: number; matched: number; rate: number };

function heldAgainst(one: Counted, best: Counted | null): Pick<GroupRate, "ratio" | "interval" | "isLow"> {
  if (best === null || best.rate === 0) return { ratio: null, interval: null, isLow: false };
  const ratio = one.rate / best.rate;
  const isLow = ratio < FOUR_FIFTHS && one.people >= SMALL_GROUP;
  if (one.group === best.group || one.matched === 0) return { ratio, interval: null, isLow };
  const spread = 1.96 * Math.sqrt(1 / one.matched - 1 / one.people + 1 / best.matched - 1 / best.people);
  return { ratio, interval: [ratio * Math.exp(-spread), ratio * Math.exp(spread)], isLow };
}
