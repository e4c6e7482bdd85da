import type { Moves } from "../moves";

/** The life of a volunteer, from the sent form on (before it, there is only a sign-up). Words: `volunteer.state.<state>` and `volunteer.move.<move>` in the catalogues. */
export const VOLUNTEER_STATES = ["screening", "approved", "paused", "declined", "left"] as const;
export type VolunteerState = (typeof VOLUNTEER_STATES)[number];

export const VOLUNTEER_MOVE_NAMES = ["approve", "decline", "pause", "resume", "leave"] as const;
export type VolunteerMove = (typeof VOLUNTEER_MOVE_NAMES)[number];

export const VOLUNTEER_MOVES: Moves<VolunteerState, VolunteerMove> = {
  approve: { from: ["screening"], to: "approved", by: ["coordinator", "admin"] },
  decline: { from: ["screening"], to: "declined", by: ["coordinator", "admin"] },
  pause: { from: ["approved"], to: "paused", by: ["volunteer", "coordinator", "admin"] },
  resume: { from: ["paused"], to: "approved", by: ["volunteer", "coordinator", "admin"] },
  leave: {
    from: ["screening", "approved", "paused"],
    to: "left",
    by: ["volunteer", "coordinator", "admin"],
  },
};

/** What must be seen before a volunteer is approved (PRODUCT, rule 4); each is a dated fact. */
export const SCREENING_STEPS = [
  "address_confirmed",
  "identity_seen",
  "information_meeting",
  "interview",
  "charter",
  "record_check",
] as const;
export type ScreeningStep = (typeof SCREENING_STEPS)[number];
export type Screening = Readonly<Record<ScreeningStep, Date | null>>;

export const missingSteps = (screening: Screening): ScreeningStep[] =>
  SCREENING_STEPS.filter((step) => screening[step] === null);
