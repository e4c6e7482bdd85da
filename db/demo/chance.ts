/** Seeded chance: the same seed draws the same people. */
export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number;
  /** Whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  is(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** One key of a table of weights. */
  weighted<T extends string>(weights: Readonly<Record<T, number>>): T;
  /** `count` different items, or all of them. */
  some<T>(items: readonly T[], count: number): T[];
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty to invent people with. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(items: readonly T[]): T => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error("Nothing to pick from an empty list");
    return item;
  };
  return {
    next,
    whole,
    pick,
    is: (probability) => next() < probability,
    weighted<T extends string>(weights: Readonly<Record<T, number>>): T {
      const entries = Object.entries(weights) as [T, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return (entries.at(-1) as [T, number])[0];
    },
    some<T>(items: readonly T[], count: number): T[] {
      const bag = [...items];
      for (let i = 0; i < Math.min(count, bag.length); i++) {
        const j = whole(i, bag.length - 1);
        [bag[i], bag[j]] = [bag[j] as T, bag[i] as T];
      }
      return bag.slice(0, count);
    },
  };
}
