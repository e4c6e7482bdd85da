import fc from "fast-check";
import { expect, test } from "vitest";
import type { DwellingId, HouseholdId, OfferId, PostId } from "~/ids";
import { matchMobilities } from "~/matching/mobility/match";
import type { MobilityPool } from "~/matching/mobility/pool";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { type Addition, withAddition, worthOfMore } from "~/matching/mobility/worth-of-more";
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

const EXACT = { ...DEFAULT_MOBILITY_SETTINGS, gap: 0 };
const id = <I extends string>(text: string) => text as I;

/** Three cooks who wait for different times, three posts, one flat. */
const THREE = poolOf({
  households: [1, 2, 3].map((n) => household({ id: id<HouseholdId>(`hou_${n}`), waitingDays: 30 * n })),
  offers: [offer({ posts: [post({ left: 3 })] })],
});

async function worth(pool: MobilityPool, addition: Addition) {
  const outcome = await worthOfMore(pool, EXACT, addition, NOTHING_GIVEN, QUIET, solver);
  if (outcome.kind !== "compared") throw new Error(`It ended as ${outcome.kind}`);
  return outcome;
}

test("one more flat places one more household, and says which", async () => {
  const { before, after, placed, displaced, moved, gap } = await worth(THREE, {
    places: [{ lineId: dwelling().id, more: 1 }],
  });
  expect([before.placed, after.placed, gap]).toEqual([1, 2, 0]);
  expect(placed.map(({ householdId }) => householdId)).toEqual(["hou_2"]);
  expect([displaced, moved]).toEqual([[], []]);
});

test("a new line of another kind, a whole new offer", async () => {
  const lines = [
    { offerId: offer().id, dwellings: [dwelling({ id: id<DwellingId>("dwe_2"), left: 2, rooms: 2 })] },
  ];
  expect((await worth(THREE, { lines })).after.placed).toBe(3);
  const another = offer({
    id: id<OfferId>("off_2"),
    posts: [post({ id: id<PostId>("pos_2") })],
    dwellings: [dwelling({ id: id<DwellingId>("dwe_2") })],
  });
  const { placed } = await worth(THREE, { offers: [another] });
  expect(placed.map(({ bundle }) => bundle.offerId)).toEqual(["off_2"]);
});

test("a post that nobody can live near is worth nothing", async () => {
  const { value, placed } = await worth(THREE, { places: [{ lineId: post().id, more: 5 }] });
  expect(placed).toEqual([]);
  expect(value.after).toBe(value.before);
});

test("other weights move people, and the moves are named", async () => {
  const pool = poolOf({
    offers: [
      offer({ population: 3_000 }),
      offer({
        id: id<OfferId>("off_2"),
        regionCode: "53",
        posts: [post({ id: id<PostId>("pos_2") })],
        dwellings: [dwelling({ id: id<DwellingId>("dwe_2") })],
      }),
    ],
    households: [household({ townWish: "town" })],
  });
  const { moved, placed, displaced } = await worth(pool, {
    settings: { ...EXACT, weights: { town: 50, region: 1 } },
  });
  expect(moved.map(({ from, to }) => [from.offerId, to.offerId])).toEqual([["off_1", "off_2"]]);
  expect([placed, displaced]).toEqual([[], []]);
});

test("what is there already is not solved again", async () => {
  const first = await matchMobilities(THREE, EXACT, NOTHING_GIVEN, QUIET, solver);
  if (first.kind !== "matched") throw new Error(first.kind);
  let solved = 0;
  const counting: typeof solver = (...asked) => {
    solved += 1;
    return solver(...asked);
  };
  const more = { places: [{ lineId: dwelling().id, more: 2 }] };
  const outcome = await worthOfMore(THREE, EXACT, more, NOTHING_GIVEN, QUIET, counting, first);
  expect(outcome).toMatchObject({ kind: "compared", before: { placed: 1 }, after: { placed: 3 } });
  expect(solved).toBe(1);
});

test("more is never worse", async () => {
  await fc.assert(
    fc.asyncProperty(anyMobilityPool({ households: 5, offers: 2 }), async (pool) => {
      const lines = pool.offers.flatMap(({ posts, dwellings, trainings }) => [
        ...posts,
        ...dwellings,
        ...trainings,
      ]);
      const places = lines.filter((_, n) => n % 2 === 0).map((line) => ({ lineId: line.id, more: 1 }));
      const { before, after, value, placed, displaced } = await worth(pool, { places });
      expect(after.placed).toBeGreaterThanOrEqual(before.placed);
      if (after.placed === before.placed) expect(value.after).toBeGreaterThanOrEqual(value.before);
      expect(before.placed + placed.length - displaced.length).toBe(after.placed);
    }),
    { numRuns: 50, seed: 1 },
  );
});

test("an addition to what is not there is a bug", () => {
  expect(() => withAddition(THREE, { places: [{ lineId: id<PostId>("pos_9"), more: 1 }] })).toThrow("pos_9");
  expect(() => withAddition(THREE, { lines: [{ offerId: id<OfferId>("off_9") }] })).toThrow("off_9");
});

test("nothing is refused in silence, nothing half done when it is cancelled", async () => {
  const none = { settings: { ...EXACT, weights: {} } };
  expect((await worthOfMore(THREE, EXACT, none, NOTHING_GIVEN, QUIET, solver)).kind).toBe("refused");
  const cancelled = { ...QUIET, isCancelled: () => true };
  expect((await worthOfMore(THREE, EXACT, {}, NOTHING_GIVEN, cancelled, solver)).kind).toBe("cancelled");
});
