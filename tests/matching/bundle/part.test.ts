import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { highsSolver } from "~/matching/bundle/bundle.worker.server";
import { Part } from "~/matching/bundle/part";
import { numbered } from "~/matching/bundle/problem";
import { leftBy } from "~/matching/bundle/programme";
import type { Solver } from "~/matching/bundle/solver";
import { bestByHand, problems } from "~tests/support/bundles";

const TINY = { households: 5, resources: 4, options: 14, largestScore: 9, largestAmount: 3, largestCount: 4 };
const LIMIT = { seconds: 30, stop: () => false };

let highs: Solver;
beforeAll(async () => {
  highs = await highsSolver();
});

test("relaxation and integer programme alone, without trying out, reach the optimum that brute force finds", () => {
  let programmes = 0;
  fc.assert(
    fc.property(problems(TINY), (problem) => {
      const part = new Part(numbered(problem));
      const best = bestByHand(problem);
      for (let steps = 0; !part.done; steps++) {
        expect(steps).toBeLessThan(10);
        part.step(highs, LIMIT, () => 0.5);
        expect(part.bound).toBeGreaterThanOrEqual(best);
      }
      expect([part.value, part.bound]).toEqual([best, best]);
      expect(leftBy(part.programme, part.choice).every((left) => left >= 0)).toBe(true);
      if (part.proof.kind === "programme") programmes++;
    }),
    { numRuns: 1000, seed: 11 },
  );
  expect(programmes).toBeGreaterThan(20);
});

test("a solver that takes too much is not believed", () => {
  const whole = numbered({
    resources: { flat: 1, post: 1, car: 1 },
    options: [
      { household: "a", score: 5, uses: { flat: 1, post: 1 } },
      { household: "b", score: 5, uses: { post: 1, car: 1 } },
      { household: "c", score: 5, uses: { car: 1, flat: 1 } },
    ],
  });
  const greedy: Solver = {
    relaxation: () => ({ add() {}, solve: () => undefined, close() {} }),
    choose: () => ({ choice: Int32Array.of(0, 1, 2), optimal: true }),
  };
  const part = new Part(whole);
  for (let steps = 0; steps < 3 && !part.done; steps++) part.step(greedy, LIMIT, () => 0.5);
  expect(part.value).toBe(5);
  expect(part.bound).toBeGreaterThan(5);
});
