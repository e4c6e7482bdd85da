import type { RequirementId } from "../criterion";
import { Neighbourhood, type Side } from "../neighbours";
import type { Reason } from "../reason";
import type { MadePair, ScoredPairs } from "./pairs";
import type { Pool } from "./person";
import { REQUIREMENTS } from "./requirements";
import type { LeftOut, LeftOutPerson, RoundSettings } from "./round";
import { eachSurvey, type Survey } from "./survey";

/**
 * Why each person without a partner has none, and the smallest change that would give them candidates; `onShare` is told
 * how much is done, 0 to 1.
 */
export function leftOutOf(
  pool: Pool,
  pairs: ScoredPairs,
  made: readonly MadePair[],
  settings: RoundSettings,
  onShare: (share: number) => void,
): LeftOutPerson[] {
  const neighbourhood = new Neighbourhood(pool);
  const people = pool.beneficiaries.length + pool.volunteers.length;
  let done = 0;
  const whys = (side: Side, count: number): (LeftOut | undefined)[] => {
    const matched = new Set(made.map((pair) => pair[side]));
    const wanted = new Uint8Array(count);
    for (const person of pairs[side]) wanted[person] = 1;
    const found = new Array<LeftOut | undefined>(count).fill(undefined);
    const isAlone = (person: number) => !matched.has(person);
    eachSurvey(pool, settings, neighbourhood, side, isAlone, (person, survey) => {
      found[person] = whyAlone(survey, wanted[person] === 1, settings);
      done += 1;
      if (done % 200 === 0) onShare(done / people);
    });
    return found;
  };
  const [ofB, ofV] = [
    whys("beneficiary", pool.beneficiaries.length),
    whys("volunteer", pool.volunteers.length),
  ];
  return [
    ...pool.beneficiaries.flatMap(({ id, branchId }, n): LeftOutPerson[] => {
      const why = ofB[n];
      return why ? [{ side: "beneficiary", personId: id, branchId, why }] : [];
    }),
    ...pool.volunteers.flatMap(({ id, branchId }, n): LeftOutPerson[] => {
      const why = ofV[n];
      return why ? [{ side: "volunteer", personId: id, branchId, why }] : [];
    }),
  ];
}

export function whyAlone(survey: Survey, hasCandidates: boolean, settings: RoundSettings): LeftOut {
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
