import { and, eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { duos } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import type { DuoId } from "../ids";
import type { Duo } from "./duo-moves.server";
import { partiesOf } from "./parties.server";

/** A duo that is known to exist: whoever holds a seat or read its page. */
export function getDuo(db: Reader, id: DuoId): Duo {
  const duo = db.select().from(duos).where(eq(duos.id, id)).get();
  if (!duo) throw new Error(`No duo ${id}`);
  return duo;
}

/** A duo of the branches that a member of staff works in; null when it is another's or nobody's. */
export const findDuoOfStaff = (db: Reader, viewer: Viewer, id: DuoId): Duo | null =>
  db
    .select()
    .from(duos)
    .where(and(eq(duos.id, id), inBranchesOf(viewer, duos.branchId)))
    .get() ?? null;

/** Whose duo it is and where it stands: what the forms of staff say above themselves. */
export function readDuoBrief(db: Reader, viewer: Viewer, id: DuoId) {
  const duo = findDuoOfStaff(db, viewer, id);
  if (!duo) return null;
  const { volunteer, beneficiary } = partiesOf(db, duo);
  return {
    id: duo.id,
    state: duo.state,
    branchId: duo.branchId,
    volunteer: volunteer.firstName,
    beneficiary: beneficiary.firstName,
  };
}
export type DuoBrief = NonNullable<ReturnType<typeof readDuoBrief>>;
