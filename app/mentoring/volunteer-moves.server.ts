import { and, desc, eq } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { history, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { VolunteerId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { isAllowed } from "../moves";
import { endDuosOf } from "./duo-endings.server";
import { withdrawDuosOf } from "./duo-withdrawals.server";
import { freeSeatsOf } from "./meeting-bookings.server";
import { screeningOf } from "./screening.server";
import {
  missingSteps,
  type ScreeningStep,
  VOLUNTEER_MOVES,
  type VolunteerMove,
  type VolunteerState,
} from "./volunteer-path";
import { findMovableVolunteer, type MovableVolunteer } from "./volunteer-scope.server";

/** What became of a move: done, not this viewer's to make, too late, or something that must be seen first. */
export type VolunteerMoved =
  | { ok: true }
  | { ok: false; why: "not_there" }
  | { ok: false; why: "conflict"; state: VolunteerState }
  | { ok: false; why: "incomplete"; state: VolunteerState; missing: ScreeningStep[] };

/**
 * Makes one move of a volunteer's life. Sending it twice is making it once. A pause keeps a proposal already made and an open
 * duo; whoever leaves frees their seat at a meeting, and their proposals and duos end with letters to the other side.
 */
export function moveVolunteer(
  db: Db,
  viewer: Viewer,
  id: VolunteerId,
  move: VolunteerMove,
  at: Date,
): VolunteerMoved {
  return tx(db, (t): VolunteerMoved => {
    const found = findMovableVolunteer(t, viewer, id);
    if (!found) return { ok: false, why: "not_there" };
    const { state } = found.person;
    if (state === VOLUNTEER_MOVES[move].to && wasMyLastMove(t, viewer, id, move)) return { ok: true };
    if (!isAllowed(VOLUNTEER_MOVES, move, state, viewer.role)) return { ok: false, why: "conflict", state };
    const missing = missingSteps(screeningOf(found.person, found.user));
    if (move === "approve" && missing.length > 0) return { ok: false, why: "incomplete", state, missing };
    if (!write(t, found, move, viewer, at)) return { ok: false, why: "conflict", state };
    if (move === "leave" || move === "decline") release(t, id, viewer, at);
    tell(t, found, move, at);
    return { ok: true };
  });
}

function write(t: Tx, { person }: MovableVolunteer, move: VolunteerMove, viewer: Viewer, at: Date): boolean {
  const { id, state, version } = person;
  const to = VOLUNTEER_MOVES[move].to;
  const { changes } = t
    .update(volunteers)
    .set({ state: to, version: version + 1, ...(move === "approve" ? { approvedAt: at } : {}) })
    .where(and(eq(volunteers.id, id), eq(volunteers.state, state), eq(volunteers.version, version)))
    .run();
  if (changes !== 1) return false;
  recordMove(t, { subject: { kind: "volunteer", id }, move, from: state, to, actor: viewer.userId, at });
  return true;
}

function release(t: Tx, id: VolunteerId, viewer: Viewer, at: Date): void {
  freeSeatsOf(t, id, at);
  withdrawDuosOf(t, { volunteerId: id }, viewer.userId, at);
  endDuosOf(t, { volunteerId: id }, { mover: viewer.role, by: viewer.userId }, at);
}

function tell(t: Tx, { person, user }: MovableVolunteer, move: VolunteerMove, at: Date): void {
  const subject = { kind: "volunteer" as const, id: person.id };
  const { firstName } = user;
  if (move === "approve")
    enqueue(t, {
      kind: "volunteer_approved",
      to: user.id,
      values: { firstName, link: linkTo("/volunteer") },
      ...{ at, subject, onceKey: `volunteer-approved:${person.id}` },
    });
  if (move === "decline")
    enqueue(t, {
      kind: "volunteer_declined",
      to: user.id,
      values: { firstName },
      ...{ at, subject, onceKey: `volunteer-declined:${person.id}` },
    });
}

/** A form sent twice by the same person is one wish. */
function wasMyLastMove(t: Tx, viewer: Viewer, id: VolunteerId, move: VolunteerMove): boolean {
  const last = t
    .select({ move: history.move, actorId: history.actorId })
    .from(history)
    .where(
      and(
        eq(history.subjectKind, "volunteer"),
        eq(history.subjectId, id),
        eq(history.toState, VOLUNTEER_MOVES[move].to),
      ),
    )
    .orderBy(desc(history.at), desc(history.id))
    .limit(1)
    .get();
  return last?.move === move && last.actorId === viewer.userId;
}
