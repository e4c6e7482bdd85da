import type { MobilityRequirement } from "../criterion";

/** Every line has a place left, and two where both adults take the same one. */
export const places: MobilityRequirement = {
  id: "places",
  looksAt: "whole",
  allows: ({ dwelling, jobs, study }) =>
    (dwelling === null || dwelling.left >= 1) &&
    jobs.every(({ post }) => post.left >= jobs.filter((other) => other.post.id === post.id).length) &&
    (study === null || study.training.left >= 1),
  because: () => ({ key: "mobility.requirement.places.not", values: {} }),
};
