import { expect, test } from "vitest";
import { dayAfter } from "~/days";
import { housingAid } from "~/matching/mobility/housing-aid";
import { meansThere, netWage } from "~/matching/mobility/means";
import { dayNumber, isoDay } from "~/matching/mobility/move-window";
import { adult, couple, dwelling, household, offer, post } from "~tests/support/mobility-pool";

const RURAL = offer({ population: 4_000 });
const job = (given: Parameters<typeof post>[0] = {}) => ({ adult: adult(), post: post(given) });

test.each([
  ["a wage that is said", { monthlyGrossCents: 200_000 }, 156_000],
  ["the minimum wage when none is said", { monthlyGrossCents: null }, 142_196],
  ["in proportion to the hours", { monthlyGrossCents: null, weeklyHours: 17.5 }, 71_098],
  ["no more than full time is guessed", { monthlyGrossCents: null, weeklyHours: 39 }, 142_196],
] as const)("net wage: %s", (_title, given, cents) => expect(netWage(post(given))).toBe(cents));

test.each([
  ["wages of all posts", couple({ monthlyResourcesCents: 90_000 }), [job(), job()], 296_400],
  ["what they have, when it is more", household({ monthlyResourcesCents: 170_000 }), [job()], 170_000],
  ["wages alone when nothing is known", household({ monthlyResourcesCents: null }), [job()], 148_200],
  ["what they have without a post", household({ monthlyResourcesCents: 61_000 }), [], 61_000],
  ["nothing known", household({ monthlyResourcesCents: null }), [], null],
])("means: %s", (_title, one, jobs, cents) => expect(meansThere({ household: one, jobs })).toBe(cents));

/** By hand after the formula of decision 0016: L + C − (the larger of 8.5 % and 39.56 €) − rate × counted − 5 €, rounded down. */
test.each([
  ["alone on the minimum wage: none", household(), RURAL, dwelling({ rentCents: 45_000 }), 142_196, 0],
  // L 272.12 + C 60.59 − max(28.28, 39.56) − 5
  [
    "alone without resources: all but the least share",
    household(),
    RURAL,
    dwelling({ rentCents: 45_000 }),
    0,
    28_815,
  ],
  [
    "a rent below the ceiling counts as it is",
    household(),
    RURAL,
    dwelling({ rentCents: 20_000 }),
    0,
    20_000,
  ],
  // L 369.88, C 74.33, counted 15,357.17 − 8,947.00 = 6,410.17, rate 2.70 % + 0.135 % + 0.68 % × (0.924954 − 0.75)
  [
    "a parent with a child on the minimum wage",
    household({ persons: 2 }),
    RURAL,
    dwelling({ rentCents: 50_000 }),
    142_196,
    21_029,
  ],
  [
    "a larger town, a higher ceiling",
    household({ persons: 2 }),
    offer(),
    dwelling({ rentCents: 50_000 }),
    142_196,
    23_628,
  ],
  ["little is paid", household({ persons: 2 }), RURAL, dwelling({ rentCents: 50_000 }), 196_000, 3_864],
  ["below ten euros nothing", household({ persons: 2 }), RURAL, dwelling({ rentCents: 50_000 }), 206_000, 0],
  ["hosted: none", household(), RURAL, dwelling({ rentCents: 45_000, kind: "hosted" }), 0, 0],
  // L 272.12 × 0.75
  [
    "a room: three quarters of the ceiling",
    household(),
    RURAL,
    dwelling({ rentCents: 45_000, type: "room" }),
    0,
    22_012,
  ],
] as const)("housing aid: %s", (_title, one, place, home, means, cents) => {
  expect(housingAid(one, place, home, means)).toBe(cents);
});

test("more resources never bring more aid, more children never less", () => {
  for (let means = 0; means <= 400_000; means += 5_000) {
    const aid = (persons: number, cents: number) =>
      housingAid(household({ persons }), RURAL, dwelling({ rentCents: 90_000 }), cents);
    expect(aid(3, means + 5_000)).toBeLessThanOrEqual(aid(3, means));
    for (let persons = 1; persons < 9; persons++)
      expect(aid(persons + 1, means)).toBeGreaterThanOrEqual(aid(persons, means));
  }
});

test("days become numbers and days again", () => {
  for (let n = 0; n < 1_500; n += 13) {
    const day = dayAfter("2023-12-25", n);
    expect(isoDay(dayNumber(day))).toBe(day);
    expect(dayNumber(dayAfter(day, 1)) - dayNumber(day)).toBe(1);
  }
  expect(dayNumber("1970-01-01")).toBe(0);
});
