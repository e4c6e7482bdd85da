import type { Criterion } from "../../criterion";

/** Six common slots are as good as more. */
const ENOUGH = 6;

/** Common free slots out of six. */
export const commonHours: Criterion = {
  id: "common-hours",
  defaultWeight: 15,
  neutral: 0.5,
  level: (b, v) => Math.min(1, slots(b.freeHours & v.freeHours) / ENOUGH),
  because: (b, v) =>
    b.freeHours & v.freeHours
      ? { key: "criterion.commonHours.words", values: { hours: b.freeHours & v.freeHours } }
      : null,
};

/** Bits set in a week of 28 slots. */
const slots = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};
