import fc from "fast-check";
import { expect, test } from "vitest";
import type { DwellingId, HouseholdId, OfferId, PostId } from "~/ids";
import { mobilityOptions } from "~/matching/mobility/options";
import type { MobilityPool } from "~/matching/mobility/pool";
import { chosenIn, type Known, regretBetween, regretOf } from "~/matching/mobility/regret";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import type { MobilityRoundSettings } from "~/mobility/round";
import {
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
const settingsOf = (objective: MobilityRoundSettings["objective"]) => ({
  ...DEFAULT_MOBILITY_SETTINGS,
  ...{ objective, gap: 0 },
});

async function chosen(pool: MobilityPool, objective: MobilityRoundSettings["objective"] = "households") {
  const settings = settingsOf(objective);
  const found = await chosenIn(mobilityOptions(pool, settings), settings, NOTHING_GIVEN, MEANS);
  if (!found) throw new Error("Nothing is locked");
  return found;
}

/** Two cooks, of whom one waits longer; a flat with a post in Angers, another one in a further offer. */
const second = offer({
  id: id<OfferId>("off_2"),
  posts: [post({ id: id<PostId>("pos_2"), monthlyGrossCents: 150_000 })],
  dwellings: [dwelling({ id: id<DwellingId>("dwe_2") })],
});
const households = [1, 2].map((n) => household({ id: id<HouseholdId>(`hou_${n}`), waitingDays: 30 * n }));

test("without its offer a household takes another one, or nobody is placed instead", async () => {
  const both = await chosen(poolOf({ households: households.slice(0, 1), offers: [offer(), second] }));
  const own = both.made[0];
  if (!own) throw new Error("Nobody is placed");
  const without = { householdId: own.householdId, offerId: own.bundle.offerId, bundle: null };
  const answer = await regretOf(both, without, MEANS);
  expect(answer).toMatchObject({ regret: { households: { low: 0, high: 0 } }, displaced: [], placed: [] });
  expect(answer?.regret.points?.low).toBe(answer?.regret.points?.high);

  const alone = await chosen(poolOf({ households: households.slice(0, 1), offers: [offer()] }));
  expect(await regretOf(alone, { ...without, offerId: offer().id }, MEANS)).toMatchObject({
    regret: { households: { low: 1, high: 1 }, points: null },
    displaced: [own.householdId],
  });
});

test("a place for one of two: the other one takes it", async () => {
  const one = await chosen(poolOf({ households, offers: [offer()] }));
  const own = one.made[0];
  if (!own) throw new Error("Nobody is placed");
  expect(own.householdId).toBe("hou_2");
  const answer = await regretOf(
    one,
    { householdId: own.householdId, offerId: offer().id, bundle: null },
    MEANS,
  );
  expect(answer).toMatchObject({
    displaced: ["hou_2"],
    placed: ["hou_1"],
    regret: { households: { high: 0 } },
  });
  expect(answer?.regret.points?.low).toBeGreaterThan(0);
});

test("a household or a line that is no longer there has no answer", async () => {
  const one = await chosen(poolOf({ households, offers: [offer()] }));
  const bundle = { ...one.made[0]?.bundle, dwellingId: id<DwellingId>("dwe_9") } as never;
  const asked = { householdId: id<HouseholdId>("hou_2"), offerId: offer().id };
  expect(await regretOf(one, { ...asked, bundle }, MEANS)).toBeNull();
  expect(
    await regretOf(one, { ...asked, householdId: id<HouseholdId>("hou_9"), bundle: null }, MEANS),
  ).toBeNull();
});

test("with time enough the interval is the difference of two whole searches", async () => {
  await fc.assert(
    fc.asyncProperty(anyMobilityPool({ households: 4, offers: 3 }), async (pool) => {
      const whole = await chosen(pool, "score");
      const own = whole.made[0];
      if (!own) return;
      const asked = { householdId: own.householdId, offerId: own.bundle.offerId };
      const forbidden = [asked];
      const settings = settingsOf("score");
      const without = await chosenIn(whole.market, settings, { locked: [], forbidden }, MEANS);
      const points = whole.known.value - (without?.known.value ?? 0);
      expect((await regretOf(whole, { ...asked, bundle: null }, MEANS))?.regret).toEqual({
        households: null,
        points: { low: points, high: points },
      });
      // What it has already costs nothing.
      const same = await regretOf(whole, { ...asked, bundle: own.bundle }, MEANS);
      expect(same?.regret.points).toEqual({ low: 0, high: 0 });
    }),
    { numRuns: 15 },
  );
}, 60_000);

const search = fc
  .record({ best: fc.nat(900), below: fc.nat(60), above: fc.nat(60), placed: fc.nat(9), more: fc.nat(2) })
  .map(({ best, below, above, placed, more }) => ({
    best,
    most: placed + more,
    known: {
      value: Math.max(0, best - below),
      bound: best + above,
      placed,
      mostPlaced: placed + more,
    } as Known,
  }));

test("the true loss is within the interval, whatever the searches left open", () => {
  fc.assert(
    fc.property(search, search, fc.boolean(), (one, other, isPart) => {
      if (isPart && other.best > one.best) return;
      const { points } = regretBetween(one.known, other.known, "score", isPart);
      expect(points?.low).toBeLessThanOrEqual(one.best - other.best);
      expect(points?.high).toBeGreaterThanOrEqual(one.best - other.best);
      const ranked = regretBetween(one.known, other.known, "households", false);
      expect(ranked.households).toEqual({
        low: one.known.placed - other.most,
        high: one.most - other.known.placed,
      });
      const isCounted = one.known.placed === one.most && other.known.placed === other.most;
      expect(ranked.points !== null).toBe(isCounted && one.most === other.most);
    }),
  );
});
