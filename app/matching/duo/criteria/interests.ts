import { type Criterion, shared } from "../../criterion";

const ENOUGH = 4;

/** Shared interests out of four; abstains when one side named none. */
export const interests: Criterion = {
  id: "interests",
  defaultWeight: 12,
  neutral: 0.3,
  level: (b, v) =>
    b.interests.length === 0 || v.interests.length === 0
      ? null
      : Math.min(1, shared(b.interests, v.interests).length / ENOUGH),
  because(b, v) {
    const both = shared(b.interests, v.interests);
    return both.length === 0 ? null : { key: "criterion.interests.words", values: { interests: both } };
  },
};
