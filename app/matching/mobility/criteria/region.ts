import type { Reason } from "../../reason";
import type { MobilityCriterion } from "../criterion";

/** 1 in a region that they wish for, 0.6 in one that they accept, 0.2 elsewhere; abstains when they named none. */
export const region: MobilityCriterion = {
  id: "region",
  defaultWeight: 20,
  neutral: 0.5,
  looksAt: "place",
  level({ household: { regionsWanted, regionsAccepted }, offer }) {
    if (regionsWanted.includes(offer.regionCode)) return 1;
    if (regionsAccepted.includes(offer.regionCode)) return 0.6;
    return regionsWanted.length + regionsAccepted.length === 0 ? null : 0.2;
  },
  because({ household: { regionsWanted, regionsAccepted }, offer }): Reason | null {
    if (regionsWanted.includes(offer.regionCode))
      return { key: "mobility.criterion.region.wanted", values: {} };
    if (regionsAccepted.includes(offer.regionCode))
      return { key: "mobility.criterion.region.accepted", values: {} };
    return null;
  },
};
