import type { Adult } from "../../mobility/household";
import type { Bundle } from "../../mobility/round";
import type { Reason } from "../reason";
import { levelByte, type PairExplanation, pointsOf } from "../score";
import { MOBILITY_CRITERIA } from "./criteria";
import type { FitContext, MobilityRequirementId } from "./criterion";
import type { PoolHousehold, PoolOffer } from "./pool";
import { MOBILITY_REQUIREMENTS } from "./requirements";
import { hasMobilityWeight, MOBILITY_NEUTRALS, mobilityWeights } from "./settings";
import type { Whole } from "./whole";

export interface ExplainedBundle {
  explanation: PairExplanation;
  /** Requirements in the way, with words; empty for a bundle that a round could propose. */
  against: { requirement: MobilityRequirementId; because: Reason }[];
}

/**
 * The explanation of a bundle and, made from it, its score: the same numbers as in a round. At least one weight must be above
 * 0. Throws when the bundle names a line that the offer does not hold, or a member who is no adult of the household.
 */
export function explainBundle(
  household: PoolHousehold,
  offer: PoolOffer,
  bundle: Bundle,
  context: FitContext,
): ExplainedBundle {
  return explainWhole(wholeOf(household, offer, bundle), context);
}

export function explainWhole(whole: Whole, context: FitContext): ExplainedBundle {
  if (!hasMobilityWeight(context.settings)) throw new Error("All weights are zero: nothing can be explained");
  const levels = MOBILITY_CRITERIA.map((criterion) => levelByte(criterion.level(whole, context)));
  const weights = mobilityWeights(context.settings);
  const points = pointsOf(levels, weights, MOBILITY_NEUTRALS);
  return {
    explanation: {
      score: points.reduce((sum, n) => sum + n, 0),
      criteria: MOBILITY_CRITERIA.map((criterion, c) => ({
        id: criterion.id,
        level: levels[c] as number,
        weight: weights[c] as number,
        points: points[c] as number,
        because: criterion.because(whole, context),
      })),
    },
    against: MOBILITY_REQUIREMENTS.filter((requirement) => !requirement.allows(whole, context)).map(
      (requirement) => ({ requirement: requirement.id, because: requirement.because(whole, context) }),
    ),
  };
}

/** A bundle of ids with what they stand for. */
export function wholeOf(household: PoolHousehold, offer: PoolOffer, bundle: Bundle): Whole {
  const adult = (member: number | null): Adult =>
    known(
      household.adults.find((one) => one.member === member),
      `adult ${member} of ${household.id}`,
    );
  const line = <L extends { id: string }>(lines: readonly L[], id: L["id"]): L =>
    known(
      lines.find((one) => one.id === id),
      `line ${id} of ${offer.id}`,
    );
  const jobs = [
    { id: bundle.postId, member: bundle.postMember },
    { id: bundle.secondPostId, member: bundle.secondPostMember },
  ].flatMap(({ id, member }) => (id === null ? [] : [{ adult: adult(member), post: line(offer.posts, id) }]));
  return {
    ...{ household, offer },
    dwelling: bundle.dwellingId === null ? null : line(offer.dwellings, bundle.dwellingId),
    jobs: jobs.sort((a, b) => a.adult.member - b.adult.member),
    study:
      bundle.trainingId === null
        ? null
        : { adult: adult(bundle.trainingMember), training: line(offer.trainings, bundle.trainingId) },
  };
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`There is no ${what}`);
  return value;
}
