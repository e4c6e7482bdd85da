import type { CandidacyState } from "./candidacy-path";

/** Where a candidacy stands in the household's eyes. Words: `candidacy.standing.<standing>`. */
export const STANDINGS = [
  "interested",
  "asked",
  "waiting",
  "agreed",
  "visited",
  "preparing",
  "moved",
  "finished",
  "declined",
  "stopped",
  "expired",
  "obsolete",
  "over",
] as const;
export type Standing = (typeof STANDINGS)[number];

interface Seen {
  state: CandidacyState;
  closesAt: Date | null;
  refusedBy: string | null;
}

/** Its own no is known to the household; who else stopped it, and why, is not. */
export function standingOf({ state, closesAt, refusedBy }: Seen, at: Date): Standing {
  switch (state) {
    case "proposed":
      return closesAt !== null && at >= closesAt ? "expired" : "asked";
    case "accepted":
      return "waiting";
    case "closed":
      return "finished";
    case "refused":
      return "declined";
    case "withdrawn":
      return refusedBy === "household" ? "stopped" : "over";
    case "declined":
      return "over";
    default:
      return state;
  }
}

/** The steps of the way, in order: what is done, where one stands, what comes. Words: `candidacy.step.<step>`. */
export const STEPS = ["proposal", "answers", "visit", "preparation", "move", "followups"] as const;
export type Step = (typeof STEPS)[number];

const PRESENT: Partial<Record<Standing, Step>> = {
  asked: "proposal",
  waiting: "answers",
  agreed: "visit",
  visited: "preparation",
  preparing: "preparation",
  moved: "followups",
};

/** Null when the way has ended, or has not begun. */
export const stepOf = (standing: Standing): Step | null => PRESENT[standing] ?? null;
