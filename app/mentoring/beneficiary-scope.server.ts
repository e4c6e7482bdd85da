import { eq, type SQL, sql } from "drizzle-orm";
import { beneficiaries } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";

/** The right to see a beneficiary's file, in the WHERE: oneself, the people one accompanies, the people of one's branches. */
export function mayReadBeneficiary(viewer: Viewer): SQL {
  switch (viewer.role) {
    case "beneficiary":
      return eq(beneficiaries.userId, viewer.userId);
    case "social_worker":
      return eq(beneficiaries.referentId, viewer.userId);
    case "coordinator":
    case "admin":
      return inBranchesOf(viewer, beneficiaries.branchId);
    default:
      return sql`0`;
  }
}
