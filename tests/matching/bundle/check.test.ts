import fc from "fast-check";
import { expect, test } from "vitest";
import { certifyBundles, type Group, type GroupProof, provenBundles } from "~/matching/bundle/check";
import { numbered } from "~/matching/bundle/problem";
import { bestByHand, problems } from "~tests/support/bundles";

const TINY = {
  households: 4,
  resources: 3,
  options: 10,
  largestScore: 20,
  largestAmount: 3,
  largestCount: 4,
};
const NOBODY = new Int32Array(3).fill(-1);

const whole = numbered({
  resources: { flat: 2, post: 1 },
  options: [
    { household: "a", score: 10, uses: { flat: 1, post: 1 } },
    { household: "b", score: 8, uses: { flat: 1, post: 1 } },
    { household: "b", score: 3, uses: { flat: 2 } },
    { household: "c", score: 5, uses: { flat: 1 } },
    { household: "c", score: 99, uses: { flat: 3 } },
  ],
});
const everybody = (proof: GroupProof): Group[] => [{ households: Int32Array.of(0, 1, 2), proof }];
const prices = (...price: number[]): GroupProof => ({ kind: "prices", price: Float64Array.from(price) });

test("certifies an optimum with the prices that prove it", () => {
  const choice = Int32Array.of(0, -1, 3);
  expect(certifyBundles(whole, choice, everybody(prices(3, 5)))).toEqual({
    value: 15,
    bound: 15,
    valid: true,
    faults: [],
  });
});

test("any prices give a bound, rounded down to whole scores; options that can never fit count nothing", () => {
  expect(certifyBundles(whole, NOBODY, everybody(prices(0, 0))).bound).toBe(23);
  expect(certifyBundles(whole, NOBODY, everybody(prices(0.1, 7.3))).bound).toBe(17);
  expect(certifyBundles(whole, NOBODY, everybody({ kind: "programme", bound: 15 })).bound).toBe(15);
});

test("no prices, whatever they are, prove less than the best", () => {
  const price = fc.oneof(fc.double({ min: 0, max: 25, noNaN: true }), fc.integer({ min: 0, max: 10 }));
  fc.assert(
    fc.property(problems(TINY), fc.array(price, { minLength: 3, maxLength: 3 }), (problem, drawn) => {
      const programme = numbered(problem);
      const groups = Array.from(
        { length: programme.households },
        (_, h): Group => ({
          households: Int32Array.of(h),
          proof: { kind: "prices", price: programme.count.map(() => 0) },
        }),
      );
      const proof = { kind: "prices" as const, price: programme.count.map((_, r) => drawn[r] ?? 0) };
      const together = [{ households: Int32Array.from(groups, (_, h) => h), proof }];
      const choice = new Int32Array(programme.households).fill(-1);
      const best = bestByHand(problem);
      expect(certifyBundles(programme, choice, together).bound).toBeGreaterThanOrEqual(best);
      expect(certifyBundles(programme, choice, groups).bound).toBeGreaterThanOrEqual(best);
    }),
    { numRuns: 3000, seed: 3 },
  );
});

test.each([
  ["a household with another's option", Int32Array.of(1, -1, -1), "household 0 has no option 1"],
  ["more than there is", Int32Array.of(0, 1, -1), "2 of resource 1 are taken, there are 1"],
  ["an option too large", Int32Array.of(-1, -1, 4), "3 of resource 0 are taken, there are 2"],
])("finds %s", (_, choice, fault) => {
  expect(certifyBundles(whole, choice, everybody(prices(0, 0))).faults).toContain(fault);
});

test("finds prices below 0 and no numbers, households without and with two proofs, and a value above its bound", () => {
  const choice = Int32Array.of(0, -1, 3);
  const faults = (groups: Group[]) => certifyBundles(whole, choice, groups).faults;
  expect(faults(everybody(prices(-1, 5)))).toContain("a price is not a number ≥ 0");
  expect(faults(everybody(prices(Number.NaN, 5)))).toContain("a price is not a number ≥ 0");
  expect(faults(everybody(prices(Number.POSITIVE_INFINITY, 5)))).toContain("a price is not a number ≥ 0");
  expect(faults(everybody(prices(3)))).toContain("1 prices for 2 resources");
  expect(faults([{ households: Int32Array.of(0, 2), proof: prices(3, 5) }])).toContain(
    "household 1 is in no group",
  );
  expect(faults([...everybody(prices(3, 5)), ...everybody(prices(3, 5))])).toContain(
    "household 0 is in two groups",
  );
  expect(faults(everybody({ kind: "programme", bound: 14 }))).toEqual(["the value 15 is above its bound 14"]);
});

test("a choice without proof never leaves", () => {
  expect(() => provenBundles(whole, Int32Array.of(0, 1, -1), everybody(prices(0, 0)))).toThrow(
    "The choice is not proven: 2 of resource 1 are taken",
  );
});

test("stays exact where floating point is not", () => {
  const large = 2 ** 52 - 1;
  const programme = numbered({
    resources: { budget: large },
    options: [
      { household: "a", score: large, uses: { budget: large } },
      { household: "b", score: large - 2, uses: { budget: large - 1 } },
    ],
  });
  const groups = [{ households: Int32Array.of(0, 1), proof: prices(1) }];
  expect(certifyBundles(programme, Int32Array.of(0, -1), groups)).toMatchObject({
    value: large,
    bound: large,
  });
});
