import { desc, eq, max, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { accessLog, users } from "~db/schema";
import type { UserId } from "../ids";

export interface Reading {
  firstName: string;
  role: (typeof users.$inferSelect)["role"];
  /** The last time on that day. */
  at: Date;
}

/** Who opened a person's file: one line per reader and calendar day (UTC), newest first, at most `limit`. */
export function listReadings(db: Reader, personId: UserId, limit = 60): Reading[] {
  const newest = max(accessLog.at);
  return db
    .select({ firstName: users.firstName, role: users.role, at: newest })
    .from(accessLog)
    .innerJoin(users, eq(users.id, accessLog.viewerId))
    .where(eq(accessLog.personId, personId))
    .groupBy(accessLog.viewerId, sql`${accessLog.at} / 86400000`)
    .orderBy(desc(newest))
    .limit(limit)
    .all()
    .map(({ firstName, role, at }) => ({ firstName, role, at: at ?? new Date(0) }));
}
