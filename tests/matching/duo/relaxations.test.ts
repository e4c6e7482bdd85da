import fc from "fast-check";
import { expect, test } from "vitest";
import { contextOf, findCandidates } from "~/matching/candidates";
import { leastChange } from "~/matching/duo/least-change";
import { OneSide } from "~/matching/duo/one-side";
import type { Pool, PoolBeneficiary, PoolVolunteer } from "~/matching/duo/person";
import { relaxationsOf } from "~/matching/duo/relaxations";
import { REQUIREMENTS } from "~/matching/duo/requirements";
import type { RoundSettings } from "~/matching/duo/round";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { solvedRound } from "~/matching/duo/solved";
import { eachSurvey } from "~/matching/duo/survey";
import { Neighbourhood, type Side } from "~/matching/neighbours";
import { anyPool, beneficiary, volunteer } from "~tests/support/pool";

const solve = (pool: Pool, settings: Partial<RoundSettings> = {}) =>
  solvedRound(pool, { ...DEFAULT_SETTINGS, ...settings }, { locked: [], forbidden: [] });
const couple = (b: Partial<PoolBeneficiary>, v: Partial<PoolVolunteer>): Pool => ({
  beneficiaries: [beneficiary(b)],
  volunteers: [volunteer(v)],
  never: [],
});
const forBeneficiary = (pool: Pool, settings: Partial<RoundSettings> = {}) =>
  relaxationsOf(new OneSide(solve(pool, settings), "beneficiary", 0));

/** About 11.1 kilometres a tenth of a degree to the north. */
const NORTH = { latitude: 47.57, longitude: -0.55 };

test.each<[string, Pool, Partial<RoundSettings>, string, object]>([
  [
    "distance",
    couple({ radiusKm: 5 }, { point: NORTH }),
    {},
    "staff.why.takes.distance.own",
    { kilometres: 7 },
  ],
  [
    "distance",
    couple({}, { radiusKm: 5, point: NORTH }),
    {},
    "staff.why.takes.distance.theirs",
    { kilometres: 7 },
  ],
  ["language", couple({}, {}), { minimumLanguageLevel: "B1" }, "staff.why.takes.language", { level: "A2" }],
  ["language", couple({ languages: [] }, {}), {}, "staff.why.takes.language.none", {}],
  ["hours", couple({ freeHours: 1 }, { freeHours: 6 }), {}, "staff.why.takes.hours", { hours: 6 }],
  ["sex-wish", couple({ sexWish: "men" }, {}), {}, "staff.why.takes.sex-wish.own", {}],
  ["sex-wish", couple({}, { sexWish: "women" }), {}, "staff.why.takes.sex-wish.theirs", {}],
  ["age-wish", couple({ ageWish: ["65+"] }, {}), {}, "staff.why.takes.age-wish.own", {}],
  ["floor", couple({}, {}), { floor: 100 }, "staff.why.takes.floor", { score: 67 }],
])("%s alone is in the way: the smallest change", (lets, pool, settings, key, values) => {
  const found = forBeneficiary(pool, settings);
  expect(found).toMatchObject([{ lets: [lets], opened: [{ other: 0, takes: [{ key }] }] }]);
  expect(found[0]?.opened[0]?.takes[0]?.values).toEqual(values);
});

test("two things together are told only where no single one helps", () => {
  const pool = couple({ freeHours: 1, sexWish: "men" }, { freeHours: 6 });
  expect(forBeneficiary(pool).map(({ lets }) => lets)).toEqual([["hours", "sex-wish"]]);
  const more = {
    ...pool,
    volunteers: [
      ...pool.volunteers,
      volunteer({ id: "vol_2" as never, freeHours: 6, members: [{ sex: "man", age: 30 }] }),
    ],
  };
  expect(forBeneficiary(more).map(({ lets }) => lets)).toEqual([["hours"]]);
});

test("three things, a pair that is never made, somebody too far away: nothing helps", () => {
  const three = couple({ freeHours: 1, sexWish: "men", languages: [] }, { freeHours: 6 });
  expect(forBeneficiary(three)).toEqual([]);
  const pair = { beneficiaryId: beneficiary().id, volunteerId: volunteer().id };
  const never = {
    ...couple({ freeHours: 1 }, { freeHours: 6 }),
    never: [{ ...pair, why: "blocked" as const }],
  };
  expect(forBeneficiary(never)).toEqual([]);
  expect(forBeneficiary(couple({}, { point: { latitude: 48, longitude: -0.55 } }))).toEqual([]);
});

const forEverybody = (pool: Pool, tell: (view: OneSide) => void, settings: Partial<RoundSettings> = {}) => {
  const solved = solve(pool, settings);
  solved.pool.beneficiaries.forEach((_, n) => {
    tell(new OneSide(solved, "beneficiary", n));
  });
  solved.pool.volunteers.forEach((_, n) => {
    tell(new OneSide(solved, "volunteer", n));
  });
};

test("each single requirement opens exactly those that the survey at speed counts", () => {
  fc.assert(
    fc.property(anyPool(8), (pool) => {
      forEverybody(pool, (view) => {
        const { solved, side, person } = view;
        const counts = surveyOf(solved, side, person);
        const found = new Map(relaxationsOf(view).map(({ lets, opened }) => [lets.join(), opened.length]));
        const isAnySingle = counts.some((count) => count > 0);
        REQUIREMENTS.forEach(({ id }, n) => {
          expect(found.get(id) ?? 0).toBe(counts[n]);
        });
        expect([...found.keys()].every((lets) => lets.includes(",") !== isAnySingle)).toBe(true);
      });
    }),
    { numRuns: 40 },
  );
});

function surveyOf({ pool, settings }: ReturnType<typeof solve>, side: Side, person: number): number[] {
  let counts: number[] = [];
  eachSurvey(
    pool,
    settings,
    new Neighbourhood(pool),
    side,
    (one) => one === person,
    (_, { onlyBy }) => {
      counts = onlyBy;
    },
  );
  return counts;
}

test("with what it takes, a pair becomes a candidate of a round", () => {
  fc.assert(
    fc.property(anyPool(6), (pool) => {
      forEverybody(pool, (view) => {
        for (const { lets, opened } of relaxationsOf(view))
          for (const { other } of opened) {
            const pair = view.pairWith(other);
            expect(isCandidate(view.solved.pool, DEFAULT_SETTINGS, pair)).toBe(false);
            const [changed, settings] = lets.reduce(
              ([one, values], id) => yielded(one, values, id, view, other),
              [view.solved.pool, DEFAULT_SETTINGS] as [Pool, RoundSettings],
            );
            if (changed) expect(isCandidate(changed, settings, pair)).toBe(true);
          }
      });
    }),
    { numRuns: 25 },
  );
});

const isCandidate = (pool: Pool, settings: RoundSettings, pair: ReturnType<OneSide["pairWith"]>): boolean => {
  const { beneficiary: b, volunteer: v, count } = findCandidates(pool, settings);
  return [...Array(count).keys()].some(
    (n) =>
      pool.beneficiaries[b[n] as number]?.id === pair.beneficiaryId &&
      pool.volunteers[v[n] as number]?.id === pair.volunteerId,
  );
};

/** The two people as they would be if they yielded exactly as much as is asked of them. */
function yielded(
  pool: Pool,
  settings: RoundSettings,
  lets: Parameters<typeof leastChange>[0],
  view: OneSide,
  other: number,
): [Pool, RoundSettings] {
  const { b, v } = view.peopleWith(other);
  const context = contextOf(b, v, settings);
  const { takes } = leastChange(lets, b, v, { context, side: view.side, score: 0 });
  const both = (change: (person: PoolBeneficiary | PoolVolunteer) => object): Pool => ({
    ...pool,
    beneficiaries: pool.beneficiaries.map((one) => (one.id === b.id ? { ...one, ...change(one) } : one)),
    volunteers: pool.volunteers.map((one) => (one.id === v.id ? { ...one, ...change(one) } : one)),
  });
  const least = Math.min(b.radiusKm, v.radiusKm);
  switch (lets) {
    case "distance":
      return [
        both(({ radiusKm }) => ({ radiusKm: Math.max(radiusKm, least + Number(takes.values.kilometres)) })),
        settings,
      ];
    case "language":
      return takes.values.level
        ? [
            pool,
            {
              ...settings,
              minimumLanguageLevel: takes.values.level as RoundSettings["minimumLanguageLevel"],
            },
          ]
        : [both(() => ({ languages: [{ code: "fra", oral: "C2", written: "C2" }] })), settings];
    case "hours":
      return [both(() => ({ freeHours: 1 })), settings];
    case "sex-wish":
      return [both(() => ({ sexWish: "any" })), settings];
    case "age-wish":
      return [both(() => ({ ageWish: [] })), settings];
    case "floor":
      return [pool, { ...settings, floor: 0 }];
  }
}
