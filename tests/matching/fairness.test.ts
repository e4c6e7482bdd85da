import { expect, test } from "vitest";
import { marketOf } from "~/matching/assign/market";
import { Session } from "~/matching/assign/session";
import { gini, groupRates, rankAmong } from "~/matching/fairness";
import { parityCurve } from "~/matching/parity";

test("Gini: 0 when all have the same, three quarters when one of four has everything", () => {
  expect(gini([])).toBe(0);
  expect(gini([0, 0])).toBe(0);
  expect(gini([7, 7, 7])).toBe(0);
  expect(gini([0, 0, 0, 9])).toBe(0.75);
  expect(gini([3, 1, 2])).toBeCloseTo(2 / 9);
});

test("a rank counts who would have scored higher, not who would have scored the same", () => {
  expect(rankAmong(80, [90, 80, 80, 70])).toBe(2);
  expect(rankAmong(90, [90, 80])).toBe(1);
});

const group = (name: string, scores: (number | null)[]) => scores.map((score) => ({ group: name, score }));

test("groups are held against the one with the best rate, with an interval, and flagged under four fifths", () => {
  const people = [
    ...group("men", [...Array<number>(80).fill(60), ...Array<null>(20).fill(null)]),
    ...group("women", [...Array<number>(30).fill(70), ...Array<null>(20).fill(null)]),
  ];
  const [men, women] = groupRates(people, ["men", "women", "others"]);
  expect(men).toMatchObject({
    group: "men",
    people: 100,
    matched: 80,
    rate: 0.8,
    meanScore: 60,
    ratio: 1,
    interval: null,
    isLow: false,
  });
  expect(women).toMatchObject({
    group: "women",
    people: 50,
    matched: 30,
    rate: 0.6,
    meanScore: 70,
    isLow: true,
  });
  expect(women?.ratio).toBeCloseTo(0.75);
  // By hand: ln 0.75 ± 1.96 · √(1/30 − 1/50 + 1/80 − 1/100).
  expect(women?.interval?.[0]).toBeCloseTo(0.5863, 3);
  expect(women?.interval?.[1]).toBeCloseTo(0.9594, 3);
});

test("a handful of people is no measure for others, and is never flagged itself", () => {
  const people = [
    ...group("lucky", [1, 1]),
    ...group("many", [...Array<number>(6).fill(1), ...Array<null>(4).fill(null)]),
    ...group("few", [null, null]),
  ];
  const [lucky, many, few] = groupRates(people, ["lucky", "many", "few"]);
  expect(many).toMatchObject({ ratio: 1, isLow: false });
  expect(lucky).toMatchObject({ isLow: false });
  expect(few).toMatchObject({ ratio: 0, isLow: false });
});

test("nobody matched: no ratio, no alarm", () => {
  expect(groupRates(group("all", [null, null]), [])).toEqual([
    {
      group: "all",
      people: 2,
      matched: 0,
      rate: 0,
      meanScore: null,
      ratio: null,
      interval: null,
      isLow: false,
    },
  ]);
});

test("parity is bought by raising the edges of a group, and its price is told at the market's own weights", () => {
  const market = marketOf(4, Int32Array.from([1, 1]), [
    { person: 0, volunteer: 0, weight: 90 },
    { person: 1, volunteer: 1, weight: 80 },
    { person: 2, volunteer: 0, weight: 70 },
    { person: 3, volunteer: 1, weight: 75 },
  ]);
  const session = new Session(market);
  const curve = parityCurve(session, market, (person) => person >= 2, [0, 6, 30]);
  expect(curve).toEqual([
    { lambda: 0, ratio: 0, pairs: 2, value: 170 },
    { lambda: 6, ratio: 1, pairs: 2, value: 165 },
    { lambda: 30, ratio: null, pairs: 2, value: 145 },
  ]);
  expect(session.value).toBe(170);
});
