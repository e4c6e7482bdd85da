import { and, eq, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branchStaff, handovers, users } from "~db/schema";
import type { BranchId, UserId } from "../ids";
import { parisDay } from "../paris-time";
import type { Role } from "./roles";

/** `standingOf` = "under_way" as SQL: from the first day to the last one in Paris, both included. */
export const isUnderWay = (at: Date): SQL | undefined =>
  and(isNull(handovers.endedAt), lte(handovers.startsOn, parisDay(at)), gte(handovers.endsOn, parisDay(at)));

/**
 * Branches that somebody works in now: their own and, for a coordinator, those of colleagues whose work is in their hands.
 * Only the branches that are the absent colleague's own: a hand-over is never handed on.
 */
export function workingBranchesOf(
  db: Reader,
  { id, role }: { id: UserId; role: Role },
  at: Date,
): BranchId[] {
  const absent = db
    .select({ id: handovers.fromUser })
    .from(handovers)
    .innerJoin(users, eq(users.id, handovers.fromUser))
    .where(and(eq(handovers.toUser, id), isUnderWay(at), eq(users.role, "coordinator")));
  return db
    .selectDistinct({ id: branchStaff.branchId })
    .from(branchStaff)
    .where(
      or(
        eq(branchStaff.userId, id),
        role === "coordinator" ? inArray(branchStaff.userId, absent) : undefined,
      ),
    )
    .all()
    .map((row) => row.id);
}
