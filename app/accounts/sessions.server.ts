import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, gt, isNull, ne } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import {
  beneficiaries,
  households,
  organisationMembers,
  organisations,
  sessions,
  users,
  volunteers,
} from "~db/schema";
import { environment } from "../environment.server";
import type { SessionId, UserId } from "../ids";
import { readCookie } from "./cookies.server";
import { workingBranchesOf } from "./handover-rights.server";
import { cookieName, luciaFor } from "./lucia.server";
import { needsSecondFactor, type Role } from "./roles";
import { sessionLife } from "./session-rules";
import type { Viewer } from "./viewer";

/** Opens a session and returns its Set-Cookie value. The cookie holds a secret; the database only its SHA-256. */
export async function startSession(
  db: Db,
  userId: UserId,
  how: { device: string; secondFactor: boolean; at: Date },
): Promise<string> {
  const user = db.select({ role: users.role }).from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error(`No user ${userId} to open a session for`);
  const secret = randomBytes(32).toString("base64url");
  const sessionId = hashed(secret) as SessionId;
  const { idle, absolute } = sessionLife(user.role);
  const lucia = luciaFor(db, user.role);
  await lucia.createSession(
    userId,
    {
      createdAt: how.at,
      lastSeenAt: how.at,
      endsAt: new Date(how.at.getTime() + absolute),
      device: how.device,
      secondFactorAt: how.secondFactor ? how.at : null,
    },
    { sessionId },
  );
  // Lucia reads the machine's clock; lifetimes are counted from the moment that was handed in.
  db.update(sessions)
    .set({ expiresAt: inSeconds(how.at.getTime() + idle) })
    .where(eq(sessions.id, sessionId))
    .run();
  return lucia.createSessionCookie(secret).serialize();
}

/**
 * The viewer behind a request's cookies, or null: an ended session, a suspended or merged account, and (outside the
 * demonstration) a session of staff without its second factor are nobody's.
 */
export async function findViewer(db: Db, cookies: string | null, at: Date): Promise<Viewer | null> {
  const secret = readCookie(cookies, cookieName());
  if (!secret) return null;
  const sessionId = hashed(secret) as SessionId;
  const row = db
    .select({
      user: users,
      session: sessions,
      volunteerId: volunteers.id,
      beneficiaryId: beneficiaries.id,
      householdId: households.id,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(volunteers, eq(volunteers.userId, users.id))
    .leftJoin(beneficiaries, eq(beneficiaries.userId, users.id))
    .leftJoin(households, eq(households.userId, users.id))
    .where(eq(sessions.id, sessionId))
    .get();
  if (!row || !isLive(row, at)) return null;
  const { user } = row;
  const { session } = await luciaFor(db, user.role).validateSession(sessionId);
  if (!session) return null;
  if (at.getTime() - row.session.lastSeenAt.getTime() > MINUTE) touch(db, sessionId, user, at);
  return {
    userId: user.id,
    role: user.role,
    firstName: user.firstName,
    language: user.language,
    sessionId,
    branchIds: needsSecondFactor(user.role) ? workingBranchesOf(db, user, at) : [],
    volunteerId: row.volunteerId,
    beneficiaryId: row.beneficiaryId,
    householdId: row.householdId,
    organisationIds: user.role === "partner" ? organisationsOf(db, user.id) : [],
  };
}

function isLive(
  { user, session }: { user: typeof users.$inferSelect; session: typeof sessions.$inferSelect },
  at: Date,
): boolean {
  if (user.suspendedAt || user.mergedInto) return false;
  if (session.endsAt <= at || session.expiresAt <= inSeconds(at.getTime())) return false;
  return session.secondFactorAt !== null || !secondFactorRequired(user.role);
}

/** Staff and partners, everywhere but in the demonstration. */
export const secondFactorRequired = (role: Role): boolean =>
  needsSecondFactor(role) && environment().mode === "production";

/** Seen again: the idle time begins anew, once a minute at most. */
function touch(db: Db, sessionId: SessionId, { id, role }: { id: UserId; role: Role }, at: Date): void {
  db.update(sessions)
    .set({ lastSeenAt: at, expiresAt: inSeconds(at.getTime() + sessionLife(role).idle) })
    .where(eq(sessions.id, sessionId))
    .run();
  db.update(users).set({ lastSeenAt: at }).where(eq(users.id, id)).run();
}

/** Organisations that a partner speaks for now. */
export const organisationsOf = (db: Reader, userId: UserId) =>
  db
    .select({ id: organisationMembers.organisationId })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(and(eq(organisationMembers.userId, userId), isNull(organisations.archivedAt)))
    .orderBy(organisations.name, organisations.id)
    .all()
    .map((row) => row.id);

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

/** One's own open sessions, the latest seen first. */
export const listSessions = (db: Reader, userId: UserId, at: Date) =>
  db
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.endsAt, at),
        gt(sessions.expiresAt, inSeconds(at.getTime())),
      ),
    )
    .orderBy(desc(sessions.lastSeenAt))
    .all();

/** Ends one of one's own sessions. False when it is not there or not one's own. */
export const endOwnSession = (db: Db, viewer: Viewer, sessionId: string): boolean =>
  db
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId as SessionId), eq(sessions.userId, viewer.userId)))
    .run().changes === 1;

/** Signs out everywhere, here too, and returns the cookie that forgets this session. */
export function endAllOwnSessions(db: Db, viewer: Viewer): string {
  tx(db, (t) => endSessionsOf(t, viewer.userId));
  return luciaFor(db, viewer.role).createBlankSessionCookie().serialize();
}

const MINUTE = 60_000;
const inSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);
const hashed = (secret: string): string => createHash("sha256").update(secret).digest("hex");
