import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BeneficiaryId, BranchId, DuoId, Id, RoundId, UserId, VolunteerId } from "../../app/ids";
import type { PairExplanation } from "../../app/matching/score";
import { ANSWERS, DUO_STATES, END_REASONS, REFUSAL_REASONS, SIDES } from "../../app/mentoring/duo-path";
import { branches, users } from "./accounts";
import { id, json, moment, oneOf, sealed, version } from "./columns";
import { beneficiaries, volunteers } from "./mentoring";

/** A proposal is a duo in its first state: one row from the publication to the end. */
export const duos = sqliteTable(
  "duos",
  {
    id: id<DuoId>(),
    roundId: text("round_id").$type<RoundId>(),
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    volunteerId: text("volunteer_id")
      .$type<VolunteerId>()
      .notNull()
      .references(() => volunteers.id),
    beneficiaryId: text("beneficiary_id")
      .$type<BeneficiaryId>()
      .notNull()
      .references(() => beneficiaries.id),
    state: text("state", { enum: DUO_STATES }).notNull(),
    /** The explanation it was made with: criteria, weights, points; kept for good. */
    explanation: json<PairExplanation>("explanation").notNull(),
    /** Why it was forced against the engine's advice, in a coordinator's words. */
    forcedReason: text("forced_reason"),
    createdAt: moment("created_at").notNull(),
    /** Nobody outside staff sees the row before this moment (ten minutes to take a round back). */
    visibleFrom: moment("visible_from").notNull(),
    askedBy: moment("asked_by").notNull(),
    closesAt: moment("closes_at").notNull(),
    remindersSent: integer("reminders_sent").notNull().default(0),
    volunteerAnswer: text("volunteer_answer", { enum: ANSWERS }),
    volunteerAnsweredAt: moment("volunteer_answered_at"),
    beneficiaryAnswer: text("beneficiary_answer", { enum: ANSWERS }),
    beneficiaryAnsweredAt: moment("beneficiary_answered_at"),
    refusedBy: text("refused_by", { enum: SIDES }),
    refusalReason: text("refusal_reason", { enum: REFUSAL_REASONS }),
    refusalWords: sealed("refusal_words"),
    /** Staff may let a refused pair be proposed again. */
    reopenedAt: moment("reopened_at"),
    acceptedAt: moment("accepted_at"),
    openedAt: moment("opened_at"),
    tutorId: text("tutor_id")
      .$type<UserId>()
      .references(() => users.id),
    firstMeetingAt: moment("first_meeting_at"),
    firstMeetingPlace: text("first_meeting_place"),
    lastContactAt: moment("last_contact_at"),
    nextCheckAt: moment("next_check_at"),
    silentSince: moment("silent_since"),
    endedAt: moment("ended_at"),
    endReason: text("end_reason", { enum: END_REASONS }),
    endWords: sealed("end_words"),
    version: version(),
  },
  (t) => [
    index("duos_volunteer").on(t.volunteerId, t.state),
    index("duos_beneficiary").on(t.beneficiaryId, t.state),
    index("duos_branch_state").on(t.branchId, t.state),
    index("duos_round").on(t.roundId),
    index("duos_deadline").on(t.state, t.closesAt),
    check("duos_state_known", oneOf(t.state, DUO_STATES)),
  ],
);

export const duoMeetings = sqliteTable(
  "duo_meetings",
  {
    id: id<Id<"duo-meeting">>(),
    duoId: text("duo_id")
      .$type<DuoId>()
      .notNull()
      .references(() => duos.id),
    metAt: moment("met_at").notNull(),
    minutes: integer("minutes"),
    what: text("what").notNull(),
    loggedBy: text("logged_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    loggedAt: moment("logged_at").notNull(),
  },
  (t) => [index("duo_meetings_duo").on(t.duoId, t.metAt)],
);

/** "Something is wrong": goes to staff only. */
export const duoReports = sqliteTable(
  "duo_reports",
  {
    id: id<Id<"duo-report">>(),
    duoId: text("duo_id")
      .$type<DuoId>()
      .notNull()
      .references(() => duos.id),
    words: sealed("words").notNull(),
    reportedBy: text("reported_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    reportedAt: moment("reported_at").notNull(),
    handledAt: moment("handled_at"),
    handledBy: text("handled_by")
      .$type<UserId>()
      .references(() => users.id),
  },
  (t) => [index("duo_reports_duo").on(t.duoId)],
);

/** Pairs that are never proposed again (a reported incident, or a staff decision with its reason). */
export const blockedPairs = sqliteTable(
  "blocked_pairs",
  {
    volunteerId: text("volunteer_id")
      .$type<VolunteerId>()
      .notNull()
      .references(() => volunteers.id),
    beneficiaryId: text("beneficiary_id")
      .$type<BeneficiaryId>()
      .notNull()
      .references(() => beneficiaries.id),
    reason: text("reason").notNull(),
    blockedBy: text("blocked_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    blockedAt: moment("blocked_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.volunteerId, t.beneficiaryId] })],
);
