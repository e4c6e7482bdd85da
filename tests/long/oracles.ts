import fc from "fast-check";
import type { Objective } from "~/matching/assign/market";
import { type Best, bestByHand } from "../matching/assign/oracles/brute-force";
import { anyCase, type Case, isNearTheLimit } from "../matching/assign/oracles/cases";
import { type Answer, answerOf, sessionAnswerOf } from "../matching/assign/oracles/engine";
import { FAULTS, isFound } from "../matching/assign/oracles/faults";
import { bestByHighs } from "../matching/assign/oracles/highs";
import type { Setting } from "./check";

const TINY = { persons: 6, volunteers: 4 };
const SMALL = { persons: 40, volunteers: 40 };
/** Three cases in four are tiny: everything is tried there. The others go to HiGHS, every second one with whole numbers. */
const TINY_SHARE = 0.75;

/** Compares the engine with oracles that share nothing with it, for both objectives, and the checker with planted faults. */
export default async function oracles({ times }: Setting) {
  const cases = times(10_000);
  const tiny = Math.round(cases * TINY_SHARE);
  const seen = {
    cases,
    "by brute force": 0,
    "by HiGHS as LP": 0,
    "as MIP": 0,
    "with locks": 0,
    "faults planted": 0,
  };
  const wrong = {
    "other value": 0,
    "other number of people": 0,
    unproven: 0,
    "other after edits": 0,
    "faults not found": 0,
  };
  for (const given of fc.sample(anyCase(TINY), { numRuns: tiny, seed: 20261125 }))
    judge(given, "by brute force", bestByHand);
  const small = anyCase(SMALL).filter(({ shape }) => !isNearTheLimit(shape));
  fc.sample(small, { numRuns: cases - tiny, seed: 20261126 }).forEach((given, n) => {
    const kind = n % 2 === 0 ? "LP" : "MIP";
    judge(given, kind === "LP" ? "by HiGHS as LP" : "as MIP", (one, objective) =>
      bestByHighs(one, objective, kind),
    );
  });
  return { ok: Object.values(wrong).every((count) => count === 0), counts: { ...seen, ...wrong } };

  function judge(
    given: Case,
    oracle: keyof typeof seen,
    best: (given: Case, objective: Objective) => Best,
  ): void {
    seen[oracle] += 1;
    if (given.locked.length > 0) seen["with locks"] += 1;
    for (const objective of ["score", "people"] as const) {
      const answer = answerOf(given, objective);
      const { value, matched } = best(given, objective);
      if (answer.faults.length > 0) wrong.unproven += 1;
      if (answer.value !== value) wrong["other value"] += 1;
      if (objective === "people" && answer.matched !== matched) wrong["other number of people"] += 1;
      const warm = sessionAnswerOf(given, objective);
      const isSame = warm.value === value && (objective === "score" || warm.matched === matched);
      if (!isSame) wrong["other after edits"] += 1;
      plant(answer);
    }
  }

  function plant({ market, assignment }: Answer): void {
    for (const spoil of Object.values(FAULTS)) {
      const spoiled = spoil(market, assignment);
      if (!spoiled) continue;
      seen["faults planted"] += 1;
      if (!isFound(market, spoiled)) wrong["faults not found"] += 1;
    }
  }
}
