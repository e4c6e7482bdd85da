import type { Assignment, Market, Objective } from "~/matching/assign/market";
import { Session } from "~/matching/assign/session";
import { solve } from "~/matching/assign/solve";
import { certify } from "~/matching/check";
import type { Best } from "./brute-force";
import { type Case, lockedValue, openMarket, wholeMarket } from "./cases";

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

/** What a session says after all locks and forbids of a case, one after the other; `result` throws without its proof. */
export function sessionAnswerOf(given: Case, objective: Objective): Best {
  const session = new Session(wholeMarket(given), { objective });
  for (const { person, volunteer } of given.forbidden) session.forbid(person, volunteer);
  for (const { person, volunteer } of given.locked) session.lock(person, volunteer);
  session.result();
  return { matched: session.pairs, value: session.value };
}
