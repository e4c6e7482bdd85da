import { at, type Programme } from "./programme";

/** What prices of the resources say: a bound on every choice, and what each household would gain at most. */
export interface Priced {
  /** Σ count·price + Σ profit, in floating point (check.ts recomputes it exactly). */
  bound: number;
  /** max(0, best of score − Σ price·amount) of each household. */
  profit: Float64Array;
  /** The option that gives it, −1 where none is worth its price. */
  best: Int32Array;
}

/** Everyone buys what suits them best: the Lagrangian function of the programme (Geoffrion, 1974). */
export function priced(programme: Programme, price: Float64Array): Priced {
  const profit = new Float64Array(programme.households);
  const best = new Int32Array(programme.households).fill(-1);
  let bound = 0;
  for (let r = 0; r < price.length; r++) bound += at(programme.count, r) * at(price, r);
  for (let h = 0; h < programme.households; h++) {
    let most = 0;
    for (let o = at(programme.first, h); o < at(programme.first, h + 1); o++) {
      const net = netOf(programme, o, price);
      if (net <= most) continue;
      most = net;
      best[h] = o;
    }
    profit[h] = most;
    bound += most;
  }
  return { bound, profit, best };
}

/** Score of an option less the price of what it takes. */
export function netOf({ start, resource, amount, score }: Programme, o: number, price: Float64Array): number {
  let net = at(score, o);
  for (let k = at(start, o); k < at(start, o + 1); k++) net -= at(amount, k) * at(price, at(resource, k));
  return net;
}

export interface Descent {
  steps: number;
  /** A value that some choice reaches: steps aim between it and the bound. */
  value: number;
  from?: Float64Array;
  stop?: () => boolean;
}

/**
 * Lowers the bound by moving prices against the excess of supply, Polyak's step, with the deflected direction of
 * Camerini, Fratta & Maffioli (1975): resources that too many want become dearer, those that stay cheaper, never below 0.
 */
export function descend(programme: Programme, { steps, value, from, stop = () => false }: Descent) {
  const resources = programme.count.length;
  let price = from?.slice() ?? new Float64Array(resources);
  let best = { price: price.slice(), ...priced(programme, price) };
  const direction = new Float64Array(resources);
  let step = 1;
  let idle = 0;
  let now: Priced = best;
  for (let i = 0; i < steps && step > 1e-4 && !stop(); i++) {
    const length = deflect(programme, now.best, direction);
    if (length === 0) break;
    const far = (step * Math.max(now.bound - value, 1e-9 * now.bound)) / length;
    price = price.map((p, r) => Math.max(0, p - far * at(direction, r)));
    now = priced(programme, price);
    if (now.bound < best.bound * (1 - 1e-6)) idle = 0;
    else idle++;
    if (now.bound < best.bound) best = { price: price.slice(), ...now };
    if (idle < 12) continue;
    idle = 0;
    step /= 2;
    price = best.price.slice();
    now = best;
    direction.fill(0);
  }
  return best;
}

const MEMORY = 0.6;

/** Mixes what is over of each resource at these prices into the direction; gives its squared length. */
function deflect(programme: Programme, best: Int32Array, direction: Float64Array): number {
  const over = programme.count.slice();
  for (const o of best) {
    if (o === -1) continue;
    for (let k = at(programme.start, o); k < at(programme.start, o + 1); k++) {
      const r = at(programme.resource, k);
      over[r] = at(over, r) - at(programme.amount, k);
    }
  }
  let length = 0;
  for (let r = 0; r < over.length; r++) {
    const moved = MEMORY * at(direction, r) + (1 - MEMORY) * at(over, r);
    direction[r] = moved;
    length += moved * moved;
  }
  return length;
}
