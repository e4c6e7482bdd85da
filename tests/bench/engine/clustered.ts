import { type Chance, chanceFrom } from "~db/demo/chance";
import type { SparseInstance } from "./instance";
import { sparse } from "./sparse";

/** Kilometres. */
const COUNTRY = 900;
const TOWN_SPREAD = 6;
const REACH = 30;
const FULL_SCORE = 10_000;
const PEOPLE_PER_TOWN = 100;
/** How much more or less at home volunteers are in a town than people, town after town: what leaves about 15 % alone. */
const UNEVEN = [0.65, 1.7, 0.5, 1.5, 0.5, 2, 0.7, 1.4];

interface Crowd {
  x: Float64Array;
  y: Float64Array;
}

/**
 * People in towns with Zipf sizes: the nearest `candidates` volunteers within reach, scored half by distance and half by
 * how well they suit each other. One volunteer in ten has two places, one in thirty three. The other weights count distance
 * less, as when a coordinator moves the sliders.
 */
export function clustered(side: number, candidates: number, seed: number): SparseInstance {
  const chance = chanceFrom(seed);
  const towns = Math.max(3, Math.round(side / PEOPLE_PER_TOWN));
  const centres = Array.from({ length: towns }, () => [chance.next() * COUNTRY, chance.next() * COUNTRY]);
  const sizes = Array.from({ length: towns }, (_, rank) => 1 / (rank + 1));
  const people = crowd(chance, side, centres, sizes);
  const helped = sizes.map((size, rank) => size * (UNEVEN[rank % UNEVEN.length] as number));
  const volunteers = crowd(chance, side, centres, helped);
  const capacity = Int32Array.from({ length: side }, () => {
    const drawn = chance.next();
    return drawn < 1 / 30 ? 3 : drawn < 1 / 30 + 1 / 10 ? 2 : 1;
  });
  const near = nearest(people, volunteers, candidates);
  const closeness = (i: number, j: number) => 1 - kilometres(people, i, volunteers, j) / REACH;
  // Drawn once per pair: the second weights are the same answers counted otherwise.
  const suits = chanceFrom(seed + 1);
  const suitsAgain = chanceFrom(seed + 1);
  const score = (i: number, j: number, share: number, affinity: number) =>
    Math.round(FULL_SCORE * (share * closeness(i, j) + (1 - share) * affinity));
  return sparse("sparse", near, capacity, [
    (i, j) => score(i, j, 0.5, suits.next()),
    (i, j) => score(i, j, 0.4, suitsAgain.next()),
  ]);
}

function crowd(chance: Chance, size: number, centres: readonly number[][], sizes: readonly number[]): Crowd {
  const upTo = Float64Array.from(sizes);
  for (let t = 1; t < upTo.length; t++) upTo[t] = (upTo[t] as number) + (upTo[t - 1] as number);
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const drawn = chance.next() * (upTo.at(-1) as number);
    const [cx = 0, cy = 0] = centres[upTo.findIndex((sum) => drawn < sum)] ?? [];
    x[i] = cx + TOWN_SPREAD * normal(chance);
    y[i] = cy + TOWN_SPREAD * normal(chance);
  }
  return { x, y };
}

/** For each person the positions of the nearest volunteers within reach, in order; found through cells of that side. */
function nearest(people: Crowd, volunteers: Crowd, candidates: number): Int32Array[] {
  const cells = new Map<string, number[]>();
  volunteers.x.forEach((x, j) => {
    const key = `${Math.floor(x / REACH)} ${Math.floor((volunteers.y[j] as number) / REACH)}`;
    const cell = cells.get(key);
    if (cell) cell.push(j);
    else cells.set(key, [j]);
  });
  const found = new Float64Array(volunteers.x.length);
  return Array.from(people.x, (x, i) => {
    const [column, row] = [Math.floor(x / REACH), Math.floor((people.y[i] as number) / REACH)];
    let size = 0;
    for (let dx = -1; dx <= 1; dx++)
      for (let dy = -1; dy <= 1; dy++)
        for (const j of cells.get(`${column + dx} ${row + dy}`) ?? []) {
          const metres = Math.floor(1000 * kilometres(people, i, volunteers, j));
          // One number that sorts by distance, then by position.
          if (metres < 1000 * REACH) found[size++] = metres * 2 ** 20 + j;
        }
    const kept = smallest(found.subarray(0, size), 1000 * REACH * 2 ** 20, candidates);
    return Int32Array.from(kept, (key) => key % 2 ** 20).sort();
  });
}

function kilometres(a: Crowd, i: number, b: Crowd, j: number): number {
  const dx = (a.x[i] as number) - (b.x[j] as number);
  const dy = (a.y[i] as number) - (b.y[j] as number);
  return Math.sqrt(dx * dx + dy * dy);
}

/** The `count` smallest numbers: those of the first slices of the range that hold so many are sorted, not all of them. */
function smallest(numbers: Float64Array, largest: number, count: number): Float64Array {
  const SLICES = 1024;
  const slice = (number: number): number => Math.floor((number / largest) * SLICES);
  const held = new Uint32Array(SLICES + 1);
  for (const number of numbers) (held[slice(number)] as number)++;
  let last = 0;
  for (let sum = held[0] as number; sum < count && last < SLICES; sum += held[++last] as number);
  return numbers
    .filter((number) => slice(number) <= last)
    .sort()
    .subarray(0, count);
}

/** Normal with mean 0 and spread 1 (Box & Muller 1958). */
const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance.next())) * Math.cos(2 * Math.PI * chance.next());
