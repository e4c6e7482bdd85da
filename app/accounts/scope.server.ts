import { inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { branchesOf, type Viewer } from "./viewer";

/** The right to see, in the WHERE: rows of the branches that a member of staff works in; all of them for an administrator. */
export function inBranchesOf(viewer: Viewer, column: SQLiteColumn): SQL {
  const branches = branchesOf(viewer);
  return branches === null ? sql`1` : inArray(column, [...branches]);
}
