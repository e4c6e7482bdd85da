import type { MobilityRequirement } from "../criterion";

/** What was refused or is under way is not proposed again. */
export const before: MobilityRequirement = {
  id: "before",
  looksAt: "place",
  allows: (_whole, { never }) => never === null,
  because: (_whole, { never }) => ({ key: `mobility.never.${never ?? "refused"}`, values: {} }),
};
