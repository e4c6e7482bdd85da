import { and, asc, count, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { beneficiaries, branches, duos, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BeneficiaryId } from "../ids";
import { type BeneficiaryFilter, LONG_WAIT_DAYS } from "./beneficiary-filter";
import type { BeneficiaryState } from "./beneficiary-path";
import { mayReadBeneficiary } from "./beneficiary-scope.server";
import { type DuoState, HOLDING_STATES } from "./duo-path";
import { isNamedLike } from "./name-match";
import { isRefusedTwice } from "./refused-twice.server";

export interface BeneficiaryLine {
  id: BeneficiaryId;
  firstName: string;
  lastName: string;
  state: BeneficiaryState;
  since: Date;
  branch: string;
  referent: string | null;
  duo: DuoState | null;
  merged: boolean;
}

export const PAGE_SIZE = 50;
const DAY = 86_400_000;

/** One page of the people of the viewer's branches, oldest wait first. */
export function listBeneficiaries(
  db: Reader,
  viewer: Viewer,
  filter: BeneficiaryFilter,
  at: Date,
): { lines: BeneficiaryLine[]; total: number } {
  const where = and(
    mayReadBeneficiary(viewer),
    stateIs(filter.state, at),
    filter.branchId && eq(beneficiaries.branchId, filter.branchId),
    filter.referentId && eq(beneficiaries.referentId, filter.referentId),
    filter.name ? isNamed(db, viewer, filter.name) : undefined,
  );
  const referents = alias(users, "referent");
  const since = sql`coalesce(${beneficiaries.waitingSince}, ${beneficiaries.createdAt})`;
  const rows = db
    .select({
      person: beneficiaries,
      user: users,
      branch: branches.name,
      referentFirst: referents.firstName,
      referentLast: referents.lastName,
    })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .innerJoin(branches, eq(branches.id, beneficiaries.branchId))
    .leftJoin(referents, eq(referents.id, beneficiaries.referentId))
    .where(where)
    .orderBy(asc(since), asc(beneficiaries.id))
    .limit(PAGE_SIZE)
    .offset((filter.page - 1) * PAGE_SIZE)
    .all();
  const held = listHeld(
    db,
    rows.map(({ person }) => person.id),
  );
  return {
    total: db.select({ total: count() }).from(beneficiaries).where(where).get()?.total ?? 0,
    lines: rows.map(({ person, user, branch, referentFirst, referentLast }) => ({
      ...{ id: person.id, state: person.state, branch },
      firstName: user.firstName,
      lastName: user.lastName,
      since: person.waitingSince ?? person.createdAt,
      referent: referentFirst && `${referentFirst} ${referentLast}`,
      duo: held.get(person.id) ?? null,
      merged: user.mergedInto !== null,
    })),
  };
}

/** How many people of the viewer's branches are in each state, and how many have waited long without a proposal. */
export function countBeneficiaries(
  db: Reader,
  viewer: Viewer,
  at: Date,
): Partial<Record<BeneficiaryState | "unmatched" | "refused_twice", number>> {
  const rows = db
    .select({
      state: beneficiaries.state,
      count: count(),
      unmatched: sql<number>`count(*) FILTER (WHERE ${isUnmatched(at)})`,
      refusedTwice: sql<number>`count(*) FILTER (WHERE ${waitsRefusedTwice})`,
    })
    .from(beneficiaries)
    .where(mayReadBeneficiary(viewer))
    .groupBy(beneficiaries.state)
    .all();
  return {
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    unmatched: rows.reduce((sum, { unmatched }) => sum + unmatched, 0),
    refused_twice: rows.reduce((sum, { refusedTwice }) => sum + refusedTwice, 0),
  };
}

/** Accents and hyphens are forgiven, which SQLite cannot do by itself: names are compared here, identities go into the query. */
function isNamed(db: Reader, viewer: Viewer, typed: string): SQL {
  const ids = db
    .select({ id: beneficiaries.id, firstName: users.firstName, lastName: users.lastName })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(mayReadBeneficiary(viewer))
    .all()
    .filter(({ firstName, lastName }) => isNamedLike(`${firstName} ${lastName}`, typed))
    .map(({ id }) => id);
  return sql`${beneficiaries.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

function stateIs(state: BeneficiaryFilter["state"], at: Date): SQL | undefined {
  switch (state) {
    case "all":
      return undefined;
    case "active":
      return inArray(beneficiaries.state, ["to_confirm", "waiting", "paused"]);
    case "unmatched":
      return isUnmatched(at);
    case "refused_twice":
      return waitsRefusedTwice;
    default:
      return eq(beneficiaries.state, state);
  }
}

/** Someone who waits and whose last two proposals were refused: a talk comes before the next one. */
export const waitsRefusedTwice: SQL = sql`(beneficiaries.state = 'waiting' AND ${isRefusedTwice("beneficiary")})`;

/** Someone who has waited long, and still waits, without a proposal or duo; those who were refused twice have their own queue. */
export const isUnmatched = (at: Date): SQL | undefined =>
  and(
    eq(beneficiaries.state, "waiting"),
    lt(beneficiaries.waitingSince, new Date(at.getTime() - LONG_WAIT_DAYS * DAY)),
    sql`NOT EXISTS (SELECT 1 FROM ${duos} WHERE ${duos.beneficiaryId} = ${beneficiaries.id} AND ${inArray(duos.state, [...HOLDING_STATES])})`,
    sql`NOT ${waitsRefusedTwice}`,
  );

const listHeld = (db: Reader, ids: BeneficiaryId[]): Map<BeneficiaryId, DuoState> =>
  new Map(
    db
      .select({ id: duos.beneficiaryId, state: duos.state })
      .from(duos)
      .where(and(inArray(duos.beneficiaryId, ids), inArray(duos.state, [...HOLDING_STATES])))
      .all()
      .map(({ id, state }) => [id, state]),
  );
