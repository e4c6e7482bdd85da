import { contextOf } from "../candidates";
import type { PairContext, RequirementId } from "../criterion";
import type { Reason } from "../reason";
import { levelByte, type PairExplanation, pointsOf } from "../score";
import { CRITERIA } from "./criteria";
import type { PoolBeneficiary, PoolVolunteer } from "./person";
import { REQUIREMENTS } from "./requirements";
import type { RoundSettings } from "./round";
import { hasWeight, NEUTRALS, weightsOf } from "./settings";

export interface ExplainedPair {
  explanation: PairExplanation;
  /** Requirements in the way, with words for staff. */
  against: { requirement: RequirementId; because: Reason }[];
}

/** The explanation of a pair and, made from it, its score; the same numbers as in a round. At least one weight must be above 0. */
export function explainPair(
  beneficiary: PoolBeneficiary,
  volunteer: PoolVolunteer,
  settings: RoundSettings,
): ExplainedPair {
  if (!hasWeight(settings)) throw new Error("All weights are zero: nothing can be explained");
  const context = contextOf(beneficiary, volunteer, settings);
  const levels = levelsOf(beneficiary, volunteer, context);
  const weights = weightsOf(settings);
  const points = pointsOf(levels, weights, NEUTRALS);
  return {
    explanation: {
      score: points.reduce((sum, n) => sum + n, 0),
      criteria: CRITERIA.map((criterion, c) => ({
        id: criterion.id,
        level: levels[c] as number,
        weight: weights[c] as number,
        points: points[c] as number,
        because: criterion.because(beneficiary, volunteer, context),
      })),
    },
    against: REQUIREMENTS.filter((requirement) => !requirement.allows(beneficiary, volunteer, context)).map(
      (requirement) => ({
        requirement: requirement.id,
        because: requirement.because(beneficiary, volunteer, context),
      }),
    ),
  };
}

export const levelsOf = (b: PoolBeneficiary, v: PoolVolunteer, context: PairContext): number[] =>
  CRITERIA.map((criterion) => levelByte(criterion.level(b, v, context)));
