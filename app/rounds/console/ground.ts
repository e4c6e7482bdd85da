import type { Extent } from "../comparison";
import type { NamedScenario, Trial } from "./trial";

/** What an answer gets from outside. */
export interface TrialMeans {
  /** Nobody wants the answer any more. */
  isUnwanted(): boolean;
  /** What there is must be enough. */
  mustEnd(): boolean;
  /** 0 to 100. */
  progress(percent: number): void;
}

export type TrialAnswer = Omit<Trial, "poolAt">;

/** A pool that is kept in memory, and answers: each answer is better than the one before it, the returned one is the last. */
export interface ConsoleGround {
  answers(
    scenarios: readonly NamedScenario[],
    extent: Extent,
    means: TrialMeans,
  ): AsyncGenerator<TrialAnswer, TrialAnswer>;
}

/** Thrown where nobody wants the answer any more. */
export class Superseded extends Error {}

/** Progress of one part of the work, which ends it when nobody wants the answer. */
export function partOf({ isUnwanted, progress }: TrialMeans, part: number, parts: number) {
  return (share: number): void => {
    if (isUnwanted()) throw new Superseded();
    progress(Math.floor((100 * (part + share)) / parts));
  };
}
