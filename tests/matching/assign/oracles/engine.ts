import type { Assignment, Market, Objective } from "~/matching/assign/market";
import { solve } from "~/matching/assign/solve";
import { certify } from "~/matching/check";
import type { Best } from "./brute-force";
import { type Case, lockedValue, openMarket } from "./cases";

export interface Answer extends Best {
  /** What is left when locked people have gone, and what the engine made of it. */
  market: Market;
  assignment: Assignment;
  faults: string[];
}

/** The engine's answer to a case, with what its checker says. */
export function answerOf(given: Case, objective: Objective): Answer {
  const market = openMarket(given);
  const assignment = solve(market, { objective });
  const made = assignment.partner.filter((volunteer) => volunteer !== -1).length;
  return {
    ...{ market, assignment, faults: certify(market, assignment).faults },
    matched: made + given.locked.length,
    value: assignment.value + lockedValue(given),
  };
}
