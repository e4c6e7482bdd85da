import fc from "fast-check";
import type { BundleOption, BundleProblem } from "~/matching/bundle/problem";
import type { Solver } from "~/matching/bundle/solver";

interface Sizes {
  households: number;
  resources: number;
  options: number;
  largestScore: number;
  largestAmount: number;
  largestCount: number;
}

/** Invented problems of at most these sizes, with ties, empty offers, counts of 0 and options that can never fit. */
export const problems = (most: Sizes): fc.Arbitrary<BundleProblem> =>
  fc.integer({ min: 0, max: most.resources }).chain((n) => {
    const ids = Array.from({ length: n }, (_, r) => `r${r}`);
    const amounts = fc.array(fc.integer({ min: 0, max: most.largestAmount }), { maxLength: n });
    return fc.record({
      resources: fc
        .array(fc.integer({ min: 0, max: most.largestCount }), { minLength: n, maxLength: n })
        .map((counts) => Object.fromEntries(ids.map((id, r) => [id, counts[r] ?? 0]))),
      options: fc.array(
        fc.record({
          household: fc.integer({ min: 1, max: most.households }).map((h) => `h${h}`),
          score: fc.integer({ min: 0, max: most.largestScore }),
          uses: fc
            .tuple(fc.shuffledSubarray(ids, { maxLength: Math.min(3, n) }), amounts)
            .map(([used, list]) => Object.fromEntries(used.map((id, i) => [id, list[i] ?? 1]))),
        }),
        { maxLength: most.options },
      ),
    });
  });

/** Tries everything. */
export function bestByHand({ resources, options }: BundleProblem): number {
  const households = [...new Set(options.map(({ household }) => household))];
  const left = new Map(Object.entries(resources));
  const place = (number: number): number => {
    const household = households[number];
    if (household === undefined) return 0;
    let best = place(number + 1);
    for (const option of options) {
      if (option.household !== household || !fits(option, left)) continue;
      shift(option, left, -1);
      best = Math.max(best, option.score + place(number + 1));
      shift(option, left, 1);
    }
    return best;
  };
  return place(0);
}

/** Value of chosen options; throws when a household or a resource is overdrawn. */
export function valueByHand({ resources, options }: BundleProblem, chosen: readonly number[]): number {
  const left = new Map(Object.entries(resources));
  const seen = new Set<string>();
  let value = 0;
  for (const number of chosen) {
    const option = options[number];
    if (!option || seen.has(option.household) || !fits(option, left))
      throw new Error(`Option ${number} does not fit`);
    seen.add(option.household);
    shift(option, left, -1);
    value += option.score;
  }
  return value;
}

const fits = ({ uses }: BundleOption, left: ReadonlyMap<string, number>): boolean =>
  Object.entries(uses).every(([id, amount]) => amount <= (left.get(id) ?? 0));

function shift({ uses }: BundleOption, left: Map<string, number>, sign: number): void {
  for (const [id, amount] of Object.entries(uses)) left.set(id, (left.get(id) ?? 0) + sign * amount);
}

/** A solver that never finds anything: what the search does on its own. */
export const noSolver: Solver = {
  relaxation: () => ({ add() {}, solve: () => undefined, close() {} }),
  choose: () => undefined,
};

/** Means of a search in a test: time stands still unless the test moves it. */
export const means = (solver: Solver) => ({
  solver,
  milliseconds: () => 0,
  isCancelled: () => false,
  progress: () => {},
});
