import { and, asc, count, eq, gt, inArray, or, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { branches, branchStaff, passwords, sessions, users } from "~db/schema";
import { listHistory, recordAccess } from "../audit/history.server";
import type { BranchId, UserId } from "../ids";
import { GUARDED_ROLES, needsSecondFactor, type Role } from "./roles";
import { findSecondFactor } from "./second-factor.server";
import type { Viewer } from "./viewer";

export type AccountState = "active" | "invited" | "suspended" | "merged";

export interface AccountLine {
  userId: UserId;
  name: string;
  role: Role;
  state: AccountState;
  branches: string[];
  lastSeenAt: Date | null;
}

export const DIRECTORY_LIMIT = 100;

/** Staff and partners by name; with a term, everybody whose name or address holds it. At most a hundred. */
export function listAccounts(db: Reader, term: string): AccountLine[] {
  const rows = db
    .select({ user: users, hasPassword: sql<number>`${passwords.userId} IS NOT NULL` })
    .from(users)
    .leftJoin(passwords, eq(passwords.userId, users.id))
    .where(term ? matches(term) : inArray(users.role, [...GUARDED_ROLES]))
    .orderBy(asc(users.lastName), asc(users.firstName), asc(users.id))
    .limit(DIRECTORY_LIMIT)
    .all();
  const named = branchNames(
    db,
    rows.map(({ user }) => user.id),
  );
  return rows.map(({ user, hasPassword }) => ({
    userId: user.id,
    name: `${user.firstName} ${user.lastName}`,
    role: user.role,
    state: stateOf(user, Boolean(hasPassword)),
    branches: named.get(user.id)?.map((branch) => branch.name) ?? [],
    lastSeenAt: user.lastSeenAt,
  }));
}

/** Every word of the term is in the name or the address; `%` and `_` are letters like others. */
function matches(term: string) {
  const words = term.trim().split(/\s+/).slice(0, 5);
  const has = (word: string) => {
    const pattern = `%${word.replaceAll(/[\\%_]/g, "\\$&")}%`;
    return or(
      sql`${users.firstName} LIKE ${pattern} ESCAPE '\\'`,
      sql`${users.lastName} LIKE ${pattern} ESCAPE '\\'`,
      sql`${users.email} LIKE ${pattern} ESCAPE '\\'`,
    );
  };
  return and(...words.map(has));
}

/** One account with its history, for an administrator; opening the one of a volunteer or beneficiary is noted. */
export function openAccount(db: Db, viewer: Viewer, userId: string, at: Date) {
  const user = db
    .select()
    .from(users)
    .where(eq(users.id, userId as UserId))
    .get();
  if (!user) return null;
  const { id, role, firstName, lastName, email, createdAt, lastSeenAt, version } = user;
  if (!needsSecondFactor(role))
    tx(db, (t) => recordAccess(t, { viewer: viewer.userId, person: id, page: "account", at }));
  const hasPassword = db.select().from(passwords).where(eq(passwords.userId, id)).get() !== undefined;
  return {
    ...{ userId: id, role, firstName, lastName, email, createdAt, lastSeenAt, version },
    state: stateOf(user, hasPassword),
    isColleague: needsSecondFactor(role),
    branchIds: (branchNames(db, [id]).get(id) ?? []).map((branch) => branch.id),
    secondFactorSince: findSecondFactor(db, id)?.confirmedAt ?? null,
    sessionCount: countSessions(db, id, at),
    history: accountHistory(db, id),
  };
}

const countSessions = (db: Reader, userId: UserId, at: Date): number =>
  db
    .select({ count: count() })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.endsAt, at),
        gt(sessions.expiresAt, Math.floor(at.getTime() / 1000)),
      ),
    )
    .get()?.count ?? 0;

function accountHistory(db: Reader, userId: UserId) {
  const lines = listHistory(db, { kind: "user", id: userId });
  const actorIds = lines.map((line) => line.actorId).filter((id) => id !== null);
  const actors = db
    .select({ id: users.id, firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(inArray(users.id, actorIds))
    .all();
  const nameOf = new Map(actors.map((actor) => [actor.id, `${actor.firstName} ${actor.lastName}`]));
  return lines.map(({ id, move, fromState, toState, at, actorId }) => ({
    ...{ id, move, fromState, toState, at },
    actor: actorId && (nameOf.get(actorId) ?? null),
  }));
}

function branchNames(db: Reader, userIds: readonly UserId[]): Map<UserId, { id: BranchId; name: string }[]> {
  const rows = db
    .select({ userId: branchStaff.userId, id: branches.id, name: branches.name })
    .from(branchStaff)
    .innerJoin(branches, eq(branches.id, branchStaff.branchId))
    .where(inArray(branchStaff.userId, [...userIds]))
    .orderBy(asc(branches.name))
    .all();
  const byUser = new Map<UserId, { id: BranchId; name: string }[]>();
  for (const { userId, ...branch } of rows) byUser.set(userId, [...(byUser.get(userId) ?? []), branch]);
  return byUser;
}

const stateOf = (user: typeof users.$inferSelect, hasPassword: boolean): AccountState => {
  if (user.mergedInto) return "merged";
  if (user.suspendedAt) return "suspended";
  return needsSecondFactor(user.role) && !hasPassword && !user.emailConfirmedAt ? "invited" : "active";
};
