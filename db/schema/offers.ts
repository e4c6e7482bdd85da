import { sql } from "drizzle-orm";
import { check, index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  BranchId,
  DwellingId,
  OfferId,
  OrganisationId,
  PostId,
  TrainingId,
  UserId,
} from "../../app/ids";
import type { Level } from "../../app/mentoring/profile";
import {
  type Amenity,
  CONTRACTS,
  DWELLING_KINDS,
  DWELLING_TYPES,
  LICENCES,
  OFFER_SOURCES,
  type Schedule,
} from "../../app/mobility/offer";
import { OFFER_STATES } from "../../app/mobility/offer-path";
import { branches, users } from "./accounts";
import { day, flag, id, json, moment, oneOf, version, withinPlaces } from "./columns";
import { organisations } from "./partners";

/** One place and what it holds. A bundle for a household stays inside one offer; several partners may contribute lines. */
export const offers = sqliteTable(
  "offers",
  {
    id: id<OfferId>(),
    /** Who publishes it. */
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** The branch that follows it. */
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    communeCode: text("commune_code").notNull(),
    title: text("title").notNull(),
    presentation: text("presentation").notNull().default(""),
    state: text("state", { enum: OFFER_STATES }).notNull(),
    /** What the place has, and the publisher's words about it. */
    amenities: json<Amenity[]>("amenities").notNull(),
    amenityWords: text("amenity_words").notNull().default(""),
    publishedAt: moment("published_at"),
    expiresAt: moment("expires_at"),
    /** Last time somebody said that it is still true; publishing says so too. */
    confirmedAt: moment("confirmed_at"),
    /** Staleness reminders sent since `confirmedAt`. */
    remindersSent: integer("staleness_reminders_sent").notNull().default(0),
    source: text("source", { enum: OFFER_SOURCES }).notNull().default("form"),
    /** What the source calls it: importing the same line again finds it. */
    externalReference: text("external_reference"),
    createdBy: text("created_by")
      .$type<UserId>()
      .references(() => users.id),
    createdAt: moment("created_at").notNull(),
    closedAt: moment("closed_at"),
    version: version(),
  },
  (t) => [
    uniqueIndex("offers_reference").on(t.organisationId, t.externalReference),
    index("offers_branch_state").on(t.branchId, t.state),
    index("offers_deadline").on(t.state, t.expiresAt),
    index("offers_place").on(t.state, t.communeCode),
    check("offers_state_known", oneOf(t.state, OFFER_STATES)),
    check("offers_source_known", oneOf(t.source, OFFER_SOURCES)),
  ],
);

/** What the three lines of an offer write the same way: whose it is, and how many places it has. */
const lineColumns = () => ({
  offerId: text("offer_id")
    .$type<OfferId>()
    .notNull()
    .references(() => offers.id, { onDelete: "cascade" }),
  /** Who answers for this line; null: who publishes the offer. */
  organisationId: text("organisation_id")
    .$type<OrganisationId>()
    .references(() => organisations.id),
  /** Order on the page, from 0. */
  position: integer("position").notNull().default(0),
  number: integer("number").notNull().default(1),
  /** Places reserved or taken now: as many as candidacies hold (`candidacies.holds_places`). */
  held: integer("held").notNull().default(0),
});

export const offerPosts = sqliteTable(
  "offer_posts",
  {
    id: id<PostId>(),
    ...lineColumns(),
    romeCode: text("rome_code").notNull(),
    romeVersion: text("rome_version").notNull(),
    label: text("label").notNull(),
    contract: text("contract", { enum: CONTRACTS }).notNull(),
    /** Null where the contract has no end. */
    contractMonths: integer("contract_months"),
    weeklyHours: real("weekly_hours").notNull(),
    /** Null: not said. */
    monthlyGrossCents: integer("monthly_gross_cents"),
    schedules: json<Schedule[]>("schedules").notNull(),
    frenchOral: text("french_oral").$type<Level>().notNull().default("none"),
    frenchWritten: text("french_written").$type<Level>().notNull().default("none"),
    licence: text("licence", { enum: LICENCES }),
    /** Null: as soon as possible. */
    startsOn: day("starts_on"),
  },
  (t) => [
    index("offer_posts_offer").on(t.offerId, t.position),
    index("offer_posts_organisation").on(t.organisationId),
    check("offer_posts_within_places", withinPlaces(t.held, t.number)),
    check("offer_posts_contract_known", oneOf(t.contract, CONTRACTS)),
  ],
);

export const offerDwellings = sqliteTable(
  "offer_dwellings",
  {
    id: id<DwellingId>(),
    ...lineColumns(),
    type: text("type", { enum: DWELLING_TYPES }).notNull(),
    kind: text("kind", { enum: DWELLING_KINDS }).notNull(),
    /** Main rooms, kitchen not counted: a "T3" has 3. */
    rooms: integer("rooms").notNull(),
    /** Null: not said; then rooms and capacity judge alone. */
    surfaceM2: integer("surface_m2"),
    /** Persons. */
    capacity: integer("capacity").notNull(),
    /** A month, charges included. */
    rentCents: integer("rent_cents").notNull(),
    /** A social dwelling usually depends on a promise of employment or a training place. */
    needsEmployment: flag("needs_employment").notNull().default(false),
    visale: flag("visale").notNull().default(false),
    accessible: flag("accessible").notNull().default(false),
    /** Null: now. */
    availableFrom: day("available_from"),
  },
  (t) => [
    index("offer_dwellings_offer").on(t.offerId, t.position),
    index("offer_dwellings_organisation").on(t.organisationId),
    check("offer_dwellings_within_places", withinPlaces(t.held, t.number)),
    check("offer_dwellings_type_known", oneOf(t.type, DWELLING_TYPES)),
    check("offer_dwellings_kind_known", oneOf(t.kind, DWELLING_KINDS)),
    check("offer_dwellings_size", sql`${t.rooms} >= 1 AND ${t.capacity} >= 1 AND ${t.rentCents} >= 0`),
  ],
);

export const offerTrainings = sqliteTable(
  "offer_trainings",
  {
    id: id<TrainingId>(),
    ...lineColumns(),
    what: text("what").notNull(),
    startsOn: day("starts_on"),
    endsOn: day("ends_on"),
    /** In all. */
    hours: integer("hours"),
    /** The occupation that it leads to; null: to none in particular (French, for instance). */
    romeCode: text("rome_code"),
    romeVersion: text("rome_version"),
    frenchOral: text("french_oral").$type<Level>().notNull().default("none"),
    frenchWritten: text("french_written").$type<Level>().notNull().default("none"),
  },
  (t) => [
    index("offer_trainings_offer").on(t.offerId, t.position),
    index("offer_trainings_organisation").on(t.organisationId),
    check("offer_trainings_within_places", withinPlaces(t.held, t.number)),
  ],
);
