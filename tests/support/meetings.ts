import { eq } from "drizzle-orm";
import { db } from "~/db.server";
import type { BranchId, InfoMeetingId, VolunteerId } from "~/ids";
import { newId } from "~/new-id.server";
import { infoMeetingBookings, infoMeetings, volunteers } from "~db/schema";
import { EARLIER, savedStaff, savedVolunteer } from "./people";

const HOUR = 3_600_000;

/** An information meeting of an hour and a half with twenty places, unless told otherwise. */
export function savedMeeting(
  branchId: BranchId,
  startsAt: Date,
  given: Partial<typeof infoMeetings.$inferInsert> = {},
): InfoMeetingId {
  const id = newId<InfoMeetingId>("mee");
  db.insert(infoMeetings)
    .values({
      ...{ id, branchId, startsAt, endsAt: new Date(startsAt.getTime() + 1.5 * HOUR) },
      ...{ place: "Maison des associations", places: 20 },
      createdBy: savedStaff("coordinator", branchId).userId,
      ...given,
    })
    .run();
  return id;
}

/** A volunteer whose form was sent and address confirmed; nothing else of the welcome is done. */
export const savedNewcomer = (
  branchId: BranchId,
  given: NonNullable<Parameters<typeof savedVolunteer>[1]> = {},
) =>
  savedVolunteer(branchId, {
    ...{ state: "screening", identitySeenAt: null, meetingAttendedAt: null, interviewAt: null },
    ...{ recordCheckSeenAt: null, approvedAt: null },
    ...given,
  });

export function savedSeat(meetingId: InfoMeetingId, { volunteerId }: { volunteerId: VolunteerId }): void {
  db.insert(infoMeetingBookings).values({ meetingId, volunteerId, bookedAt: EARLIER }).run();
}

/** The meetings at which somebody has a place. */
export const seatsOf = ({ volunteerId }: { volunteerId: VolunteerId }): InfoMeetingId[] =>
  db
    .select({ id: infoMeetingBookings.meetingId })
    .from(infoMeetingBookings)
    .where(eq(infoMeetingBookings.volunteerId, volunteerId))
    .orderBy(infoMeetingBookings.bookedAt)
    .all()
    .map(({ id }) => id);

export function volunteerRow({ volunteerId }: { volunteerId: VolunteerId }) {
  const row = db.select().from(volunteers).where(eq(volunteers.id, volunteerId)).get();
  if (!row) throw new Error(`No volunteer ${volunteerId}`);
  return row;
}
