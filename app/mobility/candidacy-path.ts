import type { Moves } from "../moves";

/** The life of a candidacy, from a household's interest or a published proposal to its end. Words: `candidacy.state.<state>` and `candidacy.move.<move>`. */
export const CANDIDACY_STATES = [
  "interested",
  "proposed",
  "accepted",
  "agreed",
  "visited",
  "preparing",
  "moved",
  "closed",
  "refused",
  "declined",
  "withdrawn",
  "expired",
  "obsolete",
] as const;
export type CandidacyState = (typeof CANDIDACY_STATES)[number];

/** While a candidacy is in one of these, it holds its places: all of them or none. A closed one may go on holding (`keepsPlaces`). */
export const HOLDING_STATES = [
  "proposed",
  "accepted",
  "agreed",
  "visited",
  "preparing",
  "moved",
] as const satisfies readonly CandidacyState[];

/** The household has said yes and has not moved yet: at most one candidacy of a household is in these (a unique index says so too). */
export const COMMITTED_STATES = [
  "accepted",
  "agreed",
  "visited",
  "preparing",
] as const satisfies readonly CandidacyState[];

/** Before the move: every party may still withdraw; at most one of these for a household and an offer. */
export const LIVE_STATES = [
  "interested",
  "proposed",
  ...COMMITTED_STATES,
] as const satisfies readonly CandidacyState[];

export const CANDIDACY_MOVE_NAMES = [
  "propose",
  "accept",
  "agree",
  "visit",
  "prepare",
  "move",
  "close",
  "refuse",
  "decline",
  "withdraw",
  "expire",
  "supersede",
] as const;
export type CandidacyMove = (typeof CANDIDACY_MOVE_NAMES)[number];

/**
 * `propose` makes an interest a proposal that holds places; a round begins there. `agree` is the last partner's yes: the
 * ones before are answers, not yet a move. A partner who answers by a link without an account moves as "partner".
 * `supersede` follows from the household's yes to another candidacy, or from the end of an offer somebody was interested in.
 */
export const CANDIDACY_MOVES: Moves<CandidacyState, CandidacyMove> = {
  propose: { from: ["interested"], to: "proposed", by: ["coordinator", "admin"] },
  accept: { from: ["proposed"], to: "accepted", by: ["beneficiary", "social_worker"] },
  agree: { from: ["accepted"], to: "agreed", by: ["partner", "coordinator", "admin"] },
  visit: { from: ["agreed"], to: "visited", by: ["social_worker", "coordinator", "admin"] },
  prepare: { from: ["agreed", "visited"], to: "preparing", by: ["social_worker", "coordinator", "admin"] },
  move: { from: ["preparing"], to: "moved", by: ["social_worker", "coordinator", "admin"] },
  close: { from: ["moved"], to: "closed", by: ["coordinator", "admin"] },
  refuse: { from: ["proposed"], to: "refused", by: ["beneficiary", "social_worker"] },
  decline: { from: ["accepted"], to: "declined", by: ["partner", "coordinator", "admin"] },
  withdraw: {
    from: ["interested", "proposed", "accepted", "agreed", "visited", "preparing"],
    to: "withdrawn",
    by: ["beneficiary", "social_worker", "partner", "coordinator", "admin"],
  },
  expire: { from: ["proposed"], to: "expired", by: ["clock"] },
  supersede: {
    from: ["interested", "proposed", "accepted", "agreed", "visited", "preparing"],
    to: "obsolete",
    by: ["clock"],
  },
};

const isIn = (states: readonly CandidacyState[]) => (state: CandidacyState) => states.includes(state);
export const isHolding = isIn(HOLDING_STATES);
export const isCommitted = isIn(COMMITTED_STATES);
export const isLive = isIn(LIVE_STATES);

/** Days after a proposal becomes visible: as for duos. */
export const REMINDER_DAYS = [3, 7] as const;
export const ASKED_BY_DAY = 7;
export const CLOSES_AT_DAY = 14;
/** Days that a partner has to answer, and days at which they are reminded; then a coordinator is told and may ask again. */
export const ANSWER_DAYS = 8;
export const ANSWER_REMINDER_DAYS = [3, 6] as const;
/** Months that a preparation may take before it raises an alarm. */
export const PREPARATION_MONTHS = 6;
/** Minutes during which a published round can be taken back. */
export const TAKE_BACK_MINUTES = 10;
