import { sql } from "drizzle-orm";
import { users, volunteers } from "~db/schema";
import type { Screening } from "./volunteer-path";

type Seen = Pick<
  typeof volunteers.$inferSelect,
  "identitySeenAt" | "meetingAttendedAt" | "interviewAt" | "charterSignedAt" | "recordCheckSeenAt"
>;

/** What was seen of a volunteer, and when: the row of the volunteer and of the account. */
export const screeningOf = (
  row: Seen,
  { emailConfirmedAt }: Pick<typeof users.$inferSelect, "emailConfirmedAt">,
): Screening => ({
  address_confirmed: emailConfirmedAt,
  identity_seen: row.identitySeenAt,
  information_meeting: row.meetingAttendedAt,
  interview: row.interviewAt,
  charter: row.charterSignedAt,
  record_check: row.recordCheckSeenAt,
});

/** `nextStepOf` as SQL, over `volunteers` joined with `users`: lists filter by it. */
export const nextStepInSql = sql<string>`CASE
  WHEN ${volunteers.meetingAttendedAt} IS NULL
    THEN CASE WHEN ${users.emailConfirmedAt} IS NULL THEN 'address_confirmed' ELSE 'information_meeting' END
  WHEN ${volunteers.identitySeenAt} IS NULL THEN 'identity_seen'
  WHEN ${volunteers.interviewAt} IS NULL THEN 'interview'
  WHEN ${volunteers.recordCheckSeenAt} IS NULL THEN 'record_check'
  WHEN ${volunteers.charterSignedAt} IS NULL THEN 'charter'
  WHEN ${users.emailConfirmedAt} IS NULL THEN 'address_confirmed'
  ELSE 'ready' END`;
