import { surfaceFor } from "../../../mobility/offer";
import type { MobilityRequirement } from "../criterion";

/** The surface without which no housing aid is paid; a dwelling that does not say its own is judged on its rooms alone. */
export const surface: MobilityRequirement = {
  id: "surface",
  looksAt: "dwelling",
  allows: ({ household, dwelling }) =>
    dwelling === null || dwelling.surfaceM2 === null || dwelling.surfaceM2 >= surfaceFor(household.persons),
  because: ({ household, dwelling }) => ({
    key: "mobility.requirement.surface.not",
    values: { surface: dwelling?.surfaceM2 ?? 0, needed: surfaceFor(household.persons) },
  }),
};
