import { expect, test } from "vitest";
import { matchDuos } from "~/matching/duo/match";
import type { Pair, Pool } from "~/matching/duo/person";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { inventPool, readTowns } from "../../bench/engine/pool";

const HOOKS = { progress: () => {}, isCancelled: () => false, milliseconds: () => 0 };
const SETTINGS = { ...DEFAULT_SETTINGS, objective: "people" as const };
const POOL = inventPool(readTowns(), 60, 5);

function round(pool: Pool, given: { locked?: Pair[]; forbidden?: Pair[] } = {}) {
  const outcome = matchDuos(pool, SETTINGS, { locked: [], forbidden: [], ...given }, HOOKS);
  if (outcome.kind !== "matched") throw new Error(outcome.kind);
  const score = outcome.pairs.reduce((sum, { explanation }) => sum + explanation.score, 0);
  return { ...outcome, people: outcome.pairs.length, score };
}

const ROUND = round(POOL);

test("a pair’s regret is what the round without it would be worth less", () => {
  expect(ROUND.pairs.length).toBeGreaterThan(20);
  for (const { beneficiaryId, volunteerId, alternatives } of ROUND.pairs) {
    const without = round(POOL, { forbidden: [{ beneficiaryId, volunteerId }] });
    expect(alternatives.regret).toMatchObject({
      people: ROUND.people - without.people,
      score: ROUND.score - without.score,
    });
  }
});

test("an alternative’s cost is what the round with it locked would be worth less", () => {
  const told = ROUND.pairs.flatMap(({ beneficiaryId, volunteerId, alternatives }) => [
    ...alternatives.forBeneficiary.map(({ id, cost }) => ({
      pair: { beneficiaryId, volunteerId: id } as Pair,
      cost,
    })),
    ...alternatives.forVolunteer.map(({ id, cost }) => ({
      pair: { beneficiaryId: id, volunteerId } as Pair,
      cost,
    })),
  ]);
  expect(told.length).toBeGreaterThan(30);
  for (const { pair, cost } of told.filter((_, n) => n % 4 === 0)) {
    const instead = round(POOL, { locked: [pair] });
    expect(cost).toMatchObject({
      people: ROUND.people - instead.people,
      score: ROUND.score - instead.score,
    });
  }
});

test("a locked pair has no regret, and nobody else’s wish can take its person", () => {
  const [first] = ROUND.pairs;
  if (!first) throw new Error("no pair");
  const locked = round(POOL, { locked: [first] });
  const pair = locked.pairs.find(({ beneficiaryId }) => beneficiaryId === first.beneficiaryId);
  expect(pair).toMatchObject({ locked: true, volunteerId: first.volunteerId });
  expect(pair?.alternatives.regret).toBeNull();
  expect(pair?.alternatives.forBeneficiary.every(({ cost }) => cost === null)).toBe(true);
});

test("the figures of fairness agree with the pairs", () => {
  const { fairness } = ROUND.figures;
  expect(fairness?.load.reduce((sum, count) => sum + count, 0)).toBe(60);
  expect(fairness?.load.reduce((sum, count, pairs) => sum + count * pairs, 0)).toBe(ROUND.people);
  expect(fairness?.bySex.reduce((sum, { matched }) => sum + matched, 0)).toBe(ROUND.people);
  expect(fairness?.byFrench.reduce((sum, { people }) => sum + people, 0)).toBe(60);
  const { first = 0, three = 0, ten = 0 } = fairness?.ranks ?? {};
  expect(first).toBeGreaterThan(0);
  expect(three).toBeGreaterThanOrEqual(first);
  expect(ten).toBeGreaterThanOrEqual(three);
  expect(fairness?.gini).toBeGreaterThan(0);
  expect(fairness?.gini).toBeLessThan(0.5);
});
