import type { Reader } from "~db/client";
import { listOwnBranches } from "../accounts/branches.server";
import type { Viewer } from "../accounts/viewer";
import type { BranchId } from "../ids";

/** Whose pool is looked at: some of the viewer's branches. */
export interface PoolScope {
  viewer: Viewer;
  branchIds: readonly BranchId[];
}

export interface PoolChoice {
  scope: PoolScope;
  /** What the viewer may narrow to, and what was chosen; null: all of these. */
  branches: { id: BranchId; name: string }[];
  chosen: { id: BranchId; name: string } | null;
}

/** The viewer's branches, or the one that is asked for; null when that one is not theirs. */
export function findPool(db: Reader, viewer: Viewer, asked: string | null): PoolChoice | null {
  const branches = listOwnBranches(db, viewer);
  const chosen = branches.find(({ id }) => id === asked) ?? null;
  if (asked && !chosen) return null;
  return {
    ...{ branches, chosen },
    scope: { viewer, branchIds: (chosen ? [chosen] : branches).map(({ id }) => id) },
  };
}
