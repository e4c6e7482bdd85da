import type { Criterion } from "../../criterion";
import type { Reason } from "../../reason";
import { levelByte } from "../../score";

/** Beyond it nothing is near any more: about thirty minutes. */
const FAR_KM = 25;

/** 1 next door, 0 at twenty-five kilometres, straight in between. */
export const distance: Criterion = {
  id: "distance",
  defaultWeight: 20,
  neutral: 0.5,
  level: (_b, _v, { kilometres }) => nearness(kilometres),
  levels:
    () =>
    ({ kilometres, count }, bytes) => {
      for (let n = 0; n < count; n++) bytes[n] = levelByte(nearness(kilometres[n] as number));
    },
  because: (_b, _v, { kilometres }): Reason =>
    kilometres < 1
      ? { key: "criterion.distance.same", values: {} }
      : { key: "criterion.distance.words", values: { kilometres: Math.round(kilometres) } },
};

const nearness = (kilometres: number): number => Math.max(0, 1 - kilometres / FAR_KM);
