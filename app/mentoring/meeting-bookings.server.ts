import { and, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { infoMeetingBookings, infoMeetings, users, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { InfoMeetingId, VolunteerId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { whereOf } from "./meeting";

export type Booked =
  | { ok: true }
  | { ok: false; why: "not_there" }
  /** Somebody took the last place, the meeting began or was cancelled, or one meeting was attended already. */
  | { ok: false; why: "full" | "over" | "not_needed" };

/**
 * Books a place at a meeting of the viewer's branch. Whoever holds another one gives it up for this one, in one move: if the
 * new one is full, the old one is kept. Booking twice is booking once.
 */
export function bookMeeting(db: Db, viewer: Viewer, id: InfoMeetingId, at: Date): Booked {
  return tx(db, (t): Booked => {
    const me = findMyself(t, viewer);
    const meeting = me && t.select().from(infoMeetings).where(isOfBranch(id, me.person.branchId)).get();
    if (!me || !meeting) return { ok: false, why: "not_there" };
    if (meeting.cancelledAt || meeting.startsAt <= at) return { ok: false, why: "over" };
    if (hasSeat(t, id, me.person.id)) return { ok: true };
    if (me.person.state !== "screening" || me.person.meetingAttendedAt)
      return { ok: false, why: "not_needed" };
    if (!takeSeat(t, id, me.person.id, at)) return { ok: false, why: "full" };
    freeSeatsOf(t, me.person.id, at, id);
    const subject = { kind: "volunteer" as const, id: me.person.id };
    recordMove(t, { subject, move: "book_meeting", actor: viewer.userId, at, details: { meetingId: id } });
    enqueue(t, {
      kind: "info_meeting_booked",
      to: viewer.userId,
      values: {
        firstName: me.firstName,
        startsAt: meeting.startsAt.getTime(),
        place: whereOf(meeting),
        link: linkTo("/volunteer/meetings"),
      },
      ...{ at, subject: { kind: "info_meeting", id } },
    });
    return { ok: true };
  });
}

/** Gives a place back before the meeting begins; somebody else can come. Giving back twice is giving back once. */
export function freeMySeat(db: Db, viewer: Viewer, id: InfoMeetingId, at: Date): Booked {
  return tx(db, (t): Booked => {
    const me = findMyself(t, viewer);
    const meeting = me && t.select().from(infoMeetings).where(isOfBranch(id, me.person.branchId)).get();
    if (!me || !meeting) return { ok: false, why: "not_there" };
    if (!hasSeat(t, id, me.person.id)) return { ok: true };
    if (meeting.cancelledAt || meeting.startsAt <= at) return { ok: false, why: "over" };
    t.delete(infoMeetingBookings).where(isSeat(id, me.person.id)).run();
    recordMove(t, {
      subject: { kind: "volunteer", id: me.person.id },
      ...{ move: "free_meeting", actor: viewer.userId, at, details: { meetingId: id } },
    });
    return { ok: true };
  });
}

/** The last place is never sold twice: counting and taking are one statement, inside an immediate transaction. */
function takeSeat(t: Tx, meetingId: InfoMeetingId, volunteerId: VolunteerId, at: Date): boolean {
  const { changes } = t.run(sql`
    INSERT INTO info_meeting_bookings (meeting_id, volunteer_id, booked_at)
    SELECT m.id, ${volunteerId}, ${at.getTime()} FROM info_meetings m
    WHERE m.id = ${meetingId} AND m.cancelled_at IS NULL AND m.starts_at > ${at.getTime()}
      AND (SELECT count(*) FROM info_meeting_bookings b WHERE b.meeting_id = m.id) < m.places
    ON CONFLICT DO NOTHING`);
  return changes === 1;
}

/** Frees every seat that somebody holds at meetings to come, but one. */
export function freeSeatsOf(t: Tx, volunteerId: VolunteerId, at: Date, except?: InfoMeetingId): void {
  t.delete(infoMeetingBookings)
    .where(
      and(
        eq(infoMeetingBookings.volunteerId, volunteerId),
        except && ne(infoMeetingBookings.meetingId, except),
        sql`${infoMeetingBookings.meetingId} IN (SELECT ${infoMeetings.id} FROM ${infoMeetings} WHERE ${and(gt(infoMeetings.startsAt, at), isNull(infoMeetings.cancelledAt))})`,
      ),
    )
    .run();
}

const hasSeat = (db: Reader, meetingId: InfoMeetingId, volunteerId: VolunteerId): boolean =>
  db
    .select({ id: infoMeetingBookings.meetingId })
    .from(infoMeetingBookings)
    .where(isSeat(meetingId, volunteerId))
    .get() !== undefined;

const isSeat = (meetingId: InfoMeetingId, volunteerId: VolunteerId) =>
  and(eq(infoMeetingBookings.meetingId, meetingId), eq(infoMeetingBookings.volunteerId, volunteerId));

const findMyself = (db: Reader, viewer: Viewer) =>
  db
    .select({ person: volunteers, firstName: users.firstName })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(eq(volunteers.userId, viewer.userId))
    .get();

const isOfBranch = (id: InfoMeetingId, branchId: (typeof volunteers.$inferSelect)["branchId"]) =>
  and(eq(infoMeetings.id, id), eq(infoMeetings.branchId, branchId));
