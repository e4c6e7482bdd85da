import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutDominated } from "~/matching/bundle/dominated";
import { presolve } from "~/matching/bundle/presolve";
import { type BundleProblem, numbered } from "~/matching/bundle/problem";
import { at, type Programme } from "~/matching/bundle/programme";
import { bestByHand, problems, valueByHand } from "~tests/support/bundles";

const TINY = { households: 4, resources: 4, options: 12, largestScore: 9, largestAmount: 3, largestCount: 4 };
/** One unit of few resources each, few scores: full of twins. */
const ALIKE = {
  households: 4,
  resources: 6,
  options: 14,
  largestScore: 2,
  largestAmount: 1,
  largestCount: 1,
};

test.each([
  ["mixed", TINY],
  ["alike", ALIKE],
])("what is left is worth as much, and leads back to a valid choice of the same value (%s)", (_, sizes) => {
  fc.assert(
    fc.property(problems(sizes), (problem) => {
      const whole = numbered(problem);
      const { parts, undo } = presolve(whole);
      const best = parts.map(({ programme }) => bestOptions(programme));
      const chosen = undo(best.flat()).map((o) => at(whole.origin, o));
      expect(valueByHand(problem, chosen)).toBe(bestByHand(problem));
    }),
    { numRuns: 3000, seed: 20261125 },
  );
});

test("drops what can never be taken and what brings nothing", () => {
  const problem: BundleProblem = {
    resources: { flat: 1, post: 0 },
    options: [
      { household: "a", score: 9, uses: { flat: 2 } },
      { household: "a", score: 9, uses: { post: 1 } },
      { household: "b", score: 0, uses: { flat: 1 } },
    ],
  };
  expect(presolve(numbered(problem)).parts).toEqual([]);
});

test("keeps the better and the cheaper of two options, not the worse of both", () => {
  const row = (origin: number, score: number, ...resources: number[]) => ({
    household: 0,
    score,
    uses: resources.map((r): [number, number] => [r, 1]),
    origin,
  });
  const rows = [row(0, 5, 1, 2), row(1, 5, 1), row(2, 4, 1), row(3, 6, 2, 1), row(4, 5, 1), row(5, 1)];
  expect(withoutDominated(rows).map(({ origin }) => origin)).toEqual([1, 3, 5]);
});

test("identical resources become one with a count: two flats of a house and two posts of a team", () => {
  const options = ["a", "b", "c"].flatMap((household) =>
    ["flat1", "flat2"].flatMap((flat) =>
      ["post1", "post2"].map((post) => ({ household, score: 5, uses: { [flat]: 1, [post]: 1 } })),
    ),
  );
  const problem = { resources: { flat1: 1, flat2: 1, post1: 1, post2: 1 }, options };
  const whole = numbered(problem);
  const { parts, undo } = presolve(whole);
  expect(parts).toHaveLength(1);
  expect([...(parts[0]?.programme.count ?? [])]).toEqual([2, 2]);
  expect(parts[0]?.programme.origin).toHaveLength(3);
  const [first = 0, second = 0] = parts[0]?.programme.origin ?? [];
  expect(valueByHand(problem, undo([first, second]))).toBe(10);
});

test("what shares nothing scarce falls apart", () => {
  const problem: BundleProblem = {
    resources: { north: 1, south: 1, sky: 4 },
    options: ["a", "b", "c", "d"].map((household, h) => ({
      household,
      score: 3,
      uses: { [h < 2 ? "north" : "south"]: 1, sky: 1 },
    })),
  };
  const { parts } = presolve(numbered(problem));
  expect(parts.map(({ programme }) => programme.count.length)).toEqual([1, 1]);
});

/** Best options of a part (their origins), by trying everything. */
function bestOptions(programme: Programme): number[] {
  const rows = Array.from(programme.origin, (origin, o) => ({
    household: `h${at(programme.household, o)}`,
    score: at(programme.score, o),
    origin,
    uses: Object.fromEntries(
      Array.from(programme.resource.slice(at(programme.start, o), at(programme.start, o + 1)), (r, k) => [
        `r${r}`,
        at(programme.amount, at(programme.start, o) + k),
      ]),
    ),
  }));
  const resources = Object.fromEntries(Array.from(programme.count, (count, r) => [`r${r}`, count]));
  let options = rows;
  const best = bestByHand({ resources, options });
  // Leaves out options one by one as long as the best remains: what is left is a best choice.
  for (const row of rows) {
    const without = options.filter((other) => other !== row);
    if (bestByHand({ resources, options: without }) === best) options = without;
  }
  return options.map(({ origin }) => origin);
}
