import type { Answer, DuoState, Side } from "./duo-path";

/** Where one side stands, in its own eyes. Words: `duo.standing.<standing>`. */
export type Standing = "asked" | "answered" | "both_yes" | "open" | "ended" | "declined" | "closed";

interface Seen {
  state: DuoState;
  closesAt: Date;
  volunteerAnswer: Answer | null;
  beneficiaryAnswer: Answer | null;
  refusedBy: Side | null;
}

/**
 * What one side may know of a duo: while it is proposed this depends on its own answer only, never on the other's
 * (PRODUCT, rule 2), and whoever did not refuse never learns why a proposal closed.
 */
export function standingOf(duo: Seen, side: Side, at: Date): Standing {
  switch (duo.state) {
    case "proposed":
      if (at >= duo.closesAt) return "closed";
      return answerOf(duo, side) === "yes" ? "answered" : "asked";
    case "accepted":
      return "both_yes";
    case "open":
      return "open";
    case "completed":
    case "cancelled":
      return "ended";
    default:
      return duo.refusedBy === side ? "declined" : "closed";
  }
}

export const answerOf = (
  duo: Pick<Seen, "volunteerAnswer" | "beneficiaryAnswer">,
  side: Side,
): Answer | null => (side === "volunteer" ? duo.volunteerAnswer : duo.beneficiaryAnswer);
