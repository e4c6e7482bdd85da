import { and, asc, desc, eq, inArray, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { handovers, users } from "~db/schema";
import type { IsoDay } from "../days";
import type { HandoverId, UserId } from "../ids";
import { parisDay } from "../paris-time";
import { type Standing, standingOf } from "./handover";
import { isUnderWay } from "./handover-rights.server";
import { STAFF } from "./permissions";
import type { Viewer } from "./viewer";

export interface Handover {
  id: HandoverId;
  fromUser: UserId;
  toUser: UserId;
  /** First and last names. */
  from: string;
  to: string;
  startsOn: IsoDay;
  endsOn: IsoDay;
  endedAt: Date | null;
  words: string | null;
  standing: Standing;
  version: number;
}

const LISTED = 200;

/** The hand-overs that a member of staff may read, the latest first; all of them for an administrator. */
export const listHandovers = (db: Reader, viewer: Viewer, at: Date): Handover[] =>
  select(db, mayReadHandover(viewer), at);

export const findHandover = (db: Reader, viewer: Viewer, id: string, at: Date): Handover | null =>
  select(db, and(eq(handovers.id, id as HandoverId), mayReadHandover(viewer)), at)[0] ?? null;

/** A hand-over that this viewer may change or end: who gave the work and an administrator may, who received it may not. */
export function findOwnHandover(db: Reader, viewer: Viewer, id: string, at: Date): Handover | null {
  const handover = findHandover(db, viewer, id, at);
  return handover && isRuledBy(viewer, handover) ? handover : null;
}

/** What is under way now: the work that somebody gave and the work that is in their hands. */
export const listUnderWay = (db: Reader, { userId }: Viewer, at: Date): Handover[] =>
  select(db, and(isUnderWay(at), or(eq(handovers.fromUser, userId), eq(handovers.toUser, userId))), at);

export const isRuledBy = (viewer: Viewer, { fromUser }: Handover): boolean =>
  viewer.role === "admin" || fromUser === viewer.userId;

/** The right to read a hand-over, in the WHERE: who gave it, who received it, the administrators. */
function mayReadHandover({ role, userId }: Viewer): SQL | undefined {
  if (role === "admin") return sql`1`;
  return or(eq(handovers.fromUser, userId), eq(handovers.toUser, userId));
}

export interface Person {
  id: UserId;
  name: string;
}

/** Colleagues who may take work over: active coordinators and administrators, by name; not the one who gives it. */
export const listColleagues = (db: Reader, giver: UserId | null): Person[] =>
  listStaff(
    db,
    and(
      inArray(users.role, [...STAFF]),
      isNull(users.suspendedAt),
      giver === null ? undefined : ne(users.id, giver),
    ),
  );

/** Those whose work an administrator may hand over: the coordinators, also one whose account is suspended. */
export const listHandingOver = (db: Reader): Person[] => listStaff(db, eq(users.role, "coordinator"));

const listStaff = (db: Reader, where: SQL | undefined): Person[] =>
  db
    .select({ id: users.id, firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(and(where, isNull(users.mergedInto)))
    .orderBy(asc(users.lastName), asc(users.firstName))
    .all()
    .map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));

const givers = alias(users, "giver");
const takers = alias(users, "taker");
const nameOf = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  `${firstName} ${lastName}`;

const select = (db: Reader, where: SQL | undefined, at: Date): Handover[] =>
  db
    .select({ handover: handovers, giver: givers, taker: takers })
    .from(handovers)
    .innerJoin(givers, eq(givers.id, handovers.fromUser))
    .innerJoin(takers, eq(takers.id, handovers.toUser))
    .where(where)
    .orderBy(desc(handovers.startsOn), desc(handovers.createdAt))
    .limit(LISTED)
    .all()
    .map(({ handover: { createdAt: _, ...handover }, giver, taker }) => ({
      ...handover,
      ...{ from: nameOf(giver), to: nameOf(taker) },
      standing: standingOf(handover, parisDay(at)),
    }));
