import type { Criterion } from "../../criterion";

const LONG_DAYS = 180;

/** Waiting raises priority: 1 after six months. Told to staff by the bar alone: two people need not read who waited how long. */
export const waiting: Criterion = {
  id: "waiting",
  defaultWeight: 15,
  neutral: 0,
  level: (b) => Math.min(1, b.waitingDays / LONG_DAYS),
  because: () => null,
};
