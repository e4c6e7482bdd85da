import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonInWords } from "~/i18n/reasons";
import { wordsIn } from "~/i18n/words";
import type { DwellingId, HouseholdId, OfferId, PostId } from "~/ids";
import { explainBundle, explainWhole } from "~/matching/mobility/explain";
import { matchMobilities } from "~/matching/mobility/match";
import { neverIn } from "~/matching/mobility/options";
import type { BundleSolver, MobilityHooks, MobilityResult } from "~/matching/mobility/outcome";
import { linesOfBundle } from "~/matching/mobility/places-left";
import type { MobilityPool, PoolHousehold, PoolOffer } from "~/matching/mobility/pool";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import type { Bundle, MobilityRoundSettings } from "~/mobility/round";
import { inventMobilityPool, readMobilityPlaces } from "~tests/bench/mobility-pool";
import {
  anyMobilityPool,
  couple,
  dwelling,
  household,
  NOTHING_GIVEN,
  ON,
  offer,
  poolOf,
  post,
  QUIET,
  solver,
} from "~tests/support/mobility-pool";
import { everyWhole } from "~tests/support/mobility-wholes";

const EXACT: MobilityRoundSettings = { ...DEFAULT_MOBILITY_SETTINGS, gap: 0 };

async function matched(
  pool: MobilityPool,
  settings = EXACT,
  given = NOTHING_GIVEN,
  solve: BundleSolver = solver,
): Promise<MobilityResult> {
  const outcome = await matchMobilities(pool, settings, given, QUIET, solve);
  if (outcome.kind !== "matched") throw new Error(`The round ended as ${outcome.kind}`);
  return outcome;
}

/** [placed, sum of scores] of the best choice, by trying every one. */
function bestByHand(pool: MobilityPool, { objective }: MobilityRoundSettings): [number, number] {
  const left = new Map(
    pool.offers.flatMap(({ posts, dwellings, trainings }) =>
      [...posts, ...dwellings, ...trainings].map((line): [string, number] => [line.id, line.left]),
    ),
  );
  const never = neverIn(pool);
  const choices = pool.households.map((home) =>
    pool.offers.flatMap((place) =>
      everyWhole(home, place).flatMap((whole) => {
        const { explanation, against } = explainWhole(whole, {
          settings: EXACT,
          on: pool.on,
          never: never(home, place),
        });
        // Two places of twin lines, one each, are two places: the requirement knows one line only.
        if (against.some(({ requirement }) => requirement !== "places")) return [];
        const lines = [
          whole.dwelling,
          ...whole.jobs.map((job) => job.post),
          ...(whole.study ? [whole.study.training] : []),
        ];
        return [{ score: explanation.score, lines: lines.map((line) => String(line.id)) }];
      }),
    ),
  );
  const better = ([n, s]: [number, number], [m, t]: [number, number]): boolean =>
    objective === "households" ? n > m || (n === m && s > t) : s > t;
  const from = (h: number): [number, number] => {
    if (h === choices.length) return [0, 0];
    let best = from(h + 1);
    for (const { score, lines } of choices[h] ?? []) {
      for (const line of lines) left.set(line, (left.get(line) ?? 0) - 1);
      if (lines.every((line) => (left.get(line) ?? 0) >= 0)) {
        const [n, s] = from(h + 1);
        if (better([n + 1, s + score], best)) best = [n + 1, s + score];
      }
      for (const line of lines) left.set(line, (left.get(line) ?? 0) + 1);
    }
    return best;
  };
  return from(0);
}

/** What must hold of every result, whatever was chosen. */
function expectWhole(pool: MobilityPool, result: MobilityResult): void {
  const { matches, leftOut, certificate, figures } = result;
  const used = new Map<string, number>();
  for (const { householdId, bundle, explanation, against, locked } of matches) {
    const home = pool.households.find(({ id }) => id === householdId) as PoolHousehold;
    const place = pool.offers.find(({ id }) => id === bundle.offerId) as PoolOffer;
    const never = neverIn(pool)(home, place);
    expect(explainBundle(home, place, bundle, { settings: EXACT, on: pool.on, never }).explanation).toEqual(
      explanation,
    );
    if (!locked) expect(against).toEqual([]);
    expect(bundle.dwellingId).not.toBeNull();
    expect(bundle.secondPostId !== null && bundle.secondPostMember === bundle.postMember).toBe(false);
    for (const line of linesOfBundle(bundle)) used.set(line, (used.get(line) ?? 0) + 1);
  }
  for (const { posts, dwellings, trainings } of pool.offers)
    for (const { id, left } of [...posts, ...dwellings, ...trainings])
      expect(used.get(id) ?? 0).toBeLessThanOrEqual(left);
  const homes = matches.map(({ householdId }) => householdId);
  expect(new Set(homes).size).toBe(homes.length);
  const alone = leftOut
    .filter(({ side }) => side === "household")
    .map(({ subjectId }) => subjectId as HouseholdId);
  expect([...homes, ...alone].sort()).toEqual(pool.households.map(({ id }) => id).sort());
  const free = leftOut.filter(({ side }) => side === "offer").map(({ subjectId }) => subjectId as OfferId);
  expect([...new Set([...matches.map(({ bundle }) => bundle.offerId), ...free])].sort()).toEqual(
    pool.offers.map(({ id }) => id).sort(),
  );
  expect(certificate.value).toBeLessThanOrEqual(certificate.bound);
  expect(certificate.placed).toBeLessThanOrEqual(certificate.mostPlaced);
  expect(figures.placed).toBe(matches.length);
}

test("is the best of all choices, with whole bundles, within the places", async () => {
  let scarce = 0;
  let pairs = 0;
  await fc.assert(
    fc.asyncProperty(
      anyMobilityPool({ households: 4, offers: 2 }),
      fc.constantFrom("households" as const, "score" as const),
      async (pool, objective) => {
        const settings = { ...EXACT, objective };
        const result = await matched(pool, settings);
        expectWhole(pool, result);
        const { matches, certificate, figures, leftOut } = result;
        const value = matches.reduce((sum, { explanation }) => sum + explanation.score, 0);
        expect([matches.length, value]).toEqual(bestByHand(pool, settings));
        expect(certificate).toMatchObject({
          value,
          bound: value,
          gap: 0,
          proof: "optimal",
          placed: matches.length,
        });
        if (objective === "households") {
          expect(certificate.mostPlaced).toBe(matches.length);
          expect(matches.length).toBeGreaterThanOrEqual(figures.greedyPlaced);
        } else expect(value).toBeGreaterThanOrEqual(figures.greedyScore);
        if (leftOut.some(({ why }) => why.reason.key === "mobility.left.taken")) scarce += 1;
        if (matches.some(({ bundle }) => bundle.secondPostId !== null)) pairs += 1;
      },
    ),
    { numRuns: 200, seed: 1 },
  );
  expect(scarce).toBeGreaterThan(5);
  expect(pairs).toBeGreaterThan(5);
});

test("the same pool in another order gives the same matches", async () => {
  await fc.assert(
    fc.asyncProperty(anyMobilityPool({ households: 5, offers: 3 }), async (pool) => {
      const turned = {
        ...pool,
        households: pool.households.toReversed(),
        offers: pool.offers.toReversed().map((place) => ({
          ...place,
          posts: place.posts.toReversed(),
          dwellings: place.dwellings.toReversed(),
        })),
      };
      const [one, other] = [await matched(pool), await matched(turned)];
      expect(other.matches).toEqual(one.matches);
      expect(other.leftOut).toEqual(one.leftOut);
    }),
    { numRuns: 60, seed: 2 },
  );
});

test("a believable pool: whole, proven, better than going down the list", async () => {
  const pool = inventMobilityPool(readMobilityPlaces(), { households: 60, offers: 25, seed: 7 });
  const result = await matched(pool);
  expectWhole(pool, result);
  const { certificate, figures, matches, leftOut } = result;
  expect(certificate.gap).toBe(0);
  expect(figures.placed).toBeGreaterThanOrEqual(figures.greedyPlaced);
  expect(figures.placed).toBeGreaterThan(20);
  expect(matches.some(({ alternatives }) => alternatives.some(({ missing }) => missing.length > 0))).toBe(
    true,
  );
  for (const { why } of leftOut)
    for (const reason of [why.reason, ...(why.relaxation ? [why.relaxation.because] : [])])
      for (const language of ["fr", "en", "ar"] as const)
        expect(reasonInWords(wordsIn(language), reason)).not.toMatch(/undefined|NaN|\{/);
});

const id = <I extends string>(text: string) => text as I;
const other = (given: Partial<PoolOffer> = {}) =>
  offer({
    id: id<OfferId>("off_2"),
    posts: [post({ id: id<PostId>("pos_2") })],
    dwellings: [dwelling({ id: id<DwellingId>("dwe_2") })],
    regionCode: "27",
    ...given,
  });
const second = (given: Partial<PoolHousehold> = {}) =>
  household({ id: id<HouseholdId>("hou_2"), waitingDays: 10, regionsAccepted: ["27"], ...given });
const CROWDED = poolOf({ households: [household(), second()], offers: [offer(), other()] });
const here: Bundle = {
  offerId: offer().id,
  postId: post().id,
  postMember: 0,
  secondPostId: null,
  secondPostMember: null,
  dwellingId: dwelling().id,
  trainingId: null,
  trainingMember: null,
};
const there: Bundle = {
  ...here,
  offerId: id<OfferId>("off_2"),
  postId: id<PostId>("pos_2"),
  dwellingId: id<DwellingId>("dwe_2"),
};
const placesOf = ({ matches }: MobilityResult) =>
  matches.map(({ householdId, bundle }) => [householdId, bundle.offerId]);

test("tells what else there was, and what of it others took", async () => {
  const { matches } = await matched(CROWDED);
  expect(matches[0]?.alternatives).toEqual([
    { bundle: there, score: expect.any(Number), missing: ["dwe_2", "pos_2"] },
  ]);
  expect(matches[1]?.alternatives[0]?.missing).toEqual(["dwe_1", "pos_1"]);
  const alone = await matched(poolOf({ offers: [offer(), other()] }));
  expect(alone.matches[0]?.alternatives).toEqual([{ bundle: there, score: expect.any(Number), missing: [] }]);
});

test("a lock stays and takes its places, whatever it costs", async () => {
  const locked = [{ householdId: household().id, bundle: there }];
  const result = await matched(CROWDED, EXACT, { locked, forbidden: [] });
  expect(placesOf(result)).toEqual([
    ["hou_1", "off_2"],
    ["hou_2", "off_1"],
  ]);
  expect(result.matches.map((match) => match.locked)).toEqual([true, false]);
});

test("a forced bundle says what stands against it", async () => {
  const refused = household({ regionsRefused: ["27"] });
  const pool = poolOf({ households: [refused, second()], offers: [offer(), other()] });
  const { matches } = await matched(pool, EXACT, {
    locked: [{ householdId: refused.id, bundle: there }],
    forbidden: [],
  });
  expect(matches.map(({ against }) => against)).toEqual([["region"], []]);
});

test("a forbidden household never gets that offer", async () => {
  const forbidden = [{ householdId: household().id, offerId: offer().id }];
  expect(placesOf(await matched(CROWDED, EXACT, { locked: [], forbidden }))).toEqual([
    ["hou_1", "off_2"],
    ["hou_2", "off_1"],
  ]);
});

test("locks that take more places than there are are refused with words", async () => {
  const locked = [household(), second()].map((one) => ({ householdId: one.id, bundle: here }));
  const outcome = await matchMobilities(CROWDED, EXACT, { locked, forbidden: [] }, QUIET, solver);
  if (outcome.kind !== "refused") throw new Error(outcome.kind);
  expect(reasonInWords(wordsIn("fr"), outcome.reason)).toContain("plus de places");
});

test("a lock of somebody unknown, or twice the same household, is a bug", async () => {
  const stranger = { householdId: id<HouseholdId>("hou_9"), bundle: here };
  await expect(matched(CROWDED, EXACT, { locked: [stranger], forbidden: [] })).rejects.toThrow("hou_9");
  const twice = [here, there].map((bundle) => ({ householdId: household().id, bundle }));
  await expect(matched(CROWDED, EXACT, { locked: twice, forbidden: [] })).rejects.toThrow("twice");
});

test("weights that are all zero are refused with words", async () => {
  const outcome = await matchMobilities(CROWDED, { ...EXACT, weights: {} }, NOTHING_GIVEN, QUIET, solver);
  expect(outcome).toEqual({ kind: "refused", reason: { key: "mobility.refused.weights", values: {} } });
});

test("cancelling gives nothing, stopping gives what there is with its bound", async () => {
  const cancelled: MobilityHooks = { ...QUIET, isCancelled: () => true };
  expect(await matchMobilities(CROWDED, EXACT, NOTHING_GIVEN, cancelled, solver)).toEqual({
    kind: "cancelled",
  });
  const stopped: MobilityHooks = { ...QUIET, stop: AbortSignal.abort() };
  const pool = inventMobilityPool(readMobilityPlaces(), { households: 60, offers: 25, seed: 7 });
  const outcome = await matchMobilities(pool, EXACT, NOTHING_GIVEN, stopped, solver);
  if (outcome.kind !== "matched") throw new Error(outcome.kind);
  expectWhole(pool, outcome);
  expect(outcome.certificate.proof).toBe("stopped");
  expect(outcome.certificate.gap).toBeGreaterThan(0);
  expect(outcome.matches.length).toBeGreaterThan(10);
});

test("progress only rises, and ends at 100", async () => {
  const told: number[] = [];
  await matchMobilities(
    CROWDED,
    EXACT,
    NOTHING_GIVEN,
    { ...QUIET, progress: (percent) => told.push(percent) },
    solver,
  );
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(100);
});

test.each<[string, PoolHousehold, Partial<PoolOffer>, string, string | null]>([
  [
    "region",
    household({ regionsRefused: ["52"] }),
    {},
    "Il n’y a pas encore d’offre dans les régions que vous acceptez.",
    "Avec d’autres régions acceptées, une possibilité s’ouvrirait.",
  ],
  [
    "rooms",
    couple(),
    {},
    "Il n’y a pas encore de logement qui convienne à votre foyer.",
    "Avec un autre nombre de pièces, une possibilité s’ouvrirait.",
  ],
  [
    "rent",
    household(),
    { dwellings: [dwelling({ rentCents: 50_000 })] },
    "Les loyers des offres possibles sont trop élevés pour vos ressources.",
    "Avec 11 € de loyer en moins par mois ou davantage, une possibilité s’ouvrirait.",
  ],
  [
    "two in the way",
    household({ regionsRefused: ["52"] }),
    { dwellings: [dwelling({ rentCents: 50_000 })] },
    "Il n’y a pas encore d’offre dans les régions que vous acceptez.",
    null,
  ],
  [
    "nothing whole",
    household(),
    { posts: [] },
    "Aucune offre ne contient encore à la fois un logement et un emploi.",
    null,
  ],
  [
    "no place left",
    household(),
    { posts: [post({ left: 0 })] },
    "Des offres vous conviendraient, mais leurs places sont prises cette fois-ci.",
    "Dès qu’une place se libère, une possibilité s’ouvre.",
  ],
])("why nothing: %s", async (_title, home, place, reason, relaxation) => {
  // Two jobs would be twice the words: the second adult of a couple rests.
  const one = { ...home, adults: home.adults.map((who) => ({ ...who, wantsWork: who.member === 0 })) };
  const { leftOut } = await matched({ on: ON, households: [one], offers: [offer(place)], never: [] });
  const why = leftOut.find(({ side }) => side === "household")?.why;
  expect(why && reasonInWords(wordsIn("fr"), why.reason)).toBe(reason);
  const relaxed = why?.relaxation
    ? reasonInWords(wordsIn("fr"), why.relaxation.because).replaceAll(/[\u00a0\u202f]/g, " ")
    : null;
  expect(relaxed).toBe(relaxation);
});
