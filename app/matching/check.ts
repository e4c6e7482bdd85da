import { type Assignment, type Market, plain } from "./assign/market";

export interface Certificate {
  /** Σ weight + level of the pairs made. */
  value: number;
  /** No assignment is worth more than this. */
  bound: number;
  /** bound − value, without rounding. */
  gap: number;
  valid: boolean;
  /** What is wrong, with the values involved; empty when valid. */
  faults: string[];
}

const MOST_FAULTS = 5;

/**
 * Is an assignment valid and optimal? Knows nothing of the solver: it reads the market, the pairs and the prices.
 * Weak duality: for whole prices π ≥ 0, p ≥ 0 with π(i) + p(j) ≥ w(i, j) + level on every edge, no assignment exceeds
 * Σ π + Σ capacity·p; one that reaches it is optimal (Ahuja, Magnanti & Orlin, "Network Flows", 1993, §9.4). For people the
 * level must be more than a chain of changes can lose, so that no larger number of pairs is possible.
 */
export function certify(given: Market, assignment: Assignment): Certificate {
  const market = plain(given);
  const { start, volunteer, weight, capacity } = market;
  const { partner, personPrice, volunteerPrice, level, objective } = assignment;
  const faults: string[] = [];
  const fault = (words: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(words);
  };
  const used = new Int32Array(market.volunteers);
  const worth = new Sum();
  const value = new Sum();
  const bound = new Sum();
  for (let i = 0; i < market.persons; i++) {
    const pi = personPrice[i] as number;
    const j = partner[i] as number;
    let found = j === -1;
    if (!isPrice(pi)) fault(`person ${i} has price ${pi}`);
    const last = start[i + 1] as number;
    for (let e = start[i] as number; e < last; e++) {
      const other = volunteer[e] as number;
      const w = (weight[e] as number) + level;
      if (pi + (volunteerPrice[other] as number) < w)
        fault(`edge ${i}–${other} of weight ${w} is above its prices ${pi} + ${volunteerPrice[other]}`);
      if (other === j) {
        found = true;
        worth.add(weight[e] as number);
        value.add(w);
      }
    }
    if (!found) fault(`person ${i} is paired with ${j} without an edge`);
    if (j !== -1) used[j] = (used[j] as number) + 1;
    bound.add(pi);
  }
  const least =
    objective === "people" ? Math.min(market.persons, market.volunteers) * largestOf(weight) + 1 : 0;
  if (!(level >= least) || (objective === "score" && level !== 0))
    fault(`level ${level} does not fit the objective ${objective}: ${least}`);
  for (let j = 0; j < market.volunteers; j++) {
    const p = volunteerPrice[j] as number;
    if (!isPrice(p)) fault(`volunteer ${j} has price ${p}`);
    if ((used[j] as number) > (capacity[j] as number))
      fault(`volunteer ${j} has ${used[j]} partners for ${capacity[j]} places`);
    bound.add(p, capacity[j] as number);
  }
  if (!Number.isSafeInteger(assignment.value) || worth.total() !== BigInt(assignment.value))
    fault(`the pairs are worth ${worth.total()}, not ${assignment.value}`);
  const gap = bound.total() - value.total();
  if (gap !== 0n) fault(`the value ${value.total()} is not its bound ${bound.total()}`);
  return {
    ...{ value: Number(value.total()), bound: Number(bound.total()), gap: Number(gap) },
    ...{ valid: faults.length === 0, faults },
  };
}

/** A result without proof is a bug, never a proposal. */
export function proven(market: Market, assignment: Assignment): Certificate {
  const certificate = certify(market, assignment);
  if (!certificate.valid) throw new Error(`The assignment is not proven: ${certificate.faults.join("; ")}`);
  return certificate;
}

function largestOf(weight: Float64Array): number {
  let largest = 0;
  for (let e = 0; e < weight.length; e++) if ((weight[e] as number) > largest) largest = weight[e] as number;
  return largest;
}

const isPrice = (price: number): boolean => Number.isSafeInteger(price) && price >= 0;

/** A sum of whole numbers that stays exact above 2^53. */
class Sum {
  private small = 0;
  private large = 0n;

  add(number: number, times = 1): void {
    const product = number * times;
    if (product < 2 ** 52 && this.small < 2 ** 52) this.small += product;
    else if (Number.isFinite(number)) this.large += BigInt(Math.trunc(number)) * BigInt(times);
  }

  total(): bigint {
    return this.large + BigInt(Math.trunc(this.small));
  }
}
