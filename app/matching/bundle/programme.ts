/**
 * The same problem in numbers. Options stand together by household: those of household h are `first[h]` … `first[h + 1] - 1`;
 * option o uses `amount[k]` of `resource[k]` for k from `start[o]` to `start[o + 1] - 1`.
 */
export interface Programme {
  households: number;
  /** How much there is of each resource. */
  count: Float64Array;
  first: Int32Array;
  household: Int32Array;
  score: Float64Array;
  start: Int32Array;
  resource: Int32Array;
  amount: Float64Array;
  /** Number of each option in the programme that this one was made from. */
  origin: Int32Array;
}

/** The option of each household, −1 for none. */
export type Choice = Int32Array;

export interface Row {
  household: number;
  score: number;
  uses: readonly (readonly [resource: number, amount: number])[];
  origin: number;
}

/** Builds a programme from options in any order; amounts of 0 leave. */
export function programmeOf(households: number, count: Float64Array, rows: readonly Row[]): Programme {
  const sorted = rows.map((row, at) => ({ row, at }));
  sorted.sort((a, b) => a.row.household - b.row.household || a.at - b.at);
  const first = new Int32Array(households + 1);
  const start = new Int32Array(rows.length + 1);
  const resource: number[] = [];
  const amount: number[] = [];
  sorted.forEach(({ row }, o) => {
    first[row.household + 1] = o + 1;
    for (const [r, a] of row.uses) {
      if (a === 0) continue;
      resource.push(r);
      amount.push(a);
    }
    start[o + 1] = resource.length;
  });
  for (let h = 0; h < households; h++) first[h + 1] = Math.max(at(first, h), at(first, h + 1));
  return {
    households,
    count,
    first,
    household: Int32Array.from(sorted, ({ row }) => row.household),
    score: Float64Array.from(sorted, ({ row }) => row.score),
    start,
    resource: Int32Array.from(resource),
    amount: Float64Array.from(amount),
    origin: Int32Array.from(sorted, ({ row }) => row.origin),
  };
}

/** A programme of some options of another, with the numbers that its resources had there. */
export interface Restricted {
  programme: Programme;
  resourceOrigin: Int32Array;
}

/**
 * Keeps some options (numbers in rising order) and the households and resources that they need. `origin` then tells numbers
 * in `whole`; `left` are the counts to work with.
 */
export function restrict(whole: Programme, kept: ArrayLike<number>, left = whole.count): Restricted {
  const place = new Int32Array(whole.count.length).fill(-1);
  const resourceOrigin: number[] = [];
  const first: number[] = [];
  const household = new Int32Array(kept.length);
  const start = new Int32Array(kept.length + 1);
  const resource: number[] = [];
  const amount: number[] = [];
  let before = -1;
  for (let i = 0; i < kept.length; i++) {
    const o = at(kept, i);
    if (at(whole.household, o) !== before) {
      before = at(whole.household, o);
      first.push(i);
    }
    household[i] = first.length - 1;
    for (let k = at(whole.start, o); k < at(whole.start, o + 1); k++) {
      const r = at(whole.resource, k);
      if (place[r] === -1) place[r] = resourceOrigin.push(r) - 1;
      resource.push(at(place, r));
      amount.push(at(whole.amount, k));
    }
    start[i + 1] = resource.length;
  }
  const programme = {
    households: first.length,
    count: Float64Array.from(resourceOrigin, (r) => at(left, r)),
    first: Int32Array.from([...first, kept.length]),
    household,
    score: Float64Array.from(kept, (o) => at(whole.score, o)),
    start,
    resource: Int32Array.from(resource),
    amount: Float64Array.from(amount),
    origin: Int32Array.from(kept),
  };
  return { programme, resourceOrigin: Int32Array.from(resourceOrigin) };
}

/** Total score of a choice; −1 adds nothing. */
export function totalOf({ score }: Programme, choice: Choice): number {
  let value = 0;
  for (const o of choice) if (o !== -1) value += at(score, o);
  return value;
}

/** What a choice leaves of each resource (below 0 where it takes too much). */
export function leftBy(programme: Programme, choice: Choice): Float64Array {
  const left = programme.count.slice();
  for (const o of choice) if (o !== -1) take(programme, o, left);
  return left;
}

/** Takes an option's amounts out of what is left, or gives them back (`sign` −1). */
export function take({ start, resource, amount }: Programme, o: number, left: Float64Array, sign = 1): void {
  for (let k = at(start, o); k < at(start, o + 1); k++) {
    const r = at(resource, k);
    left[r] = at(left, r) - sign * at(amount, k);
  }
}

export function fits({ start, resource, amount }: Programme, o: number, left: Float64Array): boolean {
  for (let k = at(start, o); k < at(start, o + 1); k++)
    if (at(amount, k) > at(left, at(resource, k))) return false;
  return true;
}

/** Reads an array where the index is known to be inside. */
export const at = (array: ArrayLike<number>, index: number): number => array[index] as number;
