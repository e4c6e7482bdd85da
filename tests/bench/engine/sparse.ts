import type { Market } from "~/matching/assign/market";
import { type Chance, chanceFrom } from "~db/demo/chance";
import type { SparseInstance } from "./instance";

/** Scores as those of a round. */
const FULL_SCORE = 10_000;

/** Every person knows `candidates` volunteers drawn from all of them, scores are drawn too. */
export function uniform(side: number, candidates: number, seed: number): SparseInstance {
  const chance = chanceFrom(seed);
  const lists = Array.from({ length: side }, () => distinct(chance, side, candidates));
  const weigh = () => chance.whole(0, FULL_SCORE);
  return sparse("sparse", lists, new Int32Array(side).fill(1), [weigh, weigh]);
}

/** Costs 1–100 as in OR-Library's `assignp` (Beasley 1990); a hidden perfect matching makes sure that there is one. */
export function perfect(side: number, candidates: number, seed: number): SparseInstance {
  const chance = chanceFrom(seed);
  const hidden = shuffled(chance, side);
  const lists = Array.from({ length: side }, (_, person) =>
    distinct(chance, side, candidates, hidden[person]),
  );
  const weigh = () => 101 - chance.whole(1, 100);
  return sparse("perfect", lists, new Int32Array(side).fill(1), [weigh, weigh]);
}

/** A market whose edges stand in the order of `lists`, with weights drawn edge by edge. */
export function sparse(
  kind: SparseInstance["kind"],
  lists: readonly ArrayLike<number>[],
  capacity: Int32Array,
  [weigh, reweigh]: readonly [Weigh, Weigh],
): SparseInstance {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, person) => {
    start[person + 1] = (start[person] as number) + list.length;
  });
  const edges = start[lists.length] as number;
  const volunteer = new Int32Array(edges);
  const weight = new Float64Array(edges);
  const reweighed = new Float64Array(edges);
  lists.forEach((list, person) => {
    for (let n = 0; n < list.length; n++) {
      const e = (start[person] as number) + n;
      const other = list[n] as number;
      volunteer[e] = other;
      weight[e] = weigh(person, other);
      reweighed[e] = reweigh(person, other);
    }
  });
  const market: Market = {
    ...{ persons: lists.length, volunteers: capacity.length },
    ...{ start, volunteer, weight, capacity },
  };
  return { kind, market, reweighed };
}

type Weigh = (person: number, volunteer: number) => number;

/** `count` different whole numbers below `below`, in order; `always` is one of them. */
function distinct(chance: Chance, below: number, count: number, always?: number): number[] {
  const drawn = new Set<number>(always === undefined ? [] : [always]);
  while (drawn.size < Math.min(count, below)) drawn.add(chance.whole(0, below - 1));
  return [...drawn].sort((a, b) => a - b);
}

function shuffled(chance: Chance, size: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = chance.whole(0, i);
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
