import fc from "fast-check";
import { expect, test } from "vitest";
import type { DwellingId, OfferId, PostId, TrainingId } from "~/ids";
import { MOBILITY_CRITERIA } from "~/matching/mobility/criteria";
import type { LooksAt } from "~/matching/mobility/criterion";
import { explainWhole } from "~/matching/mobility/explain";
import { linesOf, mobilityOptions, neverIn } from "~/matching/mobility/options";
import type { MobilityPool, PoolHousehold, PoolOffer } from "~/matching/mobility/pool";
import { MOBILITY_REQUIREMENTS } from "~/matching/mobility/requirements";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { emptySurvey, surveyBundles } from "~/matching/mobility/survey";
import type { Whole } from "~/matching/mobility/whole";
import {
  anyMobilityPool,
  couple,
  dwelling,
  household,
  offer,
  poolOf,
  post,
  training,
} from "~tests/support/mobility-pool";
import { everyWhole } from "~tests/support/mobility-wholes";

const SETTINGS = DEFAULT_MOBILITY_SETTINGS;
const contextIn = (pool: MobilityPool, home: PoolHousehold, place: PoolOffer) => ({
  settings: SETTINGS,
  on: pool.on,
  never: neverIn(pool)(home, place),
});
const pairs = ({ households, offers }: MobilityPool) =>
  households.flatMap((home) => offers.map((place) => [home, place] as const));

test("an option for exactly the bundles that meet every requirement, but for those that a better one makes useless", () => {
  let several = 0;
  fc.assert(
    fc.property(anyMobilityPool({ households: 3, offers: 3 }), (pool) => {
      const market = mobilityOptions(pool, SETTINGS);
      for (const [home, place] of pairs(market.pool)) {
        const context = contextIn(pool, home, place);
        const possible = everyWhole(home, place)
          .map((whole) => ({
            whole,
            lines: linesOf({ dwelling: whole.dwelling, work: whole }),
            ...explainWhole(whole, context),
          }))
          .filter(({ against }) => against.length === 0);
        const options = market.options.filter(
          (one) => market.pool.households[one.household] === home && market.pool.offers[one.offer] === place,
        );
        several = Math.max(several, options.length);
        for (const { lines, explanation } of possible)
          expect(options.some((one) => one.score >= explanation.score && isWithin(linesOf(one), lines))).toBe(
            true,
          );
        for (const one of options)
          expect(
            possible.some(
              ({ lines, explanation }) =>
                explanation.score === one.score && lines.join() === linesOf(one).join(),
            ),
          ).toBe(true);
        expect(options.map(({ score }) => score)).toEqual(
          options.map(({ score }) => score).sort((a, b) => b - a),
        );
      }
    }),
    { numRuns: 250, seed: 1 },
  );
  expect(several).toBeGreaterThan(2);
});

test("criteria and requirements read no more of a bundle than they say", () => {
  const blind: Readonly<Record<LooksAt, (whole: Whole) => Whole>> = {
    place: (whole) => ({ ...whole, dwelling: null, jobs: [], study: null }),
    dwelling: (whole) => ({ ...whole, jobs: [], study: null }),
    work: (whole) => ({ ...whole, dwelling: null }),
    whole: (whole) => whole,
  };
  fc.assert(
    fc.property(anyMobilityPool({ households: 2, offers: 2 }), (pool) => {
      for (const [home, place] of pairs(pool)) {
        const context = contextIn(pool, home, place);
        for (const whole of everyWhole(home, place)) {
          for (const one of MOBILITY_CRITERIA)
            expect(one.level(blind[one.looksAt](whole), context)).toBe(one.level(whole, context));
          for (const one of MOBILITY_REQUIREMENTS)
            expect(one.allows(blind[one.looksAt](whole), context)).toBe(one.allows(whole, context));
        }
      }
    }),
    { numRuns: 60, seed: 2 },
  );
});

test("a survey counts what every requirement stops, as if each bundle had been asked", () => {
  fc.assert(
    fc.property(anyMobilityPool({ households: 2, offers: 2 }), (pool) => {
      for (const [home, place] of pairs(pool)) {
        const context = contextIn(pool, home, place);
        const survey = emptySurvey();
        surveyBundles(survey, home, place, context);
        const failing = everyWhole(home, place)
          .filter(
            ({ study, jobs }) => study === null || (jobs.length === 0 && study.training.romeCode !== null),
          )
          .map((whole) => MOBILITY_REQUIREMENTS.flatMap((one, n) => (one.allows(whole, context) ? [] : [n])));
        const count = (test: (fails: number[]) => boolean) => failing.filter(test).length;
        expect(survey.allowed).toBe(count((fails) => fails.length === 0));
        expect(survey.stopped).toEqual(MOBILITY_REQUIREMENTS.map((_, n) => count(([first]) => first === n)));
        expect(survey.onlyBy).toEqual(
          MOBILITY_REQUIREMENTS.map((_, n) => count((fails) => fails.length === 1 && fails[0] === n)),
        );
      }
    }),
    { numRuns: 250, seed: 3 },
  );
});

test("the same people, offers and lines in another order give the same options", () => {
  fc.assert(
    fc.property(anyMobilityPool({ households: 4, offers: 4 }), (pool) => {
      const turned: MobilityPool = {
        ...pool,
        households: pool.households.toReversed(),
        offers: pool.offers.toReversed().map((place) => ({
          ...place,
          posts: place.posts.toReversed(),
          dwellings: place.dwellings.toReversed(),
          trainings: place.trainings.toReversed(),
        })),
      };
      expect(mobilityOptions(turned, SETTINGS).options).toEqual(mobilityOptions(pool, SETTINGS).options);
    }),
    { numRuns: 150, seed: 4 },
  );
});

const id = <I extends string>(text: string) => text as I;
const two = offer({ dwellings: [dwelling({ rooms: 2 })], posts: [post({ left: 2 })] });

test("lines that differ in nothing are one line with all their places", () => {
  const twins = [
    dwelling(),
    dwelling({ id: id<DwellingId>("dwe_2"), left: 3 }),
    dwelling({ id: id<DwellingId>("dwe_3"), rentCents: 41_000 }),
  ];
  const { options, pool, behind } = mobilityOptions(
    poolOf({ offers: [offer({ dwellings: twins })] }),
    SETTINGS,
  );
  expect(pool.offers[0]?.dwellings.map(({ id, left }) => [id, left])).toEqual([
    ["dwe_1", 4],
    ["dwe_3", 1],
  ]);
  expect(behind.get(id<DwellingId>("dwe_1"))).toEqual([
    { id: "dwe_1", left: 1 },
    { id: "dwe_2", left: 3 },
  ]);
  expect(options).toHaveLength(2);
});

test("both adults take two places of one post", () => {
  const { options } = mobilityOptions(poolOf({ households: [couple()], offers: [two] }), SETTINGS);
  expect(options.map((option) => linesOf(option))).toEqual([
    ["dwe_1", "pos_1", "pos_1"],
    ["dwe_1", "pos_1"],
  ]);
});

test("a training is taken only for what it brings", () => {
  const trainings = [training({ id: id<TrainingId>("tra_9"), romeCode: "M1805" }), training()];
  const { options } = mobilityOptions(poolOf({ offers: [offer({ trainings })] }), SETTINGS);
  expect(options.map((option) => linesOf(option))).toEqual([
    ["dwe_1", "pos_1", "tra_1"],
    ["dwe_1", "pos_1"],
  ]);
});

test("the floor leaves out what is too far from what people seek", () => {
  const far = offer({
    id: id<OfferId>("off_2"),
    regionCode: "27",
    posts: [post({ id: id<PostId>("pos_2"), romeCode: "G1601" })],
    dwellings: [dwelling({ id: id<DwellingId>("dwe_2") })],
  });
  const pool = poolOf({ households: [household()], offers: [offer(), far] });
  expect(mobilityOptions(pool, SETTINGS).options.map(({ offer: o }) => o)).toEqual([0, 1]);
  expect(mobilityOptions(pool, { ...SETTINGS, floor: 50 }).options.map(({ offer: o }) => o)).toEqual([0]);
});

function isWithin(lines: readonly string[], others: readonly string[]): boolean {
  const left = [...others];
  return lines.every((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  });
}
