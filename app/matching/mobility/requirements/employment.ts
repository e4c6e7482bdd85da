import type { MobilityRequirement } from "../criterion";

/** A dwelling that depends on a promise of employment or a training place comes with one. */
export const employment: MobilityRequirement = {
  id: "employment",
  looksAt: "whole",
  allows: ({ dwelling, jobs, study }) => !dwelling?.needsEmployment || jobs.length > 0 || study !== null,
  because: () => ({ key: "mobility.requirement.employment.not", values: {} }),
};
