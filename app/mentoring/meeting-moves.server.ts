import { and, eq, isNotNull, isNull, min, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { infoMeetingBookings, infoMeetings, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import { branchesOf, type Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BranchId, InfoMeetingId, VolunteerId } from "../ids";
import { linkTo } from "../links.server";
import { cancelLetters, enqueue } from "../mail/outbox.server";
import { newId } from "../new-id.server";
import { freeSeatsOf } from "./meeting-bookings.server";

export interface NewMeeting {
  branchId: BranchId;
  startsAt: Date;
  endsAt: Date;
  place: string;
  videoLink: string | null;
  places: number;
}

export type MeetingMoved =
  | { ok: true }
  | { ok: false; why: "not_there" }
  /** It began, it has not begun yet, or it was cancelled. */
  | { ok: false; why: "begun" | "not_begun" | "cancelled" };

/** Announces a meeting of one of the viewer's branches; null when the branch is not theirs. */
export function announceMeeting(db: Db, viewer: Viewer, meeting: NewMeeting, at: Date): InfoMeetingId | null {
  const mine = branchesOf(viewer);
  if (mine !== null && !mine.includes(meeting.branchId)) return null;
  return tx(db, (t) => {
    const id = newId<InfoMeetingId>("mee");
    t.insert(infoMeetings)
      .values({ id, ...meeting, createdBy: viewer.userId })
      .run();
    const { branchId, places } = meeting;
    recordMove(t, {
      subject: { kind: "info_meeting", id },
      ...{ move: "announce", actor: viewer.userId, at, details: { branchId, places } },
    });
    return id;
  });
}

/** Cancels a meeting to come; everyone who had a place is told, and letters about it that have not left do not leave. */
export function cancelMeeting(db: Db, viewer: Viewer, id: InfoMeetingId, at: Date): MeetingMoved {
  return tx(db, (t): MeetingMoved => {
    const meeting = findMeeting(t, viewer, id);
    if (!meeting) return { ok: false, why: "not_there" };
    if (meeting.cancelledAt) return { ok: true };
    if (meeting.startsAt <= at) return { ok: false, why: "begun" };
    t.update(infoMeetings).set({ cancelledAt: at }).where(eq(infoMeetings.id, id)).run();
    const subject = { kind: "info_meeting" as const, id };
    cancelLetters(t, subject);
    const booked = listBooked(t, id);
    for (const { userId, firstName, volunteerId } of booked)
      enqueue(t, {
        kind: "info_meeting_cancelled",
        to: userId,
        values: {
          firstName,
          startsAt: meeting.startsAt.getTime(),
          link: linkTo("/volunteer/meetings"),
        },
        ...{ at, subject, onceKey: `info-meeting-cancelled:${id}:${volunteerId}` },
      });
    const details = { told: booked.length };
    recordMove(t, { subject, move: "cancel", actor: viewer.userId, at, details });
    return { ok: true };
  });
}

/**
 * Writes down who came, once the meeting has begun: `present` are all who did, whether they had a place or not (someone may
 * come without). Unticking takes a mistake back, for volunteers who are still being welcomed.
 */
export function noteAttendance(
  db: Db,
  viewer: Viewer,
  id: InfoMeetingId,
  present: readonly VolunteerId[],
  at: Date,
): MeetingMoved {
  return tx(db, (t): MeetingMoved => {
    const meeting = findMeeting(t, viewer, id);
    if (!meeting) return { ok: false, why: "not_there" };
    if (meeting.cancelledAt) return { ok: false, why: "cancelled" };
    if (meeting.startsAt > at) return { ok: false, why: "not_begun" };
    const booked = new Map(listBooked(t, id).map((row) => [row.volunteerId, row]));
    for (const volunteerId of present) {
      if (booked.get(volunteerId)?.attendedAt) continue;
      if (booked.has(volunteerId) || isOfBranch(t, volunteerId, meeting.branchId))
        attend(t, meeting, volunteerId, viewer, at);
    }
    for (const { volunteerId, attendedAt, state } of booked.values())
      if (attendedAt && state === "screening" && !present.includes(volunteerId))
        unattend(t, meeting, volunteerId, viewer, at);
    const details = { present: present.length };
    const subject = { kind: "info_meeting" as const, id };
    recordMove(t, { subject, move: "note_attendance", actor: viewer.userId, at, details });
    return { ok: true };
  });
}

type Meeting = typeof infoMeetings.$inferSelect;

function attend(t: Tx, meeting: Meeting, volunteerId: VolunteerId, viewer: Viewer, at: Date): void {
  const attendedAt = meeting.startsAt;
  t.insert(infoMeetingBookings)
    .values({ meetingId: meeting.id, volunteerId, bookedAt: at, attendedAt })
    .onConflictDoUpdate({
      target: [infoMeetingBookings.meetingId, infoMeetingBookings.volunteerId],
      set: { attendedAt },
    })
    .run();
  keepFirstAttended(t, volunteerId);
  // One meeting is enough: a place kept at a later one is somebody else's.
  freeSeatsOf(t, volunteerId, at);
  noteInHistory(t, "attend_meeting", meeting, volunteerId, viewer, at);
}

function unattend(t: Tx, meeting: Meeting, volunteerId: VolunteerId, viewer: Viewer, at: Date): void {
  t.update(infoMeetingBookings)
    .set({ attendedAt: null })
    .where(
      and(eq(infoMeetingBookings.meetingId, meeting.id), eq(infoMeetingBookings.volunteerId, volunteerId)),
    )
    .run();
  keepFirstAttended(t, volunteerId);
  noteInHistory(t, "unattend_meeting", meeting, volunteerId, viewer, at);
}

/** The file keeps the first meeting that was attended, or none. */
function keepFirstAttended(t: Tx, volunteerId: VolunteerId): void {
  const { attended } = t
    .select({ attended: min(infoMeetingBookings.attendedAt) })
    .from(infoMeetingBookings)
    .where(and(eq(infoMeetingBookings.volunteerId, volunteerId), isNotNull(infoMeetingBookings.attendedAt)))
    .get() ?? { attended: null };
  t.update(volunteers)
    .set({ meetingAttendedAt: attended, version: sql`${volunteers.version} + 1` })
    .where(eq(volunteers.id, volunteerId))
    .run();
}

function noteInHistory(
  t: Tx,
  move: string,
  meeting: Meeting,
  volunteerId: VolunteerId,
  viewer: Viewer,
  at: Date,
): void {
  recordMove(t, {
    subject: { kind: "volunteer", id: volunteerId },
    ...{ move, actor: viewer.userId, at, details: { meetingId: meeting.id } },
  });
}

export const findMeeting = (db: Reader, viewer: Viewer, id: InfoMeetingId): Meeting | null =>
  db
    .select()
    .from(infoMeetings)
    .where(and(eq(infoMeetings.id, id), inBranchesOf(viewer, infoMeetings.branchId)))
    .get() ?? null;

const listBooked = (t: Reader, id: InfoMeetingId) =>
  t
    .select({
      volunteerId: volunteers.id,
      userId: users.id,
      firstName: users.firstName,
      state: volunteers.state,
      attendedAt: infoMeetingBookings.attendedAt,
    })
    .from(infoMeetingBookings)
    .innerJoin(volunteers, eq(volunteers.id, infoMeetingBookings.volunteerId))
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(eq(infoMeetingBookings.meetingId, id))
    .all();

/** Someone of the same branch, still being welcomed, whose record was not merged into another. */
const isOfBranch = (t: Reader, id: VolunteerId, branchId: BranchId): boolean =>
  t
    .select({ id: volunteers.id })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(
      and(
        eq(volunteers.id, id),
        eq(volunteers.branchId, branchId),
        eq(volunteers.state, "screening"),
        isNull(users.mergedInto),
      ),
    )
    .get() !== undefined;
