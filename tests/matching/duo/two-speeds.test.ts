import fc from "fast-check";
import { expect, test } from "vitest";
import { contextOf, findCandidates } from "~/matching/candidates";
import type { Couples } from "~/matching/columns";
import { CRITERIA } from "~/matching/duo/criteria";
import { languageCost } from "~/matching/duo/language-cost";
import { levelColumns } from "~/matching/duo/levels";
import { matchDuos } from "~/matching/duo/match";
import type { Pool, PoolBeneficiary, PoolPerson, PoolVolunteer } from "~/matching/duo/person";
import { REQUIREMENTS } from "~/matching/duo/requirements";
import type { Alternative, RoundOutcome, RoundSettings } from "~/matching/duo/round";
import { DEFAULT_SETTINGS, MINIMUM_LEVELS, NEUTRALS, weightsOf } from "~/matching/duo/settings";
import type { Given } from "~/matching/duo/solved";
import { levelByte, scoreOf, scoresOf } from "~/matching/score";
import { LEVELS } from "~/mentoring/profile";
import { kilometresBetween, type Point } from "~/territory/distance";
import { inventPool, readTowns } from "../../bench/engine/pool";
import { anyPool } from "../../support/pool";
import { readableCandidates, readableRound } from "../../support/readable-round";

const HOOKS = { progress: () => {}, isCancelled: () => false, milliseconds: () => 0 };
const TOWNS = readTowns();

/** Where the same people might live: each alone, in few communes, across the line of 180 degrees, around the pole. */
const WORLDS: readonly ((point: Point) => Point)[] = [
  (point) => point,
  ({ latitude, longitude }) => ({
    latitude: Math.round(latitude * 10) / 10,
    longitude: Math.round(longitude * 10) / 10,
  }),
  ({ latitude, longitude }) => ({
    latitude,
    longitude: longitude < -0.55 ? longitude + 180.55 : longitude - 179.45,
  }),
  ({ latitude, longitude }) => ({ latitude: latitude + 42.25, longitude: longitude * 200 }),
];

/** Generated people with what is rare: the radius exactly at the border, no place, many languages, an answer given twice. */
const strangePool: fc.Arbitrary<Pool> = fc
  .record({
    pool: anyPool(9),
    world: fc.constantFrom(...WORLDS),
    border: fc.boolean(),
    noPlace: fc.nat(12),
    twice: fc.boolean(),
    tongues: fc.constantFrom(0, 0, 8),
  })
  .map(({ pool, world, border, noPlace, twice, tongues }) => {
    const changed = <P extends PoolPerson>(person: P, n: number): P => ({
      ...person,
      point: world(person.point),
      interests: twice ? [...person.interests, ...person.interests.slice(0, 1)] : person.interests,
      // Eight tongues each: nine people are more than one word of bits, and neighbours share some of them.
      languages: [
        ...person.languages,
        ...Array.from({ length: tongues }, (_, k) => ({
          code: `tongue-${(n * 6 + k * (n + 1)) % 80}`,
          oral: "B1" as const,
          written: "none" as const,
        })),
      ],
    });
    const volunteers = pool.volunteers.map(changed).map(
      (v, n): PoolVolunteer => ({
        ...v,
        places: n === noPlace ? 0 : v.places,
        radiusKm: border ? 50 : v.radiusKm,
      }),
    );
    const beneficiaries = pool.beneficiaries.map(changed).map((b, n): PoolBeneficiary => {
      const other = volunteers[n];
      return border && other ? { ...b, radiusKm: kilometresBetween(b.point, other.point) } : b;
    });
    return { ...pool, volunteers, beneficiaries };
  });

const anyLevel = fc.constantFrom(...LEVELS).map((minimumLanguageLevel) => ({ minimumLanguageLevel }));

const anySettings: fc.Arbitrary<RoundSettings> = fc.record({
  weights: fc
    .tuple(...CRITERIA.map(({ id }) => fc.tuple(fc.constant(id), fc.integer({ min: 0, max: 100 }))))
    .filter((all) => all.some(([, weight]) => weight > 0))
    .map((all) => Object.fromEntries(all)),
  minimumLanguageLevel: fc.constantFrom(...LEVELS),
  floor: fc.constantFrom(0, 0, 30, 60),
  objective: fc.constantFrom("score", "people"),
});

function everybodyWithEverybody(pool: Pool): Couples & { b: PoolBeneficiary[]; v: PoolVolunteer[] } {
  const all = pool.beneficiaries.flatMap((b, i) => pool.volunteers.map((v, j) => ({ b, v, i, j })));
  return {
    b: all.map(({ b }) => b),
    v: all.map(({ v }) => v),
    beneficiary: Int32Array.from(all, ({ i }) => i),
    volunteer: Int32Array.from(all, ({ j }) => j),
    kilometres: Float64Array.from(all, ({ b, v }) => kilometresBetween(b.point, v.point)),
    count: all.length,
  };
}

test.each(REQUIREMENTS)("$id stops at speed exactly whom it does not allow", (requirement) => {
  fc.assert(
    fc.property(strangePool, anyLevel, (pool, settings) => {
      const couples = everybodyWithEverybody(pool);
      const stopped = new Uint8Array(couples.count).fill(64);
      requirement.stops(pool, settings)(couples, stopped, 8);
      const byHand = couples.b.map((b, n) => {
        const v = couples.v[n] as PoolVolunteer;
        return requirement.allows(b, v, contextOf(b, v, settings)) ? 64 : 64 + 8;
      });
      expect([...stopped]).toEqual(byHand);
    }),
    { numRuns: 300, seed: 31 },
  );
});

test.each(CRITERIA)("$id gives the same levels at speed", (criterion) => {
  fc.assert(
    fc.property(strangePool, anyLevel, (pool, settings) => {
      const couples = everybodyWithEverybody(pool);
      const bytes = new Uint8Array(couples.count);
      criterion.levels(pool, settings)(couples, bytes);
      const byHand = couples.b.map((b, n) => {
        const v = couples.v[n] as PoolVolunteer;
        return levelByte(criterion.level(b, v, contextOf(b, v, settings)));
      });
      expect([...bytes]).toEqual(byHand);
    }),
    { numRuns: 300, seed: 32 },
  );
});

test("candidates are exactly the pairs that every requirement allows, with the same kilometres, levels and scores", () => {
  fc.assert(
    fc.property(strangePool, anySettings, (pool, settings) => sameCandidates(pool, settings)),
    { numRuns: 1500, seed: 33 },
  );
});

test("so they are among the demonstration’s invented people", () => {
  for (const seed of [1, 2, 3]) sameCandidates(inventPool(TOWNS, 250, seed), DEFAULT_SETTINGS);
});

function sameCandidates(pool: Pool, settings: RoundSettings): void {
  const byHand = readableCandidates(pool, settings);
  const found = findCandidates(pool, settings);
  const levels = levelColumns(pool, settings, found);
  const scores = scoresOf(levels, weightsOf(settings), NEUTRALS);
  expect([...found.beneficiary]).toEqual(byHand.map(({ beneficiary }) => beneficiary));
  expect([...found.volunteer]).toEqual(byHand.map(({ volunteer }) => volunteer));
  expect([...found.kilometres]).toEqual(byHand.map(({ kilometres }) => kilometres));
  CRITERIA.forEach((_, c) => {
    expect([...(levels[c] as Uint8Array)]).toEqual(byHand.map((pair) => pair.levels[c]));
  });
  expect([...scores]).toEqual(byHand.map((pair) => scoreOf(pair.levels, weightsOf(settings), NEUTRALS)));
  expect([...found.start]).toEqual(
    [...pool.beneficiaries.keys(), pool.beneficiaries.length].map(
      (b) => byHand.filter(({ beneficiary }) => beneficiary < b).length,
    ),
  );
}

test("scores of more couples than are added up at once equal those of one", () => {
  const weights = weightsOf(DEFAULT_SETTINGS);
  const many = 10_000;
  const levels = CRITERIA.map((_, c) =>
    Uint8Array.from({ length: many }, (_, n) => ((n * (c + 3)) % 7 === 0 ? 255 : (n * (2 * c + 1)) % 201)),
  );
  const scores = scoresOf(levels, weights, NEUTRALS);
  for (let n = 0; n < many; n++)
    expect(scores[n]).toBe(
      scoreOf(
        levels.map((column) => column[n] as number),
        weights,
        NEUTRALS,
      ),
    );
});

test("what a language level costs equals counting the candidates of each", () => {
  fc.assert(
    fc.property(strangePool, (pool) => {
      const byHand = MINIMUM_LEVELS.map((level) => {
        const candidates = readableCandidates(pool, { minimumLanguageLevel: level });
        const able = new Set(candidates.map(({ beneficiary }) => beneficiary));
        return { level, pairs: candidates.length, beneficiaries: able.size };
      });
      expect(languageCost(pool)).toEqual(byHand);
    }),
    { numRuns: 200, seed: 34 },
  );
});

/** Up to two locked pairs of different beneficiaries, and forbidden ones among those that might have been made. */
function givenOf(
  pool: Pool,
  settings: RoundSettings,
  [first, second, ...others]: readonly [number, number][],
): Given {
  const pairOf = (numbers?: readonly [number, number]) => {
    const beneficiary = pool.beneficiaries[numbers?.[0] ?? -1];
    const volunteer = pool.volunteers[numbers?.[1] ?? -1];
    return beneficiary && volunteer ? [{ beneficiaryId: beneficiary.id, volunteerId: volunteer.id }] : [];
  };
  const candidates = readableCandidates(pool, settings);
  return {
    locked: [...pairOf(first), ...(second?.[0] === first?.[0] ? [] : pairOf(second))],
    forbidden: others.flatMap(([n, m]) => {
      const candidate = candidates[(n * 9 + m) % Math.max(1, candidates.length)];
      return pairOf(candidate ? [candidate.beneficiary, candidate.volunteer] : [n, m]);
    }),
  };
}

/** Without what other choices would cost and how the round treats people: tests/matching/duo/answers.test.ts holds those. */
function told(outcome: RoundOutcome): unknown {
  if (outcome.kind !== "matched") return outcome;
  const { fairness: _, criteria: __, ...figures } = outcome.figures;
  const bare = (others: readonly Alternative[]) => others.map(({ cost: _, ...other }) => other);
  const pairs = outcome.pairs.map(({ alternatives: { forBeneficiary, forVolunteer }, ...pair }) => ({
    ...pair,
    alternatives: { forBeneficiary: bare(forBeneficiary), forVolunteer: bare(forVolunteer) },
  }));
  return { ...outcome, pairs, figures };
}

test("a round equals the one told slowly, to the byte: pairs, alternatives, figures, and why others stay alone", () => {
  const pairs = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 6 });
  fc.assert(
    fc.property(strangePool, anySettings, pairs, (pool, settings, numbers) => {
      const given = givenOf(pool, settings, numbers);
      expect(told(matchDuos(pool, settings, given, HOOKS))).toStrictEqual({
        kind: "matched",
        ...readableRound(pool, settings, given),
      });
    }),
    { numRuns: 1500, seed: 35 },
  );
});

test.each([
  [11, {}],
  [12, { minimumLanguageLevel: "B1", floor: 55, objective: "score" }],
] as const)("so does a round of the demonstration’s invented people (seed %i)", (seed, given) => {
  const invented = inventPool(TOWNS, 150, seed);
  const pool = {
    ...invented,
    never: invented.beneficiaries.flatMap(({ id }, n) =>
      invented.volunteers
        .filter((_, m) => (m * 7 + n) % 31 === 0)
        .map((v) => ({ beneficiaryId: id, volunteerId: v.id, why: "refused" as const })),
    ),
  };
  const settings = { ...DEFAULT_SETTINGS, ...given };
  const numbers = [3, 5, 8, 13, 21].map((n): [number, number] => [n, 2 * n]);
  expect(told(matchDuos(pool, settings, givenOf(pool, settings, numbers), HOOKS))).toStrictEqual({
    kind: "matched",
    ...readableRound(pool, settings, givenOf(pool, settings, numbers)),
  });
});

test("distance comes first, and one byte holds a bit for every requirement", () => {
  expect(REQUIREMENTS[0]?.id).toBe("distance");
  expect(REQUIREMENTS.length).toBeLessThanOrEqual(8);
});
