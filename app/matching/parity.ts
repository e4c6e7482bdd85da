import { edgeOf, NOBODY } from "./assign/book";
import type { Market } from "./assign/market";
import type { Session } from "./assign/session";

export interface ParityStep {
  /** What each edge of the group's people counts more, in units of weight. */
  lambda: number;
  /** Match rate of the group over that of the others; null when one side is empty or nobody of the others is matched. */
  ratio: number | null;
  pairs: number;
  /** Σ of the market's own weights: what parity costs is the difference to lambda 0. */
  value: number;
}

/**
 * What more equal chances of a group would cost: the market is solved again with every edge of the group's people raised by
 * each lambda (whole numbers ≥ 0), each time from the solution before; the pairs are then counted at the market's own weights.
 * The session is left as good as it was found (of equals it may hold others). Group fairness costs 1–5 % in comparable systems (Freund et al., 2023).
 */
export function parityCurve(
  session: Session,
  market: Market,
  isInGroup: (person: number) => boolean,
  lambdas: readonly number[],
): ParityStep[] {
  const steps = lambdas.map((lambda) => {
    session.reweigh(raised(market, isInGroup, lambda));
    return { lambda, ...stepOf(session, market, isInGroup) };
  });
  session.reweigh(market.weight);
  return steps;
}

function raised(
  { persons, start, weight }: Market,
  isInGroup: (person: number) => boolean,
  lambda: number,
): Float64Array {
  const raised = weight.slice();
  for (let i = 0; i < persons; i++)
    if (isInGroup(i))
      for (let e = start[i] as number; e < (start[i + 1] as number); e++) (raised[e] as number) += lambda;
  return raised;
}

function stepOf(
  session: Session,
  market: Market,
  isInGroup: (person: number) => boolean,
): Omit<ParityStep, "lambda"> {
  const group = { people: 0, matched: 0 };
  const others = { people: 0, matched: 0 };
  let value = 0;
  for (let i = 0; i < market.persons; i++) {
    const side = isInGroup(i) ? group : others;
    const partner = session.partnerOf(i);
    side.people += 1;
    if (partner === NOBODY) continue;
    side.matched += 1;
    value += market.weight[edgeOf(market, i, partner)] as number;
  }
  const isTold = group.people > 0 && others.matched > 0;
  return {
    ratio: isTold ? group.matched / group.people / (others.matched / others.people) : null,
    pairs: group.matched + others.matched,
    value,
  };
}
