import type { CandidacyState } from "./candidacy-path";
import type { HouseholdState } from "./household-path";

/** The path of a household, as strokes. Words: `household.journey.<step>.title` and `.now`. */
export const HOUSEHOLD_JOURNEY = [
  "file",
  "search",
  "proposal",
  "answers",
  "visit",
  "preparation",
  "moved",
] as const;
export type HouseholdJourneyStep = (typeof HOUSEHOLD_JOURNEY)[number];

const BY_CANDIDACY: Partial<Record<CandidacyState, HouseholdJourneyStep>> = {
  proposed: "proposal",
  accepted: "answers",
  agreed: "visit",
  visited: "preparation",
  preparing: "preparation",
  moved: "moved",
};

/** Where a household stands: by its candidacy when it has one that goes on, else by its file. */
export function presentStep(
  state: HouseholdState,
  candidacy: CandidacyState | null,
): HouseholdJourneyStep | null {
  const step = candidacy ? BY_CANDIDACY[candidacy] : undefined;
  if (step) return step;
  switch (state) {
    case "preparing":
      return "file";
    case "ready":
    case "paused":
      return "search";
    case "placed":
      return "moved";
    case "left":
      return null;
  }
}

export interface JourneyPoint {
  step: HouseholdJourneyStep;
  done: boolean;
  current: boolean;
}

export const journeyOf = (present: HouseholdJourneyStep | null): JourneyPoint[] => {
  const at = present ? HOUSEHOLD_JOURNEY.indexOf(present) : -1;
  return HOUSEHOLD_JOURNEY.map((step, i) => ({ step, done: i < at, current: i === at }));
};
