import type { Moves } from "../moves";

/** The life of a household's mobility project. Words: `household.state.<state>` and `household.move.<move>`. */
export const HOUSEHOLD_STATES = ["preparing", "ready", "paused", "placed", "left"] as const;
export type HouseholdState = (typeof HOUSEHOLD_STATES)[number];

export const HOUSEHOLD_MOVE_NAMES = [
  "make_ready",
  "pause",
  "resume",
  "place",
  "look_again",
  "leave",
  "come_back",
] as const;
export type HouseholdMove = (typeof HOUSEHOLD_MOVE_NAMES)[number];

/** `place` follows from the move of a candidacy, `look_again` from one that ended after it (or was noted by mistake). */
export const HOUSEHOLD_MOVES: Moves<HouseholdState, HouseholdMove> = {
  make_ready: { from: ["preparing"], to: "ready", by: ["social_worker", "coordinator", "admin"] },
  pause: { from: ["ready"], to: "paused", by: ["beneficiary", "social_worker", "coordinator", "admin"] },
  resume: { from: ["paused"], to: "ready", by: ["beneficiary", "social_worker", "coordinator", "admin"] },
  place: { from: ["ready", "paused"], to: "placed", by: ["social_worker", "coordinator", "admin"] },
  look_again: { from: ["placed"], to: "ready", by: ["social_worker", "coordinator", "admin"] },
  leave: {
    from: ["preparing", "ready", "paused", "placed"],
    to: "left",
    by: ["beneficiary", "social_worker", "coordinator", "admin"],
  },
  come_back: { from: ["left"], to: "preparing", by: ["social_worker", "coordinator", "admin"] },
};

/** States in which a file is still being worked on; the others have found a place or left, and no round speaks of them. */
export const HOUSEHOLDS_IN_VIEW = [
  "preparing",
  "ready",
  "paused",
] as const satisfies readonly HouseholdState[];

/** What keeps a household out of a round. Words: `staff.mobilityRounds.hurdle.<hurdle>`. */
export const HOUSEHOLD_HURDLES = [
  "suspended",
  "preparing",
  "paused",
  "no_consent",
  "no_adult_wants_work",
  "no_region",
  "place_unknown",
  "has_candidacy",
] as const;
export type HouseholdHurdle = (typeof HOUSEHOLD_HURDLES)[number];
