import type { Adult } from "./household";
import { HOUSEHOLD_HURDLES, type HouseholdHurdle, type HouseholdState } from "./household-path";

/** What of a household decides whether it may take part in a round. */
export interface MatchableFacts {
  state: HouseholdState;
  suspendedAt: Date | null;
  /** A live consent to be matched (recipient `association`). */
  consents: boolean;
  adults: readonly Adult[];
  regionsWanted: readonly string[];
  regionsAccepted: readonly string[];
  placeKnown: boolean;
  /** A candidacy that holds places: a proposal, or one that goes on. */
  hasCandidacy: boolean;
}

/** Everything that keeps a household out of a round; empty: it may take part. Words and what to do: `household.hurdle.<hurdle>`. */
export function householdHurdles(household: MatchableFacts): HouseholdHurdle[] {
  const stands: Record<HouseholdHurdle, boolean> = {
    suspended: household.suspendedAt !== null,
    preparing: household.state === "preparing",
    paused: household.state === "paused",
    no_consent: !household.consents,
    no_adult_wants_work: !household.adults.some(({ wantsWork }) => wantsWork),
    no_region: household.regionsWanted.length + household.regionsAccepted.length === 0,
    place_unknown: !household.placeKnown,
    has_candidacy: household.hasCandidacy,
  };
  return HOUSEHOLD_HURDLES.filter((hurdle) => stands[hurdle]);
}

/** Hurdles that a file must clear before it can be said ready. */
const BEFORE_READY: readonly HouseholdHurdle[] = [
  "suspended",
  "no_consent",
  "no_adult_wants_work",
  "no_region",
  "place_unknown",
];

export const hurdlesBeforeReady = (household: MatchableFacts): HouseholdHurdle[] =>
  householdHurdles(household).filter((hurdle) => BEFORE_READY.includes(hurdle));
