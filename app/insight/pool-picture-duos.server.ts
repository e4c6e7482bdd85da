import { and, eq, inArray, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { beneficiaries, communes, duos, volunteers } from "~db/schema";
import { findCandidates } from "../matching/candidates";
import type { PoolPerson } from "../matching/duo/person";
import { DEFAULT_SETTINGS } from "../matching/duo/settings";
import { HOLDING_STATES } from "../mentoring/duo-path";
import { BENEFICIARIES_IN_VIEW, VOLUNTEERS_IN_VIEW } from "../mentoring/eligibility";
import { openHousehold } from "../mentoring/household.server";
import { type LoadedPool, loadPool } from "../mentoring/pool.server";
import { type DepartementPlace, listDepartementPlaces } from "../territory/departements.server";
import { type DuoPicture, type DuoStep, duoPicture, type PersonInPool } from "./pool-picture";
import type { PoolScope } from "./pool-picture-scope.server";

export interface DuoPoolPicture extends DuoPicture {
  places: DepartementPlace[];
}

/** Who is in the pool of Duos de demain now, counted. */
export function duoPoolPicture(db: Reader, { branchIds }: PoolScope, at: Date): DuoPoolPicture {
  const pool = loadPool(db, branchIds, at);
  const hasPartner = possiblePartners(pool);
  const kept = new Set<string>(pool.kept.map(({ id }) => id));
  const side = (rows: readonly Row[], free: readonly Free[]): PersonInPool[] => {
    const byId = new Map<string, Free>(free.map((one) => [one.id, one]));
    return rows.flatMap((row) => {
      const person = byId.get(row.id);
      if (!person && !kept.has(row.id)) return [];
      return personInPool(row, person, hasPartner.has(row.id));
    });
  };
  const picture = duoPicture({
    beneficiaries: side(
      listRows(db, beneficiaries, duos.beneficiaryId, [
        inArray(beneficiaries.branchId, [...branchIds]),
        inArray(beneficiaries.state, [...BENEFICIARIES_IN_VIEW]),
      ]),
      pool.beneficiaries,
    ),
    volunteers: side(
      listRows(db, volunteers, duos.volunteerId, [
        inArray(volunteers.branchId, [...branchIds]),
        inArray(volunteers.state, [...VOLUNTEERS_IN_VIEW]),
      ]),
      pool.volunteers,
    ),
  });
  const codes = picture.departements.map(({ key }) => key);
  return { ...picture, places: listDepartementPlaces(db, codes) };
}

/** Somebody as the engine sees them: only those who may take part in a round. */
type Free = PoolPerson & { id: string; places?: number; waitingDays?: number };

function personInPool(row: Row, free: Free | undefined, hasPartner: boolean): PersonInPool {
  const owner = free ? free.members[0] : openHousehold(row.household, row.id)[0];
  return {
    sex: owner?.sex ?? "other",
    reached: reached(row, free !== undefined, hasPartner),
    places: free ? (free.places ?? 1) : 0,
    languages: free?.languages ?? [],
    freeHours: free?.freeHours ?? 0,
    departement: row.departement,
    waitingDays: free?.waitingDays ?? null,
  };
}

function reached({ open, held }: Row, isFree: boolean, hasPartner: boolean): DuoStep {
  if (open > 0) return "open";
  if (held > 0) return "proposed";
  if (!isFree) return "registered";
  return hasPartner ? "possible" : "eligible";
}

/** Who could be put together with at least one person, by the requirements as delivered. */
function possiblePartners(pool: LoadedPool): ReadonlySet<string> {
  const { beneficiary, volunteer, count } = findCandidates(pool, DEFAULT_SETTINGS);
  const ids = new Set<string>();
  for (let n = 0; n < count; n++) {
    ids.add(pool.beneficiaries[beneficiary[n] as number]?.id ?? "");
    ids.add(pool.volunteers[volunteer[n] as number]?.id ?? "");
  }
  return ids;
}

type Row = ReturnType<typeof listRows>[number];

/** Everybody of one side with the duos that hold a place of theirs. */
const listRows = (
  db: Reader,
  side: typeof beneficiaries | typeof volunteers,
  inDuo: SQLiteColumn,
  where: Parameters<typeof and>,
) =>
  db
    .select({
      id: side.id,
      household: side.household,
      departement: communes.departementCode,
      held: duosIn(inDuo, side.id, HOLDING_STATES),
      open: duosIn(inDuo, side.id, ["open"]),
    })
    .from(side)
    .leftJoin(communes, eq(communes.code, side.communeCode))
    .where(and(...where))
    .all();

const duosIn = (column: SQLiteColumn, id: SQLiteColumn, states: readonly (typeof HOLDING_STATES)[number][]) =>
  sql<number>`(SELECT count(*) FROM ${duos} WHERE ${column} = ${id} AND ${inArray(duos.state, [...states])})`;
