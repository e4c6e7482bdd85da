import { eq, inArray } from "drizzle-orm";
import type { Tx } from "~db/client";
import { consents } from "~db/schema";
import type { UserId } from "../../ids";

/**
 * Brings two people's consents together. The newest word wins: what was withdrawn on one record after it was given on the
 * other is withdrawn, on that day. Returns how many rows changed hands.
 */
export function mergeConsents(t: Tx, kept: UserId, lost: UserId): number {
  const { changes } = t.update(consents).set({ userId: kept }).where(eq(consents.userId, lost)).run();
  const rows = t.select().from(consents).where(eq(consents.userId, kept)).all();
  for (const name of new Set(rows.map(nameOf))) {
    const mine = rows.filter((row) => nameOf(row) === name);
    const withdrawn = mine.flatMap(({ withdrawnAt }) => (withdrawnAt ? [withdrawnAt.getTime()] : []));
    const last = Math.max(...withdrawn);
    const outdated = mine.filter((row) => row.withdrawnAt === null && row.givenAt.getTime() <= last);
    if (outdated.length === 0) continue;
    t.update(consents)
      .set({ withdrawnAt: new Date(last) })
      .where(
        inArray(
          consents.id,
          outdated.map(({ id }) => id),
        ),
      )
      .run();
  }
  return changes;
}

const nameOf = ({ purpose, recipient }: typeof consents.$inferSelect): string => `${purpose} ${recipient}`;
