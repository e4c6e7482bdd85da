import type { GroupRate } from "../matching/fairness";
import type { Reason } from "../matching/reason";
import type { ScenarioSettings } from "./scenario";

/** What one scenario gives on a pool. Scores 0–10,000. */
export interface ScenarioFigures {
  /** Who asks (beneficiaries or households), and how many of them get somebody or something. */
  asking: number;
  matched: number;
  score: { mean: number; median: number; minimum: number };
  /** Pairs by score, in steps of five points out of a hundred: twenty counts. */
  histogram: number[];
  /** Days that the one who waits longest without anything has waited; null when nobody is left. */
  longestWait: number | null;
  /** Kilometres of the pairs (of a mobility: from home to the new place); null without pairs. */
  distance: { median: number; ninth: number } | null;
  bySex: GroupRate[];
  byFrench: GroupRate[];
  /** Σ of scores, and what no other choice can exceed; equal when the optimum is proven. */
  value: number;
  bound: number;
}

/** Who asks, who or what is given, and the pair's score. */
export type ChosenPair = [asking: string, given: string, score: number];

export interface Scenario {
  name: string;
  settings: ScenarioSettings;
  figures: ScenarioFigures;
  pairs: ChosenPair[];
}

/** Somebody who has another partner, or none, in one of the scenarios. */
export interface Differing {
  asking: string;
  /** In the order of the scenarios; null: nobody. */
  given: (DifferingPair | null)[];
}
export interface DifferingPair {
  id: string;
  score: number;
  /** What speaks for it most, by points; criteria that give no words are left out. */
  reasons: { criterion: string; points: number; because: Reason | null }[];
}

export interface ComparedScenarios {
  scenarios: Scenario[];
  /** Those who wait longest first; cut at `MOST_DIFFERING`, of so many. */
  differing: Differing[];
  differs: number;
  /** Matched by département of those who ask, in the order of the scenarios. */
  departements: { code: string; asking: number; matched: number[] }[];
}

export const MOST_DIFFERING = 300;
