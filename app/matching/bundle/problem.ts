import { type Programme, programmeOf } from "./programme";

/** One whole offer for one household: what it is worth, and what it takes. Whole numbers ≥ 0 throughout. */
export interface BundleOption {
  household: string;
  score: number;
  uses: Readonly<Record<string, number>>;
}

/**
 * Each household takes at most one of its options; the options taken together use of each resource at most its count.
 * Sought: the largest total score (a set packing with multiplicities; one family of options per household makes it the
 * winner determination of a combinatorial auction: Cramton, Shoham & Steinberg, "Combinatorial Auctions", 2006, ch. 12).
 */
export interface BundleProblem {
  resources: Readonly<Record<string, number>>;
  options: readonly BundleOption[];
}

/**
 * Ids become numbers, in their order of appearance; option numbers stay as they were given.
 * Throws on what the border must have refused: an unknown resource, a number that is not whole or is negative.
 */
export function numbered({ resources, options }: BundleProblem): Programme {
  const ids = Object.keys(resources);
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const households = new Map<string, number>();
  const rows = options.map(({ household, score, uses }, origin) => {
    const number = households.get(household) ?? households.size;
    households.set(household, number);
    const used = Object.entries(uses).map(([id, amount]): [number, number] => {
      const resource = numberOf.get(id);
      if (resource === undefined) throw new Error(`Option ${origin} uses ${id}, which is not a resource`);
      return [resource, whole(amount, `Option ${origin} uses ${id}`)];
    });
    return { household: number, score: whole(score, `Option ${origin} has the score`), uses: used, origin };
  });
  const count = Float64Array.from(ids, (id) => whole(resources[id] ?? Number.NaN, `Resource ${id} has`));
  return programmeOf(households.size, count, rows);
}

function whole(value: number, what: string): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`${what} ${value}: not a whole number ≥ 0`);
  return value;
}
