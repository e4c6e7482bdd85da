import type { MobilityCriterion } from "../criterion";

const LONG_DAYS = 180;

/** Waiting raises priority: 1 after six months. Told by the bar alone. */
export const waiting: MobilityCriterion = {
  id: "waiting",
  defaultWeight: 15,
  neutral: 0,
  looksAt: "place",
  level: ({ household }) => Math.min(1, household.waitingDays / LONG_DAYS),
  because: () => null,
};
