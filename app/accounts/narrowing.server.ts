import type { Reader } from "~db/client";
import type { BranchId } from "../ids";
import { listOwnBranches } from "./branches.server";
import { narrow, type Viewer } from "./viewer";

export interface Narrowed {
  viewer: Viewer;
  /** The branch that the page is narrowed to. */
  branchId: BranchId | undefined;
  /** Branches that the viewer may choose from, by name. */
  branches: { id: BranchId; name: string }[];
}

/** The viewer narrowed to the `branch` of an address; one that is unknown or not theirs narrows nothing. */
export function narrowedBy(db: Reader, viewer: Viewer, search: URLSearchParams): Narrowed {
  const branches = listOwnBranches(db, viewer);
  const branchId = branches.find(({ id }) => id === search.get("branch"))?.id;
  return { viewer: branchId ? narrow(viewer, [branchId]) : viewer, branchId, branches };
}
