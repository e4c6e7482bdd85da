import type { Moves } from "../moves";

/** The life of a matching round. Words: `round.state.<state>` and `round.move.<move>`. */
export const ROUND_STATES = [
  "running",
  "drafted",
  "published",
  "taken_back",
  "discarded",
  "cancelled",
  "failed",
] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** What waits for a member of staff to read and publish it. */
export const TO_PUBLISH = ["drafted", "taken_back"] as const satisfies readonly RoundState[];

export const ROUND_MOVE_NAMES = [
  "finish",
  "fail",
  "stop",
  "rerun",
  "publish",
  "publish_part",
  "take_back",
  "take_back_part",
  "close",
  "discard",
] as const;
export type RoundMove = (typeof ROUND_MOVE_NAMES)[number];

export const ROUND_MOVES: Moves<RoundState, RoundMove> = {
  finish: { from: ["running"], to: "drafted", by: ["clock"] },
  fail: { from: ["running"], to: "failed", by: ["clock"] },
  stop: { from: ["running"], to: "cancelled", by: ["coordinator", "admin"] },
  rerun: {
    from: ["drafted", "taken_back", "failed", "cancelled"],
    to: "running",
    by: ["coordinator", "admin"],
  },
  publish: { from: ["drafted", "taken_back"], to: "published", by: ["coordinator", "admin"] },
  publish_part: { from: ["drafted", "taken_back"], to: "drafted", by: ["coordinator", "admin"] },
  take_back: { from: ["published", "drafted"], to: "taken_back", by: ["coordinator", "admin"] },
  take_back_part: { from: ["published", "drafted"], to: "drafted", by: ["coordinator", "admin"] },
  /** Some were proposed, the rest never will be. */
  close: {
    from: ["drafted", "taken_back", "failed", "cancelled"],
    to: "published",
    by: ["coordinator", "admin"],
  },
  discard: {
    from: ["drafted", "taken_back", "failed", "cancelled"],
    to: "discarded",
    by: ["coordinator", "admin"],
  },
};

/** What a coordinator decides about a draft; "kept" is the default, "locked" stays through a rerun, "dropped" is not published,
 * "forbidden" is dropped and never drawn again in this round, "forced" was put there by hand with a written reason. */
export const DRAFT_STATES = ["kept", "locked", "forced", "dropped", "forbidden"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];
export const PUBLISHED_DRAFT_STATES = ["kept", "locked", "forced"] as const satisfies readonly DraftState[];
export const isPublishable = (state: DraftState): boolean =>
  (PUBLISHED_DRAFT_STATES as readonly DraftState[]).includes(state);

/** While a round is in one of these, its drafts are decided upon. */
export const REVIEW_STATES = ["drafted", "taken_back"] as const satisfies readonly RoundState[];
export const isInReview = (state: RoundState): boolean =>
  (REVIEW_STATES as readonly RoundState[]).includes(state);

/** The moves of a draft. Words: `staff.rounds.draft.move.<move>`; a pair set by hand that is kept again is "forced" again. */
export const DRAFT_MOVE_NAMES = ["keep", "lock", "drop", "forbid"] as const;
export type DraftMove = (typeof DRAFT_MOVE_NAMES)[number];

export const DRAFT_MOVES: Moves<DraftState, DraftMove> = {
  keep: { from: ["locked", "dropped", "forbidden"], to: "kept", by: ["coordinator", "admin"] },
  lock: { from: ["kept"], to: "locked", by: ["coordinator", "admin"] },
  drop: { from: ["kept", "locked", "forced"], to: "dropped", by: ["coordinator", "admin"] },
  forbid: {
    from: ["kept", "locked", "forced", "dropped"],
    to: "forbidden",
    by: ["coordinator", "admin"],
  },
};

/** Beside what was decided, a draft is only a draft or proposed to its people (`proposedAt`): then nothing more is decided. */
export const DRAFT_STANDINGS = ["draft", "proposed"] as const;
export type DraftStanding = (typeof DRAFT_STANDINGS)[number];
export const PROPOSAL_MOVES: Moves<DraftStanding, "propose" | "take_back"> = {
  propose: { from: ["draft"], to: "proposed", by: ["coordinator", "admin"] },
  take_back: { from: ["proposed"], to: "draft", by: ["coordinator", "admin"] },
};
export const standingOf = ({ proposedAt }: { proposedAt: Date | null }): DraftStanding =>
  proposedAt ? "proposed" : "draft";

/** Minutes during which a proposal can be taken back: letters, visibility and deadlines start after them. */
export const TAKE_BACK_MINUTES = 10;
export const takenBackUntil = (proposedAt: Date): Date =>
  new Date(proposedAt.getTime() + TAKE_BACK_MINUTES * 60_000);

/** Where a move leads: a pair that was forced by hand keeps that mark. */
export const draftTarget = (move: DraftMove, draft: { forcedReason: string | null }): DraftState =>
  move === "keep" && draft.forcedReason !== null ? "forced" : DRAFT_MOVES[move].to;

/** Whether a person may make this move on a round that is in this state (who they are is the guard's business). */
export const mayBeMoved = (move: RoundMove, state: RoundState): boolean =>
  ROUND_MOVES[move].from.includes(state);
