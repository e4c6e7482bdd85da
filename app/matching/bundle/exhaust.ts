import { netOf, type Priced } from "./prices";
import { at, type Choice, fits, type Programme, take } from "./programme";

/**
 * Tries every choice that could beat a value, household by household, leaving out what the prices rule out (branch and bound:
 * Land & Doig, 1960; Lagrangian bounds: Geoffrion, 1974). Exact however large the numbers are. Undefined when it gave up after
 * `most` steps; otherwise the best choice, or nothing better than `value` exists (`choice` undefined).
 */
export function exhaust(
  programme: Programme,
  { profit }: Priced,
  price: Float64Array,
  value: number,
  most: number,
): { choice: Choice | undefined } | undefined {
  const { households, first, score } = programme;
  const left = programme.count.slice();
  const now = new Int32Array(households).fill(-1);
  const order = Int32Array.from(profit, (_, h) => h).sort((a, b) => at(profit, b) - at(profit, a) || a - b);
  let best: Choice | undefined;
  let reached = value;
  let steps = 0;

  /** `bound`: what everybody placed so far leaves possible, by the prices. */
  const place = (number: number, sum: number, bound: number): boolean => {
    if (++steps > most) return false;
    if (sum > reached) {
      reached = sum;
      best = now.slice();
    }
    const h = order[number];
    if (h === undefined) return true;
    for (let o = at(first, h); o < at(first, h + 1); o++) {
      const next = bound - at(profit, h) + netOf(programme, o, price);
      if (next + slip(next) < reached + 1 || !fits(programme, o, left)) continue;
      now[h] = o;
      take(programme, o, left);
      const ended = place(number + 1, sum + at(score, o), next);
      take(programme, o, left, -1);
      now[h] = -1;
      if (!ended) return false;
    }
    const alone = bound - at(profit, h);
    return alone + slip(alone) < reached + 1 || place(number + 1, sum, alone);
  };

  const bound = price.reduce(
    (all, p, r) => all + p * at(programme.count, r),
    profit.reduce((all, p) => all + p, 0),
  );
  return place(0, 0, bound) ? { choice: best } : undefined;
}

/** How far a sum in floating point may be off. */
export const slip = (sum: number): number => 1e-6 + Math.abs(sum) * 1e-12;
