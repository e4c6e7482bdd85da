import { asc, eq } from "drizzle-orm";
import type { Viewer } from "../../app/accounts/viewer";
import type { BranchId, SessionId, UserId } from "../../app/ids";
import type { Db } from "../client";
import { branchStaff, users } from "../schema";

/** Who runs a branch's rounds in the demonstration. */
export function coordinatorOf(db: Db, branchId: BranchId): Viewer | null {
  const user = db
    .select({ id: users.id, firstName: users.firstName })
    .from(users)
    .innerJoin(branchStaff, eq(branchStaff.userId, users.id))
    .where(eq(branchStaff.branchId, branchId))
    .orderBy(asc(users.email))
    .all()
    .at(0);
  return user ? viewerFor(user.id, user.firstName, branchId) : null;
}

const viewerFor = (userId: UserId, firstName: string, branchId: BranchId): Viewer => ({
  ...{ userId, firstName, role: "coordinator", language: "fr", sessionId: "" as SessionId },
  ...{
    branchIds: [branchId],
    volunteerId: null,
    beneficiaryId: null,
    householdId: null,
    organisationIds: [],
  },
});
