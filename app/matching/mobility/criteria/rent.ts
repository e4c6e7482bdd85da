import type { Reason } from "../../reason";
import { between, type MobilityCriterion } from "../criterion";
import { rentThere } from "../means";

/** 1 when the rent after housing aid is at most half of what is allowed, 0 at the limit; abstains when the means are not known. */
export const rent: MobilityCriterion = {
  id: "rent",
  defaultWeight: 8,
  neutral: 0.4,
  looksAt: "whole",
  level(whole, { settings }) {
    const there = rentThere(whole, settings);
    if (there === null || there.most === null) return null;
    return there.most <= 0 ? (there.rent <= 0 ? 1 : 0) : between(there.rent, there.most, there.most / 2);
  },
  because(whole, { settings }): Reason | null {
    const there = rentThere(whole, settings);
    if (there === null) return null;
    const rent = Math.ceil(there.rent / 100);
    return there.share === null
      ? { key: "mobility.criterion.rent.alone", values: { rent } }
      : { key: "mobility.criterion.rent.words", values: { rent, share: there.share } };
  },
};
