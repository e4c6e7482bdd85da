import type { Assignment, Market } from "~/matching/assign/market";
import { solve } from "~/matching/assign/solve";
import { certify } from "~/matching/check";
import type { Best, Objective } from "./brute-force";
import { type Case, lockedValue, openMarket } from "./cases";

export interface Answer extends Best {
  /** What the certificate speaks of. */
  market: Market;
  assignment: Assignment;
  faults: string[];
}

/** The engine's answer to a case, with what its checker says; null where most people first would pass 2^53. */
export function answerOf(given: Case, objective: Objective): Answer | null {
  const market = openMarket(given);
  const level =
    objective === "people" ? 1 + market.persons * market.weight.reduce((a, b) => Math.max(a, b), 0) : 0;
  const raised = { ...market, weight: market.weight.map((weight) => weight + level) };
  if ((market.persons + market.volunteers) * 2 * level >= Number.MAX_SAFE_INTEGER) return null;
  const assignment = solve(raised);
  const alone = assignment.partner.filter((volunteer) => volunteer === -1).length;
  const made = market.persons - alone;
  return {
    ...{ market: raised, assignment, faults: certify(raised, assignment).faults },
    matched: made + given.locked.length,
    value: assignment.value - made * level + lockedValue(given),
  };
}
