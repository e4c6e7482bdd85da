import { desc, eq, inArray, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { accessLog, users } from "~db/schema";
import { recordMove } from "../audit/history.server";
import { openOrNull, seal } from "../audit/seal.server";
import type { Language } from "../i18n/languages";
import type { UserId } from "../ids";
import { askToConfirm } from "./addresses.server";
import { giveBack, mayTry } from "./limits.server";
import { checkPassword, hashPassword, hasPassword, setPassword } from "./passwords.server";
import type { Role } from "./roles";
import type { Viewer } from "./viewer";

export interface OwnAccount {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  language: Language;
  emailConfirmedAt: Date | null;
}

/** What one said about oneself. */
export function findOwnAccount(db: Reader, { userId }: Viewer): OwnAccount {
  const user = db.select().from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error(`No user ${userId} behind a session`);
  const { firstName, lastName, email, language, emailConfirmedAt } = user;
  return {
    ...{ firstName, lastName, email, language, emailConfirmedAt },
    phone: openOrNull(user.phone, phonePlace(userId)),
  };
}

export interface AccountChange {
  firstName: string;
  lastName: string;
  phone: string | null;
  language: Language;
}

/** Changes one's own name, phone and language; nothing else can be reached through this form. */
export function changeOwnAccount(db: Db, viewer: Viewer, change: AccountChange, at: Date): void {
  const { userId } = viewer;
  const { firstName, lastName, language } = change;
  const phone = change.phone === null ? null : seal(change.phone, phonePlace(userId));
  tx(db, (t) => {
    t.update(users)
      .set({ firstName, lastName, language, phone, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    recordMove(t, { subject: { kind: "user", id: userId }, move: "change_account", actor: userId, at });
  });
}

/**
 * Sends the confirmation letter to a new address; the old one stays until the link is used. An address that is
 * somebody else's gets no letter, and the answer is the same.
 */
export function askForNewAddress(db: Db, viewer: Viewer, address: string, at: Date): void {
  const email = address.toLowerCase();
  tx(db, (t) => {
    const owner = t.select({ id: users.id }).from(users).where(eq(users.email, email)).get();
    if (owner && owner.id !== viewer.userId) return;
    askToConfirm(t, { userId: viewer.userId, address: email, at });
  });
}

/**
 * Keeps a new password after the present one (if there is one) was given; every other session ends.
 * "wrong" when the present one does not fit.
 */
export async function changeOwnPassword(
  db: Db,
  viewer: Viewer,
  { password, passwordNow = "" }: { password: string; passwordNow?: string | undefined },
  at: Date,
): Promise<"changed" | "wrong" | "tooMany"> {
  const { userId, sessionId } = viewer;
  if (!(await mayTry("passwordOnDevice", userId))) return "tooMany";
  if (hasPassword(db, userId)) {
    const fits = await checkPassword(db, userId, passwordNow);
    if (!fits) return fits === null ? "tooMany" : "wrong";
  }
  const hash = await hashPassword(password);
  if (!hash) return "tooMany";
  tx(db, (t) => setPassword(t, { userId, hash, at, keep: sessionId }));
  await giveBack("passwordOnDevice", userId);
  return "changed";
}

export interface FileReading {
  at: Date;
  firstName: string;
  role: Role;
}

/** Who opened one's file, newest first: one line per reader and day, fifty at most. */
export function listReadings(db: Reader, { userId }: Viewer): FileReading[] {
  const day = sql<number>`${accessLog.at} / 86400000`;
  const lines = db
    .select({ at: sql<number>`max(${accessLog.at})`, viewerId: accessLog.viewerId })
    .from(accessLog)
    .where(eq(accessLog.personId, userId))
    .groupBy(accessLog.viewerId, day)
    .orderBy(desc(sql`max(${accessLog.at})`))
    .limit(50)
    .all();
  const readers = db
    .select({ id: users.id, firstName: users.firstName, role: users.role })
    .from(users)
    .where(inArray(users.id, [...new Set(lines.map((line) => line.viewerId))]))
    .all();
  const byId = new Map(readers.map((reader) => [reader.id, reader]));
  return lines.flatMap(({ at, viewerId }) => {
    const reader = byId.get(viewerId);
    if (!reader || viewerId === userId) return [];
    return [{ at: new Date(at), firstName: reader.firstName, role: reader.role }];
  });
}

const phonePlace = (userId: UserId): string => `users.phone:${userId}`;
