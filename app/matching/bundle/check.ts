import { at, type Choice, type Programme } from "./programme";

/**
 * Why a group of households cannot get more than a bound, even if everything were theirs: by prices that anybody can check
 * (weak duality), or by the word of a search that ended: the integer programme's "optimal", or our own trying out.
 */
export type GroupProof = { kind: "prices"; price: Float64Array } | { kind: "programme"; bound: number };

/** Households (numbers) and their proof. Groups share out all households; what one gets takes nothing from another's bound. */
export interface Group {
  households: Int32Array;
  proof: GroupProof;
}

export interface BundleCertificate {
  value: number;
  /** No choice is worth more than this. */
  bound: number;
  valid: boolean;
  /** What is wrong, with the values involved; empty when valid. */
  faults: string[];
}

const MOST_FAULTS = 5;

/**
 * Is a choice valid, and what is its bound? Knows nothing of the solver: it reads the whole programme as it was given, the
 * choice and the proofs. The total is at most the sum of what the groups could get if each had everything; for prices y ≥ 0 a
 * group gets at most Σ count·y + Σ max(0, best of score − Σ y·amount), in exact arithmetic on prices rounded to a grid, and
 * a whole number at most (weak duality: Geoffrion, "Lagrangean relaxation for integer programming", 1974).
 */
export function certifyBundles(
  programme: Programme,
  choice: Choice,
  groups: readonly Group[],
): BundleCertificate {
  const faults: string[] = [];
  const fault = (words: string): void => {
    if (faults.length < MOST_FAULTS) faults.push(words);
  };
  const value = valueAndFaults(programme, choice, fault);
  const seen = new Uint8Array(programme.households);
  let bound = 0n;
  for (const { households, proof } of groups) {
    for (const h of households) {
      if (seen[h]) fault(`household ${h} is in two groups`);
      seen[h] = 1;
    }
    bound +=
      proof.kind === "programme"
        ? BigInt(proof.bound)
        : priceBound(programme, households, proof.price, fault);
  }
  seen.forEach((known, h) => {
    if (!known) fault(`household ${h} is in no group`);
  });
  if (Number(bound) < value) fault(`the value ${value} is above its bound ${bound}`);
  return { value, bound: Number(bound), valid: faults.length === 0, faults };
}

/** A choice without proof is a bug, never a proposal. */
export function provenBundles(
  programme: Programme,
  choice: Choice,
  groups: readonly Group[],
): BundleCertificate {
  const certificate = certifyBundles(programme, choice, groups);
  if (!certificate.valid) throw new Error(`The choice is not proven: ${certificate.faults.join("; ")}`);
  return certificate;
}

function valueAndFaults(programme: Programme, choice: Choice, fault: (words: string) => void): number {
  const { households, first, score, start, resource, amount, count } = programme;
  if (choice.length !== households) fault(`${choice.length} choices for ${households} households`);
  const used = count.map(() => 0);
  let value = 0;
  choice.forEach((o, h) => {
    if (o === -1) return;
    if (!(o >= at(first, h) && o < at(first, h + 1))) {
      fault(`household ${h} has no option ${o}`);
      return;
    }
    value += at(score, o);
    for (let k = at(start, o); k < at(start, o + 1); k++) {
      const r = at(resource, k);
      used[r] = at(used, r) + at(amount, k);
    }
  });
  used.forEach((sum, r) => {
    if (sum > at(count, r)) fault(`${sum} of resource ${r} are taken, there are ${at(count, r)}`);
  });
  return value;
}

/** Prices are rounded to 2^-40: small beside any count, and a whole number of grid steps for exact sums. */
const GRID_BITS = 40n;
const GRID = 2 ** 40;

function priceBound(
  { first, score, start, resource, amount, count }: Programme,
  households: Int32Array,
  price: Float64Array,
  fault: (words: string) => void,
): bigint {
  if (price.length !== count.length) fault(`${price.length} prices for ${count.length} resources`);
  if (!price.every((p) => p >= 0 && p < Number.POSITIVE_INFINITY)) fault("a price is not a number ≥ 0");
  const steps = Array.from(price, (p) => (p >= 0 && p < 2 ** 900 ? BigInt(Math.round(p * GRID)) : 0n));
  let sum = 0n;
  steps.forEach((p, r) => {
    if (p > 0n) sum += p * BigInt(at(count, r));
  });
  for (const h of households) {
    let best = 0n;
    for (let o = at(first, h); o < at(first, h + 1); o++) {
      let net = BigInt(at(score, o)) << GRID_BITS;
      let possible = true;
      for (let k = at(start, o); k < at(start, o + 1); k++) {
        const p = steps[at(resource, k)] ?? 0n;
        if (p > 0n) net -= p * BigInt(at(amount, k));
        possible &&= at(amount, k) <= at(count, at(resource, k));
      }
      if (possible && net > best) best = net;
    }
    sum += best;
  }
  return sum >> GRID_BITS;
}
