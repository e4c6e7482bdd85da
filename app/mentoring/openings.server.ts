import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { branchStaff, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BranchId, DuoId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { cancelLetters, enqueue } from "../mail/outbox.server";
import { contactOf, findColleague } from "./contacts.server";
import { nextCheck } from "./duo-checks";
import { type Duo, type Moved, moveDuo } from "./duo-moves.server";
import { SIDES, type Side } from "./duo-path";
import { findDuoOfStaff, getDuo } from "./duos.server";
import { otherSide, partiesOf } from "./parties.server";
import { closeProposalLinks } from "./proposals.server";

export interface Opening {
  tutorId: UserId;
  /** Both or neither: the tutor may agree on them by phone. */
  firstMeetingAt: Date | null;
  firstMeetingPlace: string | null;
}
export type Opened = Moved | { ok: false; refusal: "not_a_tutor" | "meeting_past" };

/** The coordinator's opening: names the tutor, says where one meets first, and only now shows each side how to reach the other. */
export function openDuo(db: Db, viewer: Viewer, id: DuoId, opening: Opening, at: Date): Opened | null {
  return tx(db, (t): Opened | null => {
    const duo = findDuoOfStaff(t, viewer, id);
    if (!duo) return null;
    if (!listTutors(t, duo.branchId).some((tutor) => tutor.id === opening.tutorId))
      return { ok: false, refusal: "not_a_tutor" };
    if (opening.firstMeetingAt && opening.firstMeetingAt < at) return { ok: false, refusal: "meeting_past" };
    const moved = moveDuo(
      t,
      duo,
      "open",
      { mover: viewer.role, by: viewer.userId, at },
      { ...opening, openedAt: at, nextCheckAt: nextCheck(at, at) },
      { tutorId: opening.tutorId },
    );
    if (!moved.ok) return moved;
    cancelLetters(t, { kind: "duo", id });
    closeProposalLinks(t, duo, at);
    for (const side of SIDES) tellOpen(t, getDuo(t, id), side, at);
    return moved;
  });
}

/** Coordinators and social workers of a branch, by name: those who may frame a first meeting. */
export const listTutors = (db: Reader, branchId: BranchId): { id: UserId; name: string }[] =>
  db
    .select({ id: users.id, firstName: users.firstName, lastName: users.lastName })
    .from(branchStaff)
    .innerJoin(users, eq(users.id, branchStaff.userId))
    .where(
      and(
        eq(branchStaff.branchId, branchId),
        inArray(users.role, ["coordinator", "social_worker"]),
        isNull(users.suspendedAt),
        isNull(users.mergedInto),
      ),
    )
    .orderBy(asc(users.firstName), asc(users.lastName))
    .all()
    .map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` }));

function tellOpen(t: Tx, duo: Duo, side: Side, at: Date): void {
  const parties = partiesOf(t, duo);
  const other = otherSide(side);
  const contact = contactOf(t, duo, other);
  enqueue(t, {
    kind: "duo_open",
    to: parties[side].userId,
    values: {
      firstName: parties[side].firstName,
      otherFirstName: parties[other].firstName,
      otherEmail: contact.email,
      otherPhone: contact.phone,
      tutor: findColleague(t, duo.tutorId)?.name ?? "",
      meetingAt: duo.firstMeetingAt?.getTime() ?? null,
      meetingPlace: duo.firstMeetingPlace,
      link: linkTo(`/duos/${duo.id}`),
    },
    at,
    subject: { kind: "duo", id: duo.id },
    onceKey: `duo-open:${duo.id}:${side}`,
  });
}
