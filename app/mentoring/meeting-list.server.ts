import { and, asc, desc, eq, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, infoMeetingBookings, infoMeetings, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import type { BranchId, InfoMeetingId, VolunteerId } from "../ids";
import { takenPlaces } from "./my-meetings.server";
import type { VolunteerState } from "./volunteer-path";

export interface MeetingLine {
  id: InfoMeetingId;
  branch: string;
  startsAt: Date;
  place: string;
  isByVideo: boolean;
  places: number;
  taken: number;
  cancelledAt: Date | null;
  hasBegun: boolean;
  /** Held, and nobody has written down who came. */
  attendanceMissing: boolean;
}

/** Meetings of the viewer's branches: those to come, soonest first; the last fifty that were, newest first. */
export const listMeetings = (db: Reader, viewer: Viewer, at: Date) => ({
  coming: select(
    db,
    and(inBranchesOf(viewer, infoMeetings.branchId), gt(infoMeetings.startsAt, at)),
    "soonest",
    at,
  ),
  past: select(
    db,
    and(inBranchesOf(viewer, infoMeetings.branchId), lte(infoMeetings.startsAt, at)),
    "newest",
    at,
  ),
});

/** An information meeting calls for staff this many days before it is held. */
const SOON_DAYS = 7;
const DAY = 86_400_000;

/** To be held within a week, or held and nobody has written down who came. */
export const isToHold = (at: Date): SQL | undefined =>
  and(
    isNull(infoMeetings.cancelledAt),
    lte(infoMeetings.startsAt, new Date(at.getTime() + SOON_DAYS * DAY)),
    or(gt(infoMeetings.startsAt, at), attendanceMissing),
  );

/** Noting that nobody came leaves a line of history and no attendance. */
const attendanceMissing = sql`(
  EXISTS (SELECT 1 FROM info_meeting_bookings k WHERE k.meeting_id = info_meetings.id)
  AND NOT EXISTS (SELECT 1 FROM info_meeting_bookings k WHERE k.meeting_id = info_meetings.id AND k.attended_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM history h
    WHERE h.subject_kind = 'info_meeting' AND h.subject_id = info_meetings.id AND h.move = 'note_attendance'))`;

/** The meetings that call for staff, the longest past first. */
export const listMeetingsToHold = (db: Reader, viewer: Viewer, at: Date): MeetingLine[] =>
  select(db, and(inBranchesOf(viewer, infoMeetings.branchId), isToHold(at)), "oldest", at);

const select = (
  db: Reader,
  where: ReturnType<typeof and>,
  first: keyof typeof LIMITS,
  at: Date,
): MeetingLine[] =>
  db
    .select({
      meeting: infoMeetings,
      branch: branches.name,
      taken: takenPlaces,
      missing: sql<number>`${attendanceMissing}`,
    })
    .from(infoMeetings)
    .innerJoin(branches, eq(branches.id, infoMeetings.branchId))
    .where(where)
    .orderBy(first === "newest" ? desc(infoMeetings.startsAt) : asc(infoMeetings.startsAt))
    .limit(LIMITS[first])
    .all()
    .map(({ meeting, branch, taken, missing }) => ({
      ...{ id: meeting.id, branch, startsAt: meeting.startsAt, place: meeting.place },
      ...{ isByVideo: meeting.videoLink !== null, places: meeting.places, taken },
      cancelledAt: meeting.cancelledAt,
      hasBegun: meeting.startsAt <= at,
      attendanceMissing: meeting.startsAt <= at && missing === 1,
    }));

/** SQLite reads a negative limit as none: a queue shows as many lines as it counts. */
const LIMITS = { soonest: 200, newest: 50, oldest: -1 } as const;

export interface Guest {
  id: VolunteerId;
  firstName: string;
  lastName: string;
  state: VolunteerState;
  attended: boolean;
}

/** One meeting with the people who have a place, by name; and, once it began, who else may have come. */
export function findMeetingPage(db: Reader, viewer: Viewer, id: InfoMeetingId, at: Date) {
  const row = db
    .select({ meeting: infoMeetings, branch: branches.name })
    .from(infoMeetings)
    .innerJoin(branches, eq(branches.id, infoMeetings.branchId))
    .where(and(eq(infoMeetings.id, id), inBranchesOf(viewer, infoMeetings.branchId)))
    .get();
  if (!row) return null;
  const guests = listGuests(db, id);
  const hasBegun = row.meeting.startsAt <= at;
  const known = new Set(guests.map((guest) => guest.id));
  return {
    ...row.meeting,
    ...{ branch: row.branch, guests, hasBegun },
    others: hasBegun ? listAwaited(db, row.meeting.branchId).filter((person) => !known.has(person.id)) : [],
  };
}

const name = { id: volunteers.id, firstName: users.firstName, lastName: users.lastName };

const listGuests = (db: Reader, id: InfoMeetingId): Guest[] =>
  db
    .select({ ...name, state: volunteers.state, attendedAt: infoMeetingBookings.attendedAt })
    .from(infoMeetingBookings)
    .innerJoin(volunteers, eq(volunteers.id, infoMeetingBookings.volunteerId))
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(eq(infoMeetingBookings.meetingId, id))
    .orderBy(asc(users.lastName), asc(users.firstName))
    .all()
    .map(({ attendedAt, ...guest }) => ({ ...guest, attended: attendedAt !== null }));

/** Volunteers of a branch who have not been to a meeting yet. */
const listAwaited = (db: Reader, branchId: BranchId) =>
  db
    .select(name)
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(
      and(
        eq(volunteers.branchId, branchId),
        eq(volunteers.state, "screening"),
        isNull(volunteers.meetingAttendedAt),
        isNull(users.mergedInto),
      ),
    )
    .orderBy(asc(users.lastName), asc(users.firstName))
    .limit(500)
    .all();
