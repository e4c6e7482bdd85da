import type { BeneficiaryId, DuoId } from "../ids";
import type { BeneficiaryState } from "./beneficiary-path";
import type { HOLDING_STATES } from "./duo-path";

/** One person on a social worker's list. */
export interface AccompaniedPerson {
  id: BeneficiaryId;
  firstName: string;
  lastName: string;
  town: string;
  state: BeneficiaryState;
  since: Date;
  duo: {
    id: DuoId;
    state: (typeof HOLDING_STATES)[number];
    /** Their own side has answered; the other side's answer is nobody's business here. */
    answered: boolean;
    askedBy: Date;
    closesAt: Date;
  } | null;
}

const STATE_ORDER: BeneficiaryState[] = ["waiting", "to_confirm", "paused", "closed"];

/** Has this person a proposal that waits for their answer? */
export const mustAnswer = ({ duo }: AccompaniedPerson): boolean =>
  duo !== null && duo.state === "proposed" && !duo.answered;

/** A proposal to answer first (nearest end first), then the longest wait. */
export function byUrgency(a: AccompaniedPerson, b: AccompaniedPerson): number {
  if (mustAnswer(a) !== mustAnswer(b)) return mustAnswer(a) ? -1 : 1;
  if (mustAnswer(a) && a.duo && b.duo) return a.duo.closesAt.getTime() - b.duo.closesAt.getTime();
  return (
    STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state) ||
    Number(a.duo !== null) - Number(b.duo !== null) ||
    a.since.getTime() - b.since.getTime()
  );
}
