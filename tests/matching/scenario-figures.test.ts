import { expect, test } from "vitest";
import { type Asker, figuresOfRun, histogramOf, type RunPair } from "~/matching/scenario-figures";

const asker = (id: string, given: Partial<Asker> = {}): Asker => ({
  ...{ id, waitingDays: 10, sex: "woman", frenchOral: "A1", departement: "49" },
  ...given,
});
const pair = (asking: string, score: number, kilometres = 3): RunPair => ({
  ...{ asking, given: "v", score, kilometres },
});
const GROUPS = { sexes: ["woman", "man"], levels: ["A1", "A2"] };

test("tells who gets somebody, how well, how far, and how long the others wait", () => {
  const askers = [asker("a"), asker("b", { sex: "man" }), asker("c", { waitingDays: 90 }), asker("d")];
  const pairs = [pair("a", 8_000, 2), pair("b", 4_000, 12)];
  expect(figuresOfRun(askers, pairs, { value: 12_000, bound: 12_500 }, GROUPS)).toMatchObject({
    ...{ asking: 4, matched: 2, value: 12_000, bound: 12_500, longestWait: 90 },
    score: { mean: 6_000, median: 4_000, minimum: 4_000 },
    distance: { median: 2, ninth: 2 },
    bySex: [
      { group: "woman", people: 3, matched: 1 },
      { group: "man", people: 1, matched: 1 },
    ],
  });
});

test("an empty pool and a pool that is served have figures too", () => {
  expect(figuresOfRun([], [], { value: 0, bound: 0 }, GROUPS)).toMatchObject({
    ...{ asking: 0, matched: 0, longestWait: null, distance: null },
    score: { mean: 0, median: 0, minimum: 0 },
  });
  const served = figuresOfRun([asker("a")], [pair("a", 10_000)], { value: 1, bound: 1 }, GROUPS);
  expect(served.longestWait).toBeNull();
});

test("steps of five points hold every score once, the full one in the last", () => {
  const counts = histogramOf([0, 499, 500, 9_999, 10_000]);
  expect(counts).toHaveLength(20);
  expect([counts[0], counts[1], counts[19]]).toEqual([2, 1, 2]);
});
