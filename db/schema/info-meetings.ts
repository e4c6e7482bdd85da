import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BranchId, InfoMeetingId, UserId, VolunteerId } from "../../app/ids";
import { branches, users } from "./accounts";
import { id, moment } from "./columns";
import { volunteers } from "./mentoring";

export const infoMeetings = sqliteTable(
  "info_meetings",
  {
    id: id<InfoMeetingId>(),
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    /** Where people go, in words; empty for a meeting by video. */
    place: text("place").notNull(),
    videoLink: text("video_link"),
    places: integer("places").notNull(),
    createdBy: text("created_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    cancelledAt: moment("cancelled_at"),
  },
  (t) => [index("info_meetings_branch").on(t.branchId, t.startsAt)],
);

export const infoMeetingBookings = sqliteTable(
  "info_meeting_bookings",
  {
    meetingId: text("meeting_id")
      .$type<InfoMeetingId>()
      .notNull()
      .references(() => infoMeetings.id),
    volunteerId: text("volunteer_id")
      .$type<VolunteerId>()
      .notNull()
      .references(() => volunteers.id),
    bookedAt: moment("booked_at").notNull(),
    attendedAt: moment("attended_at"),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.volunteerId] }),
    index("info_meeting_bookings_volunteer").on(t.volunteerId),
  ],
);
