import { and, asc, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, infoMeetingBookings, infoMeetings, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { InfoMeetingId } from "../ids";
import type { VolunteerState } from "./volunteer-path";

export interface OfferedMeeting {
  id: InfoMeetingId;
  startsAt: Date;
  endsAt: Date;
  place: string;
  isByVideo: boolean;
  placesLeft: number;
}

export interface MyMeeting extends Omit<OfferedMeeting, "placesLeft"> {
  /** Only for whoever holds a place. */
  videoLink: string | null;
}

export interface MyMeetings {
  branch: { name: string; email: string };
  state: VolunteerState;
  attendedAt: Date | null;
  /** The place that the viewer holds at a meeting to come. */
  mine: MyMeeting | null;
  /** Meetings to come of the viewer's branch, but the one above; soonest first. */
  others: OfferedMeeting[];
}

/** Information meetings as a volunteer reads them. */
export function findMyMeetings(db: Reader, viewer: Viewer, at: Date): MyMeetings | null {
  const me = db
    .select({ person: volunteers, branch: { name: branches.name, email: branches.email } })
    .from(volunteers)
    .innerJoin(branches, eq(branches.id, volunteers.branchId))
    .where(eq(volunteers.userId, viewer.userId))
    .get();
  if (!me) return null;
  const mine = findMyMeeting(db, viewer, at);
  const offered = db
    .select({ meeting: infoMeetings, taken: takenPlaces })
    .from(infoMeetings)
    .where(
      and(
        eq(infoMeetings.branchId, me.person.branchId),
        gt(infoMeetings.startsAt, at),
        isNull(infoMeetings.cancelledAt),
      ),
    )
    .orderBy(asc(infoMeetings.startsAt))
    .limit(20)
    .all();
  return {
    branch: me.branch,
    state: me.person.state,
    attendedAt: me.person.meetingAttendedAt,
    mine,
    others: offered
      .filter(({ meeting }) => meeting.id !== mine?.id)
      .map(({ meeting, taken }) => ({
        ...shown(meeting),
        placesLeft: Math.max(0, meeting.places - taken),
      })),
  };
}

/** The meeting to come at which the viewer holds a place. */
export function findMyMeeting(db: Reader, viewer: Viewer, at: Date): MyMeeting | null {
  const row = db
    .select({ meeting: infoMeetings })
    .from(infoMeetingBookings)
    .innerJoin(infoMeetings, eq(infoMeetings.id, infoMeetingBookings.meetingId))
    .innerJoin(volunteers, eq(volunteers.id, infoMeetingBookings.volunteerId))
    .where(
      and(
        eq(volunteers.userId, viewer.userId),
        gt(infoMeetings.endsAt, at),
        isNull(infoMeetings.cancelledAt),
        isNull(infoMeetingBookings.attendedAt),
      ),
    )
    .orderBy(asc(infoMeetings.startsAt))
    .limit(1)
    .get();
  return row ? { ...shown(row.meeting), videoLink: row.meeting.videoLink } : null;
}

/** A meeting at which the viewer holds a place, whatever became of it: for their calendar. */
export const findBookedMeeting = (db: Reader, viewer: Viewer, id: InfoMeetingId) =>
  db
    .select({ meeting: infoMeetings })
    .from(infoMeetingBookings)
    .innerJoin(infoMeetings, eq(infoMeetings.id, infoMeetingBookings.meetingId))
    .innerJoin(volunteers, eq(volunteers.id, infoMeetingBookings.volunteerId))
    .where(and(eq(volunteers.userId, viewer.userId), eq(infoMeetings.id, id)))
    .get()?.meeting ?? null;

/** True when the newest meeting that the viewer had booked took place without them. */
export function missedMeeting(db: Reader, viewer: Viewer, at: Date): boolean {
  const last = db
    .select({ endsAt: infoMeetings.endsAt, attendedAt: infoMeetingBookings.attendedAt })
    .from(infoMeetingBookings)
    .innerJoin(infoMeetings, eq(infoMeetings.id, infoMeetingBookings.meetingId))
    .innerJoin(volunteers, eq(volunteers.id, infoMeetingBookings.volunteerId))
    .where(and(eq(volunteers.userId, viewer.userId), isNull(infoMeetings.cancelledAt)))
    .orderBy(desc(infoMeetings.startsAt))
    .limit(1)
    .get();
  return last !== undefined && last.endsAt <= at && last.attendedAt === null;
}

/** Places taken at the meeting of the row. */
export const takenPlaces = sql<number>`(SELECT count(*) FROM info_meeting_bookings b WHERE b.meeting_id = ${infoMeetings.id})`;

const shown = (meeting: typeof infoMeetings.$inferSelect) => ({
  id: meeting.id,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  place: meeting.place,
  isByVideo: meeting.videoLink !== null,
});
