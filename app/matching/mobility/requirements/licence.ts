import { mayDrive } from "../../../mobility/offer";
import type { Reason } from "../../reason";
import type { MobilityRequirement } from "../criterion";

/** The driving licence that a post asks for, or one that includes it. */
export const licence: MobilityRequirement = {
  id: "licence",
  looksAt: "work",
  allows: ({ jobs }) => jobs.every(({ adult, post }) => mayDrive(adult.licences, post.licence)),
  because({ jobs }): Reason {
    const job = jobs.find(({ adult, post }) => !mayDrive(adult.licences, post.licence));
    return { key: "mobility.requirement.licence.not", values: { licence: job?.post.licence ?? "" } };
  },
};
