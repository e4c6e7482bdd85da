import fc from "fast-check";
import { expect, test } from "vitest";
import type { Objective } from "~/matching/assign/market";
import { bestByHand } from "./oracles/brute-force";
import { anyCase, type Case, caseOf, isNearTheLimit, SHAPES } from "./oracles/cases";
import { answerOf, sessionAnswerOf } from "./oracles/engine";
import { FAULTS, isFound } from "./oracles/faults";
import { bestByHighs } from "./oracles/highs";

const TINY = { persons: 6, volunteers: 4 };
const SMALL = { persons: 40, volunteers: 40 };
/** They take seconds, more where other work is going on. */
const PATIENCE = 60_000;
const OBJECTIVES: readonly Objective[] = ["score", "people"];

test.each(SHAPES)(
  "equals brute force for both objectives, proven (%s)",
  (shape) => {
    fc.assert(
      fc.property(caseOf(shape, TINY), (given) => {
        for (const objective of OBJECTIVES) expectBest(given, objective, bestByHand(given, objective));
      }),
      { numRuns: 200, seed: 20261125 },
    );
  },
  PATIENCE,
);

test.each(OBJECTIVES)("a session equals brute force after locks and forbids (%s)", (objective) => {
  fc.assert(
    fc.property(anyCase(TINY), (given) => {
      const { value, matched } = bestByHand(given, objective);
      const answer = sessionAnswerOf(given, objective);
      expect(answer.value).toBe(value);
      if (objective === "people") expect(answer.matched).toBe(matched);
    }),
    { numRuns: 500, seed: 20261127 },
  );
});

test.each(["LP", "MIP"] as const)(
  "equals HiGHS as %s for both objectives, proven",
  (kind) => {
    fc.assert(
      fc.property(
        anyCase(SMALL).filter(({ shape }) => !isNearTheLimit(shape)),
        (given) => {
          for (const objective of OBJECTIVES)
            expectBest(given, objective, bestByHighs(given, objective, kind));
        },
      ),
      { numRuns: 100, seed: 20261126 },
    );
  },
  PATIENCE,
);

test.each(Object.entries(FAULTS))("the checker finds a planted fault: %s", (_, spoil) => {
  let planted = 0;
  fc.assert(
    fc.property(anyCase({ persons: 12, volunteers: 8 }), (given) => {
      for (const objective of OBJECTIVES) {
        const { market, assignment } = answerOf(given, objective);
        const spoiled = spoil(market, assignment);
        if (!spoiled) continue;
        planted += 1;
        expect(isFound(market, spoiled)).toBe(true);
      }
    }),
    { numRuns: 200, seed: 7 },
  );
  expect(planted).toBeGreaterThan(20);
});

/** `people` also counts pairs of weight 0; `score` promises no number of pairs. */
function expectBest(given: Case, objective: Objective, best: { matched: number; value: number }): void {
  const answer = answerOf(given, objective);
  expect(answer.faults).toEqual([]);
  expect(answer.value).toBe(best.value);
  if (objective === "people") expect(answer.matched).toBe(best.matched);
}
