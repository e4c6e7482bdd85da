import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { OFFERED } from "../../app/i18n/languages";
import type { BeneficiaryId, BranchId, Id, SignUpId, UserId, VolunteerId } from "../../app/ids";
import { BENEFICIARY_STATES } from "../../app/mentoring/beneficiary-path";
import { CONSENT_PURPOSES } from "../../app/mentoring/consents";
import { SIDES } from "../../app/mentoring/duo-path";
import {
  type AgeBand,
  FAMILY_WISHES,
  FREQUENCIES,
  type Hope,
  type Interest,
  LEVELS,
  SEX_WISHES,
  type SpokenLanguage,
} from "../../app/mentoring/profile";
import { VOLUNTEER_STATES } from "../../app/mentoring/volunteer-path";
import { branches, users } from "./accounts";
import { flag, id, json, moment, oneOf, sealed, version } from "./columns";

/** What both sides say about themselves and wish. */
const profileColumns = () => ({
  /** JSON of Member[], sealed: first names, sexes and birth years of everyone on this side; the first is the account's owner. */
  household: sealed("household").notNull(),
  communeCode: text("commune_code").notNull(),
  radiusKm: integer("radius_km").notNull(),
  languages: json<SpokenLanguage[]>("languages").notNull(),
  freeHours: integer("free_hours").notNull(),
  frequency: text("frequency", { enum: FREQUENCIES }).notNull(),
  interests: json<Interest[]>("interests").notNull(),
  dislikes: json<Interest[]>("dislikes").notNull(),
  hopes: json<Hope[]>("hopes").notNull(),
  sexWish: text("sex_wish", { enum: SEX_WISHES }).notNull().default("any"),
  ageWish: json<AgeBand[]>("age_wish").notNull(),
  familyWish: text("family_wish", { enum: FAMILY_WISHES }).notNull().default("any"),
  /** How one likes to be reached: e-mail, SMS, phone call, through the referent. */
  reachBy: text("reach_by", { enum: ["email", "sms", "phone", "referent"] })
    .notNull()
    .default("email"),
  createdAt: moment("created_at").notNull(),
  version: version(),
});

/**
 * An unfinished form: it becomes a person when it is sent, so that a visitor never learns whether an address is known.
 * Deleted 30 days after it was begun.
 */
export const signUps = sqliteTable(
  "sign_ups",
  {
    id: id<SignUpId>(),
    side: text("side", { enum: SIDES }).notNull(),
    /** The social worker or coordinator who fills it in with the person; null when they do it alone. */
    startedBy: text("started_by")
      .$type<UserId>()
      .references(() => users.id),
    /** Where the link to go on is sent; null when staff fill it in for someone without e-mail. */
    email: sealed("email"),
    language: text("language", { enum: OFFERED }).notNull(),
    /** JSON of the answers so far, sealed. */
    answers: sealed("answers").notNull(),
    /** SHA-256 of the secret in the cookie and in the letter's link; null for forms of staff. */
    secretHash: text("secret_hash"),
    createdAt: moment("created_at").notNull(),
    touchedAt: moment("touched_at").notNull(),
    /** Reminders already sent (0 to 3: days 3, 7 and 14). */
    remindersSent: integer("reminders_sent").notNull().default(0),
    version: version(),
  },
  (t) => [
    uniqueIndex("sign_ups_secret").on(t.secretHash),
    index("sign_ups_started_by").on(t.startedBy),
    index("sign_ups_created").on(t.createdAt),
  ],
);

export const volunteers = sqliteTable(
  "volunteers",
  {
    id: id<VolunteerId>(),
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    state: text("state", { enum: VOLUNTEER_STATES }).notNull(),
    ...profileColumns(),
    maxDuos: integer("max_duos").notNull().default(1),
    charterVersion: text("charter_version"),
    charterSignedAt: moment("charter_signed_at"),
    identitySeenAt: moment("identity_seen_at"),
    meetingAttendedAt: moment("meeting_attended_at"),
    interviewAt: moment("interview_at"),
    interviewBy: text("interview_by")
      .$type<UserId>()
      .references(() => users.id),
    interviewNotes: sealed("interview_notes"),
    /** The day the record check was seen, by whom, and when it must be seen again; never the document. */
    recordCheckSeenAt: moment("record_check_seen_at"),
    recordCheckBy: text("record_check_by")
      .$type<UserId>()
      .references(() => users.id),
    recordCheckRenewalAt: moment("record_check_renewal_at"),
    approvedAt: moment("approved_at"),
  },
  (t) => [
    uniqueIndex("volunteers_user").on(t.userId),
    index("volunteers_branch_state").on(t.branchId, t.state),
    check("volunteers_state_known", oneOf(t.state, VOLUNTEER_STATES)),
  ],
);

export const beneficiaries = sqliteTable(
  "beneficiaries",
  {
    id: id<BeneficiaryId>(),
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    /** The social worker who accompanies this person: one field, never a second one. */
    referentId: text("referent_id")
      .$type<UserId>()
      .references(() => users.id),
    state: text("state", { enum: BENEFICIARY_STATES }).notNull(),
    ...profileColumns(),
    frenchOral: text("french_oral", { enum: LEVELS }),
    frenchWritten: text("french_written", { enum: LEVELS }),
    practiseFrench: flag("practise_french"),
    /** BPI only: staff or the social worker confirm that protection is granted; nothing more is kept. */
    protectionConfirmedAt: moment("protection_confirmed_at"),
    waitingSince: moment("waiting_since"),
    notes: sealed("notes"),
  },
  (t) => [
    uniqueIndex("beneficiaries_user").on(t.userId),
    index("beneficiaries_branch_state").on(t.branchId, t.state),
    index("beneficiaries_referent").on(t.referentId),
    index("beneficiaries_account").on(t.userId, t.id),
    index("beneficiaries_wait").on(t.waitingSince, t.id),
    check("beneficiaries_state_known", oneOf(t.state, BENEFICIARY_STATES)),
  ],
);

/** Consent per purpose and per recipient, dated, withdrawable. `recipient` is empty when the purpose names it. */
export const consents = sqliteTable(
  "consents",
  {
    id: id<Id<"consent">>(),
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    purpose: text("purpose", { enum: CONSENT_PURPOSES }).notNull(),
    recipient: text("recipient").notNull().default(""),
    givenAt: moment("given_at").notNull(),
    recordedBy: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    withdrawnAt: moment("withdrawn_at"),
  },
  (t) => [
    index("consents_user").on(t.userId, t.purpose),
    check("consents_purpose_known", oneOf(t.purpose, CONSENT_PURPOSES)),
  ],
);
