import { and, eq, isNull, lte } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { beneficiaries, duos, users, volunteers } from "~db/schema";
import { findToken } from "../accounts/tokens.server";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import type { BeneficiaryId, DuoId, UserId } from "../ids";
import type { Side } from "./duo-path";

/** A place at a duo: which side someone reads it from and answers for. Held by nobody before the proposal is visible. */
export interface Seat {
  duoId: DuoId;
  side: Side;
  mover: "volunteer" | "beneficiary" | "social_worker";
  by: UserId;
}

/** A volunteer's or a beneficiary's own seat. */
export function seatOfPerson(db: Reader, viewer: Viewer, duoId: DuoId, at: Date): Seat | null {
  const { role, volunteerId, beneficiaryId, userId } = viewer;
  if (role === "volunteer" && volunteerId && isVisible(db, duoId, eq(duos.volunteerId, volunteerId), at))
    return { duoId, side: "volunteer", mover: role, by: userId };
  if (
    role === "beneficiary" &&
    beneficiaryId &&
    isVisible(db, duoId, eq(duos.beneficiaryId, beneficiaryId), at)
  )
    return { duoId, side: "beneficiary", mover: role, by: userId };
  return null;
}

/** A social worker's seat beside one of her own people. */
export function seatOfReferent(
  db: Reader,
  viewer: Viewer,
  beneficiaryId: BeneficiaryId,
  duoId: DuoId,
  at: Date,
): Seat | null {
  const own = db
    .select({ id: duos.id })
    .from(duos)
    .innerJoin(beneficiaries, eq(beneficiaries.id, duos.beneficiaryId))
    .where(
      and(
        eq(duos.id, duoId),
        lte(duos.visibleFrom, at),
        eq(beneficiaries.id, beneficiaryId),
        eq(beneficiaries.referentId, viewer.userId),
      ),
    )
    .get();
  return own ? { duoId, side: "beneficiary", mover: "social_worker", by: viewer.userId } : null;
}

/** The seat that a letter's link opens: this proposal only, as long as it lives. Reading never uses the link up. */
export function seatByLink(db: Reader, secret: string, at: Date): Seat | null {
  const token = findToken(db, secret, "proposal", at);
  if (!token?.subject) return null;
  const duoId = token.subject as DuoId;
  const sides = db
    .select({ volunteer: volunteers.userId, beneficiary: beneficiaries.userId })
    .from(duos)
    .innerJoin(volunteers, eq(volunteers.id, duos.volunteerId))
    .innerJoin(beneficiaries, eq(beneficiaries.id, duos.beneficiaryId))
    .innerJoin(users, eq(users.id, token.userId))
    .where(
      and(eq(duos.id, duoId), lte(duos.visibleFrom, at), isNull(users.suspendedAt), isNull(users.mergedInto)),
    )
    .get();
  if (sides?.volunteer === token.userId)
    return { duoId, side: "volunteer", mover: "volunteer", by: token.userId };
  if (sides?.beneficiary === token.userId)
    return { duoId, side: "beneficiary", mover: "beneficiary", by: token.userId };
  return null;
}

/** A social worker's reading is shown to the person, like every reading of their file. */
export function noteReading(db: Db, viewer: Viewer, beneficiaryId: BeneficiaryId, at: Date): void {
  tx(db, (t) => {
    const person = t
      .select({ userId: beneficiaries.userId })
      .from(beneficiaries)
      .where(eq(beneficiaries.id, beneficiaryId))
      .get();
    if (person) recordAccess(t, { viewer: viewer.userId, person: person.userId, page: "duo", at });
  });
}

const isVisible = (db: Reader, duoId: DuoId, mine: ReturnType<typeof eq>, at: Date): boolean =>
  db
    .select({ id: duos.id })
    .from(duos)
    .where(and(eq(duos.id, duoId), mine, lte(duos.visibleFrom, at)))
    .get() !== undefined;
