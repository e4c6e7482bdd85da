import type { Reader } from "~db/client";
import type { BeneficiaryId, BranchId, VolunteerId } from "../ids";
import { explainPair } from "../matching/duo/explain";
import type { NeverReason } from "../matching/duo/person";
import type { Reason } from "../matching/reason";
import type { PairExplanation } from "../matching/score";
import type { Hurdle } from "../mentoring/eligibility";
import { loadPair } from "../mentoring/pool.server";
import type { Round } from "./scope.server";

/** What a pair would be under a round's settings, looked at by hand. */
export interface Evaluation {
  branchId: BranchId;
  explanation: PairExplanation;
  /** Requirements in the way: a written reason overcomes them. */
  against: string[];
  inTheWay: Reason[];
  /** What keeps either person out of any round: no reason overcomes it. */
  hurdles: Hurdle[];
  /** Why this pair is never made: no reason overcomes it. */
  never: NeverReason | null;
}

/** Null when one of the two is not of the round's branches, or has left. */
export function evaluatePair(
  db: Reader,
  round: Pick<Round, "branchIds" | "settings">,
  volunteerId: VolunteerId,
  beneficiaryId: BeneficiaryId,
  at: Date,
): Evaluation | null {
  const pair = loadPair(db, round.branchIds, { volunteerId, beneficiaryId }, at);
  if (!pair) return null;
  const { explanation, against } = explainPair(pair.beneficiary, pair.volunteer, round.settings);
  return {
    branchId: pair.beneficiary.branchId,
    explanation,
    against: against.map(({ requirement }) => requirement),
    inTheWay: against.map(({ because }) => because),
    hurdles: pair.hurdles,
    never: pair.never,
  };
}
