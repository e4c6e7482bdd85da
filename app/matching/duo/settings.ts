import type { Level } from "../../mentoring/profile";
import { CRITERIA } from "./criteria";
import type { RoundSettings } from "./round";

export const DEFAULT_SETTINGS: RoundSettings = {
  weights: Object.fromEntries(CRITERIA.map(({ id, defaultWeight }) => [id, defaultWeight])),
  minimumLanguageLevel: "A1",
  floor: 0,
  objective: "people",
};

/** Minimum oral levels that a coordinator may choose from. */
export const MINIMUM_LEVELS = ["below_A1", "A1", "A2", "B1"] as const satisfies readonly Level[];

/** Weights in the order of CRITERIA; a criterion without one counts 0. */
export const weightsOf = ({ weights }: Pick<RoundSettings, "weights">): number[] =>
  CRITERIA.map(({ id }) => weights[id] ?? 0);
export const NEUTRALS: readonly number[] = CRITERIA.map(({ neutral }) => neutral);

export const hasWeight = (settings: Pick<RoundSettings, "weights">): boolean =>
  weightsOf(settings).some((weight) => weight > 0);
