import type { Criterion } from "../../criterion";

/** For someone who wishes to practise French: 1 with a volunteer who hopes to talk French, 0.5 with another; else it abstains. */
export const frenchPractice: Criterion = {
  id: "french-practice",
  defaultWeight: 8,
  neutral: 0.5,
  level: (b, v) => (b.practiseFrench ? (v.hopes.includes("speak_french") ? 1 : 0.5) : null),
  because: (b, v) =>
    b.practiseFrench && v.hopes.includes("speak_french")
      ? { key: "criterion.frenchPractice.words", values: {} }
      : null,
};
