import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branchStaff, users } from "~db/schema";
import type { BranchId, UserId } from "../ids";

export interface Referent {
  id: UserId;
  name: string;
}

/** Social workers who may accompany people of these branches, by name. */
export function listReferents(db: Reader, branchIds: readonly BranchId[] | null): Referent[] {
  return db
    .selectDistinct({ id: users.id, firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .innerJoin(branchStaff, eq(branchStaff.userId, users.id))
    .where(and(...isReferent, branchIds === null ? undefined : inArray(branchStaff.branchId, [...branchIds])))
    .orderBy(asc(users.lastName), asc(users.firstName))
    .all()
    .map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));
}

export const isReferentOf = (db: Reader, id: UserId, branchId: BranchId): boolean =>
  db
    .select({ id: users.id })
    .from(users)
    .innerJoin(branchStaff, eq(branchStaff.userId, users.id))
    .where(and(...isReferent, eq(users.id, id), eq(branchStaff.branchId, branchId)))
    .get() !== undefined;

const isReferent = [eq(users.role, "social_worker"), isNull(users.suspendedAt), isNull(users.mergedInto)];
