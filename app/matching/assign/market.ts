/**
 * Who may be assigned to whom: persons want at most one partner, volunteers have capacities, everybody may stay alone.
 * Edges are stored by person (compressed sparse rows): those of person i stand at `start[i]` … `start[i + 1] - 1`.
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

/** Sums must stay exact: whole numbers, and (persons + volunteers) · the largest weight below 2^53. */
export function refuseInexact(market: Market): void {
  let largest = 0;
  for (const weight of market.weight) {
    if (!Number.isSafeInteger(weight) || weight < 0)
      throw new Error(`Weight ${weight} is not a whole number ≥ 0`);
    largest = Math.max(largest, weight);
  }
  const people = market.persons + market.volunteers;
  if (people * largest >= Number.MAX_SAFE_INTEGER)
    throw new Error(
      `${people} people with weights up to ${largest} could pass 2^53: the sums would not be exact`,
    );
}
