/**
 * Who may be assigned to whom: persons want at most one partner, volunteers have capacities, everybody may stay alone.
 * Edges are stored by person (compressed sparse rows): those of person i stand at `start[i]` … `start[i + 1] - 1`, by volunteer.
 */
export interface Market {
  persons: number;
  volunteers: number;
  /** Length persons + 1. */
  start: Int32Array;
  /** Volunteer of each edge; each pair at most once. */
  volunteer: Int32Array;
  /** Whole number ≥ 0 of each edge. */
  weight: Float64Array;
  /** Places of each volunteer, ≥ 0. */
  capacity: Int32Array;
}

/** The same market with its fields in one order: whoever made it, the compiler sees one kind of object and compiles once. */
export const plain = ({ persons, volunteers, start, volunteer, weight, capacity }: Market): Market => ({
  persons,
  volunteers,
  start,
  volunteer,
  weight,
  capacity,
});

/** "score": the largest sum of weights; "people": as many pairs as possible, then the largest sum of weights. */
export type Objective = "score" | "people";

/** Prices prove that no other assignment is worth more (see check.ts). */
export interface Assignment {
  /** Volunteer of each person, −1 for nobody. */
  partner: Int32Array;
  /** Price of each person, ≥ 0, 0 for those who stay alone. */
  personPrice: Float64Array;
  /** Price of one place of each volunteer, ≥ 0, 0 where a place is left. */
  volunteerPrice: Float64Array;
  /** Σ weight of the pairs made. */
  value: number;
  objective: Objective;
  /** What each pair made is worth besides its weight: 0 for the score; for people, more than a chain of changes can lose. */
  level: number;
}

export interface Edge {
  person: number;
  volunteer: number;
  weight: number;
}

/** Builds a market from edges in any order; the result depends on their set only. */
export function marketOf(persons: number, capacity: Int32Array, edges: readonly Edge[]): Market {
  const sorted = [...edges].sort((a, b) => a.person - b.person || a.volunteer - b.volunteer);
  const start = new Int32Array(persons + 1);
  for (const { person } of sorted) start[person + 1] = (start[person + 1] as number) + 1;
  for (let i = 0; i < persons; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  return {
    persons,
    volunteers: capacity.length,
    start,
    volunteer: Int32Array.from(sorted, (edge) => edge.volunteer),
    weight: Float64Array.from(sorted, (edge) => edge.weight),
    capacity,
  };
}

/** The same edges by volunteer (compressed sparse columns): those of j stand at `start[j]` … `start[j + 1] - 1`, by person. */
export interface Columns {
  start: Int32Array;
  person: Int32Array;
  /** Position in the market's rows. */
  edge: Int32Array;
}

export function columnsOf({ persons, volunteers, start, volunteer }: Market): Columns {
  const edges = start[persons] as number;
  const columnStart = new Int32Array(volunteers + 1);
  for (let e = 0; e < edges; e++) (columnStart[(volunteer[e] as number) + 1] as number)++;
  for (let j = 0; j < volunteers; j++)
    columnStart[j + 1] = (columnStart[j + 1] as number) + (columnStart[j] as number);
  const at = columnStart.slice(0, volunteers);
  const person = new Int32Array(edges);
  const edge = new Int32Array(edges);
  for (let i = 0; i < persons; i++) {
    const last = start[i + 1] as number;
    for (let e = start[i] as number; e < last; e++) {
      const position = (at[volunteer[e] as number] as number)++;
      person[position] = i;
      edge[position] = e;
    }
  }
  return { start: columnStart, person, edge };
}

/** The largest weight. Sums must stay exact: whole numbers ≥ 0, and (persons + volunteers) · the largest weight below 2^53. */
export function largestExact({ persons, volunteers, weight }: Market): number {
  let largest = 0;
  for (let e = 0; e < weight.length; e++) {
    const w = weight[e] as number;
    if (!(w >= 0) || !Number.isSafeInteger(w)) throw new Error(`Weight ${w} is not a whole number ≥ 0`);
    if (w > largest) largest = w;
  }
  const people = persons + volunteers;
  if (people * largest > Number.MAX_SAFE_INTEGER)
    throw new Error(
      `${people} people with weights up to ${largest} could pass 2^53: the sums would not be exact`,
    );
  return largest;
}
