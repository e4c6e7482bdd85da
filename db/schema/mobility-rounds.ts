import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  BranchId,
  HouseholdId,
  Id,
  MobilityDraftId,
  MobilityRoundId,
  MobilitySettingsId,
  OfferId,
  UserId,
} from "../../app/ids";
import type { PairExplanation } from "../../app/matching/score";
import {
  MOBILITY_SIDES,
  type MobilityAlternative,
  type MobilityCertificate,
  type MobilityFigures,
  type MobilityLeftOut,
  type MobilityRoundSettings,
} from "../../app/mobility/round";
import { DRAFT_STATES, ROUND_STATES } from "../../app/rounds/round-path";
import { branches, users } from "./accounts";
import { bundleColumns } from "./candidacies";
import { flag, id, json, moment, oneOf, version } from "./columns";
import { households } from "./households";
import { offers } from "./offers";

/** Weights and limits of Clef de France, named and versioned; a round keeps the version that it ran with. */
export const mobilitySettings = sqliteTable(
  "mobility_settings",
  {
    id: id<MobilitySettingsId>(),
    name: text("name").notNull(),
    number: integer("number").notNull(),
    /** Null: for every branch. */
    branchId: text("branch_id")
      .$type<BranchId>()
      .references(() => branches.id),
    values: json<MobilityRoundSettings>("values").notNull(),
    createdBy: text("created_by")
      .$type<UserId>()
      .references(() => users.id),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("mobility_settings_number").on(t.name, t.number)],
);

export const mobilityRounds = sqliteTable(
  "mobility_rounds",
  {
    id: id<MobilityRoundId>(),
    state: text("state", { enum: ROUND_STATES }).notNull(),
    /** Whose households take part; offers come from every branch. */
    branchIds: json<BranchId[]>("branch_ids").notNull(),
    settings: json<MobilityRoundSettings>("settings").notNull(),
    /** The saved version that these settings are; null: those as delivered, or changed for a rerun. */
    settingsId: text("settings_id")
      .$type<MobilitySettingsId>()
      .references(() => mobilitySettings.id),
    startedBy: text("started_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    startedAt: moment("started_at").notNull(),
    /** 0 to 100 while running. */
    progress: integer("progress").notNull().default(0),
    finishedAt: moment("finished_at"),
    failure: text("failure"),
    figures: json<MobilityFigures>("figures"),
    certificate: json<MobilityCertificate>("certificate"),
    letterWords: text("letter_words"),
    publishedAt: moment("published_at"),
    publishedBy: text("published_by")
      .$type<UserId>()
      .references(() => users.id),
    /** End of the ten minutes: letters, visibility and deadlines start here. */
    effectiveAt: moment("effective_at"),
    version: version(),
  },
  (t) => [
    index("mobility_rounds_state").on(t.state, t.startedAt),
    check("mobility_rounds_state_known", oneOf(t.state, ROUND_STATES)),
  ],
);

/** One bundle for one household, for a coordinator to decide upon. */
export const mobilityDrafts = sqliteTable(
  "mobility_drafts",
  {
    id: id<MobilityDraftId>(),
    roundId: text("round_id")
      .$type<MobilityRoundId>()
      .notNull()
      .references(() => mobilityRounds.id, { onDelete: "cascade" }),
    householdId: text("household_id")
      .$type<HouseholdId>()
      .notNull()
      .references(() => households.id),
    offerId: text("offer_id")
      .$type<OfferId>()
      .notNull()
      .references(() => offers.id),
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    ...bundleColumns(),
    state: text("state", { enum: DRAFT_STATES }).notNull().default("kept"),
    /** 0 to 10,000. */
    score: integer("score").notNull(),
    explanation: json<PairExplanation>("explanation").notNull(),
    alternatives: json<MobilityAlternative[]>("alternatives").notNull(),
    forcedReason: text("forced_reason"),
    /** A bundle set by hand against these requirements (ids), shown to the coordinator. */
    against: json<string[]>("against").notNull(),
    decidedBy: text("decided_by")
      .$type<UserId>()
      .references(() => users.id),
    decidedAt: moment("decided_at"),
    /** When it was proposed to its people; null while it is only a draft, and again once the proposal is taken back. */
    proposedAt: moment("proposed_at"),
    version: version(),
  },
  (t) => [
    index("mobility_drafts_household").on(
      ...([t.roundId, t.householdId, t.id, t.state, t.branchId, t.proposedAt, t.score, t.offerId] as const),
    ),
    index("mobility_drafts_review").on(
      ...([t.roundId, t.score, t.id, t.state, t.branchId, t.proposedAt, t.householdId, t.offerId] as const),
    ),
    check("mobility_drafts_state_known", oneOf(t.state, DRAFT_STATES)),
    check("mobility_drafts_bundle", sql`${t.postId} IS NOT NULL OR ${t.dwellingId} IS NOT NULL`),
  ],
);

/** Households for which the round found nothing and offers that nobody took, and why; and those that could not take part. */
export const mobilityLeftOuts = sqliteTable(
  "mobility_left_outs",
  {
    id: id<Id<"mobility-left-out">>(),
    roundId: text("round_id")
      .$type<MobilityRoundId>()
      .notNull()
      .references(() => mobilityRounds.id, { onDelete: "cascade" }),
    side: text("side", { enum: MOBILITY_SIDES }).notNull(),
    subjectId: text("subject_id").$type<HouseholdId | OfferId>().notNull(),
    branchId: text("branch_id").$type<BranchId>(),
    /** True when it took part in the round; false when not eligible (the reason is in `why`). */
    eligible: flag("eligible").notNull(),
    why: json<MobilityLeftOut>("why").notNull(),
  },
  (t) => [
    index("mobility_left_outs_round").on(t.roundId, t.side),
    index("mobility_left_outs_subject").on(t.subjectId),
  ],
);
