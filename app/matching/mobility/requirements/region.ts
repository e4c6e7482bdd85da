import type { MobilityRequirement } from "../criterion";

/** A refused region is never proposed, whatever it holds. */
export const region: MobilityRequirement = {
  id: "region",
  looksAt: "place",
  allows: ({ household, offer }) => !household.regionsRefused.includes(offer.regionCode),
  because: () => ({ key: "mobility.requirement.region.not", values: {} }),
};
