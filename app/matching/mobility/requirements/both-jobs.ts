import type { MobilityRequirement } from "../criterion";
import { mustBeProvided, providedFor } from "../employment";

/** Where both adults ask for a job, both have one, or a training that leads to one. */
export const bothJobs: MobilityRequirement = {
  id: "both-jobs",
  looksAt: "work",
  allows: (whole) => !whole.household.bothNeedJob || providedFor(whole).size >= mustBeProvided(whole),
  because: () => ({ key: "mobility.requirement.bothJobs.not", values: {} }),
};
