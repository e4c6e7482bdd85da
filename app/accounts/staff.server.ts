import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { branches, branchStaff, secondFactors, users } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { BranchId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { newId } from "../new-id.server";
import { hasPassword } from "./passwords.server";
import { GUARDED_ROLES, type GuardedRole, needsSecondFactor } from "./roles";
import { endSessionsOf } from "./sessions.server";
import { endTokens, issueToken } from "./tokens.server";

export interface Invitation {
  role: GuardedRole;
  firstName: string;
  lastName: string;
  email: string;
  branchIds: readonly BranchId[];
  /** Null: whoever may run commands on the server (the first administrator). */
  by: UserId | null;
  at: Date;
}
export type Invited = { ok: true; userId: UserId } | { ok: false; why: "known_address" };

export type StaffMove =
  | { ok: true }
  | { ok: false; why: "conflict" | "oneself" | "last_admin" | "nothing_to_do" };

/** Opens an account for a colleague or a partner and sends the link with which they set their password. */
export function invite(
  t: Tx,
  { role, firstName, lastName, branchIds, by, at, ...rest }: Invitation,
): Invited {
  const email = rest.email.toLowerCase();
  if (t.select({ id: users.id }).from(users).where(eq(users.email, email)).get())
    return { ok: false, why: "known_address" };
  const userId = newId<UserId>("usr");
  t.insert(users).values({ id: userId, role, firstName, lastName, email, createdAt: at }).run();
  setBranches(t, userId, branchIds);
  recordMove(t, {
    subject: { kind: "user", id: userId },
    move: "invite",
    to: role,
    actor: by,
    at,
    details: { branchIds },
  });
  sendInvitation(t, userId, at);
  return { ok: true, userId };
}

/**
 * Opens an administrator's account from the command line and returns the link of their invitation, which is also
 * sent; null when the address is somebody's who came in already.
 */
export function inviteAdministrator(
  t: Tx,
  { email, ...named }: { email: string; firstName: string; lastName: string; at: Date },
): string | null {
  const { at } = named;
  const invited = invite(t, { ...named, email, role: "admin", branchIds: [], by: null });
  if (invited.ok) return invitationLink(t, invited.userId, at);
  const known = t.select({ id: users.id, role: users.role }).from(users).where(eq(users.email, email)).get();
  const isWaiting = known?.role === "admin" && !hasPassword(t, known.id);
  return isWaiting ? invitationLink(t, known.id, at) : null;
}

/**
 * Sends the invitation (again); its link replaces the earlier one. False when there is nobody to invite:
 * a volunteer or beneficiary, a suspended account, one that has its password already.
 */
export function sendInvitation(t: Tx, userId: UserId, at: Date): boolean {
  const user = t.select().from(users).where(eq(users.id, userId)).get();
  if (!user || !needsSecondFactor(user.role) || user.suspendedAt || hasPassword(t, userId)) return false;
  endTokens(t, userId, "invitation", at);
  enqueue(t, {
    kind: "invitation",
    to: userId,
    values: { firstName: user.firstName, role: user.role, link: invitationLink(t, userId, at) },
    subject: { kind: "user", id: userId },
    at,
  });
  return true;
}

const invitationLink = (t: Tx, userId: UserId, at: Date): string =>
  linkTo(`/invitation/${issueToken(t, { kind: "invitation", userId, at })}`);

interface Act {
  userId: UserId;
  by: UserId;
  at: Date;
  /** The version that the page showed; another one means that somebody was faster. */
  version: number;
}

/** Closes the door: no sign-in, every session ended. Nothing is deleted. */
export function suspend(t: Tx, act: Act): StaffMove {
  if (act.userId === act.by) return { ok: false, why: "oneself" };
  if (isLastAdmin(t, act.userId)) return { ok: false, why: "last_admin" };
  if (!change(t, act, { suspendedAt: act.at })) return { ok: false, why: "conflict" };
  endSessionsOf(t, act.userId);
  recordMove(t, { ...subjectOf(act), move: "suspend", from: "active", to: "suspended" });
  return { ok: true };
}

/** Opens the door again. */
export function reinstate(t: Tx, act: Act): StaffMove {
  if (!change(t, act, { suspendedAt: null })) return { ok: false, why: "conflict" };
  endSessionsOf(t, act.userId);
  recordMove(t, { ...subjectOf(act), move: "reinstate", from: "suspended", to: "active" });
  return { ok: true };
}

/** Gives a colleague or partner another role and other branches. Volunteers and beneficiaries keep theirs. */
export function changeRole(
  t: Tx,
  act: Act & { role: GuardedRole; branchIds: readonly BranchId[] },
): StaffMove {
  const before = t.select({ role: users.role }).from(users).where(eq(users.id, act.userId)).get();
  if (!before || !needsSecondFactor(before.role)) return { ok: false, why: "conflict" };
  if (act.role !== before.role && act.userId === act.by) return { ok: false, why: "oneself" };
  if (act.role !== "admin" && isLastAdmin(t, act.userId)) return { ok: false, why: "last_admin" };
  if (!change(t, act, { role: act.role })) return { ok: false, why: "conflict" };
  setBranches(t, act.userId, act.branchIds);
  endSessionsOf(t, act.userId);
  recordMove(t, {
    ...subjectOf(act),
    move: "change_role",
    from: before.role,
    to: act.role,
    details: { branchIds: act.branchIds },
  });
  return { ok: true };
}

/** Forgets the device of someone who lost it: they enrol a new one at their next sign-in, after their password. */
export function resetSecondFactor(t: Tx, act: Omit<Act, "version">): StaffMove {
  const { changes } = t.delete(secondFactors).where(eq(secondFactors.userId, act.userId)).run();
  if (changes === 0) return { ok: false, why: "nothing_to_do" };
  endSessionsOf(t, act.userId);
  recordMove(t, { ...subjectOf(act), move: "reset_second_factor" });
  const user = t.select({ firstName: users.firstName }).from(users).where(eq(users.id, act.userId)).get();
  enqueue(t, {
    kind: "account_changed",
    to: act.userId,
    values: { firstName: user?.firstName ?? "", what: "second_factor", link: linkTo("/account") },
    at: act.at,
  });
  return { ok: true };
}

function setBranches(t: Tx, userId: UserId, branchIds: readonly BranchId[]): void {
  t.delete(branchStaff).where(eq(branchStaff.userId, userId)).run();
  const known = t
    .select({ id: branches.id })
    .from(branches)
    .where(inArray(branches.id, [...branchIds]))
    .all();
  for (const { id } of known) t.insert(branchStaff).values({ userId, branchId: id }).run();
}

/** The guarded update: right version, and a suspension or a return only where there is something to change. */
function change(t: Tx, act: Act, values: Partial<typeof users.$inferInsert>): boolean {
  const { changes } = t
    .update(users)
    .set({ ...values, version: sql`${users.version} + 1` })
    .where(
      and(
        eq(users.id, act.userId),
        eq(users.version, act.version),
        isNull(users.mergedInto),
        values.suspendedAt instanceof Date ? isNull(users.suspendedAt) : undefined,
        values.suspendedAt === null ? sql`${users.suspendedAt} IS NOT NULL` : undefined,
      ),
    )
    .run();
  return changes === 1;
}

const isLastAdmin = (t: Tx, userId: UserId): boolean => {
  const isAdmin =
    t.select({ role: users.role }).from(users).where(eq(users.id, userId)).get()?.role === "admin";
  if (!isAdmin) return false;
  const others = t
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, "admin"), ne(users.id, userId), isNull(users.suspendedAt)))
    .limit(1)
    .get();
  return !others;
};

const subjectOf = ({ userId, by, at }: Omit<Act, "version">) => ({
  subject: { kind: "user" as const, id: userId },
  actor: by,
  at,
});

export const isGuardedRole = (role: string): role is GuardedRole =>
  (GUARDED_ROLES as readonly string[]).includes(role);

/** `invite`, as a move of its own. */
export const inviteColleague = (db: Db, invitation: Invitation): Invited =>
  tx(db, (t) => invite(t, invitation));
