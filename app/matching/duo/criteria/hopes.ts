import { type Criterion, shared } from "../../criterion";

/** Two common hopes are enough; abstains when one side named none. */
export const hopes: Criterion = {
  id: "hopes",
  defaultWeight: 10,
  neutral: 0.3,
  level: (b, v) =>
    b.hopes.length === 0 || v.hopes.length === 0 ? null : Math.min(1, shared(b.hopes, v.hopes).length / 2),
  because(b, v) {
    const both = shared(b.hopes, v.hopes);
    return both.length === 0 ? null : { key: "criterion.hopes.words", values: { hopes: both } };
  },
};
