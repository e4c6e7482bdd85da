import { expect, test } from "vitest";
import { inOrder, withoutPair, withPair } from "~/matching/duo/chain";
import type { Pair } from "~/matching/duo/person";
import type { RoundSettings } from "~/matching/duo/round";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { type Given, solvedRound } from "~/matching/duo/solved";
import { inventPool, readTowns } from "../../bench/engine/pool";

const SETTINGS: RoundSettings = { ...DEFAULT_SETTINGS, objective: "people" };
const POOL = inventPool(readTowns(), 60, 5);
const solve = (given: Partial<Given> = {}) =>
  solvedRound(POOL, SETTINGS, { locked: [], forbidden: [], ...given });

type Solved = ReturnType<typeof solve>;
const pairsOf = ({ made, pool }: Solved): Pair[] =>
  made.map(({ beneficiary, volunteer }) => ({
    beneficiaryId: pool.beneficiaries[beneficiary]?.id as Pair["beneficiaryId"],
    volunteerId: pool.volunteers[volunteer]?.id as Pair["volunteerId"],
  }));
const total = (solved: Solved) => ({ people: solved.session.pairs, score: solved.session.value });
const lost = (before: Solved, after: Solved) => ({
  people: total(before).people - total(after).people,
  score: total(before).score - total(after).score,
});
const chainOf = (answer: ReturnType<typeof withPair>) => {
  if (answer.kind !== "chain") throw new Error(answer.kind);
  return answer.chain;
};

const ROUND = solve();

test("a pair’s absence costs what the round solved again without it loses, told step by step", () => {
  const pairs = pairsOf(ROUND);
  expect(pairs.length).toBeGreaterThan(20);
  for (const pair of pairs) {
    const chain = chainOf(withoutPair(ROUND, pair));
    expect(chain.cost).toMatchObject(lost(ROUND, solve({ forbidden: [pair] })));
    expect(chain.steps[0]).toMatchObject({ beneficiaryId: pair.beneficiaryId });
    expect(chain.steps[0]?.before?.volunteerId).toBe(pair.volunteerId);
    const scores = chain.steps.reduce(
      (sum, { before, after }) => sum + (before?.score ?? 0) - (after?.score ?? 0),
      0,
    );
    expect(chain.cost.score).toBe(scores);
    expect(chain.cost.moves).toBe(chain.steps.length);
  }
});

test("each step of a chain takes the place that another one leaves, or a free one", () => {
  for (const pair of pairsOf(ROUND)) {
    const { steps } = chainOf(withoutPair(ROUND, pair));
    const held = new Map(
      ROUND.pool.volunteers.map(({ id, places }) => [
        id as string,
        places - pairsOf(ROUND).filter(({ volunteerId }) => volunteerId === id).length,
      ]),
    );
    for (const { before } of steps)
      if (before) held.set(before.volunteerId, (held.get(before.volunteerId) ?? 0) + 1);
    for (const { after } of steps)
      if (after) held.set(after.volunteerId, (held.get(after.volunteerId) ?? 0) - 1);
    expect([...held.values()].every((left) => left >= 0)).toBe(true);
  }
});

test("nothing has moved after a question", () => {
  const before = pairsOf(ROUND);
  for (const pair of before) withoutPair(ROUND, pair);
  const { made } = ROUND;
  expect(made.map(({ beneficiary }) => ROUND.session.partnerOf(beneficiary))).toEqual(
    made.map(({ volunteer }) => volunteer),
  );
});

test("a wish costs what the round solved again with it loses, also for somebody who is locked", () => {
  const [first, second] = pairsOf(ROUND);
  if (!first || !second) throw new Error("no pairs");
  const wish = { beneficiaryId: first.beneficiaryId, volunteerId: second.volunteerId };
  const { cost } = chainOf(withPair(ROUND, wish));
  expect(cost.people).toBe(lost(ROUND, solve({ locked: [wish] })).people);
  const locked = solve({ locked: [first] });
  expect(chainOf(withPair(locked, wish)).cost).toMatchObject({ people: cost.people, score: cost.score });
  expect(chainOf(withoutPair(locked, first)).cost).toEqual(chainOf(withoutPair(ROUND, first)).cost);
});

test("questions that have no chain are answered by why", () => {
  const [first, second] = pairsOf(ROUND);
  if (!first || !second) throw new Error("no pairs");
  const crossed = { beneficiaryId: first.beneficiaryId, volunteerId: second.volunteerId };
  const nobody = { ...first, volunteerId: "vol_nobody" as Pair["volunteerId"] };
  expect(withPair(ROUND, first)).toEqual({ kind: "already" });
  expect(withoutPair(ROUND, crossed)).toEqual({ kind: "already" });
  expect(withPair(ROUND, nobody)).toEqual({ kind: "gone" });
  expect(withPair(solve({ forbidden: [crossed] }), crossed)).toEqual({ kind: "never" });
  const places = ROUND.pool.volunteers.find(({ id }) => id === second.volunteerId)?.places ?? 0;
  const locked = pairsOf(ROUND)
    .slice(1, 1 + places)
    .map(({ beneficiaryId }) => ({ beneficiaryId, volunteerId: second.volunteerId }));
  expect(withPair(solve({ locked }), crossed)).toEqual({ kind: "held" });
});

test("moves are told from the one who begins, then from the place left", () => {
  const moves = [
    { person: 1, before: 30, after: 10 },
    { person: 2, before: 20, after: -1 },
    { person: 3, before: 10, after: 20 },
    { person: 4, before: -1, after: 30 },
    { person: 9, before: 90, after: 91 },
  ];
  expect(inOrder(moves, 1).map(({ person }) => person)).toEqual([1, 3, 2, 4, 9]);
  expect(inOrder(moves, 3).map(({ person }) => person)).toEqual([3, 2, 1, 4, 9]);
});
