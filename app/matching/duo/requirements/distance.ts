import type { Requirement } from "../../criterion";

/** Within the smaller of the two radii. */
export const distance: Requirement = {
  id: "distance",
  allows: (b, v, { kilometres }) => kilometres <= Math.min(b.radiusKm, v.radiusKm),
  because: (b, v, { kilometres }) => ({
    key: "requirement.distance.not",
    values: { kilometres: Math.ceil(kilometres), accepted: Math.min(b.radiusKm, v.radiusKm) },
  }),
};
