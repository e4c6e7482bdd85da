import { eq, type SQL, sql } from "drizzle-orm";
import { households } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import type { HouseholdId } from "../ids";

/** The right to see a household's file, in the WHERE: one's own, those one accompanies, those of one's branches. */
export function mayReadHousehold(viewer: Viewer): SQL {
  switch (viewer.role) {
    case "beneficiary":
      return eq(households.userId, viewer.userId);
    case "social_worker":
      return eq(households.referentId, viewer.userId);
    case "coordinator":
    case "admin":
      return inBranchesOf(viewer, households.branchId);
    default:
      return sql`0`;
  }
}

/** Where a household's file stands for this reader. */
export const householdPath = (viewer: Pick<Viewer, "role">, id: HouseholdId): string =>
  viewer.role === "coordinator" || viewer.role === "admin" ? `/staff/households/${id}` : `/households/${id}`;
