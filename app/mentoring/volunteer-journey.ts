import { missingSteps, type Screening, type ScreeningStep, type VolunteerState } from "./volunteer-path";

/** A volunteer's way as they read it on their page, in order. Words: `volunteer.journey.<step>`. */
export const JOURNEY = ["address", "meeting", "interview", "papers", "approval", "proposal", "duo"] as const;
export type JourneyStep = (typeof JOURNEY)[number];

export interface JourneyFacts {
  state: VolunteerState;
  screening: Screening;
  /** Something proposed to them, or accepted by both and not yet open. */
  hasProposal: boolean;
  hasOpenDuo: boolean;
}

export interface JourneyPoint {
  step: JourneyStep;
  done: boolean;
  current: boolean;
}

/** The whole way: what is done, the one place where one stands, what comes next. Nobody who was declined or left stands on it. */
export function journeyOf(facts: JourneyFacts): JourneyPoint[] {
  const walked = walkedOf(facts);
  const isOnTheWay = facts.state !== "declined" && facts.state !== "left";
  const present = facts.hasOpenDuo && !facts.hasProposal ? "duo" : JOURNEY.find((step) => !walked[step]);
  return JOURNEY.map((step) => ({
    step,
    done: walked[step],
    current: isOnTheWay && step === present,
  }));
}

function walkedOf({ state, screening, hasProposal, hasOpenDuo }: JourneyFacts): Record<JourneyStep, boolean> {
  const approved = state === "approved" || state === "paused";
  return {
    address: approved || screening.address_confirmed !== null,
    meeting: approved || screening.information_meeting !== null,
    interview: approved || screening.interview !== null,
    papers: approved || (screening.identity_seen !== null && screening.record_check !== null),
    approval: approved,
    proposal: approved && hasOpenDuo && !hasProposal,
    duo: false,
  };
}

/** What staff do next for someone: the first step that is missing in the order in which it is done, or "ready" to be approved. */
export const NEXT_STEPS = [
  "address_confirmed",
  "information_meeting",
  "identity_seen",
  "interview",
  "record_check",
  "charter",
  "ready",
] as const satisfies readonly (ScreeningStep | "ready")[];
export type NextStep = (typeof NEXT_STEPS)[number];

export function nextStepOf(screening: Screening): NextStep {
  const missing = missingSteps(screening);
  if (missing.includes("information_meeting"))
    return missing.includes("address_confirmed") ? "address_confirmed" : "information_meeting";
  const order = ["identity_seen", "interview", "record_check", "charter", "address_confirmed"] as const;
  return order.find((step) => missing.includes(step)) ?? "ready";
}

/** In which states each fact may be noted: a record check is renewed during the whole life, an identity is seen once. */
export const NOTED_IN = {
  identity_seen: ["screening"],
  interview: ["screening", "approved", "paused"],
  record_check: ["screening", "approved", "paused"],
} as const satisfies Partial<Record<ScreeningStep, readonly VolunteerState[]>>;
export type NotedStep = keyof typeof NOTED_IN;

export const mayNote = (step: NotedStep, state: VolunteerState): boolean =>
  (NOTED_IN[step] as readonly VolunteerState[]).includes(state);
