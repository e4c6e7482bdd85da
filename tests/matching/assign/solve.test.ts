import fc from "fast-check";
import { expect, test } from "vitest";
import { marketOf } from "~/matching/assign/market";
import { solve } from "~/matching/assign/solve";
import { certify } from "~/matching/check";
import { anyCase, openMarket } from "./oracles/cases";

test("the same set of edges gives the same pairs, in whatever order they come", () => {
  fc.assert(
    fc.property(anyCase({ persons: 12, volunteers: 8 }), (given) => {
      const turned = { ...given, edges: [...given.edges].reverse() };
      expect(solve(openMarket(turned)).partner).toEqual(solve(openMarket(given)).partner);
    }),
    { numRuns: 500, seed: 11 },
  );
});

test("a false result is found out", () => {
  const given = marketOf(2, Int32Array.from([1, 1]), [
    { person: 0, volunteer: 0, weight: 5 },
    { person: 1, volunteer: 0, weight: 9 },
  ]);
  const good = solve(given);
  expect(certify(given, good)).toMatchObject({ value: 9, bound: 9, valid: true });
  const worse = { ...good, partner: Int32Array.from([0, -1]), value: 5 };
  expect(certify(given, worse).faults).toEqual(["the value 5 is not its bound 9"]);
  const crowded = { ...good, partner: Int32Array.from([0, 0]), value: 14 };
  expect(certify(given, crowded).faults[0]).toBe("volunteer 0 has 2 partners for 1 places");
  const cheap = {
    ...good,
    personPrice: Float64Array.from([0, 0]),
    volunteerPrice: Float64Array.from([5, 0]),
  };
  expect(certify(given, cheap).faults[0]).toContain("edge 1–0 of weight 9 is above its prices");
});

test("refuses weights whose sums would not be exact", () => {
  const alone = (weight: number) => marketOf(1, Int32Array.of(1), [{ person: 0, volunteer: 0, weight }]);
  expect(() => solve(alone(2 ** 53 - 1))).toThrow("could pass 2^53");
  expect(() => solve(alone(0.5))).toThrow("0.5");
  expect(() => solve(alone(-1))).toThrow("-1");
  expect(() => solve(alone(Number.NaN))).toThrow("NaN");
  expect(() => solve(alone(Number.POSITIVE_INFINITY))).toThrow("Infinity");
});
