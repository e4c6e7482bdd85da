import fc from "fast-check";
import { expect, test } from "vitest";
import { denseCells, edgeCells } from "~/matching/assign/cells";
import { solveCells } from "~/matching/assign/core";
import { solveDense } from "~/matching/assign/dense";
import { marketOf } from "~/matching/assign/market";
import { solve } from "~/matching/assign/solve";
import { certify } from "~/matching/check";

const matrices = fc
  .record({
    rows: fc.integer({ min: 0, max: 14 }),
    columns: fc.integer({ min: 0, max: 14 }),
    largest: fc.constantFrom(1, 9, 5000),
  })
  .chain(({ rows, columns, largest }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      weight: fc.array(fc.integer({ min: 0, max: largest }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      }),
    }),
  );

test("the best two of each row, priced against every cell, give the whole matrix's optimum with its proof", () => {
  fc.assert(
    fc.property(matrices, ({ rows, columns, weight }) => {
      const cells = denseCells(rows, columns, Int32Array.from(weight));
      const { assignment } = solveCells(cells, 2);
      expect(certify(cells.whole(), assignment).faults).toEqual([]);
      expect(assignment.value).toBe(solve(cells.whole()).value);
    }),
    { numRuns: 1500, seed: 12 },
  );
});

test("a full matrix in one call: those that say little by their best few too", () => {
  const n = 240;
  const machol = Int32Array.from(
    { length: n * n },
    (_, cell) => n * n - (1 + Math.floor(cell / n)) * (1 + (cell % n)),
  );
  const cells = denseCells(n, n, machol);
  const assignment = solveDense(n, n, machol);
  expect(certify(cells.whole(), assignment).faults).toEqual([]);
  // The cheapest pairs the dearest row with the cheapest column: Machol & Wien, 1976.
  const cost = Array.from({ length: n }, (_, i) => (i + 1) * (n - i)).reduce((sum, x) => sum + x, 0);
  expect(assignment.value).toBe(n * n * n - cost);
});

test("the edges of a market with capacities", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ person: fc.nat(19), volunteer: fc.nat(9), weight: fc.nat(99) }), {
        selector: ({ person, volunteer }) => `${person} ${volunteer}`,
        minLength: 60,
        maxLength: 160,
      }),
      fc.array(fc.nat(3), { minLength: 10, maxLength: 10 }),
      (edges, capacity) => {
        const market = marketOf(20, Int32Array.from(capacity), edges);
        const { assignment, core } = solveCells(edgeCells(market), 3);
        expect(certify(market, assignment).faults).toEqual([]);
        expect(core.weight.length).toBeLessThanOrEqual(market.weight.length);
      },
    ),
    { numRuns: 500, seed: 13 },
  );
});

test("refuses a matrix of another size", () => {
  expect(() => denseCells(2, 3, new Int32Array(5))).toThrow("5 weights for 2 × 3 cells");
});
