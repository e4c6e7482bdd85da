import { descend, netOf, type Priced, priced } from "./prices";
import { at, type Programme } from "./programme";
import type { Limit, OpenRelaxation, Solver } from "./solver";

/** The relaxation's prices, what they prove, and the share it takes of each option. */
export interface Relaxation extends Priced {
  price: Float64Array;
  share: Float64Array;
}

/** Steps of the descent that finds the first prices. */
const STEPS = 300;
/** Options of each household in the first programme, and that may enter in one round. */
const FIRST = 3;
const MORE = 4;
const MOST_ROUNDS = 50;

/**
 * Solves the linear relaxation by column generation (Gilmore & Gomory, 1961; Lübbecke & Desrosiers, "Selected topics in column
 * generation", 2005): a descent finds near prices, a programme of each household's few best options corrects them, options
 * that beat their household's best at the new prices enter, until none does. Every round's prices prove a bound over *all*
 * options, so it may stop anywhere. `value` is what a known choice reaches, `from` are prices to begin with.
 */
export function relaxed(
  whole: Programme,
  solver: Solver,
  value: number,
  from: Float64Array,
  limit: Limit,
): Relaxation {
  const near = descend(whole, { steps: STEPS, value, from, stop: limit.stop });
  const start = { ...near, share: new Float64Array(whole.origin.length) };
  if (near.bound < value + 1 || limit.stop()) return start;
  const open = solver.relaxation(whole);
  try {
    return generate(whole, open, start, limit);
  } finally {
    open.close();
  }
}

function generate(whole: Programme, open: OpenRelaxation, start: Relaxation, limit: Limit): Relaxation {
  let best = start;
  const inside = new Uint8Array(whole.origin.length);
  const order: number[] = [];
  let entering = bestOutside(whole, start.price, inside, FIRST, Number.NEGATIVE_INFINITY);
  for (let round = 0; round < MOST_ROUNDS && entering.length > 0 && !limit.stop(); round++) {
    for (const o of entering) inside[o] = 1;
    order.push(...entering);
    open.add(Int32Array.from(entering));
    const solved = open.solve(limit);
    if (!solved) return best;
    const price = solved.price.map((p) => Math.max(0, p));
    const found = priced(whole, price);
    const share = new Float64Array(whole.origin.length);
    solved.share.forEach((s, i) => {
      share[at(order, i)] = s;
    });
    // A later round's shares are better even where its bound is not yet.
    best = found.bound <= best.bound ? { ...found, price, share } : { ...best, share };
    entering = bestOutside(whole, price, inside, MORE, 1e-6);
  }
  return best;
}

/** Each household's `most` best options that are not inside and beat those that are, and staying alone, by more than `above`. */
function bestOutside(
  whole: Programme,
  price: Float64Array,
  inside: Uint8Array,
  most: number,
  above: number,
): number[] {
  const found: number[] = [];
  for (let h = 0; h < whole.households; h++) {
    let reached = 0;
    const outside: [net: number, option: number][] = [];
    for (let o = at(whole.first, h); o < at(whole.first, h + 1); o++) {
      const net = netOf(whole, o, price);
      if (inside[o]) reached = Math.max(reached, net);
      else outside.push([net, o]);
    }
    const better = outside
      .filter(([net]) => net > reached + above)
      .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    for (const [, o] of better.slice(0, most)) found.push(o);
  }
  return found;
}
