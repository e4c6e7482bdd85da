import type { Assignment, Market } from "../../matching/assign/market";
import { solve } from "../../matching/assign/solve";
import { proven } from "../../matching/check";
import type { Objective } from "./options";

export interface Solved {
  assignment: Assignment;
  /** What each pair is worth besides its weight: 0 for the score objective. */
  level: number;
  /** Solving and certifying alone. */
  milliseconds: number;
}

/** The best pairs with their proof; throws when there is none. */
export function solved(market: Market, objective: Objective): Solved {
  const level = objective === "score" ? 0 : levelOf(market);
  const lifted = { ...market, weight: market.weight.map((weight) => weight + level) };
  const begun = performance.now();
  const assignment = solve(lifted);
  proven(lifted, assignment);
  return { assignment, level, milliseconds: performance.now() - begun };
}

const levelOf = (market: Market): number =>
  Math.min(market.persons, market.volunteers) * market.weight.reduce((a, b) => Math.max(a, b), 0) + 1;
