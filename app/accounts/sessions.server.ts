import { createHash, randomBytes } from "node:crypto";
import { and, eq, ne } from "drizzle-orm";
import type { Db, Tx } from "~db/client";
import { beneficiaries, branchStaff, sessions, users, volunteers } from "~db/schema";
import type { SessionId, UserId } from "../ids";
import { cookieName, luciaFor } from "./lucia.server";
import { sessionLife } from "./session-rules";
import type { Viewer } from "./viewer";

/** Opens a session and returns its Set-Cookie value. The cookie holds a secret; the database only its SHA-256. */
export async function startSession(
  db: Db,
  userId: UserId,
  how: { device: string; secondFactor: boolean; at: Date },
): Promise<string> {
  const user = db.select().from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error(`No user ${userId} to open a session for`);
  const secret = randomBytes(32).toString("base64url");
  const lucia = luciaFor(db, user.role);
  await lucia.createSession(
    userId,
    {
      createdAt: how.at,
      lastSeenAt: how.at,
      endsAt: new Date(how.at.getTime() + sessionLife(user.role).absolute),
      device: how.device,
      secondFactorAt: how.secondFactor ? how.at : null,
    },
    { sessionId: hashed(secret) },
  );
  return lucia.createSessionCookie(secret).serialize();
}

/** The viewer behind a request's cookies, or null; a suspended person or an ended session is nobody. */
export async function findViewer(db: Db, cookies: string | null, at: Date): Promise<Viewer | null> {
  const secret = readCookie(cookies, cookieName());
  if (!secret) return null;
  const sessionId = hashed(secret) as SessionId;
  const row = db
    .select({ user: users, endsAt: sessions.endsAt, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, sessionId))
    .get();
  if (!row || row.user.suspendedAt || row.endsAt <= at) return null;
  const { session } = await luciaFor(db, row.user.role).validateSession(sessionId);
  if (!session) return null;
  if (at.getTime() - row.lastSeenAt.getTime() > 60_000) {
    db.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, sessionId)).run();
    db.update(users).set({ lastSeenAt: at }).where(eq(users.id, row.user.id)).run();
  }
  return {
    userId: row.user.id,
    role: row.user.role,
    firstName: row.user.firstName,
    language: row.user.language,
    sessionId,
    branchIds: db
      .select({ id: branchStaff.branchId })
      .from(branchStaff)
      .where(eq(branchStaff.userId, row.user.id))
      .all()
      .map((b) => b.id),
    volunteerId:
      db.select({ id: volunteers.id }).from(volunteers).where(eq(volunteers.userId, row.user.id)).get()?.id ??
      null,
    beneficiaryId:
      db
        .select({ id: beneficiaries.id })
        .from(beneficiaries)
        .where(eq(beneficiaries.userId, row.user.id))
        .get()?.id ?? null,
  };
}

/** Ends one session and returns the cookie that forgets it. */
export function endSession(db: Db, viewer: Viewer): string {
  db.delete(sessions).where(eq(sessions.id, viewer.sessionId)).run();
  return luciaFor(db, viewer.role).createBlankSessionCookie().serialize();
}

/** Ends every session of a person, inside the move that makes them worthless (new password, new role, suspension). */
export function endSessionsOf(t: Tx, userId: UserId, except?: SessionId): void {
  t.delete(sessions)
    .where(except ? and(eq(sessions.userId, userId), ne(sessions.id, except)) : eq(sessions.userId, userId))
    .run();
}

const hashed = (secret: string): string => createHash("sha256").update(secret).digest("hex");

function readCookie(header: string | null, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=") || null;
  }
  return null;
}
