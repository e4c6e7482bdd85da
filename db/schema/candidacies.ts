import { type SQL, sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  BranchId,
  CandidacyAnswerId,
  CandidacyId,
  DwellingId,
  HouseholdId,
  MobilityRoundId,
  OfferId,
  OrganisationId,
  PostId,
  TrainingId,
  UserId,
  VisitId,
} from "../../app/ids";
import type { PairExplanation } from "../../app/matching/score";
import {
  ANSWERING_PARTIES,
  ANSWERS,
  CLOSE_REASONS,
  ORIGINS,
  PARTIES,
  REFUSAL_REASONS,
  type ReturnReason,
  VISIT_OUTCOMES,
} from "../../app/mobility/candidacy";
import { CANDIDACY_STATES, COMMITTED_STATES, LIVE_STATES } from "../../app/mobility/candidacy-path";
import { branches, users } from "./accounts";
import { day, flag, id, json, moment, oneOf, sealed, version } from "./columns";
import { households } from "./households";
import { offerDwellings, offerPosts, offers, offerTrainings } from "./offers";
import { organisations } from "./partners";

/** The lines of one offer that belong together: taken together or not at all. */
export const bundleColumns = () => ({
  postId: text("post_id")
    .$type<PostId>()
    .references(() => offerPosts.id),
  /** Position of the adult who takes the post, among the household's members. */
  postMember: integer("post_member"),
  /** May be the same line as the first post: then it takes two places of it. */
  secondPostId: text("second_post_id")
    .$type<PostId>()
    .references(() => offerPosts.id),
  secondPostMember: integer("second_post_member"),
  dwellingId: text("dwelling_id")
    .$type<DwellingId>()
    .references(() => offerDwellings.id),
  trainingId: text("training_id")
    .$type<TrainingId>()
    .references(() => offerTrainings.id),
  trainingMember: integer("training_member"),
});

/** A household and a bundle of one offer: one row from the interest or the published proposal to the end. */
export const candidacies = sqliteTable(
  "candidacies",
  {
    id: id<CandidacyId>(),
    householdId: text("household_id")
      .$type<HouseholdId>()
      .notNull()
      .references(() => households.id),
    offerId: text("offer_id")
      .$type<OfferId>()
      .notNull()
      .references(() => offers.id),
    /** The household's branch when it began: its coordinators follow it. */
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    roundId: text("round_id").$type<MobilityRoundId>(),
    origin: text("origin", { enum: ORIGINS }).notNull(),
    ...bundleColumns(),
    state: text("state", { enum: CANDIDACY_STATES }).notNull(),
    /** Whether its places are counted in the `held` of its lines now: set and cleared in the same transaction as they. */
    holdsPlaces: flag("holds_places").notNull().default(false),
    /** The explanation it was made with, kept for good; null for an interest that no rule has judged. */
    explanation: json<PairExplanation>("explanation"),
    /** Why it was forced against the engine's advice, in a coordinator's words. */
    forcedReason: text("forced_reason"),
    createdAt: moment("created_at").notNull(),
    /** Nobody outside staff sees the row before this moment (ten minutes to take a round back). */
    visibleFrom: moment("visible_from").notNull(),
    /** When the household is asked to answer by, and when the proposal closes; null for an interest. */
    askedBy: moment("asked_by"),
    closesAt: moment("closes_at"),
    remindersSent: integer("reminders_sent").notNull().default(0),
    householdAnswer: text("household_answer", { enum: ANSWERS }),
    householdAnsweredAt: moment("household_answered_at"),
    /** The owner, or the social worker who answered with or for them. */
    householdAnsweredBy: text("household_answered_by")
      .$type<UserId>()
      .references(() => users.id),
    /** Who refused, declined or withdrew, and why; the words are sealed at `candidacies.refusal_words:<id>`. */
    refusedBy: text("refused_by", { enum: PARTIES }),
    refusalReason: text("refusal_reason", { enum: REFUSAL_REASONS }),
    refusalWords: sealed("refusal_words"),
    agreedAt: moment("agreed_at"),
    /** The day they mean to move in, then the day they did. */
    movesOn: day("moves_on"),
    movedAt: moment("moved_at"),
    /** When it came to its end, whichever. */
    closedAt: moment("closed_at"),
    closeReason: text("close_reason", { enum: CLOSE_REASONS }),
    returnReasons: json<ReturnReason[]>("return_reasons"),
    /** Sealed at `candidacies.close_words:<id>`. */
    closeWords: sealed("close_words"),
    version: version(),
  },
  (t) => [
    index("candidacies_household").on(t.householdId, t.state),
    index("candidacies_offer").on(t.offerId, t.state),
    index("candidacies_branch_state").on(t.branchId, t.state),
    index("candidacies_round").on(t.roundId),
    index("candidacies_deadline").on(t.state, t.closesAt),
    uniqueIndex("candidacies_live").on(t.householdId, t.offerId).where(stateIn(LIVE_STATES)),
    uniqueIndex("candidacies_committed").on(t.householdId).where(stateIn(COMMITTED_STATES)),
    check("candidacies_state_known", oneOf(t.state, CANDIDACY_STATES)),
    check("candidacies_origin_known", oneOf(t.origin, ORIGINS)),
    // An interest may name no line yet; a proposal is about a dwelling or a post.
    check(
      "candidacies_bundle",
      sql`${t.postId} IS NOT NULL OR ${t.dwellingId} IS NOT NULL OR (${t.state} IN ('interested', 'withdrawn', 'obsolete') AND NOT ${t.holdsPlaces})`,
    ),
    check("candidacies_second_post", sql`${t.secondPostId} IS NULL OR ${t.postId} IS NOT NULL`),
    check("candidacies_post_member", sql`(${t.postId} IS NULL) = (${t.postMember} IS NULL)`),
    check("candidacies_second_member", sql`(${t.secondPostId} IS NULL) = (${t.secondPostMember} IS NULL)`),
    check("candidacies_training_member", sql`(${t.trainingId} IS NULL) = (${t.trainingMember} IS NULL)`),
    check(
      "candidacies_two_adults",
      sql`${t.secondPostMember} IS NULL OR ${t.secondPostMember} <> ${t.postMember}`,
    ),
    check("candidacies_interest_holds_nothing", sql`${t.state} <> 'interested' OR NOT ${t.holdsPlaces}`),
  ],
);

/** What a partner is asked: one row for each organisation and party of a candidacy, answered with an account or by a link. */
export const candidacyAnswers = sqliteTable(
  "candidacy_answers",
  {
    id: id<CandidacyAnswerId>(),
    candidacyId: text("candidacy_id")
      .$type<CandidacyId>()
      .notNull()
      .references(() => candidacies.id),
    party: text("party", { enum: ANSWERING_PARTIES }).notNull(),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    /** The lines that it is asked about: one or both posts, the dwelling, or the training. */
    postId: text("post_id")
      .$type<PostId>()
      .references(() => offerPosts.id),
    secondPostId: text("second_post_id")
      .$type<PostId>()
      .references(() => offerPosts.id),
    dwellingId: text("dwelling_id")
      .$type<DwellingId>()
      .references(() => offerDwellings.id),
    trainingId: text("training_id")
      .$type<TrainingId>()
      .references(() => offerTrainings.id),
    /** SHA-256 of the link's secret (`tokens` belong to users, an organisation may have none): of the newest letter only. Null when it has no address. Once answered it opens what was answered. */
    tokenHash: text("token_hash"),
    askedAt: moment("asked_at").notNull(),
    closesAt: moment("closes_at").notNull(),
    remindersSent: integer("reminders_sent").notNull().default(0),
    answer: text("answer", { enum: ANSWERS }),
    reason: text("reason", { enum: REFUSAL_REASONS }),
    /** Sealed at `candidacy_answers.words:<id>`. */
    words: sealed("words"),
    answeredAt: moment("answered_at"),
    /** Null: by the link. */
    answeredBy: text("answered_by")
      .$type<UserId>()
      .references(() => users.id),
    version: version(),
  },
  (t) => [
    uniqueIndex("candidacy_answers_asked").on(t.candidacyId, t.organisationId, t.party),
    uniqueIndex("candidacy_answers_token").on(t.tokenHash),
    index("candidacy_answers_organisation").on(t.organisationId, t.answer),
    index("candidacy_answers_deadline").on(t.answer, t.closesAt),
    check("candidacy_answers_party_known", oneOf(t.party, ANSWERING_PARTIES)),
    check(
      "candidacy_answers_line",
      sql`CASE ${t.party} WHEN 'employer' THEN coalesce(${t.postId}, ${t.secondPostId}) WHEN 'landlord' THEN ${t.dwellingId} ELSE ${t.trainingId} END IS NOT NULL`,
    ),
    check("candidacy_answers_dated", sql`(${t.answer} IS NULL) = (${t.answeredAt} IS NULL)`),
  ],
);

/** Immersion visits: the household sees the place, the employer and the dwelling before it prepares its move. */
export const candidacyVisits = sqliteTable(
  "candidacy_visits",
  {
    id: id<VisitId>(),
    candidacyId: text("candidacy_id")
      .$type<CandidacyId>()
      .notNull()
      .references(() => candidacies.id),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    place: text("place").notNull(),
    /** Who goes with them: a member of the team, or a name in words. */
    accompaniedBy: text("accompanied_by")
      .$type<UserId>()
      .references(() => users.id),
    companion: text("companion"),
    outcome: text("outcome", { enum: VISIT_OUTCOMES }),
    /** Sealed at `candidacy_visits.notes:<id>`. */
    notes: sealed("notes"),
    /** Of the calendar file: one more for each change. */
    sequence: integer("sequence").notNull().default(0),
    createdBy: text("created_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    createdAt: moment("created_at").notNull(),
    cancelledAt: moment("cancelled_at"),
    version: version(),
  },
  (t) => [
    index("candidacy_visits_candidacy").on(t.candidacyId, t.startsAt),
    check("candidacy_visits_order", sql`${t.endsAt} > ${t.startsAt}`),
  ],
);

/** A partial index's condition holds bare columns. */
function stateIn(states: readonly string[]): SQL {
  return sql.raw(`state IN (${states.map((state) => `'${state}'`).join(", ")})`);
}
