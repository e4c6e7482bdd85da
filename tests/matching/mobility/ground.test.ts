import { expect, test } from "vitest";
import type { BranchId, DwellingId, HouseholdId, OfferId, PostId } from "~/ids";
import { withEffects } from "~/matching/mobility/effects";
import { MobilityGround } from "~/matching/mobility/ground";
import { matchMobilities } from "~/matching/mobility/match";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import {
  dwelling,
  household,
  NOTHING_GIVEN,
  offer,
  poolOf,
  post,
  QUIET,
  solver,
} from "~tests/support/mobility-pool";

const SETTINGS = { ...DEFAULT_MOBILITY_SETTINGS, seconds: 20 };
const NOBODY_KNOWN = new Map<string, { sex: string; departement: string | null }>();

/** Two places for three households, one of them refused by one household. */
const pool = poolOf({
  households: [1, 2, 3].map((n) =>
    household({
      id: `hou_${n}` as HouseholdId,
      branchId: "bra_1" as BranchId,
      waitingDays: 30 * n,
      ...(n === 3 && { regionsRefused: ["52"] }),
    }),
  ),
  offers: [1, 2].map((n) =>
    offer({
      id: `off_${n}` as OfferId,
      posts: [post({ id: `pos_${n}` as PostId })],
      dwellings: [dwelling({ id: `dwe_${n}` as DwellingId })],
    }),
  ),
});

test("a scenario gives what a round would give, with its proof, and is not searched twice", async () => {
  const ground = new MobilityGround(pool, NOBODY_KNOWN);
  const run = await ground.run(SETTINGS, 5, QUIET, solver);
  const outcome = await matchMobilities(pool, SETTINGS, NOTHING_GIVEN, QUIET, solver);
  if (outcome.kind !== "matched") throw new Error(outcome.kind);
  expect(run.pairs.map(({ asking, given, score }) => [asking, given, score])).toEqual(
    outcome.matches.map(({ householdId, bundle, explanation }) => [
      householdId,
      bundle.offerId,
      explanation.score,
    ]),
  );
  expect(run).toMatchObject({ proven: true, figures: { asking: 3, matched: 2, longestWait: 90 } });
  const never = () => Promise.reject(new Error("searched again"));
  expect(await ground.run({ ...SETTINGS, seconds: 60 }, 60, QUIET, never)).toBe(run);
  const [first] = run.pairs;
  if (!first) throw new Error("Nobody was placed");
  const told = ground.explain(SETTINGS, first.asking, first.given);
  expect(told.score).toBe(first.score);
});

test("an answer never gets worse when more time finds less", async () => {
  const ground = new MobilityGround(pool, NOBODY_KNOWN);
  const unproven: typeof solver = async (...asked) => ({ ...(await solver(...asked)), ending: "time" });
  const first = await ground.run(SETTINGS, 1, QUIET, unproven);
  expect(first).toMatchObject({ proven: false, figures: { matched: 2 } });
  const worse: typeof solver = async (...asked) => {
    const result = await solver(...asked);
    return { ...result, chosen: result.chosen.slice(0, 1), ending: "time" };
  };
  expect(await ground.run(SETTINGS, 5, QUIET, worse)).toBe(first);
  expect(await ground.run(SETTINGS, 5, QUIET, solver)).toMatchObject({ proven: true });
});

test("tells how many households have no offer because of one requirement alone", () => {
  const costs = new MobilityGround(pool, NOBODY_KNOWN).costsOf(SETTINGS);
  expect(costs.filter(({ households }) => households > 0)).toEqual([{ id: "region", households: 1 }]);
});

test("a round says what each criterion gave and decided", async () => {
  const outcome = await matchMobilities(pool, SETTINGS, NOTHING_GIVEN, QUIET, solver);
  if (outcome.kind !== "matched") throw new Error(outcome.kind);
  const { figures } = await withEffects(outcome, pool, SETTINGS, NOTHING_GIVEN, { hooks: QUIET, solver });
  const { criteria = [] } = figures;
  expect(criteria.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
  // Both households suit both offers alike: nothing but who they are decides, and no criterion places one more.
  for (const { decided } of criteria) expect(decided).toBeLessThanOrEqual(2);
  expect(criteria.every(({ decided }) => decided !== null)).toBe(true);
});
