import { contextOf, neverPairs, pairKey } from "../candidates";
import type { PairContext, RequirementId } from "../criterion";
import type { Reason } from "../reason";
import type { MadePair, ScoredPair } from "./pairs";
import type { Pool, PoolBeneficiary, PoolVolunteer } from "./person";
import { REQUIREMENTS } from "./requirements";
import type { LeftOut, LeftOutPerson, RoundSettings } from "./round";

/** Why each person without a partner has none, and the smallest change that would give them candidates. */
export function leftOutOf(
  pool: Pool,
  edges: readonly ScoredPair[],
  made: readonly MadePair[],
  settings: RoundSettings,
): LeftOutPerson[] {
  const matchedB = new Set(made.map(({ beneficiary }) => beneficiary));
  const matchedV = new Set(made.map(({ volunteer }) => volunteer));
  const wantedB = new Set(edges.map(({ beneficiary }) => beneficiary));
  const wantedV = new Set(edges.map(({ volunteer }) => volunteer));
  const isNever = neverIn(pool);
  const beneficiaries = pool.beneficiaries.flatMap((b, i): LeftOutPerson[] => {
    if (matchedB.has(i)) return [];
    const survey = surveyed(settings, (look) => {
      for (const v of pool.volunteers) if (!isNever(b, v)) look(b, v);
    });
    const why = whyAlone(survey, wantedB.has(i), settings);
    return [{ side: "beneficiary", personId: b.id, branchId: b.branchId, why }];
  });
  const volunteers = pool.volunteers.flatMap((v, j): LeftOutPerson[] => {
    if (matchedV.has(j)) return [];
    const survey = surveyed(settings, (look) => {
      for (const b of pool.beneficiaries) if (!isNever(b, v)) look(b, v);
    });
    const why = whyAlone(survey, wantedV.has(j), settings);
    return [{ side: "volunteer", personId: v.id, branchId: v.branchId, why }];
  });
  return [...beneficiaries, ...volunteers];
}

function neverIn(pool: Pool): (b: PoolBeneficiary, v: PoolVolunteer) => boolean {
  const never = neverPairs(pool);
  return never.size === 0 ? () => false : (b, v) => never.has(pairKey(b, v));
}

/** Farther than this is not a small change. */
const FARTHEST_KM = 30;

/** What stands between one person and everybody of the other side; arrays in the order of the requirements. */
interface Survey {
  /** Pairs that come past every earlier requirement and not past this one. */
  stopped: number[];
  /** Pairs that would be candidates if this requirement alone were let go. */
  onlyBy: number[];
  /** Pairs that come past all. */
  allowed: number;
  /** Kilometres to the nearest person whom distance alone keeps away. */
  nearest: number;
}

/** One pass without lists: of 5,000 × 5,000 people it looks at twelve million pairs. */
function surveyed(
  settings: RoundSettings,
  couples: (look: (b: PoolBeneficiary, v: PoolVolunteer) => void) => void,
): Survey {
  const none = REQUIREMENTS.map(() => 0);
  const survey: Survey = { stopped: none, onlyBy: [...none], allowed: 0, nearest: Number.POSITIVE_INFINITY };
  const { stopped, onlyBy } = survey;
  couples((b, v) => {
    const context = contextOf(b, v, settings);
    const first = failing(0, b, v, context);
    if (first === -1) {
      survey.allowed += 1;
      return;
    }
    stopped[first] = (stopped[first] ?? 0) + 1;
    const byDistance = REQUIREMENTS[first]?.id === "distance";
    if (byDistance && context.kilometres > FARTHEST_KM) return;
    if (failing(first + 1, b, v, context) !== -1) return;
    onlyBy[first] = (onlyBy[first] ?? 0) + 1;
    if (byDistance) survey.nearest = Math.min(survey.nearest, context.kilometres);
  });
  return survey;
}

/** Position of the first requirement from `from` on that a pair does not meet; -1 when it meets them all. */
function failing(from: number, b: PoolBeneficiary, v: PoolVolunteer, context: PairContext): number {
  for (let n = from; n < REQUIREMENTS.length; n++) if (!REQUIREMENTS[n]?.allows(b, v, context)) return n;
  return -1;
}

function whyAlone(survey: Survey, hasCandidates: boolean, settings: RoundSettings): LeftOut {
  let remaining = survey.allowed + survey.stopped.reduce((sum, count) => sum + count, 0);
  const funnel = REQUIREMENTS.map(({ id }, n) => {
    remaining -= survey.stopped[n] ?? 0;
    return { requirement: id, remaining };
  });
  const stoppedAt = funnel.find((step) => step.remaining === 0)?.requirement;
  if (hasCandidates) return { reason: { key: "left.taken", values: {} }, funnel, relaxation: null };
  if (!stoppedAt) return { reason: { key: "left.floor", values: {} }, funnel, relaxation: null };
  return { reason: REASONS[stoppedAt], funnel, relaxation: relaxationOf(survey, settings) };
}

/** Silent about whose wish it was. */
const REASONS: Readonly<Record<RequirementId, Reason>> = {
  distance: { key: "left.distance", values: {} },
  language: { key: "left.language", values: {} },
  hours: { key: "left.hours", values: {} },
  "sex-wish": { key: "left.wishes", values: {} },
  "age-wish": { key: "left.wishes", values: {} },
};

/** The one requirement that, let go, would create the most candidates; among equals the earlier one. */
function relaxationOf({ onlyBy, nearest }: Survey, settings: RoundSettings): LeftOut["relaxation"] {
  const candidates = Math.max(...onlyBy);
  const best = REQUIREMENTS[onlyBy.indexOf(candidates)];
  if (candidates === 0 || !best) return null;
  return { requirement: best.id, candidates, because: relaxed(best.id, nearest, candidates, settings) };
}

function relaxed(id: RequirementId, nearest: number, candidates: number, settings: RoundSettings): Reason {
  switch (id) {
    case "distance":
      return { key: "relax.distance", values: { kilometres: Math.ceil(nearest), candidates } };
    case "language":
      return {
        key: "relax.language",
        values: { candidates, level: settings.minimumLanguageLevel },
      };
    case "hours":
      return { key: "relax.hours", values: { candidates } };
    case "sex-wish":
    case "age-wish":
      return { key: "relax.wishes", values: { candidates } };
  }
}
