import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { highsSolver } from "~/matching/bundle/bundle.worker.server";
import { numbered } from "~/matching/bundle/problem";
import { totalOf } from "~/matching/bundle/programme";
import { type Progress, solveBundles } from "~/matching/bundle/solve";
import type { Solver } from "~/matching/bundle/solver";
import { inventMobility } from "~tests/bench/mobility-instances";
import { bestByHand, means, noSolver, problems, valueByHand } from "~tests/support/bundles";

const OPTIMUM = { gap: 0, seconds: 60, seed: 1 };
const TINY = { households: 5, resources: 4, options: 14, largestScore: 9, largestAmount: 3, largestCount: 4 };
const UNITS = {
  households: 6,
  resources: 5,
  options: 16,
  largestScore: 3,
  largestAmount: 1,
  largestCount: 2,
};
const LARGE = { ...TINY, largestScore: 1_000_000_007, largestAmount: 900_000, largestCount: 1_000_000 };

let highs: Solver;
beforeAll(async () => {
  highs = await highsSolver();
});

test.each([
  ["amounts and ties", TINY],
  ["single units", UNITS],
  ["large numbers", LARGE],
])("equals brute force, proven (%s)", (_, sizes) => {
  fc.assert(
    fc.property(problems(sizes), (problem) => {
      const { value, bound, gap, chosen, ending } = solveBundles(problem, OPTIMUM, means(highs));
      expect(value).toBe(bestByHand(problem));
      expect(valueByHand(problem, chosen)).toBe(value);
      expect({ bound, gap, ending }).toEqual({ bound: value, gap: 0, ending: "optimal" });
    }),
    { numRuns: 700, seed: 20261125 },
  );
});

test("without any solver: a valid choice, and a bound that is never below the best", () => {
  fc.assert(
    fc.property(problems(TINY), (problem) => {
      const { value, bound, chosen } = solveBundles(problem, OPTIMUM, {
        ...means(noSolver),
        milliseconds: ticking(3_000),
      });
      expect(valueByHand(problem, chosen)).toBe(value);
      expect(bound).toBeGreaterThanOrEqual(bestByHand(problem));
    }),
    { numRuns: 2000, seed: 5 },
  );
});

test("equals HiGHS, given the whole at once, on rounds of thirty households", () => {
  for (let seed = 1; seed <= 12; seed++) {
    const problem = inventMobility({ households: 30, offers: 20, seed });
    const whole = numbered(problem);
    const atOnce = highs.choose(whole, { seconds: 30, stop: () => false });
    const { value, bound } = solveBundles(problem, OPTIMUM, means(highs));
    expect(atOnce?.optimal).toBe(true);
    expect({ value, bound }).toEqual({
      value: totalOf(whole, atOnce?.choice ?? new Int32Array()),
      bound: value,
    });
  }
});

test("the same problem, wish and seed give the same choice", () => {
  const problem = inventMobility({ households: 60, offers: 30, seed: 4 });
  const once = solveBundles(problem, OPTIMUM, means(highs));
  expect(solveBundles(problem, OPTIMUM, means(highs))).toEqual(once);
});

test("value and bound only get better, and belong together", () => {
  const told: Progress[] = [];
  const problem = inventMobility({ households: 120, offers: 60, seed: 2 });
  solveBundles(problem, OPTIMUM, { ...means(highs), progress: (progress) => told.push(progress) });
  expect(told.length).toBeGreaterThan(2);
  told.reduce((before, now) => {
    expect(now.value).toBeGreaterThanOrEqual(before.value);
    expect(now.bound).toBeLessThanOrEqual(before.bound);
    expect(now.bound).toBeGreaterThanOrEqual(now.value);
    return now;
  });
  expect(told.at(-1)).toMatchObject({ phase: "done", gap: 0 });
});

test("stops as soon as the wished gap is proven", () => {
  const problem = inventMobility({ households: 120, offers: 60, seed: 2 });
  const result = solveBundles(problem, { ...OPTIMUM, gap: 0.05 }, means(highs));
  expect(result.gap).toBeLessThanOrEqual(0.05);
  expect(result).toMatchObject({ ending: "gap" });
});

test.each([0, 1, 2, 5, 20, 60])(
  "cancelled after %i questions: the best so far with a bound that holds",
  (questions) => {
    const problem = inventMobility({ households: 120, offers: 60, seed: 2 });
    const { value: best } = solveBundles(problem, OPTIMUM, means(highs));
    let asked = 0;
    const result = solveBundles(problem, OPTIMUM, {
      ...means(highs),
      isCancelled: () => asked++ >= questions,
    });
    expect(valueByHand(problem, result.chosen)).toBe(result.value);
    expect(result.value).toBeGreaterThan(0);
    expect(result.bound).toBeGreaterThanOrEqual(best);
    expect(result).toMatchObject({ ending: "cancelled" });
  },
);

test("out of time: the best so far with a bound that holds", () => {
  const problem = inventMobility({ households: 120, offers: 60, seed: 3 });
  const { value: best } = solveBundles(problem, OPTIMUM, means(highs));
  const result = solveBundles(problem, OPTIMUM, { ...means(highs), milliseconds: ticking(10_000) });
  expect(valueByHand(problem, result.chosen)).toBe(result.value);
  expect(result.bound).toBeGreaterThanOrEqual(best);
  expect(result).toMatchObject({ ending: "time" });
});

test("larger numbers than the solver's digits: at most a billionth is left open", () => {
  const problem = inventMobility({ households: 60, offers: 30, seed: 6 });
  const large = problem.options.map((option) => ({ ...option, score: option.score * 1_000_003 + 1 }));
  const result = solveBundles({ ...problem, options: large }, OPTIMUM, means(highs));
  expect(valueByHand({ ...problem, options: large }, result.chosen)).toBe(result.value);
  expect(result.gap).toBeLessThanOrEqual(1e-8);
});

test("nobody, and nothing to share out", () => {
  const nothing = { value: 0, bound: 0, gap: 0, chosen: [], ending: "optimal" };
  expect(solveBundles({ resources: {}, options: [] }, OPTIMUM, means(noSolver))).toMatchObject(nothing);
  const poor = { resources: { flat: 0 }, options: [{ household: "a", score: 5, uses: { flat: 1 } }] };
  expect(solveBundles(poor, OPTIMUM, means(noSolver))).toMatchObject(nothing);
});

/** A clock that goes on by as many milliseconds each time it is looked at. */
function ticking(step: number): () => number {
  let now = 0;
  return () => (now += step);
}
