import { asc, count, eq, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { branches, branchStaff } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { BranchId, UserId } from "../ids";
import { newId } from "../new-id.server";
import { findPlace } from "../territory/places.server";
import { inBranchesOf } from "./scope.server";
import type { Viewer } from "./viewer";

/** Every branch by name, with its town and how many colleagues work there. */
export function listBranches(db: Reader) {
  const rows = db
    .select({
      id: branches.id,
      name: branches.name,
      email: branches.email,
      communeCode: branches.communeCode,
      staff: count(branchStaff.userId),
    })
    .from(branches)
    .leftJoin(branchStaff, eq(branchStaff.branchId, branches.id))
    .groupBy(branches.id)
    .orderBy(asc(branches.name))
    .all();
  return rows.map(({ communeCode, ...branch }) => ({
    ...branch,
    commune: findPlace(db, communeCode)?.name ?? communeCode,
  }));
}

/** Branches that a member of staff may choose from, by name. */
export const listOwnBranches = (db: Reader, viewer: Viewer): { id: BranchId; name: string }[] =>
  db
    .select({ id: branches.id, name: branches.name })
    .from(branches)
    .where(inBranchesOf(viewer, branches.id))
    .orderBy(asc(branches.name))
    .all();

/** Opens a branch; null when one of this name is there already. */
export const openBranch = (
  db: Db,
  branch: { name: string; communeCode: string; email: string; by: UserId; at: Date },
): BranchId | null =>
  tx(db, (t) => {
    const { name, communeCode, email, by, at } = branch;
    const known = t
      .select({ id: branches.id })
      .from(branches)
      .where(sql`lower(${branches.name}) = lower(${name})`)
      .get();
    if (known) return null;
    const id = newId<BranchId>("bra");
    t.insert(branches).values({ id, name, communeCode, email, createdAt: at }).run();
    recordMove(t, { subject: { kind: "branch", id }, move: "open", actor: by, at });
    return id;
  });
