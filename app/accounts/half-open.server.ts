import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Reader } from "~db/client";
import { passwords, users } from "~db/schema";
import type { Sealed } from "~db/schema/columns";
import { open, seal } from "../audit/seal.server";
import type { UserId } from "../ids";
import { cookie, readCookie } from "./cookies.server";
import type { Role } from "./roles";

const NAME = "half-open";
const MINUTES = 10;
const PLACE = "cookie:half-open";

const HalfOpen = z.object({ userId: z.string(), at: z.number(), back: z.string().nullable() });

export interface HalfOpenDoor {
  userId: UserId;
  role: Role;
  firstName: string;
  email: string | null;
  back: string | null;
}

/**
 * Between the password and the second factor there is no session, only this sealed cookie: it says whose password
 * was right, for ten minutes, to the page that asks for the code.
 */
export const halfOpen = (userId: UserId, back: string | null, at: Date): string =>
  cookie(NAME, seal(JSON.stringify({ userId, at: at.getTime(), back }), PLACE), {
    maxAge: MINUTES * 60,
    path: "/sign-in",
  });

export const closeHalfOpen = (): string => cookie(NAME, "", { maxAge: 0, path: "/sign-in" });

/** Whose password was right a moment ago; null when out of date, suspended, or when the password changed since. */
export function findHalfOpen(db: Reader, cookies: string | null, at: Date): HalfOpenDoor | null {
  const value = readCookie(cookies, NAME);
  const door = value && opened(value);
  if (!door || at.getTime() - door.at > MINUTES * 60_000) return null;
  const row = db
    .select({ user: users, changedAt: passwords.changedAt })
    .from(users)
    .innerJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(users.id, door.userId as UserId))
    .get();
  if (!row || row.user.suspendedAt || row.user.mergedInto || row.changedAt.getTime() > door.at) return null;
  const { id, role, firstName, email } = row.user;
  return { userId: id, role, firstName, email, back: door.back };
}

function opened(value: string): z.output<typeof HalfOpen> | null {
  try {
    return HalfOpen.parse(JSON.parse(open(value as Sealed, PLACE)));
  } catch {
    return null;
  }
}
