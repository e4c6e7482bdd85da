import type { Moves } from "../moves";

/** The life of a duo, from the published proposal to its end. Words: `duo.state.<state>` and `duo.move.<move>`. */
export const DUO_STATES = [
  "proposed",
  "accepted",
  "open",
  "completed",
  "cancelled",
  "refused",
  "expired",
  "withdrawn",
] as const;
export type DuoState = (typeof DUO_STATES)[number];

/** While a duo is in one of these, it holds one place of the volunteer and the beneficiary's only one. */
export const HOLDING_STATES = ["proposed", "accepted", "open"] as const satisfies readonly DuoState[];

export const DUO_MOVE_NAMES = [
  "agree",
  "refuse",
  "expire",
  "withdraw",
  "open",
  "complete",
  "cancel",
] as const;
export type DuoMove = (typeof DUO_MOVE_NAMES)[number];

/** `agree` is the second yes: the first one is an answer, not yet a move (see duo-answers). */
export const DUO_MOVES: Moves<DuoState, DuoMove> = {
  agree: { from: ["proposed"], to: "accepted", by: ["volunteer", "beneficiary", "social_worker"] },
  refuse: { from: ["proposed"], to: "refused", by: ["volunteer", "beneficiary", "social_worker"] },
  expire: { from: ["proposed"], to: "expired", by: ["clock"] },
  withdraw: {
    from: ["proposed", "accepted"],
    to: "withdrawn",
    by: ["volunteer", "beneficiary", "social_worker", "coordinator", "admin"],
  },
  open: { from: ["accepted"], to: "open", by: ["coordinator", "admin"] },
  complete: { from: ["open"], to: "completed", by: ["coordinator", "admin"] },
  cancel: {
    from: ["open"],
    to: "cancelled",
    by: ["volunteer", "beneficiary", "social_worker", "coordinator", "admin"],
  },
};

export const SIDES = ["volunteer", "beneficiary"] as const;
export type Side = (typeof SIDES)[number];

export const ANSWERS = ["yes", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** A refusal is a value (PRODUCT, rule 5); never shown to the other side. */
export const REFUSAL_REASONS = [
  "too_far",
  "hours",
  "not_now",
  "not_a_good_fit",
  "prefer_someone_else",
  "no_longer_wanted",
  "other",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const END_REASONS = [
  "goal_reached",
  "six_months_done",
  "moved_away",
  "no_time",
  "no_contact",
  "did_not_get_along",
  "incident",
  "other",
] as const;
export type EndReason = (typeof END_REASONS)[number];

/** *Completed* is not *cancelled* (PRODUCT, rule 6): each has its own reasons. */
export const COMPLETION_REASONS = ["goal_reached", "six_months_done"] as const satisfies readonly EndReason[];
export const CANCELLATION_REASONS = [
  "moved_away",
  "no_time",
  "no_contact",
  "did_not_get_along",
  "incident",
  "other",
] as const satisfies readonly EndReason[];

/** How a duo goes, as staff note it at a contact check. */
export const CHECK_FINDINGS = ["well", "to_watch", "not_reached"] as const;
export type CheckFinding = (typeof CHECK_FINDINGS)[number];

/** Days after a proposal becomes visible. */
export const REMINDER_DAYS = [3, 7] as const;
export const ASKED_BY_DAY = 7;
export const CLOSES_AT_DAY = 14;
/** Days without a logged meeting or contact before a duo raises an alarm. */
export const SILENCE_DAYS = 21;
/** Days after the opening at which staff check on a duo; then every thirty days. */
export const CHECK_DAYS = [2, 14, 28] as const;
/** Days after an expiry before the same two people may be proposed again. */
export const EXPIRED_REST_DAYS = 90;
/** Minutes during which a published round can be taken back. */
export const TAKE_BACK_MINUTES = 10;
