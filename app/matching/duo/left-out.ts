import { contextOf, neverPairs, pairKey } from "../candidates";
import type { RequirementId } from "../criterion";
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
  const never = neverPairs(pool);
  const matchedB = new Set(made.map(({ beneficiary }) => beneficiary));
  const matchedV = new Set(made.map(({ volunteer }) => volunteer));
  const wantedB = new Set(edges.map(({ beneficiary }) => beneficiary));
  const wantedV = new Set(edges.map(({ volunteer }) => volunteer));
  const beneficiaries = pool.beneficiaries.flatMap((b, i): LeftOutPerson[] =>
    matchedB.has(i)
      ? []
      : [
          {
            ...{ side: "beneficiary" as const, personId: b.id, branchId: b.branchId },
            why: whyAlone(
              pool.volunteers.filter((v) => !never.has(pairKey(b, v))).map((v) => [b, v]),
              wantedB.has(i),
              settings,
            ),
          },
        ],
  );
  const volunteers = pool.volunteers.flatMap((v, j): LeftOutPerson[] =>
    matchedV.has(j)
      ? []
      : [
          {
            ...{ side: "volunteer" as const, personId: v.id, branchId: v.branchId },
            why: whyAlone(
              pool.beneficiaries.filter((b) => !never.has(pairKey(b, v))).map((b) => [b, v]),
              wantedV.has(j),
              settings,
            ),
          },
        ],
  );
  return [...beneficiaries, ...volunteers];
}

type Couple = readonly [PoolBeneficiary, PoolVolunteer];

function whyAlone(couples: readonly Couple[], hasCandidates: boolean, settings: RoundSettings): LeftOut {
  let remaining = couples;
  const funnel: LeftOut["funnel"] = [];
  let stoppedAt: RequirementId | null = null;
  for (const requirement of REQUIREMENTS) {
    remaining = remaining.filter(([b, v]) => requirement.allows(b, v, contextOf(b, v, settings)));
    funnel.push({ requirement: requirement.id, remaining: remaining.length });
    if (remaining.length === 0) stoppedAt ??= requirement.id;
  }
  if (hasCandidates) return { reason: { key: "left.taken", values: {} }, funnel, relaxation: null };
  if (!stoppedAt) return { reason: { key: "left.floor", values: {} }, funnel, relaxation: null };
  return { reason: REASONS[stoppedAt], funnel, relaxation: relaxationOf(couples, settings) };
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
function relaxationOf(couples: readonly Couple[], settings: RoundSettings): LeftOut["relaxation"] {
  const blockedBy = new Map<RequirementId, Couple[]>();
  for (const couple of couples) {
    const [b, v] = couple;
    const context = contextOf(b, v, settings);
    const failed = REQUIREMENTS.filter((requirement) => !requirement.allows(b, v, context));
    const only = failed[0];
    if (failed.length === 1 && only) blockedBy.set(only.id, [...(blockedBy.get(only.id) ?? []), couple]);
  }
  const best = REQUIREMENTS.map(({ id }) => ({
    id,
    couples: reachable(id, blockedBy.get(id) ?? [], settings),
  }))
    .filter((one) => one.couples.length > 0)
    .sort((a, b) => b.couples.length - a.couples.length)[0];
  if (!best) return null;
  const candidates = best.couples.length;
  return { requirement: best.id, candidates, because: relaxed(best.id, best.couples, candidates, settings) };
}

/** Farther than this is not a small change. */
const FARTHEST_KM = 30;

const reachable = (
  id: RequirementId,
  couples: readonly Couple[],
  settings: RoundSettings,
): readonly Couple[] =>
  id === "distance"
    ? couples.filter(([b, v]) => contextOf(b, v, settings).kilometres <= FARTHEST_KM)
    : couples;

function relaxed(
  id: RequirementId,
  couples: readonly Couple[],
  candidates: number,
  settings: RoundSettings,
): Reason {
  switch (id) {
    case "distance": {
      const nearest = Math.min(...couples.map(([b, v]) => contextOf(b, v, settings).kilometres));
      return { key: "relax.distance", values: { kilometres: Math.ceil(nearest), candidates } };
    }
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
