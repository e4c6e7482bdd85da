import { and, asc, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, communes, duos, users, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { VolunteerId } from "../ids";
import { HOLDING_STATES } from "./duo-path";
import { isNamedLike } from "./name-match";
import { isRefusedTwice } from "./refused-twice.server";
import { nextStepInSql, screeningOf } from "./screening.server";
import type { VolunteerFilter } from "./volunteer-filter";
import { type NextStep, nextStepOf } from "./volunteer-journey";
import type { VolunteerState } from "./volunteer-path";
import { mayReadVolunteer } from "./volunteer-scope.server";

export interface VolunteerLine {
  id: VolunteerId;
  firstName: string;
  lastName: string;
  town: string;
  branch: string;
  state: VolunteerState;
  /** Only while they are being welcomed. */
  next: NextStep | null;
  /** Since when they wait for the association: the form, then the approval. */
  since: Date;
  duos: number;
  maxDuos: number;
}

export const VOLUNTEERS_A_PAGE = 50;

/** One page of the volunteers of the viewer's branches, oldest wait first. */
export function listVolunteers(
  db: Reader,
  viewer: Viewer,
  filter: VolunteerFilter,
): { lines: VolunteerLine[]; total: number } {
  const where = and(
    mayReadVolunteer(viewer),
    isNull(users.mergedInto),
    ...stateIs(filter.state),
    filter.step && sql`${nextStepInSql} = ${filter.step}`,
    filter.branchId && eq(volunteers.branchId, filter.branchId),
    filter.name ? isNamed(db, viewer, filter.name) : undefined,
  );
  const rows = db
    .select({ person: volunteers, user: users, branch: branches.name, town: communes.name })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .innerJoin(branches, eq(branches.id, volunteers.branchId))
    .leftJoin(communes, eq(communes.code, volunteers.communeCode))
    .where(where)
    .orderBy(asc(since), asc(volunteers.id))
    .limit(VOLUNTEERS_A_PAGE)
    .offset((filter.page - 1) * VOLUNTEERS_A_PAGE)
    .all();
  const held = countHeld(
    db,
    rows.map(({ person }) => person.id),
  );
  return {
    total: countWhere(db, where),
    lines: rows.map(({ person, user, branch, town }) => ({
      ...{ id: person.id, state: person.state, maxDuos: person.maxDuos, branch },
      ...{ firstName: user.firstName, lastName: user.lastName, town: town ?? person.communeCode },
      next: person.state === "screening" ? nextStepOf(screeningOf(person, user)) : null,
      since: person.approvedAt ?? person.createdAt,
      duos: held.get(person.id) ?? 0,
    })),
  };
}

/** How many volunteers of the viewer's branches are in each state, and at each step of the welcome. */
export function countVolunteers(db: Reader, viewer: Viewer) {
  const rows = db
    .select({
      state: volunteers.state,
      next: nextStepInSql,
      count: count(),
      refused: sql<number>`count(*) FILTER (WHERE ${isRefusedTwiceNow})`,
    })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(and(mayReadVolunteer(viewer), isNull(users.mergedInto)))
    .groupBy(volunteers.state, nextStepInSql)
    .all();
  const states: Partial<Record<VolunteerState, number>> = {};
  const steps: Partial<Record<NextStep, number>> = {};
  for (const { state, next, count } of rows) {
    states[state] = (states[state] ?? 0) + count;
    if (state === "screening") steps[next as NextStep] = count;
  }
  return { states, steps, refusedTwice: rows.reduce((sum, { refused }) => sum + refused, 0) };
}

/** Someone who may be matched and whose last two proposals were refused: a talk comes before the next one. */
export const isRefusedTwiceNow: SQL = sql`(volunteers.state = 'approved' AND ${isRefusedTwice("volunteer")})`;

const since = sql`coalesce(${volunteers.approvedAt}, ${volunteers.createdAt})`;

const countWhere = (db: Reader, where: SQL | undefined): number =>
  db
    .select({ total: count() })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(where)
    .get()?.total ?? 0;

/** Accents and hyphens are forgiven, which SQLite cannot do by itself: names are compared here, identities go into the query. */
function isNamed(db: Reader, viewer: Viewer, typed: string): SQL {
  const ids = db
    .select({ id: volunteers.id, firstName: users.firstName, lastName: users.lastName })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(mayReadVolunteer(viewer))
    .all()
    .filter(({ firstName, lastName }) => isNamedLike(`${firstName} ${lastName}`, typed))
    .map(({ id }) => id);
  return sql`${volunteers.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

function stateIs(state: VolunteerFilter["state"]): SQL[] {
  if (state === "all") return [];
  if (state === "refused_twice") return [isRefusedTwiceNow];
  return [
    state === "active"
      ? inArray(volunteers.state, ["screening", "approved", "paused"])
      : eq(volunteers.state, state),
  ];
}

const countHeld = (db: Reader, ids: VolunteerId[]): Map<VolunteerId, number> =>
  new Map(
    db
      .select({ id: duos.volunteerId, count: count() })
      .from(duos)
      .where(and(inArray(duos.volunteerId, ids), inArray(duos.state, [...HOLDING_STATES])))
      .groupBy(duos.volunteerId)
      .all()
      .map(({ id, count }) => [id, count]),
  );
