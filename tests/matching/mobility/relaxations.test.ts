import fc from "fast-check";
import { expect, test } from "vitest";
import type { DwellingId, HouseholdId, OfferId, PostId } from "~/ids";
import { NEVER_RELAXED } from "~/matching/mobility/left-out";
import { mobilityOptions, neverIn } from "~/matching/mobility/options";
import type { MobilityPool, PoolHousehold } from "~/matching/mobility/pool";
import { chosenIn } from "~/matching/mobility/regret";
import { mobilityRelaxations, outcomeOf, whyUnplaced } from "~/matching/mobility/relaxations";
import { MOBILITY_REQUIREMENTS } from "~/matching/mobility/requirements";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { emptySurvey, surveyBundles } from "~/matching/mobility/survey";
import {
  adult,
  anyMobilityPool,
  dwelling,
  household,
  NOTHING_GIVEN,
  offer,
  poolOf,
  post,
  QUIET,
  solver,
} from "~tests/support/mobility-pool";

const id = <I extends string>(text: string) => text as I;
const MEANS = { hooks: QUIET, solver };
const settings = { ...DEFAULT_MOBILITY_SETTINGS, gap: 0 };

async function chosen(pool: MobilityPool) {
  const found = await chosenIn(mobilityOptions(pool, settings), settings, NOTHING_GIVEN, MEANS);
  if (!found) throw new Error("Nothing is locked");
  return found;
}
const why = async (pool: MobilityPool, householdId = "hou_1") =>
  whyUnplaced(await chosen(pool), id<HouseholdId>(householdId), MEANS);

test.each<[string, Partial<PoolHousehold>]>([
  ["region", { regionsRefused: ["52"] }],
  ["french", { adults: [adult({ frenchOral: "none" })] }],
  ["employable", { adults: [adult({ wanted: ["N1103"] })] }],
])(
  "%s alone is in the way: the household would be placed, nothing changes elsewhere",
  async (lets, given) => {
    expect(await why(poolOf({ households: [household(given)], offers: [offer()] }))).toMatchObject({
      kind: "alone",
      unblockings: [
        { lets: [lets], outcome: "free", bundle: { offerId: offer().id, dwellingId: dwelling().id } },
      ],
    });
  },
);

test("two requirements together are told only where no single one helps", async () => {
  const two = household({ regionsRefused: ["52"], adults: [adult({ frenchOral: "none" })] });
  expect(await why(poolOf({ households: [two], offers: [offer()] }))).toMatchObject({
    unblockings: [{ lets: ["region", "french"], bundles: 1, outcome: "free" }],
  });
});

test("a place that somebody else needs as much is taken from them; one that they can do without is not", async () => {
  const refuses = household({ id: id<HouseholdId>("hou_1"), regionsRefused: ["52"] });
  const other = household({ id: id<HouseholdId>("hou_2"), waitingDays: 400 });
  expect(await why(poolOf({ households: [refuses, other], offers: [offer()] }))).toMatchObject({
    unblockings: [{ lets: ["region"], outcome: "instead" }],
  });
  const elsewhere = offer({
    id: id<OfferId>("off_2"),
    posts: [post({ id: id<PostId>("pos_2"), frenchOral: "B2" })],
    dwellings: [dwelling({ id: id<DwellingId>("dwe_2") })],
  });
  const fluent = { ...other, adults: [adult({ frenchOral: "C1" })] };
  const both = poolOf({ households: [refuses, fluent], offers: [offer(), elsewhere] });
  const answer = await why(both);
  expect(answer).toMatchObject({ kind: "alone" });
  const region = answer.kind === "alone" && answer.unblockings.find(({ lets }) => lets[0] === "region");
  expect(region && ["free", "sure"].includes(region.outcome)).toBe(true);
});

test("a household that is placed, or is not there, is told so", async () => {
  const pool = poolOf({ households: [household()], offers: [offer()] });
  expect(await why(pool)).toMatchObject({ kind: "placed", bundle: { offerId: offer().id } });
  expect(await why(pool, "hou_9")).toEqual({ kind: "gone" });
});

test("each single requirement opens exactly the bundles that the survey counts", async () => {
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(anyMobilityPool({ households: 4, offers: 3 }), async (pool) => {
      const found = await chosen(pool);
      const { market } = found;
      market.pool.households.forEach((one, h) => {
        const survey = emptySurvey();
        for (const place of market.pool.offers) {
          const never = neverIn(market.pool)(one, place);
          surveyBundles(survey, one, place, { settings, on: market.pool.on, never });
        }
        const told = new Map(
          mobilityRelaxations(found, h).map(({ lets, opened: list }) => [lets.join(), list.length]),
        );
        MOBILITY_REQUIREMENTS.forEach(({ id: requirement }, n) => {
          const count = NEVER_RELAXED.includes(requirement) ? 0 : survey.onlyBy[n];
          expect(told.get(requirement) ?? 0).toBe(count);
          opened += count ?? 0;
        });
      });
    }),
    { numRuns: 25 },
  );
  expect(opened).toBeGreaterThan(10);
}, 60_000);

test("a search that was too short says neither yes nor no", () => {
  const now = { value: 100, bound: 100, placed: 2, mostPlaced: 2 };
  expect(outcomeOf(now, { ...now, placed: 3, mostPlaced: 3 }, "households")).toBe("sure");
  expect(outcomeOf(now, { ...now, placed: 1, mostPlaced: 1 }, "households")).toBe("instead");
  expect(outcomeOf(now, { ...now, placed: 1, mostPlaced: 3 }, "households")).toBe("open");
  expect(outcomeOf(now, { ...now, value: 120, bound: 130 }, "households")).toBe("sure");
  expect(outcomeOf(now, { ...now, value: 80, bound: 99 }, "score")).toBe("instead");
  expect(outcomeOf(now, { ...now, value: 80, bound: 130 }, "score")).toBe("open");
});
