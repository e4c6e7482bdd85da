import type { MobilityRequirement } from "../criterion";

/** Who needs an accessible dwelling gets no other one. */
export const accessible: MobilityRequirement = {
  id: "accessible",
  looksAt: "dwelling",
  allows: ({ household, dwelling }) =>
    !household.accessibleNeeded || dwelling === null || dwelling.accessible,
  because: () => ({ key: "mobility.requirement.accessible.not", values: {} }),
};
