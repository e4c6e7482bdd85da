import fc from "fast-check";
import { expect, test } from "vitest";
import { languageCost } from "~/matching/duo/language-cost";
import { matchDuos } from "~/matching/duo/match";
import type { Pool } from "~/matching/duo/person";
import type { RoundResult, RoundSettings } from "~/matching/duo/round";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import type { Given } from "~/matching/duo/solved";
import { anyPool, beneficiary, volunteer } from "~tests/support/pool";
import { inventPool, readTowns } from "../../bench/engine/pool";

const NOTHING: Given = { locked: [], forbidden: [] };
const HOOKS = { progress: () => {}, isCancelled: () => false, milliseconds: () => 0 };

function matched(
  pool: Pool,
  settings: RoundSettings = DEFAULT_SETTINGS,
  given: Given = NOTHING,
): RoundResult {
  const outcome = matchDuos(pool, settings, given, HOOKS);
  if (outcome.kind !== "matched") throw new Error(`The round ended as ${outcome.kind}`);
  return outcome;
}

test("the same people in another order give the same pairs", () => {
  fc.assert(
    fc.property(anyPool(8), (pool) => {
      const turned = {
        ...pool,
        volunteers: [...pool.volunteers].reverse(),
        beneficiaries: [...pool.beneficiaries].reverse(),
      };
      expect(matched(turned).pairs).toEqual(matched(pool).pairs);
    }),
    { numRuns: 200, seed: 2 },
  );
});

test("is proven, never worse than greedy, and everybody is somewhere", () => {
  fc.assert(
    fc.property(anyPool(10), fc.constantFrom("people" as const, "score" as const), (pool, objective) => {
      const { pairs, leftOut, certificate, figures } = matched(pool, { ...DEFAULT_SETTINGS, objective });
      expect(certificate).toMatchObject({ valid: true, gap: 0 });
      const total = pairs.reduce((sum, pair) => sum + pair.explanation.score, 0);
      if (objective === "people") expect(figures.pairs).toBeGreaterThanOrEqual(figures.greedyPairs);
      else expect(total).toBeGreaterThanOrEqual(figures.greedyScore);
      const alone = leftOut.filter(({ side }) => side === "beneficiary").length;
      expect(pairs.length + alone).toBe(pool.beneficiaries.length);
      for (const volunteer of pool.volunteers)
        expect(pairs.filter(({ volunteerId }) => volunteerId === volunteer.id).length).toBeLessThanOrEqual(
          volunteer.places,
        );
      for (const pair of pairs)
        expect(
          pool.never.some(
            (n) => n.beneficiaryId === pair.beneficiaryId && n.volunteerId === pair.volunteerId,
          ),
        ).toBe(false);
    }),
    { numRuns: 300, seed: 4 },
  );
});

const ANGERS = [beneficiary(), beneficiary({ id: "ben_2" as never, waitingDays: 10 })];

test("locked pairs stay, forbidden ones never come back", () => {
  const pool: Pool = { volunteers: [volunteer()], beneficiaries: ANGERS, never: [] };
  const free = matched(pool).pairs;
  expect(free.map(({ beneficiaryId }) => beneficiaryId)).toEqual(["ben_1"]);
  const pair = { beneficiaryId: "ben_2", volunteerId: "vol_1" } as never;
  expect(matched(pool, DEFAULT_SETTINGS, { locked: [pair], forbidden: [] }).pairs).toMatchObject([
    { beneficiaryId: "ben_2", locked: true },
  ]);
  expect(matched(pool, DEFAULT_SETTINGS, { locked: [], forbidden: [pair] }).pairs).toHaveLength(1);
});

test("one more person is worth more than any score, when people come first", () => {
  const near = volunteer();
  const onlyForFirst = volunteer({
    id: "vol_2" as never,
    languages: [{ code: "prs", oral: "C2", written: "C2" }],
  });
  const first = beneficiary({
    languages: [
      { code: "prs", oral: "C2", written: "B1" },
      { code: "fra", oral: "B1", written: "A1" },
    ],
  });
  const second = beneficiary({
    id: "ben_2" as never,
    languages: [{ code: "fra", oral: "A1", written: "A1" }],
    hopes: [],
    interests: [],
  });
  const pool: Pool = { volunteers: [near, onlyForFirst], beneficiaries: [first, second], never: [] };
  expect(matched(pool).pairs).toHaveLength(2);
});

test.each([
  [{ radiusKm: 2 }, "left.distance", "distance"],
  [{ freeHours: 1 << 27 }, "left.hours", "hours"],
  [{ languages: [{ code: "tir", oral: "C2", written: "C2" }] }, "left.language", "language"],
  [{ sexWish: "men" }, "left.wishes", "sex-wish"],
] as const)("says why someone stays alone, and what would unblock it: %j", (given, reason, relaxed) => {
  const away = { latitude: 47.55, longitude: -0.55 };
  const pool: Pool = {
    volunteers: [volunteer({ point: away })],
    beneficiaries: [beneficiary(given as never)],
    never: [],
  };
  const alone = matched(pool).leftOut.find(({ side }) => side === "beneficiary");
  expect(alone?.why.reason.key).toBe(reason);
  expect(alone?.why.relaxation).toMatchObject({ requirement: relaxed, candidates: 1 });
  expect(alone?.why.funnel.at(-1)?.remaining).toBe(0);
});

test("someone whose candidates are all taken hears so", () => {
  const pool: Pool = { volunteers: [volunteer()], beneficiaries: ANGERS, never: [] };
  const alone = matched(pool).leftOut.find(({ personId }) => personId === "ben_2");
  expect(alone?.why).toMatchObject({ reason: { key: "left.taken" }, relaxation: null });
});

test("alternatives name the next best and who has them", () => {
  const others = [1, 2, 3, 4, 5, 6, 7].map((n) => volunteer({ id: `vol_${n}` as never }));
  const { pairs } = matched({ volunteers: others, beneficiaries: ANGERS, never: [] });
  expect(pairs).toHaveLength(2);
  for (const { alternatives, volunteerId } of pairs) {
    expect(alternatives.forBeneficiary).toHaveLength(5);
    expect(alternatives.forBeneficiary.map(({ id }) => id)).not.toContain(volunteerId);
    expect(alternatives.forVolunteer).toMatchObject([{ takenBy: expect.stringMatching(/^vol_/) }]);
  }
});

test("a higher minimum level never leaves more possible", () => {
  fc.assert(
    fc.property(anyPool(8), (pool) => {
      const costs = languageCost(pool);
      for (let i = 1; i < costs.length; i++) {
        expect(costs[i]?.pairs).toBeLessThanOrEqual(costs[i - 1]?.pairs ?? 0);
        expect(costs[i]?.beneficiaries).toBeLessThanOrEqual(costs[i - 1]?.beneficiaries ?? 0);
      }
    }),
    { numRuns: 100, seed: 6 },
  );
});

test("all weights at zero are refused with words; a cancelled run says so", () => {
  const pool: Pool = { volunteers: [volunteer()], beneficiaries: ANGERS, never: [] };
  expect(matchDuos(pool, { ...DEFAULT_SETTINGS, weights: {} }, NOTHING, HOOKS)).toMatchObject({
    kind: "refused",
    reason: { key: "round.refused.weights" },
  });
  expect(matchDuos(pool, DEFAULT_SETTINGS, NOTHING, { ...HOOKS, isCancelled: () => true })).toEqual({
    kind: "cancelled",
  });
});

test("progress only grows, and a run may be cancelled at any step of it", () => {
  const pool = inventPool(readTowns(), 300, 1);
  const told: number[] = [];
  const progress = (percent: number) => told.push(percent);
  expect(matchDuos(pool, DEFAULT_SETTINGS, NOTHING, { ...HOOKS, progress }).kind).toBe("matched");
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect([told[0], told.at(-1)]).toEqual([0, 100]);
  expect(new Set(told).size).toBeGreaterThan(10);
  for (const last of told.keys()) {
    let steps = 0;
    const isCancelled = () => steps++ === last;
    expect(matchDuos(pool, DEFAULT_SETTINGS, NOTHING, { ...HOOKS, isCancelled })).toEqual({
      kind: "cancelled",
    });
  }
});

test("no pair under the floor", () => {
  const pool: Pool = { volunteers: [volunteer()], beneficiaries: ANGERS, never: [] };
  const { pairs, leftOut } = matched(pool, { ...DEFAULT_SETTINGS, floor: 99 });
  expect(pairs).toEqual([]);
  expect(leftOut[0]?.why.reason.key).toBe("left.floor");
});
