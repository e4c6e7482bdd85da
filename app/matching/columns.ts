import type { Pool } from "./duo/person";
import { levelByte } from "./score";

/** Pairs looked at together, by positions in the pool; the first `count` of each array. */
export interface Couples {
  beneficiary: Int32Array;
  volunteer: Int32Array;
  kilometres: Float64Array;
  count: number;
}

export type People = Pick<Pool, "beneficiaries" | "volunteers">;
type Anybody = People["beneficiaries"][number] | People["volunteers"][number];

/** A whole number of each person, in their order: bits, a position on a scale, a byte. */
export const column = <P>(people: readonly P[], of: (person: P) => number): Int32Array =>
  filled(new Int32Array(people.length), people, of);

/** A measure of each person, in their order: kilometres. */
export const measures = <P>(people: readonly P[], of: (person: P) => number): Float64Array =>
  filled(new Float64Array(people.length), people, of);

function filled<P, A extends Int32Array | Float64Array>(
  numbers: A,
  people: readonly P[],
  of: (person: P) => number,
): A {
  people.forEach((person, n) => {
    numbers[n] = of(person);
  });
  return numbers;
}

/** The same column of both sides: `b` of the beneficiaries, `v` of the volunteers. */
export const bothSides = (
  pool: People,
  of: (person: Anybody) => number,
): { b: Int32Array; v: Int32Array } => ({
  b: column(pool.beneficiaries, of),
  v: column(pool.volunteers, of),
});

/** Items of a vocabulary as bits, in its order. Throws on an item that it does not hold, and beyond 32 items. */
export function bitsIn<T extends string>(vocabulary: readonly T[]): (items: readonly T[]) => number {
  if (vocabulary.length > 32) throw new Error(`${vocabulary.length} items do not fit into 32 bits`);
  const bitOf = new Map(vocabulary.map((item, n) => [item, 1 << n]));
  return (items) =>
    items.reduce((bits, item) => {
      const bit = bitOf.get(item);
      if (bit === undefined) throw new Error(`"${item}" is not one of ${vocabulary.join(", ")}`);
      return bits | bit;
    }, 0);
}

/** Bits set among 32, added up in pairs, fours and eights (Warren, "Hacker's Delight", §5-1). */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The bytes of a level that only depends on a count, for counts from 0 to `most`. */
export const bytesOf = (most: number, level: (count: number) => number | null): Uint8Array =>
  Uint8Array.from({ length: most + 1 }, (_, count) => levelByte(level(count)));
