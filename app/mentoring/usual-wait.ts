import type { JourneyStep } from "./volunteer-journey";

/** Steps of the journey that take the association some time; an address is confirmed when the person opens a letter. */
export type WaitedStep = Exclude<JourneyStep, "address">;

/** How long a step usually takes, in whole days, and from how many cases of this association we know; 0: a starting value. */
export interface UsualWait {
  days: number;
  cases: number;
}

/** Below this many cases a median would tell more about a person than about a habit. */
export const FEWEST_CASES = 5;
/** Older cases say little about today. */
export const NEWEST_CASES = 200;

/**
 * What an association that has just begun may announce, in days: a meeting every two weeks, an interview within ten days of it,
 * ten days for a record check to arrive by post, a round each month, two weeks to answer a proposal.
 */
export const STARTING_WAITS: Readonly<Record<WaitedStep, number>> = {
  meeting: 14,
  interview: 10,
  papers: 10,
  approval: 3,
  proposal: 30,
  duo: 14,
};

/** The median of observed waits (days, fractions allowed) when there are enough of them, else the starting value. At least a day. */
export function usualWait(step: WaitedStep, observed: readonly number[]): UsualWait {
  if (observed.length < FEWEST_CASES) return { days: STARTING_WAITS[step], cases: 0 };
  return { days: Math.max(1, Math.round(median(observed))), cases: observed.length };
}

/** The middle value; the mean of the two middle ones when the count is even. Of at least one value. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  if (low === undefined || high === undefined) throw new Error("No median of nothing");
  return (low + high) / 2;
}
