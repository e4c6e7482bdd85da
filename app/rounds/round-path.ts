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

export const ROUND_MOVE_NAMES = [
  "finish",
  "fail",
  "stop",
  "rerun",
  "publish",
  "take_back",
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
  take_back: { from: ["published"], to: "taken_back", by: ["coordinator", "admin"] },
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
