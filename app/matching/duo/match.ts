import { type Edge, marketOf } from "../assign/market";
import { solve } from "../assign/solve";
import { candidatesOf, contextOf, pairKey } from "../candidates";
import { proven } from "../check";
import { scoreOf } from "../score";
import { alternativesOf } from "./alternatives";
import { explainPair, levelsOf } from "./explain";
import { figuresOf } from "./figures";
import { leftOutOf } from "./left-out";
import type { MadePair, ScoredPair } from "./pairs";
import type { Pair, Pool, PoolBeneficiary, PoolVolunteer } from "./person";
import type { Hooks, MatchedPair, RoundOutcome, RoundSettings } from "./round";
import { hasWeight, NEUTRALS, weightsOf } from "./settings";

/** Pairs of a rerun: locked ones leave the market with a place of their volunteer, forbidden ones lose their edge. */
export interface Given {
  locked: readonly Pair[];
  forbidden: readonly Pair[];
}

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
    const pool = ordered(anyPool);
    const edges = scored(pool, settings, given.forbidden, step);
    const { made, certificate } = assigned(pool, edges, settings, given.locked, step);
    const milliseconds = Math.round(hooks.milliseconds() - began);
    const pairs = made.map((pair, n): MatchedPair => {
      if (n % 100 === 0) step(80 + Math.floor((10 * n) / made.length));
      const { beneficiary, volunteer } = peopleOf(pool, pair);
      return {
        ...{ beneficiaryId: beneficiary.id, volunteerId: volunteer.id, branchId: beneficiary.branchId },
        locked: pair.locked,
        explanation: explainPair(beneficiary, volunteer, settings).explanation,
        alternatives: { forBeneficiary: [], forVolunteer: [] },
      };
    });
    alternativesOf(pool, edges, made, (n, alternatives) =>
      Object.assign(pairs[n] as MatchedPair, { alternatives }),
    );
    step(92);
    const leftOut = leftOutOf(pool, edges, made, settings);
    step(100);
    return {
      kind: "matched",
      ...{ pairs, leftOut, certificate: { ...certificate, milliseconds } },
      figures: figuresOf(pool, edges, pairs),
    };
  } catch (thrown) {
    if (thrown === STOPPED) return { kind: "cancelled" };
    throw thrown;
  }
}

/** People by id: ties are then broken in the same way whatever order they were read in. */
function ordered(pool: Pool): Pool {
  const byId = <P extends { id: string }>(people: readonly P[]) =>
    [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...pool, beneficiaries: byId(pool.beneficiaries), volunteers: byId(pool.volunteers) };
}

function scored(
  pool: Pool,
  settings: RoundSettings,
  forbidden: readonly Pair[],
  step: (percent: number) => void,
): ScoredPair[] {
  const weights = weightsOf(settings);
  const refused = new Set(forbidden.map((pair) => `${pair.beneficiaryId} ${pair.volunteerId}`));
  const candidates = candidatesOf(pool, settings, (done) => {
    if (done % 200 === 0) step(Math.floor((30 * done) / pool.beneficiaries.length));
  });
  const pairs: ScoredPair[] = [];
  candidates.forEach((candidate, n) => {
    if (n % 20_000 === 0) step(30 + Math.floor((20 * n) / candidates.length));
    const { beneficiary, volunteer } = peopleOf(pool, candidate);
    if (refused.has(pairKey(beneficiary, volunteer))) return;
    const levels = levelsOf(beneficiary, volunteer, contextOf(beneficiary, volunteer, settings));
    const score = scoreOf(levels, weights, NEUTRALS);
    if (score >= settings.floor * 100) pairs.push({ ...candidate, score });
  });
  return pairs;
}

function assigned(
  pool: Pool,
  edges: readonly ScoredPair[],
  settings: RoundSettings,
  locks: readonly Pair[],
  step: (percent: number) => void,
) {
  const locked = locks.map((pair): MadePair => ({ ...positionsOf(pool, pair), locked: true }));
  const capacity = Int32Array.from(pool.volunteers, ({ places }) => places);
  for (const { volunteer } of locked) capacity[volunteer] = Math.max(0, (capacity[volunteer] as number) - 1);
  const taken = new Set(locked.map(({ beneficiary }) => beneficiary));
  const open = edges.filter(({ beneficiary }) => !taken.has(beneficiary));
  const market = marketOf(
    pool.beneficiaries.length,
    capacity,
    open.map(
      ({ beneficiary, volunteer, score }): Edge => ({
        person: beneficiary,
        volunteer,
        weight: score,
      }),
    ),
  );
  const assignment = solve(market, {
    objective: settings.objective,
    onProgress: (share) => step(50 + Math.floor(30 * share)),
  });
  const { value, bound, gap, valid } = proven(market, assignment);
  const free = [...assignment.partner].flatMap((volunteer, beneficiary): MadePair[] =>
    volunteer === -1 ? [] : [{ beneficiary, volunteer, locked: false }],
  );
  return {
    made: [...locked, ...free].sort((a, b) => a.beneficiary - b.beneficiary),
    certificate: { value, bound, gap, valid, edges: open.length },
  };
}

function positionsOf(pool: Pool, pair: Pair): { beneficiary: number; volunteer: number } {
  const beneficiary = pool.beneficiaries.findIndex(({ id }) => id === pair.beneficiaryId);
  const volunteer = pool.volunteers.findIndex(({ id }) => id === pair.volunteerId);
  if (beneficiary === -1 || volunteer === -1)
    throw new Error(`The locked pair ${pair.beneficiaryId}, ${pair.volunteerId} is not in the pool`);
  return { beneficiary, volunteer };
}

const peopleOf = (pool: Pool, { beneficiary, volunteer }: { beneficiary: number; volunteer: number }) => ({
  beneficiary: pool.beneficiaries[beneficiary] as PoolBeneficiary,
  volunteer: pool.volunteers[volunteer] as PoolVolunteer,
});
