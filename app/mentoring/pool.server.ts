import { eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, blockedPairs, communes, duos, volunteers } from "~db/schema";
import type { BeneficiaryId, BranchId, VolunteerId } from "../ids";
import type { NeverReason, Pair, PoolBeneficiary, PoolPerson, PoolVolunteer } from "../matching/duo/person";
import {
  type BeneficiaryInView,
  listBeneficiariesInView,
  listVolunteersInView,
  type VolunteerInView,
} from "./candidates.server";
import { HOLDING_STATES } from "./duo-path";
import { beneficiaryHurdles, type Hurdle, placesLeft, stepsToDo, volunteerHurdles } from "./eligibility";
import { profileOf } from "./household.server";
import { mayReturn } from "./pair-rest";
import type { ScreeningStep } from "./volunteer-path";

const DAY = 86_400_000;

export interface Kept {
  side: "volunteer" | "beneficiary";
  id: VolunteerId | BeneficiaryId;
  branchId: BranchId;
  hurdles: Hurdle[];
  /** Screening steps still to do, of a volunteer. */
  steps: ScreeningStep[];
}

/** Everybody of some branches: those who take part, the pairs that are never made, and those who are kept out, with why. */
export interface LoadedPool {
  volunteers: PoolVolunteer[];
  beneficiaries: PoolBeneficiary[];
  never: (Pair & { why: NeverReason })[];
  kept: Kept[];
}

/** Loads a round's pool in seven statements, whatever its size. Order by id: the same people give the same pool. */
export function loadPool(db: Reader, branchIds: readonly BranchId[], at: Date): LoadedPool {
  const volunteersInView = listVolunteersInView(db, branchIds);
  const beneficiariesInView = listBeneficiariesInView(db, branchIds);
  const kept = [
    ...beneficiariesInView.map((row) => keptOut("beneficiary", row, beneficiaryHurdles(row), [])),
    ...volunteersInView.map((row) => keptOut("volunteer", row, volunteerHurdles(row, at), stepsToDo(row))),
  ].filter(({ hurdles }) => hurdles.length > 0);
  const out = new Set<string>(kept.map(({ id }) => id));
  const free = {
    volunteers: new Map(volunteersInView.filter(({ id }) => !out.has(id)).map((row) => [row.id, row])),
    beneficiaries: new Map(beneficiariesInView.filter(({ id }) => !out.has(id)).map((row) => [row.id, row])),
  };
  return {
    volunteers: poolVolunteers(db, inArray(volunteers.branchId, [...branchIds]), free.volunteers, at),
    beneficiaries: poolBeneficiaries(
      db,
      inArray(beneficiaries.branchId, [...branchIds]),
      free.beneficiaries,
      at,
    ),
    never: neverPairs(db, inArray(volunteers.branchId, [...branchIds]), at).filter(
      (pair) => free.volunteers.has(pair.volunteerId) && free.beneficiaries.has(pair.beneficiaryId),
    ),
    kept,
  };
}

export interface LoadedPair {
  volunteer: PoolVolunteer;
  beneficiary: PoolBeneficiary;
  /** What keeps either of them out of any round. */
  hurdles: Hurdle[];
  never: NeverReason | null;
}

/** Two people as the engine sees them, whether they may take part or not; null when one of them is not of these branches. */
export function loadPair(
  db: Reader,
  branchIds: readonly BranchId[],
  { volunteerId, beneficiaryId }: Pair,
  at: Date,
): LoadedPair | null {
  const [v] = listVolunteersInView(db, branchIds, volunteerId);
  const [b] = listBeneficiariesInView(db, branchIds, beneficiaryId);
  if (!v || !b) return null;
  const [volunteer] = poolVolunteers(db, eq(volunteers.id, volunteerId), new Map([[v.id, v]]), at);
  const [beneficiary] = poolBeneficiaries(db, eq(beneficiaries.id, beneficiaryId), new Map([[b.id, b]]), at);
  if (!volunteer || !beneficiary) return null;
  const never = neverPairs(db, eq(volunteers.id, volunteerId), at);
  return {
    ...{ volunteer, beneficiary },
    hurdles: [...volunteerHurdles(v, at), ...beneficiaryHurdles(b)],
    never: never.find((pair) => pair.beneficiaryId === beneficiaryId)?.why ?? null,
  };
}

type Where = ReturnType<typeof inArray>;

function poolVolunteers(
  db: Reader,
  where: Where,
  free: Map<VolunteerId, VolunteerInView>,
  at: Date,
): PoolVolunteer[] {
  return db
    .select({
      row: volunteers,
      latitude: communes.latitude,
      longitude: communes.longitude,
      matched: sql<number>`EXISTS (SELECT 1 FROM ${duos} WHERE ${duos.volunteerId} = ${volunteers.id}
        AND (${duos.openedAt} IS NOT NULL OR ${inArray(duos.state, [...HOLDING_STATES])}))`,
    })
    .from(volunteers)
    .leftJoin(communes, eq(communes.code, volunteers.communeCode))
    .where(where)
    .orderBy(volunteers.id)
    .all()
    .flatMap((found) => {
      const facts = free.get(found.row.id);
      if (!facts) return [];
      const person = poolPerson(found, at);
      return [
        { ...person, id: found.row.id, places: placesLeft(facts), alreadyMatched: found.matched === 1 },
      ];
    });
}

function poolBeneficiaries(
  db: Reader,
  where: Where,
  free: Map<BeneficiaryId, BeneficiaryInView>,
  at: Date,
): PoolBeneficiary[] {
  return db
    .select({ row: beneficiaries, latitude: communes.latitude, longitude: communes.longitude })
    .from(beneficiaries)
    .leftJoin(communes, eq(communes.code, beneficiaries.communeCode))
    .where(where)
    .orderBy(beneficiaries.id)
    .all()
    .flatMap((found) => {
      const { row } = found;
      if (!free.has(row.id)) return [];
      return [
        {
          ...poolPerson(found, at),
          id: row.id,
          practiseFrench: row.practiseFrench ?? false,
          frenchOral: row.frenchOral ?? "none",
          waitingDays: row.waitingSince
            ? Math.max(0, Math.floor((at.getTime() - row.waitingSince.getTime()) / DAY))
            : 0,
        },
      ];
    });
}

interface FoundPerson {
  row: typeof volunteers.$inferSelect | typeof beneficiaries.$inferSelect;
  latitude: number | null;
  longitude: number | null;
}

/** What the engine may know of a person: no name, no address. */
function poolPerson({ row, latitude, longitude }: FoundPerson, at: Date): PoolPerson {
  const { members, communeCode: _, ...profile } = profileOf(row);
  const year = at.getUTCFullYear();
  return {
    ...profile,
    branchId: row.branchId,
    members: members.map(({ sex, birthYear }) => ({ sex, age: year - birthYear })),
    // People whose place is unknown are kept out before the engine; a pair looked at by hand stands at the origin.
    point: { latitude: latitude ?? 0, longitude: longitude ?? 0 },
  };
}

/** Pairs of these volunteers that are never made: blocked, or an earlier duo that may not return (yet). */
function neverPairs(db: Reader, where: Where, at: Date): (Pair & { why: NeverReason })[] {
  const blocked = db
    .select({ volunteerId: blockedPairs.volunteerId, beneficiaryId: blockedPairs.beneficiaryId })
    .from(blockedPairs)
    .innerJoin(volunteers, eq(volunteers.id, blockedPairs.volunteerId))
    .where(where)
    .all()
    .map((pair) => ({ ...pair, why: "blocked" as const }));
  const earlier = db
    .select({
      volunteerId: duos.volunteerId,
      beneficiaryId: duos.beneficiaryId,
      state: duos.state,
      closesAt: duos.closesAt,
      refusedBy: duos.refusedBy,
      reopenedAt: duos.reopenedAt,
    })
    .from(duos)
    .innerJoin(volunteers, eq(volunteers.id, duos.volunteerId))
    .where(where)
    .all()
    .filter((duo) => !mayReturn(duo, at))
    .map(({ volunteerId, beneficiaryId, ...duo }) => ({ volunteerId, beneficiaryId, why: whyNever(duo) }));
  return [...blocked, ...earlier];
}

function whyNever({ state, refusedBy }: Pick<typeof duos.$inferSelect, "state" | "refusedBy">): NeverReason {
  if ((HOLDING_STATES as readonly string[]).includes(state)) return "already_proposed";
  if (state === "expired") return "expired_lately";
  return refusedBy !== null || state === "refused" ? "refused" : "met_before";
}

const keptOut = (
  side: Kept["side"],
  { id, branchId }: { id: Kept["id"]; branchId: BranchId },
  hurdles: Hurdle[],
  steps: ScreeningStep[],
): Kept => ({ side, id, branchId, hurdles, steps });
