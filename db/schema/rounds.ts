import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  BeneficiaryId,
  BranchId,
  DraftId,
  Id,
  RoundId,
  SettingsId,
  UserId,
  VolunteerId,
} from "../../app/ids";
import type {
  Alternatives,
  LeftOut,
  RoundCertificate,
  RoundFigures,
  RoundSettings,
} from "../../app/matching/duo/round";
import type { PairExplanation } from "../../app/matching/score";
import { SIDES } from "../../app/mentoring/duo-path";
import { DRAFT_STATES, ROUND_STATES } from "../../app/rounds/round-path";
import { branches, users } from "./accounts";
import { id, json, moment, oneOf, version } from "./columns";
import { beneficiaries, volunteers } from "./mentoring";

/** Weights and limits of the matching, named and versioned; a round keeps the version that it ran with. */
export const matchingSettings = sqliteTable(
  "matching_settings",
  {
    id: id<SettingsId>(),
    name: text("name").notNull(),
    number: integer("number").notNull(),
    /** Null: for every branch. */
    branchId: text("branch_id")
      .$type<BranchId>()
      .references(() => branches.id),
    values: json<RoundSettings>("values").notNull(),
    createdBy: text("created_by")
      .$type<UserId>()
      .references(() => users.id),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [uniqueIndex("matching_settings_number").on(t.name, t.number)],
);

export const rounds = sqliteTable(
  "rounds",
  {
    id: id<RoundId>(),
    state: text("state", { enum: ROUND_STATES }).notNull(),
    branchIds: json<BranchId[]>("branch_ids").notNull(),
    settings: json<RoundSettings>("settings").notNull(),
    /** The saved version that these settings are; null: those as delivered, or changed for a rerun. */
    settingsId: text("settings_id")
      .$type<SettingsId>()
      .references(() => matchingSettings.id),
    startedBy: text("started_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    startedAt: moment("started_at").notNull(),
    /** 0 to 100 while running. */
    progress: integer("progress").notNull().default(0),
    finishedAt: moment("finished_at"),
    failure: text("failure"),
    figures: json<RoundFigures>("figures"),
    certificate: json<RoundCertificate>("certificate"),
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
    index("rounds_state").on(t.state, t.startedAt),
    check("rounds_state_known", oneOf(t.state, ROUND_STATES)),
  ],
);

export const drafts = sqliteTable(
  "drafts",
  {
    id: id<DraftId>(),
    roundId: text("round_id")
      .$type<RoundId>()
      .notNull()
      .references(() => rounds.id, { onDelete: "cascade" }),
    volunteerId: text("volunteer_id")
      .$type<VolunteerId>()
      .notNull()
      .references(() => volunteers.id),
    beneficiaryId: text("beneficiary_id")
      .$type<BeneficiaryId>()
      .notNull()
      .references(() => beneficiaries.id),
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    state: text("state", { enum: DRAFT_STATES }).notNull().default("kept"),
    /** 0 to 10,000. */
    score: integer("score").notNull(),
    explanation: json<PairExplanation>("explanation").notNull(),
    alternatives: json<Alternatives>("alternatives").notNull(),
    forcedReason: text("forced_reason"),
    /** A pair set by hand against these requirements (ids), shown to the coordinator. */
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
    uniqueIndex("drafts_pair").on(t.roundId, t.volunteerId, t.beneficiaryId),
    // Holds all that a list of drafts filters by, so that twenty thousand of them are read without their explanations.
    index("drafts_review").on(
      ...([
        t.roundId,
        t.score,
        t.id,
        t.state,
        t.branchId,
        t.proposedAt,
        t.beneficiaryId,
        t.volunteerId,
      ] as const),
    ),
    index("drafts_beneficiary").on(
      ...([
        t.roundId,
        t.beneficiaryId,
        t.id,
        t.state,
        t.branchId,
        t.proposedAt,
        t.score,
        t.volunteerId,
      ] as const),
    ),
    check("drafts_state_known", oneOf(t.state, DRAFT_STATES)),
  ],
);

/** People for whom the round found nobody, and why; and people who could not take part at all. */
export const leftOuts = sqliteTable(
  "left_outs",
  {
    id: id<Id<"left-out">>(),
    roundId: text("round_id")
      .$type<RoundId>()
      .notNull()
      .references(() => rounds.id, { onDelete: "cascade" }),
    side: text("side", { enum: SIDES }).notNull(),
    personId: text("person_id").$type<VolunteerId | BeneficiaryId>().notNull(),
    branchId: text("branch_id").$type<BranchId>(),
    /** True when the person took part in the round; false when not eligible (the reason is in `why`). */
    eligible: integer("eligible", { mode: "boolean" }).notNull(),
    why: json<LeftOut>("why").notNull(),
  },
  (t) => [index("left_outs_round").on(t.roundId, t.side), index("left_outs_person").on(t.personId)],
);
