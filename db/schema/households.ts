import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  BranchId,
  HouseholdConsentId,
  HouseholdFormId,
  HouseholdId,
  OrganisationId,
  UserId,
} from "../../app/ids";
import type { SpokenLanguage } from "../../app/mentoring/profile";
import { type Adult, type Nearby, REACH_BY, TOWN_WISHES } from "../../app/mobility/household";
import { CONSENT_RECIPIENTS, type FieldGroup } from "../../app/mobility/household-consents";
import { HOUSEHOLD_STATES } from "../../app/mobility/household-path";
import type { DwellingKind, DwellingType } from "../../app/mobility/offer";
import { branches, users } from "./accounts";
import { day, flag, id, json, moment, oneOf, sealed, version } from "./columns";
import { organisations } from "./partners";

/** A household of Clef de France: its owner signs in as a beneficiary and may have a file in Duos de demain as well. */
export const households = sqliteTable(
  "households",
  {
    id: id<HouseholdId>(),
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    /** The social worker who accompanies this household: one field, never a second one. */
    referentId: text("referent_id")
      .$type<UserId>()
      .references(() => users.id),
    state: text("state", { enum: HOUSEHOLD_STATES }).notNull(),
    /** JSON of HouseholdMember[], sealed at `households.members:<id>`; the first is the account's owner. */
    members: sealed("members").notNull(),
    /** How many persons: the matching needs it without opening the names. */
    persons: integer("persons").notNull(),
    adults: json<Adult[]>("adults").notNull(),
    bothNeedJob: flag("both_need_job").notNull().default(false),
    languages: json<SpokenLanguage[]>("languages").notNull(),
    /** Where they live now. */
    communeCode: text("commune_code").notNull(),
    /** Region codes. One that is in none of the three lists is neither wished nor refused. */
    regionsWanted: json<string[]>("regions_wanted").notNull(),
    regionsAccepted: json<string[]>("regions_accepted").notNull(),
    regionsRefused: json<string[]>("regions_refused").notNull(),
    townWish: text("town_wish", { enum: TOWN_WISHES }).notNull().default("any"),
    nearby: json<Nearby>("nearby").notNull(),
    /** Empty: every one. */
    dwellingTypes: json<DwellingType[]>("dwelling_types").notNull(),
    dwellingKinds: json<DwellingKind[]>("dwelling_kinds").notNull(),
    /** Null: by the rule (`roomsFor`). */
    roomsMinimum: integer("rooms_minimum"),
    accessibleNeeded: flag("accessible_needed").notNull().default(false),
    /** Null: by the ages, nobody has said otherwise. */
    schoolNeeded: flag("school_needed"),
    childcareNeeded: flag("childcare_needed"),
    /** Cents a month, all resources, sealed at `households.monthly_resources:<id>`. */
    monthlyResources: sealed("monthly_resources"),
    /** Null: the share of the resources alone limits the rent. */
    rentLimitCents: integer("rent_limit_cents"),
    /** Null: from now on, without an end. */
    moveFrom: day("move_from"),
    moveUntil: day("move_until"),
    /** What holds them where they are, in their words; sealed at `households.ties:<id>`. */
    ties: sealed("ties"),
    /** Of the team; sealed at `households.notes:<id>`. */
    notes: sealed("notes"),
    reachBy: text("reach_by", { enum: REACH_BY }).notNull().default("email"),
    /** Since when they are ready; a pause keeps it. */
    waitingSince: moment("waiting_since"),
    registeredBy: text("registered_by")
      .$type<UserId>()
      .references(() => users.id),
    createdAt: moment("created_at").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("households_user").on(t.userId),
    index("households_branch_state").on(t.branchId, t.state),
    index("households_referent").on(t.referentId),
    check("households_state_known", oneOf(t.state, HOUSEHOLD_STATES)),
    check("households_persons", sql`${t.persons} >= 1`),
  ],
);

/** Consent per recipient, dated, withdrawable: what may be shown to whom. */
export const householdConsents = sqliteTable(
  "household_consents",
  {
    id: id<HouseholdConsentId>(),
    householdId: text("household_id")
      .$type<HouseholdId>()
      .notNull()
      .references(() => households.id, { onDelete: "cascade" }),
    recipient: text("recipient", { enum: CONSENT_RECIPIENTS }).notNull(),
    /** For the recipient `organisation` only. */
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .references(() => organisations.id),
    /** Empty, for one organisation by name: nothing may be shown to it. */
    fields: json<FieldGroup[]>("fields").notNull(),
    givenAt: moment("given_at").notNull(),
    recordedBy: text("recorded_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    withdrawnAt: moment("withdrawn_at"),
    withdrawnBy: text("withdrawn_by")
      .$type<UserId>()
      .references(() => users.id),
  },
  (t) => [
    index("household_consents_household").on(t.householdId, t.recipient),
    uniqueIndex("household_consents_live_kind")
      .on(t.householdId, t.recipient)
      .where(sql`withdrawn_at IS NULL AND organisation_id IS NULL`),
    uniqueIndex("household_consents_live_organisation")
      .on(t.householdId, t.organisationId)
      .where(sql`withdrawn_at IS NULL AND organisation_id IS NOT NULL`),
    check("household_consents_recipient_known", oneOf(t.recipient, CONSENT_RECIPIENTS)),
    check(
      "household_consents_recipient_named",
      sql`(${t.recipient} = 'organisation') = (${t.organisationId} IS NOT NULL)`,
    ),
  ],
);

/** An unfinished registration: it becomes a household when it is sent (decision 0009). Deleted 30 days after it was begun. */
export const householdForms = sqliteTable(
  "household_forms",
  {
    id: id<HouseholdFormId>(),
    /** The social worker or coordinator who fills it in with the household, or the person themselves. */
    startedBy: text("started_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    /** The person, when they already have an account (a beneficiary of Duos de demain). */
    userId: text("user_id")
      .$type<UserId>()
      .references(() => users.id),
    /** JSON of the answers so far, sealed at `household_forms.answers:<id>`. */
    answers: sealed("answers").notNull(),
    createdAt: moment("created_at").notNull(),
    touchedAt: moment("touched_at").notNull(),
    version: version(),
  },
  (t) => [
    index("household_forms_started_by").on(t.startedBy),
    index("household_forms_created").on(t.createdAt),
  ],
);
