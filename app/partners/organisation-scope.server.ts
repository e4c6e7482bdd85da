import { inArray, type SQL, sql } from "drizzle-orm";
import { organisations } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";

/** The right to see an organisation, in the WHERE: staff of its branch, and the partners who speak for it. */
export function organisationsOf(viewer: Viewer): SQL {
  if (viewer.role === "coordinator" || viewer.role === "admin")
    return inBranchesOf(viewer, organisations.branchId);
  return viewer.role === "partner" && viewer.organisationIds.length > 0
    ? inArray(organisations.id, [...viewer.organisationIds])
    : sql`0`;
}
