import fc from "fast-check";
import { type Edge, type Market, marketOf } from "~/matching/assign/market";

/** A small market with wishes that come from outside: locked pairs are made, forbidden ones never. */
export interface Case {
  /** What is special about it; counted by the long check. */
  shape: Shape;
  persons: number;
  capacity: number[];
  edges: Edge[];
  /** Each person at most once, never beyond a capacity; a locked pair may lack an edge, and then counts 0. */
  locked: Pair[];
  forbidden: Pair[];
}

export interface Pair {
  person: number;
  volunteer: number;
}

export const SHAPES = [
  "ties",
  "equal scores",
  "weights 0",
  "nobody suits",
  "no places",
  "more places than people",
  "one volunteer",
  "one person",
  "full",
  "i times j",
  "wide scores",
  "chains",
  "near the limit",
  "chains near the limit",
] as const;
export type Shape = (typeof SHAPES)[number];

interface Size {
  persons: number;
  volunteers: number;
}

/** Markets of all shapes with at most so many people on each side. */
export const anyCase = (most: Size): fc.Arbitrary<Case> =>
  fc.oneof(...SHAPES.map((shape) => caseOf(shape, most)));

export const caseOf = (shape: Shape, most: Size): fc.Arbitrary<Case> =>
  sizeOf(shape, most).chain((size) =>
    fc
      .record({
        ...{ shape: fc.constant(shape), persons: fc.constant(size.persons) },
        capacity: fc.array(placesOf(shape), { minLength: size.volunteers, maxLength: size.volunteers }),
        edges: edgesOf(shape, size),
        wished: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: wishesOf(size) }),
      })
      .map(({ wished, ...given }) => ({ ...given, ...kept(wished, given.capacity) })),
  );

/** Before anything is locked or forbidden. */
export const wholeMarket = ({ persons, capacity, edges }: Case): Market =>
  marketOf(persons, Int32Array.from(capacity), edges);

/** What is left to the solver: locked people leave with a place of their volunteer, forbidden pairs lose their edge. */
export function openMarket(given: Case): Market {
  const capacity = Int32Array.from(given.capacity);
  for (const { volunteer } of given.locked) capacity[volunteer] = (capacity[volunteer] as number) - 1;
  return marketOf(given.persons, capacity, openEdges(given));
}

export function openEdges({ edges, locked, forbidden }: Case): Edge[] {
  const gone = new Set(locked.map(({ person }) => person));
  const never = new Set(forbidden.map(keyOf));
  return edges.filter((edge) => !gone.has(edge.person) && !never.has(keyOf(edge)));
}

/** Weight of the locked pairs. */
export function lockedValue({ edges, locked }: Case): number {
  const weights = new Map(edges.map((edge) => [keyOf(edge), edge.weight]));
  return locked.reduce((sum, pair) => sum + (weights.get(keyOf(pair)) ?? 0), 0);
}

const keyOf = ({ person, volunteer }: Pair): string => `${person} ${volunteer}`;

function sizeOf(shape: Shape, most: Size): fc.Arbitrary<Size> {
  const upTo = (max: number) => fc.integer({ min: 0, max });
  return fc.record({
    persons: shape === "one person" ? fc.constant(1) : upTo(most.persons),
    volunteers: shape === "one volunteer" ? fc.constant(1) : upTo(most.volunteers),
  });
}

function placesOf(shape: Shape): fc.Arbitrary<number> {
  if (shape === "no places") return fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(1));
  if (shape === "more places than people") return fc.integer({ min: 40, max: 2 ** 31 - 1 });
  if (isChain(shape)) return fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.constant(2));
  return fc.integer({ min: 0, max: 3 });
}

function edgesOf(shape: Shape, { persons, volunteers }: Size): fc.Arbitrary<Edge[]> {
  if (persons * volunteers === 0 || shape === "nobody suits") return fc.constant([]);
  const all: Pair[] = Array.from({ length: persons * volunteers }, (_, n) => ({
    person: Math.floor(n / volunteers),
    volunteer: n % volunteers,
  }));
  const some =
    shape === "full" || shape === "i times j"
      ? fc.constant(all)
      : isChain(shape)
        ? chainOf(all)
        : // Sorted as drawn: small pools see every density, large ones stay sparse enough for the oracles.
          fc.integer({ min: 1, max: 10 }).chain((tenths) => {
            const most = Math.ceil((all.length * tenths) / 10);
            return fc.subarray(all, { minLength: 0, maxLength: Math.min(most, 400) });
          });
  return some.chain((pairs) =>
    fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: pairs.length, maxLength: pairs.length })
      .map((drawn) => {
        const largest = largestOf(shape, persons + volunteers);
        return pairs.map((pair, n) => ({ ...pair, weight: weightOf(shape, pair, drawn[n] ?? 0, largest) }));
      }),
  );
}

/**
 * Everybody but the first may have the place before theirs, for the largest score, or their own for nothing: one more pair
 * costs the scores of all others, which is what "most people first" must pay. A few links are missing, a few pairs come in.
 */
const isChain = (shape: Shape): boolean => shape.startsWith("chains");

const chainOf = (all: readonly Pair[]): fc.Arbitrary<Pair[]> =>
  fc.array(fc.integer({ min: 0, max: 19 }), { minLength: all.length, maxLength: all.length }).map((drawn) =>
    all.filter(({ person, volunteer }, n) => {
      const isLink = person === volunteer || person === volunteer + 1;
      return isLink ? drawn[n] !== 0 : drawn[n] === 1;
    }),
  );

/** The largest weight that a pool of so many people may have: n · max stays below 2^53. */
const limitOf = (people: number): number => Math.floor((Number.MAX_SAFE_INTEGER - 1) / people);

function largestOf(shape: Shape, people: number): number {
  if (shape === "weights 0") return 0;
  if (isNearTheLimit(shape)) return limitOf(people);
  return shape === "wide scores" ? 1_000_000 : 3;
}

/** Too large for oracles that count in doubles. */
export const isNearTheLimit = (shape: Shape): boolean => shape.endsWith("near the limit");

function weightOf(shape: Shape, { person, volunteer }: Pair, drawn: number, largest: number): number {
  if (shape === "equal scores") return 7;
  if (shape === "i times j") return (person + 1) * (volunteer + 1);
  if (isChain(shape) && person === volunteer) return 0;
  if (isChain(shape) && person === volunteer + 1) return largest;
  // The upper part of the range only: sums near the limit are the point.
  if (isNearTheLimit(shape)) return largest - Math.floor(drawn * Math.min(largest, 1_000_000));
  return Math.round(drawn * largest);
}

const wishesOf = ({ persons, volunteers }: Size): fc.Arbitrary<Wish[]> =>
  persons * volunteers === 0
    ? fc.constant([])
    : fc.array(
        fc.record({
          person: fc.integer({ min: 0, max: persons - 1 }),
          volunteer: fc.integer({ min: 0, max: volunteers - 1 }),
          lock: fc.boolean(),
        }),
        { maxLength: 8 },
      );

type Wish = Pair & { lock: boolean };

/** Wishes that do not contradict each other or a capacity. */
function kept(wished: readonly Wish[], capacity: readonly number[]): Pick<Case, "locked" | "forbidden"> {
  const left = [...capacity];
  const locked: Pair[] = [];
  for (const { lock, person, volunteer } of wished) {
    if (!lock || (left[volunteer] ?? 0) === 0 || locked.some((pair) => pair.person === person)) continue;
    left[volunteer] = (left[volunteer] ?? 0) - 1;
    locked.push({ person, volunteer });
  }
  const made = new Set(locked.map(keyOf));
  const forbidden = wished.filter((wish) => !wish.lock && !made.has(keyOf(wish)));
  return { locked, forbidden: forbidden.map(({ person, volunteer }) => ({ person, volunteer })) };
}
