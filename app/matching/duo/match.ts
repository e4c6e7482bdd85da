import { alternativesOf } from "./alternatives";
import { costsOf } from "./costs";
import { criterionEffects } from "./effects";
import { explainPair } from "./explain";
import { fairnessOf } from "./fairness";
import { figuresOf } from "./figures";
import { leftOutOf } from "./left-out";
import type { MadePair } from "./pairs";
import type { Pool, PoolBeneficiary, PoolVolunteer } from "./person";
import type { Hooks, MatchedPair, RoundOutcome, RoundSettings } from "./round";
import { hasWeight } from "./settings";
import { type Given, solvedRound } from "./solved";

const STOPPED = Symbol("stopped");

/**
 * The best assignment of a whole pool, proven: candidates, scores, the optimum with its certificate, explanations,
 * alternatives, and why the others stay alone. The same pool gives the same pairs, in whatever order people come.
 * Throws when the result cannot be proven or an id of `given` is unknown (bugs); refuses weights that are all zero.
 */
export function matchDuos(anyPool: Pool, settings: RoundSettings, given: Given, hooks: Hooks): RoundOutcome {
  if (!hasWeight(settings)) return { kind: "refused", reason: { key: "round.refused.weights", values: {} } };
  const began = hooks.milliseconds();
  const step = (percent: number): void => {
    if (hooks.isCancelled()) throw STOPPED;
    hooks.progress(percent);
  };
  try {
    step(0);
    const solved = solvedRound(anyPool, settings, given, (share) => step(Math.floor(70 * share)));
    const { pool, judged, scored, made, certificate, session, positions } = solved;
    const milliseconds = Math.round(hooks.milliseconds() - began);
    const pairs = made.map((pair, n) => {
      if (n % 100 === 0) step(70 + Math.floor((10 * n) / made.length));
      return explained(pool, pair, settings);
    });
    alternativesOf(pool, scored, made, (n, alternatives) => {
      if (n % 50 === 0) step(80 + Math.floor((12 * n) / made.length));
      const costs = costsOf(session, made[n] as MadePair, alternatives, positions);
      Object.assign(pairs[n] as MatchedPair, { alternatives: costs });
    });
    step(92);
    const leftOut = leftOutOf(pool, scored, made, settings, (share) => step(92 + Math.floor(7 * share)));
    const fairness = fairnessOf(pool, scored, made, pairs);
    const criteria = criterionEffects(judged, settings, pairs, session);
    step(100);
    return {
      kind: "matched",
      ...{ pairs, leftOut, certificate: { ...certificate, milliseconds } },
      figures: { ...figuresOf(pool, scored, pairs), fairness, criteria },
    };
  } catch (thrown) {
    if (thrown === STOPPED) return { kind: "cancelled" };
    throw thrown;
  }
}

/** A made pair with its explanation, in the words of the readable criteria. */
function explained(
  pool: Pool,
  { beneficiary, volunteer, locked }: MadePair,
  settings: RoundSettings,
): MatchedPair {
  const b = pool.beneficiaries[beneficiary] as PoolBeneficiary;
  const v = pool.volunteers[volunteer] as PoolVolunteer;
  return {
    ...{ beneficiaryId: b.id, volunteerId: v.id, branchId: b.branchId, locked },
    explanation: explainPair(b, v, settings).explanation,
    alternatives: { forBeneficiary: [], forVolunteer: [] },
  };
}
