import { and, eq, inArray } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { duos, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BeneficiaryId, DuoId, UserId, VolunteerId } from "../ids";
import { cancelLetters } from "../mail/outbox.server";
import type { Mover } from "../moves";
import { tellClosed } from "./duo-letters.server";
import { type Duo, type Moved, moveDuo } from "./duo-moves.server";
import { SIDES, type Side } from "./duo-path";
import { findDuoOfStaff } from "./duos.server";
import { otherSide } from "./parties.server";
import { closeProposalLinks } from "./proposals.server";

export type Person = { volunteerId: VolunteerId } | { beneficiaryId: BeneficiaryId };

/**
 * Withdraws the proposals and not yet opened duos of someone who pauses or leaves; the other side is told that it is
 * closed, no more, and only of what it could see. Open duos go on: they end by `endDuosOf`. Returns how many.
 */
export function withdrawDuosOf(t: Tx, person: Person, by: UserId, at: Date): number {
  const mover = t.select({ role: users.role }).from(users).where(eq(users.id, by)).get()?.role;
  if (!mover) throw new Error(`No user ${by}`);
  const own = listDuosOf(t, person, ["proposed", "accepted"]);
  for (const duo of own)
    withdraw(t, duo, { mover, by, at }, [otherSide("volunteerId" in person ? "volunteer" : "beneficiary")]);
  return own.length;
}

/** A coordinator withdraws a proposal, or a duo that was accepted and not yet opened; both sides are told it is closed. */
export function withdrawDuo(db: Db, viewer: Viewer, id: DuoId, at: Date): Moved | null {
  return tx(db, (t): Moved | null => {
    const duo = findDuoOfStaff(t, viewer, id);
    return duo && withdraw(t, duo, { mover: viewer.role, by: viewer.userId, at }, SIDES);
  });
}

function withdraw(
  t: Tx,
  duo: Duo,
  moving: { mover: Mover; by: UserId; at: Date },
  told: readonly Side[],
): Moved {
  const moved = moveDuo(t, duo, "withdraw", moving, { endedAt: moving.at });
  if (!moved.ok) return moved;
  cancelLetters(t, { kind: "duo", id: duo.id });
  closeProposalLinks(t, duo, moving.at);
  for (const side of told) tellClosed(t, duo, side, moving.at);
  return moved;
}

export const listDuosOf = (t: Tx, person: Person, states: Duo["state"][]): Duo[] =>
  t
    .select()
    .from(duos)
    .where(
      and(
        "volunteerId" in person
          ? eq(duos.volunteerId, person.volunteerId)
          : eq(duos.beneficiaryId, person.beneficiaryId),
        inArray(duos.state, states),
      ),
    )
    .all();
