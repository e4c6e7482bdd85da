import { expect, test } from "vitest";
import { explainPair } from "~/matching/duo/explain";
import type { PoolBeneficiary, PoolVolunteer } from "~/matching/duo/person";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { beneficiary, volunteer } from "~tests/support/pool";

const against = (b: Partial<PoolBeneficiary>, v: Partial<PoolVolunteer>, settings = DEFAULT_SETTINGS) =>
  explainPair(beneficiary(b), volunteer(v), settings).against.map(({ requirement }) => requirement);

const north = (km: number) => ({ latitude: 47.47 + km / 111.195, longitude: -0.55 });
const family = [
  { sex: "man" as const, age: 40 },
  { sex: "woman" as const, age: 38 },
  { sex: "man" as const, age: 9 },
];

test("two people who suit each other have nothing in the way", () => {
  expect(against({}, {})).toEqual([]);
});

test.each([
  ["nine kilometres within ten", { radiusKm: 10 }, { point: north(9), radiusKm: 50 }, []],
  [
    "eleven kilometres beyond the smaller radius",
    { radiusKm: 10 },
    { point: north(11), radiusKm: 50 },
    ["distance"],
  ],
  ["the volunteer’s radius counts too", { radiusKm: 50 }, { point: north(11), radiusKm: 10 }, ["distance"]],
  [
    "no language at the level",
    { languages: [{ code: "fra", oral: "below_A1", written: "none" }] },
    {},
    ["language"],
  ],
  [
    "English on both sides is enough",
    { languages: [{ code: "eng", oral: "A1", written: "none" }] },
    { languages: [{ code: "eng", oral: "B2", written: "B1" }] },
    [],
  ],
  ["no common slot", { freeHours: 0b0011 }, { freeHours: 0b1100 }, ["hours"]],
  [
    "a woman who wishes for women, and a man",
    { sexWish: "women" },
    { members: [{ sex: "man", age: 50 }] },
    ["sex-wish"],
  ],
  [
    "a wish holds for every adult present",
    { sexWish: "women" },
    {
      members: [
        { sex: "woman", age: 50 },
        { sex: "man", age: 50 },
      ],
    },
    ["sex-wish"],
  ],
  [
    "children do not count for a wish",
    {
      members: [
        { sex: "woman", age: 30 },
        { sex: "man", age: 6 },
      ],
    },
    { sexWish: "women" },
    [],
  ],
  ["the volunteer’s wish counts too", { members: [...family] }, { sexWish: "men" }, ["sex-wish"]],
  ["an age band that is wished", {}, { ageWish: ["26-35"] }, []],
  ["an age band that is not", {}, { ageWish: ["36-49"] }, ["age-wish"]],
] as const)("%s", (_name, b, v, expected) => {
  expect(against(b as never, v as never)).toEqual(expected);
});

test("the minimum level of a common language is a setting", () => {
  const low = { languages: [{ code: "fra", oral: "below_A1" as const, written: "none" as const }] };
  expect(against(low, {}, { ...DEFAULT_SETTINGS, minimumLanguageLevel: "below_A1" })).toEqual([]);
  expect(against({}, {}, { ...DEFAULT_SETTINGS, minimumLanguageLevel: "B1" })).toEqual(["language"]);
});
