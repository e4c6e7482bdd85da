import { DrizzleSQLiteAdapter } from "@lucia-auth/adapter-drizzle";
import { Lucia, TimeSpan } from "lucia";
import type { Db } from "~db/client";
import { sessions, users } from "~db/schema";
import { environment } from "../environment.server";
import type { UserId as PersonId } from "../ids";
import type { Role } from "./roles";
import { sessionLife } from "./session-rules";

declare module "lucia" {
  interface Register {
    UserId: PersonId;
    Lucia: Lucia<SessionFacts>;
    DatabaseSessionAttributes: SessionFacts;
  }
}

export interface SessionFacts {
  createdAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
  device: string;
  secondFactorAt: Date | null;
}

/** Lucia, set up for the idle time of a role; it is no longer developed and stays behind this folder (decision 0005). */
export function luciaFor(db: Db, role: Role): Lucia<SessionFacts> {
  const { https } = environment();
  return new Lucia(new DrizzleSQLiteAdapter(db, sessions, users), {
    sessionExpiresIn: new TimeSpan(sessionLife(role).idle, "ms"),
    sessionCookie: {
      name: cookieName(),
      expires: false,
      attributes: { secure: https, sameSite: "lax", path: "/" },
    },
    getSessionAttributes: ({ createdAt, lastSeenAt, endsAt, device, secondFactorAt }) => ({
      createdAt,
      lastSeenAt,
      endsAt,
      device,
      secondFactorAt,
    }),
  });
}

/** "__Host-" binds the cookie to this very host; browsers accept the prefix over https only. */
export const cookieName = (): string => (environment().https ? "__Host-session" : "session");
