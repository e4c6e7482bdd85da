import { DEFAULT_MOBILITY_LIMITS, type MobilityRoundSettings } from "../../mobility/round";
import { MOBILITY_CRITERIA } from "./criteria";

export const DEFAULT_MOBILITY_SETTINGS: MobilityRoundSettings = {
  weights: Object.fromEntries(MOBILITY_CRITERIA.map(({ id, defaultWeight }) => [id, defaultWeight])),
  ...DEFAULT_MOBILITY_LIMITS,
};

/** Weights in the order of the criteria; a criterion without one counts 0. */
export const mobilityWeights = ({ weights }: Pick<MobilityRoundSettings, "weights">): number[] =>
  MOBILITY_CRITERIA.map(({ id }) => weights[id] ?? 0);
export const MOBILITY_NEUTRALS: readonly number[] = MOBILITY_CRITERIA.map(({ neutral }) => neutral);

export const hasMobilityWeight = (settings: Pick<MobilityRoundSettings, "weights">): boolean =>
  mobilityWeights(settings).some((weight) => weight > 0);
