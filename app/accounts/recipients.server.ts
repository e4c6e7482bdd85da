import { and, eq, inArray, isNull, or } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branchStaff, handovers, users } from "~db/schema";
import type { BranchId, UserId } from "../ids";
import { isUnderWay } from "./handover-rights.server";

export interface Colleague {
  userId: UserId;
  firstName: string;
}

/**
 * Who letters and alarms about a branch go to, the one place that decides it: its coordinators, and the colleagues in whose
 * hands an absent one's work is; the administrators where nobody is left, so that no message is lost.
 */
export function coordinatorsOf(db: Reader, branchId: BranchId, at: Date): Colleague[] {
  const ofBranch = db
    .select({ id: users.id })
    .from(branchStaff)
    .innerJoin(users, eq(users.id, branchStaff.userId))
    .where(and(eq(branchStaff.branchId, branchId), eq(users.role, "coordinator")));
  const standingIn = db
    .select({ id: handovers.toUser })
    .from(handovers)
    .where(and(inArray(handovers.fromUser, ofBranch), isUnderWay(at)));
  const theirs = listActive(
    db,
    and(
      inArray(users.role, ["coordinator", "admin"]),
      or(inArray(users.id, ofBranch), inArray(users.id, standingIn)),
    ),
  );
  return theirs.length > 0 ? theirs : listActive(db, eq(users.role, "admin"));
}

const listActive = (db: Reader, where: ReturnType<typeof and>): Colleague[] =>
  db
    .select({ userId: users.id, firstName: users.firstName })
    .from(users)
    .where(and(where, isNull(users.suspendedAt), isNull(users.mergedInto)))
    .orderBy(users.createdAt, users.id)
    .all();
