import fc from "fast-check";
import { expect, test } from "vitest";
import { Session } from "~/matching/assign/session";
import { OneSide } from "~/matching/duo/one-side";
import type { Pool } from "~/matching/duo/person";
import { relaxationsOf } from "~/matching/duo/relaxations";
import type { RoundSettings } from "~/matching/duo/round";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { type SolvedRound, solvedRound } from "~/matching/duo/solved";
import { whyUnmatched } from "~/matching/duo/unblock";
import { anyPool, beneficiary, volunteer } from "~tests/support/pool";

const solve = (pool: Pool, settings: Partial<RoundSettings> = {}) =>
  solvedRound(pool, { ...DEFAULT_SETTINGS, ...settings }, { locked: [], forbidden: [] });
const one = volunteer({ id: "vol_1" as never });

test("two for one place: who has it, and what the wish would cost", () => {
  const better = beneficiary({ id: "ben_1" as never, interests: ["walking", "cooking"] });
  const left = beneficiary({ id: "ben_2" as never, interests: [], hopes: [], waitingDays: 0 });
  const solved = solve({ volunteers: [one], beneficiaries: [better, left], never: [] });
  const answer = whyUnmatched(solved, "beneficiary", left.id);
  expect(answer).toMatchObject({
    kind: "alone",
    others: 1,
    why: { reason: { key: "left.taken" } },
    taken: [{ id: one.id, holders: [better.id], answer: { kind: "chain" } }],
    unblockings: [],
  });
  const { taken } = answer as Extract<typeof answer, { kind: "alone" }>;
  expect(taken[0]?.answer).toMatchObject({
    chain: { cost: { people: 0, moves: 2 }, steps: [{ after: { volunteerId: one.id } }, { after: null }] },
  });
  expect(taken[0]?.answer.kind === "chain" && taken[0].answer.chain.cost.score).toBeGreaterThan(0);
  expect(whyUnmatched(solved, "beneficiary", better.id)).toMatchObject({
    kind: "matched",
    partners: [{ id: one.id }],
  });
  expect(whyUnmatched(solved, "volunteer", "vol_9" as never)).toEqual({ kind: "gone" });
});

test("an hour more gives somebody; a wish let go opens somebody whom another keeps", () => {
  const left = beneficiary({ id: "ben_2" as never, freeHours: 1, sexWish: "men" });
  const busy = volunteer({ id: "vol_2" as never, freeHours: 0b1111 });
  const free = volunteer({ id: "vol_3" as never, freeHours: 0b1000, members: [{ sex: "man", age: 40 }] });
  const happy = beneficiary({ id: "ben_1" as never, freeHours: 0b0011 });
  const solved = solve({ volunteers: [busy, free], beneficiaries: [happy, left], never: [] });
  const answer = whyUnmatched(solved, "beneficiary", left.id);
  expect(answer).toMatchObject({
    kind: "alone",
    taken: [],
    unblockings: [
      {
        lets: ["hours"],
        candidates: 1,
        outcome: { id: free.id, takes: [{ key: "staff.why.takes.hours" }], chain: { cost: { people: -1 } } },
      },
      { lets: ["sex-wish"], candidates: 1, outcome: null },
    ],
  });
});

test("what a relaxation would change is what the round solved again with the new candidates changes", () => {
  const settings = fc.record({
    objective: fc.constantFrom("people" as const, "score" as const),
    floor: fc.constantFrom(0, 55),
  });
  let helped = 0;
  fc.assert(
    fc.property(anyPool(7), settings, (pool, given) => {
      const solved = solve(pool, given);
      for (const side of ["beneficiary", "volunteer"] as const)
        solved.pool[side === "beneficiary" ? "beneficiaries" : "volunteers"].forEach(({ id }, person) => {
          const answer = whyUnmatched(solved, side, id);
          if (answer.kind !== "alone") return;
          const view = new OneSide(solved, side, person);
          for (const { lets, opened } of relaxationsOf(view)) {
            const told = answer.unblockings.find((found) => found.lets.join() === lets.join());
            if (told?.outcome) helped += 1;
            const again = solvedWith(solved, view, opened);
            const cost = told?.outcome?.chain.cost ?? { people: 0, score: 0 };
            if (given.objective === "people")
              expect(0 - cost.people).toBe(again.pairs - solved.session.pairs);
            expect(0 - cost.score).toBe(again.value - solved.session.value);
          }
        });
    }),
    { numRuns: 60 },
  );
  expect(helped).toBeGreaterThan(10);
});

/** From nothing, with these candidates beside those of before; of a volunteer who is alone one place. */
function solvedWith(
  { pool, scored, settings }: SolvedRound,
  view: OneSide,
  opened: ReturnType<typeof relaxationsOf>[number]["opened"],
) {
  const edges = [...scored.beneficiary].map((b, n) => ({
    b,
    v: scored.volunteer[n] as number,
    weight: scored.score[n] as number,
  }));
  for (const { other, score } of opened) {
    const { beneficiary: b, volunteer: v } = view.with(other);
    edges.push({ b, v, weight: score });
  }
  edges.sort((x, y) => x.b - y.b || x.v - y.v);
  const start = new Int32Array(pool.beneficiaries.length + 1);
  for (const { b } of edges) for (let n = b + 1; n < start.length; n++) start[n] = (start[n] as number) + 1;
  return new Session(
    {
      ...{ persons: pool.beneficiaries.length, volunteers: pool.volunteers.length, start },
      volunteer: Int32Array.from(edges, ({ v }) => v),
      weight: Float64Array.from(edges, ({ weight }) => weight),
      capacity: Int32Array.from(pool.volunteers, ({ places }, v) =>
        view.side === "volunteer" && v === view.person ? 1 : places,
      ),
    },
    { objective: settings.objective },
  );
}
