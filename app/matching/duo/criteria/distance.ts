import type { Criterion } from "../../criterion";
import type { Reason } from "../../reason";

/** Beyond it nothing is near any more: about thirty minutes. */
const FAR_KM = 25;

/** 1 next door, 0 at twenty-five kilometres, straight in between. */
export const distance: Criterion = {
  id: "distance",
  defaultWeight: 20,
  neutral: 0.5,
  level: (_b, _v, { kilometres }) => Math.max(0, 1 - kilometres / FAR_KM),
  because: (_b, _v, { kilometres }): Reason =>
    kilometres < 1
      ? { key: "criterion.distance.same", values: {} }
      : { key: "criterion.distance.words", values: { kilometres: Math.round(kilometres) } },
};
