import type { Assignment, Market } from "./assign/market";

export interface Certificate {
  value: number;
  /** No assignment is worth more than this. */
  bound: number;
  valid: boolean;
  /** What is wrong, with the values involved; empty when valid. */
  faults: string[];
}

const MOST_FAULTS = 5;

/**
 * Is an assignment valid and optimal? Knows nothing of the solver: it reads the market, the pairs and the prices.
 * Weak duality: for prices π ≥ 0, p ≥ 0 with π(i) + p(j) ≥ w(i, j) on every edge, no assignment exceeds Σ π + Σ capacity·p;
 * one that reaches it is optimal (Ahuja, Magnanti & Orlin, 1993, §9.4).
 */
export function certify(market: Market, assignment: Assignment): Certificate {
  const { start, volunteer, weight, capacity } = market;
  const { partner, personPrice, volunteerPrice } = assignment;
  const faults: string[] = [];
  const fault = (words: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(words);
  };
  const used = new Int32Array(market.volunteers);
  let value = 0;
  let bound = 0;
  for (let i = 0; i < market.persons; i++) {
    const pi = personPrice[i] as number;
    const j = partner[i] as number;
    let found = j === -1;
    if (!(pi >= 0)) fault(`person ${i} has price ${pi}`);
    for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
      const other = volunteer[e] as number;
      const w = weight[e] as number;
      if (pi + (volunteerPrice[other] as number) < w && (capacity[other] as number) > 0)
        fault(`edge ${i}–${other} of weight ${w} is above its prices ${pi} + ${volunteerPrice[other]}`);
      if (other === j) {
        found = true;
        value += w;
      }
    }
    if (!found) fault(`person ${i} is paired with ${j} without an edge`);
    if (j !== -1) used[j] = (used[j] as number) + 1;
    bound += pi;
  }
  for (let j = 0; j < market.volunteers; j++) {
    const p = volunteerPrice[j] as number;
    if (!(p >= 0)) fault(`volunteer ${j} has price ${p}`);
    if ((used[j] as number) > (capacity[j] as number))
      fault(`volunteer ${j} has ${used[j]} partners for ${capacity[j]} places`);
    bound += p * (capacity[j] as number);
  }
  if (value !== assignment.value) fault(`the pairs are worth ${value}, not ${assignment.value}`);
  if (value !== bound) fault(`the value ${value} is below its bound ${bound}`);
  return { value, bound, valid: faults.length === 0, faults };
}

/** A result without proof is a bug, never a proposal. */
export function proven(market: Market, assignment: Assignment): Certificate {
  const certificate = certify(market, assignment);
  if (!certificate.valid) throw new Error(`The assignment is not proven: ${certificate.faults.join("; ")}`);
  return certificate;
}
