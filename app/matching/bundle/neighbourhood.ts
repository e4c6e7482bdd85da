import { netOf } from "./prices";
import { at, type Choice, fits, leftBy, type Programme, type Restricted, restrict, take } from "./programme";
import type { Relaxation } from "./relaxation";

/** Of each household only this many options, the best at the relaxation's prices, enter a small programme. */
const NEAR = 12;

/** Who is near whom: households are neighbours where they hold or want the same resource. */
export interface Surroundings {
  /** Best options of each household at the prices, best first. */
  near: Int32Array[];
  /** Households that hold or want each resource. */
  wanting: number[][];
}

export function surroundingsOf(programme: Programme, { price }: Relaxation): Surroundings {
  const wanting = Array.from(programme.count, (): number[] => []);
  const near = Array.from({ length: programme.households }, (_, h) => {
    const options: [net: number, option: number][] = [];
    for (let o = at(programme.first, h); o < at(programme.first, h + 1); o++)
      options.push([netOf(programme, o, price), o]);
    options.sort((a, b) => b[0] - a[0] || a[1] - b[1]);
    const best = Int32Array.from(options.slice(0, NEAR), ([, o]) => o);
    const resources = new Set<number>();
    for (const o of best) for (const r of resourcesOf(programme, o)) resources.add(r);
    for (const r of resources) wanting[r]?.push(h);
    return best;
  });
  return { near, wanting };
}

const resourcesOf = ({ start, resource }: Programme, o: number) =>
  resource.subarray(at(start, o), at(start, o + 1));

/**
 * Where a choice falls short of the bound: bound − value is exactly Σ (profit − net of what a household has) + Σ price·left.
 * Draws one household by its share of that loss (a resource's by one that wants it).
 */
export function drawLoss(
  programme: Programme,
  { near, wanting }: Surroundings,
  { price, profit }: Relaxation,
  choice: Choice,
  chance: () => number,
): number {
  const weight = Float64Array.from(
    choice,
    (o, h) => at(profit, h) - (o === -1 ? 0 : netOf(programme, o, price)),
  );
  leftBy(programme, choice).forEach((left, r) => {
    const few = wanting[r] ?? [];
    for (const h of few) weight[h] = at(weight, h) + (left * at(price, r)) / few.length;
  });
  const sum = weight.reduce((total, w) => total + Math.max(0, w), 0);
  let drawn = chance() * sum;
  for (let h = 0; h < weight.length; h++) {
    drawn -= Math.max(0, at(weight, h));
    if (drawn < 0) return h;
  }
  return Math.floor(chance() * near.length);
}

/** Households around one, nearest first (breadth first over shared resources, in drawn order), at most `size`. */
export function around(
  programme: Programme,
  { near, wanting }: Surroundings,
  from: number,
  size: number,
  chance: () => number,
): number[] {
  const found = new Set([from]);
  const seen = new Set<number>();
  for (const h of found) {
    for (const o of near[h] ?? [])
      for (const r of resourcesOf(programme, o)) {
        if (seen.has(r)) continue;
        seen.add(r);
        for (const other of shuffled(wanting[r] ?? [], chance)) {
          if (found.size >= size) return [...found];
          found.add(other);
        }
      }
  }
  return [...found];
}

function shuffled(items: readonly number[], chance: () => number): number[] {
  const bag = [...items];
  for (let i = bag.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [bag[i], bag[j]] = [bag[j] as number, bag[i] as number];
  }
  return bag;
}

/** The programme of the free households alone, with what the others leave; undefined when they have no options. */
export function freed(
  programme: Programme,
  { near }: Surroundings,
  choice: Choice,
  free: readonly number[],
): Restricted {
  const left = leftBy(programme, choice);
  for (const h of free) if (choice[h] !== -1) take(programme, at(choice, h), left, -1);
  const kept: number[] = [];
  for (const h of [...free].sort((a, b) => a - b)) {
    const own = at(choice, h);
    const options = new Set(near[h]);
    if (own !== -1) options.add(own);
    kept.push(...[...options].filter((o) => fits(programme, o, left)).sort((a, b) => a - b));
  }
  return restrict(programme, kept, left);
}
