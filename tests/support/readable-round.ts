import { type Edge, marketOf } from "~/matching/assign/market";
import { Session } from "~/matching/assign/session";
import { contextOf } from "~/matching/candidates";
import type { PairContext, RequirementId } from "~/matching/criterion";
import { explainPair, levelsOf } from "~/matching/duo/explain";
import type { Pair, Pool, PoolBeneficiary, PoolVolunteer } from "~/matching/duo/person";
import { REQUIREMENTS } from "~/matching/duo/requirements";
import type { Alternative, LeftOut, RoundFigures, RoundResult, RoundSettings } from "~/matching/duo/round";
import { NEUTRALS, weightsOf } from "~/matching/duo/settings";
import type { Given } from "~/matching/duo/solved";
import type { Reason } from "~/matching/reason";
import { scoreOf } from "~/matching/score";

/*
 * A round told slowly: everybody is compared with everybody by the readable objects, with one object a pair. The engine
 * must give the same to the byte.
 */

interface ReadablePair {
  beneficiary: number;
  volunteer: number;
  kilometres: number;
  levels: number[];
}
type ScoredPair = ReadablePair & { score: number };
interface MadePair {
  beneficiary: number;
  volunteer: number;
  locked: boolean;
}

const pairKey = (b: { id: string }, v: { id: string }): string => `${b.id} ${v.id}`;
const keysOf = (pairs: readonly Pair[]): Set<string> =>
  new Set(pairs.map(({ beneficiaryId, volunteerId }) => `${beneficiaryId} ${volunteerId}`));

/** Every pair that may be made, by beneficiary and then by volunteer. */
export function readableCandidates(
  pool: Pool,
  settings: PairContext["settings"],
  forbidden: Given["forbidden"] = [],
): ReadablePair[] {
  const excluded = keysOf([...pool.never, ...forbidden]);
  return pool.beneficiaries.flatMap((b, beneficiary) =>
    pool.volunteers.flatMap((v, volunteer): ReadablePair[] => {
      const context = contextOf(b, v, settings);
      if (v.places < 1 || excluded.has(pairKey(b, v))) return [];
      if (!REQUIREMENTS.every((requirement) => requirement.allows(b, v, context))) return [];
      return [{ beneficiary, volunteer, kilometres: context.kilometres, levels: levelsOf(b, v, context) }];
    }),
  );
}

export function readableRound(anyPool: Pool, settings: RoundSettings, given: Given): RoundResult {
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const pool: Pool = {
    never: anyPool.never,
    beneficiaries: [...anyPool.beneficiaries].sort(byId),
    volunteers: [...anyPool.volunteers].sort(byId),
  };
  const edges = readableCandidates(pool, settings, given.forbidden)
    .map((pair): ScoredPair => ({ ...pair, score: scoreOf(pair.levels, weightsOf(settings), NEUTRALS) }))
    .filter(({ score }) => score >= settings.floor * 100);
  const { made, certificate } = assigned(pool, edges, settings, given);
  const pairs = made.map((pair) => {
    const b = pool.beneficiaries[pair.beneficiary] as PoolBeneficiary;
    const v = pool.volunteers[pair.volunteer] as PoolVolunteer;
    return {
      ...{ beneficiaryId: b.id, volunteerId: v.id, branchId: b.branchId, locked: pair.locked },
      explanation: explainPair(b, v, settings).explanation,
      alternatives: alternatives(pool, edges, made, pair),
    };
  });
  return {
    ...{ pairs, certificate },
    leftOut: leftOut(pool, edges, made, settings),
    figures: figures(
      pool,
      edges,
      pairs.map(({ explanation }) => explanation.score),
    ),
  };
}

function assigned(pool: Pool, edges: readonly ScoredPair[], settings: RoundSettings, given: Given) {
  const locked = given.locked.map(
    ({ beneficiaryId, volunteerId }): MadePair => ({
      beneficiary: pool.beneficiaries.findIndex(({ id }) => id === beneficiaryId),
      volunteer: pool.volunteers.findIndex(({ id }) => id === volunteerId),
      locked: true,
    }),
  );
  const places = pool.volunteers.map((one, j) =>
    Math.max(one.places, locked.filter(({ volunteer }) => volunteer === j).length),
  );
  const market = marketOf(
    pool.beneficiaries.length,
    Int32Array.from(places),
    edges.map((edge): Edge => ({ person: edge.beneficiary, volunteer: edge.volunteer, weight: edge.score })),
  );
  const session = new Session(market, { objective: settings.objective });
  for (const { beneficiary, volunteer } of locked) session.lock(beneficiary, volunteer);
  const { assignment } = session.result();
  const free = [...assignment.partner].flatMap((volunteer, beneficiary): MadePair[] =>
    volunteer === -1 ? [] : [{ beneficiary, volunteer, locked: false }],
  );
  const { value } = assignment;
  const open = edges.filter((edge) => !locked.some(({ beneficiary }) => beneficiary === edge.beneficiary));
  return {
    made: [...locked, ...free].sort((a, b) => a.beneficiary - b.beneficiary),
    certificate: { value, bound: value, gap: 0, valid: true, edges: open.length, milliseconds: 0 },
  };
}

function alternatives(
  pool: Pool,
  edges: readonly ScoredPair[],
  made: readonly MadePair[],
  own: MadePair,
): RoundResult["pairs"][number]["alternatives"] {
  const best = [...edges].sort(
    (a, b) => b.score - a.score || a.beneficiary - b.beneficiary || a.volunteer - b.volunteer,
  );
  const others = best.filter((e) => e.beneficiary === own.beneficiary && e.volunteer !== own.volunteer);
  const rivals = best.filter((e) => e.volunteer === own.volunteer && e.beneficiary !== own.beneficiary);
  return {
    forBeneficiary: others.slice(0, 5).map(({ volunteer, score }): Alternative => {
      const other = pool.volunteers[volunteer] as PoolVolunteer;
      const has = made.filter((pair) => pair.volunteer === volunteer);
      const isFull = has.length >= other.places;
      const holder = pool.beneficiaries[has[0]?.beneficiary ?? -1];
      return { id: other.id, score, takenBy: isFull ? (holder?.id ?? null) : null };
    }),
    forVolunteer: rivals.slice(0, 5).map(({ beneficiary, score }): Alternative => {
      const theirs = made.find((pair) => pair.beneficiary === beneficiary);
      return {
        id: pool.beneficiaries[beneficiary]?.id ?? "",
        score,
        takenBy: pool.volunteers[theirs?.volunteer ?? -1]?.id ?? null,
      };
    }),
  };
}

function figures(pool: Pool, edges: readonly ScoredPair[], made: readonly number[]): RoundFigures {
  const places = pool.volunteers.map((one) => one.places);
  const taken = new Set<number>();
  let greedyScore = 0;
  for (const { beneficiary, volunteer, score } of [...edges].sort((a, b) => b.score - a.score)) {
    if (taken.has(beneficiary) || places[volunteer] === 0) continue;
    taken.add(beneficiary);
    places[volunteer] = (places[volunteer] ?? 0) - 1;
    greedyScore += score;
  }
  const scores = [...made].sort((a, b) => a - b);
  const middle = [scores[(scores.length - 1) >> 1] ?? 0, scores[scores.length >> 1] ?? 0] as const;
  return {
    beneficiaries: pool.beneficiaries.length,
    volunteers: pool.volunteers.length,
    pairs: scores.length,
    meanScore: Math.round(scores.reduce((sum, s) => sum + s, 0) / Math.max(1, scores.length)),
    medianScore: Math.round((middle[0] + middle[1]) / 2),
    minimumScore: scores[0] ?? 0,
    greedyPairs: taken.size,
    greedyScore,
  };
}

function leftOut(
  pool: Pool,
  edges: readonly ScoredPair[],
  made: readonly MadePair[],
  settings: RoundSettings,
): RoundResult["leftOut"] {
  const never = keysOf(pool.never);
  const met = (b: PoolBeneficiary, v: PoolVolunteer) => (never.has(pairKey(b, v)) ? [] : [{ b, v }]);
  return [
    ...pool.beneficiaries.flatMap((b, n): RoundResult["leftOut"] => {
      if (made.some(({ beneficiary }) => beneficiary === n)) return [];
      const couples = pool.volunteers.flatMap((v) => met(b, v));
      const why = whyAlone(
        couples,
        edges.some(({ beneficiary }) => beneficiary === n),
        settings,
      );
      return [{ side: "beneficiary", personId: b.id, branchId: b.branchId, why }];
    }),
    ...pool.volunteers.flatMap((v, n): RoundResult["leftOut"] => {
      if (made.some(({ volunteer }) => volunteer === n)) return [];
      const couples = pool.beneficiaries.flatMap((b) => met(b, v));
      const why = whyAlone(
        couples,
        edges.some(({ volunteer }) => volunteer === n),
        settings,
      );
      return [{ side: "volunteer", personId: v.id, branchId: v.branchId, why }];
    }),
  ];
}

const REASONS: Record<RequirementId, string> = {
  distance: "left.distance",
  language: "left.language",
  hours: "left.hours",
  "sex-wish": "left.wishes",
  "age-wish": "left.wishes",
};

function whyAlone(
  couples: readonly { b: PoolBeneficiary; v: PoolVolunteer }[],
  hasCandidates: boolean,
  settings: RoundSettings,
): LeftOut {
  const looked = couples.map(({ b, v }) => {
    const context = contextOf(b, v, settings);
    const against = REQUIREMENTS.filter((r) => !r.allows(b, v, context)).map(({ id }) => id);
    return { against, kilometres: context.kilometres };
  });
  const funnel = REQUIREMENTS.map((_, n) => {
    const passed = new Set(REQUIREMENTS.slice(0, n + 1).map(({ id }) => id));
    return {
      requirement: REQUIREMENTS[n]?.id ?? "",
      remaining: looked.filter(({ against }) => !against.some((id) => passed.has(id))).length,
    };
  });
  if (hasCandidates) return { reason: { key: "left.taken", values: {} }, funnel, relaxation: null };
  const stoppedAt = funnel.find(({ remaining }) => remaining === 0)?.requirement as RequirementId | undefined;
  if (!stoppedAt) return { reason: { key: "left.floor", values: {} }, funnel, relaxation: null };
  const reason = { key: REASONS[stoppedAt], values: {} };
  const single = looked.filter(
    ({ against, kilometres }) => against.length === 1 && (against[0] !== "distance" || kilometres <= 30),
  );
  const counts = REQUIREMENTS.map(({ id }) => single.filter(({ against }) => against[0] === id).length);
  const candidates = Math.max(...counts);
  const requirement = REQUIREMENTS[counts.indexOf(candidates)]?.id;
  if (candidates === 0 || !requirement) return { reason, funnel, relaxation: null };
  const nearest = Math.min(
    ...single.filter(({ against }) => against[0] === "distance").map(({ kilometres }) => kilometres),
  );
  const because: Record<RequirementId, Reason> = {
    distance: { key: "relax.distance", values: { kilometres: Math.ceil(nearest), candidates } },
    language: { key: "relax.language", values: { candidates, level: settings.minimumLanguageLevel } },
    hours: { key: "relax.hours", values: { candidates } },
    "sex-wish": { key: "relax.wishes", values: { candidates } },
    "age-wish": { key: "relax.wishes", values: { candidates } },
  };
  return { reason, funnel, relaxation: { requirement, candidates, because: because[requirement] } };
}
