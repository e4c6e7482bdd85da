import { and, eq, gt, isNull, lte, sql } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { infoMeetingBookings, infoMeetings, users, volunteers } from "~db/schema";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { whereOf } from "./meeting";

const DAY = 86_400_000;

/**
 * Work of the clock: reminds everyone who has a place, the day before. May run as often as one likes: one letter per person
 * and meeting. Whoever booked within that last day has just had the letter that says so. Returns how many letters it wrote.
 */
export function remindMeetings(db: Db, at: Date): number {
  return tx(db, (t) => {
    const due = t
      .select({ meeting: infoMeetings, user: users, volunteerId: volunteers.id })
      .from(infoMeetings)
      .innerJoin(infoMeetingBookings, eq(infoMeetingBookings.meetingId, infoMeetings.id))
      .innerJoin(volunteers, eq(volunteers.id, infoMeetingBookings.volunteerId))
      .innerJoin(users, eq(users.id, volunteers.userId))
      .where(
        and(
          isNull(infoMeetings.cancelledAt),
          gt(infoMeetings.startsAt, at),
          lte(infoMeetings.startsAt, new Date(at.getTime() + DAY)),
          sql`${infoMeetingBookings.bookedAt} <= ${infoMeetings.startsAt} - ${DAY}`,
        ),
      )
      .all();
    return due.filter(
      ({ meeting, user, volunteerId }) =>
        enqueue(t, {
          kind: "info_meeting_reminder",
          to: user.id,
          values: {
            firstName: user.firstName,
            startsAt: meeting.startsAt.getTime(),
            place: whereOf(meeting),
            link: linkTo("/volunteer/meetings"),
          },
          at,
          subject: { kind: "info_meeting", id: meeting.id },
          onceKey: `info-meeting-reminder:${meeting.id}:${volunteerId}`,
        }) !== null,
    ).length;
  });
}
