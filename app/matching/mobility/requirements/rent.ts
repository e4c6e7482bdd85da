import type { Reason } from "../../reason";
import type { MobilityRequirement } from "../criterion";
import { rentThere } from "../means";

/** The rent after housing aid within the share of the means that the settings allow, and within the household's own limit. */
export const rent: MobilityRequirement = {
  id: "rent",
  looksAt: "whole",
  allows(whole, { settings }) {
    const there = rentThere(whole, settings);
    return there === null || there.most === null || there.rent <= there.most;
  },
  because(whole, { settings }): Reason {
    const there = rentThere(whole, settings);
    return {
      key: "mobility.requirement.rent.not",
      values: { rent: Math.ceil((there?.rent ?? 0) / 100), most: Math.floor((there?.most ?? 0) / 100) },
    };
  },
};
