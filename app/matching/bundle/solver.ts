import type { Choice, Programme } from "./programme";

export interface Limit {
  /** Seconds at most. */
  seconds: number;
  /** Asked now and then: true ends the work early. */
  stop: () => boolean;
}

/** What the search asks of a solver of linear and integer programmes; it may be any, and is not trusted with more than said. */
export interface Solver {
  /** The linear relaxation (fractions of options are allowed) of those options of a programme that are added to it. */
  relaxation(programme: Programme): OpenRelaxation;
  /** The integer programme, from a known choice on. Undefined when nothing was found. */
  choose(programme: Programme, limit: Limit, from?: Choice): Chosen | undefined;
}

/** Solved again from where it stood when options were added (column generation). `close` frees its memory. */
export interface OpenRelaxation {
  add(options: Int32Array): void;
  /** Undefined when it did not end. Prices prove a bound whatever they are, so nothing depends on their exactness. */
  solve(limit: Limit): Relaxed | undefined;
  close(): void;
}

export interface Relaxed {
  /** Dual price of each resource. */
  price: Float64Array;
  /** Share taken of each option added, in that order, 0 to 1. */
  share: Float64Array;
}

export interface Chosen {
  choice: Choice;
  /** The solver ended with "optimal": no choice of this programme is worth more. */
  optimal: boolean;
}
