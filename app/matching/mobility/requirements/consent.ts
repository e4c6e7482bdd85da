import type { OrganisationId } from "../../../ids";
import type { MobilityRequirement } from "../criterion";
import type { PoolConsents } from "../pool";

/** The household lets its file be shown to everybody who would be asked; what it says of one by name comes first. */
export const consent: MobilityRequirement = {
  id: "consent",
  looksAt: "whole",
  allows: ({ household: { consents }, dwelling, jobs, study }) =>
    (dwelling === null || agrees(consents, "landlords", dwelling.organisationId)) &&
    jobs.every(({ post }) => agrees(consents, "employers", post.organisationId)) &&
    (study === null || agrees(consents, "trainings", study.training.organisationId)),
  because: () => ({ key: "mobility.requirement.consent.not", values: {} }),
};

const agrees = (
  consents: PoolConsents,
  kind: "employers" | "landlords" | "trainings",
  organisationId: OrganisationId,
): boolean => consents.organisations[organisationId] ?? consents[kind];
