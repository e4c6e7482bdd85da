import { lte, or } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { sessions, tokens } from "~db/schema";

const DAY = 86_400_000;

/**
 * Deletes ended sessions and, a day after their end, one-time links (so that a late click can still be told apart
 * from a forged one in the log). For the clock, once an hour. Returns how many rows went.
 */
export const sweepAccounts = (db: Db, at: Date): { sessions: number; tokens: number } =>
  tx(db, (t) => ({
    sessions: t
      .delete(sessions)
      .where(or(lte(sessions.endsAt, at), lte(sessions.expiresAt, Math.floor(at.getTime() / 1000))))
      .run().changes,
    tokens: t
      .delete(tokens)
      .where(lte(tokens.expiresAt, new Date(at.getTime() - DAY)))
      .run().changes,
  }));
