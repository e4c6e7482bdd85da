import type { Reason } from "../../reason";
import type { MobilityRequirement } from "../criterion";
import { leadsToWork } from "../employment";
import { occupationFit } from "../occupation-fit";

/**
 * At least one adult who wants to work can take a post, or a training place that leads to an occupation of theirs; and nobody
 * is given a post that they cannot take up (decision 0016).
 */
export const employable: MobilityRequirement = {
  id: "employable",
  looksAt: "work",
  allows({ jobs, study }) {
    if (jobs.some(({ adult, post }) => !adult.wantsWork || occupationFit(adult, post.romeCode) === null))
      return false;
    if (study && !study.adult.wantsWork) return false;
    return jobs.length > 0 || (study !== null && leadsToWork(study));
  },
  because({ jobs }): Reason {
    const far = jobs.find(
      ({ adult, post }) => !adult.wantsWork || occupationFit(adult, post.romeCode) === null,
    );
    return far
      ? { key: "mobility.requirement.employable.occupation", values: { post: far.post.label } }
      : { key: "mobility.requirement.employable.not", values: {} };
  },
};
