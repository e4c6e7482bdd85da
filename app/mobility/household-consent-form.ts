import { z } from "zod";
import type { OrganisationId } from "../ids";
import { CONSENT_RECIPIENTS, FIELD_GROUPS } from "./household-consents";

/** One consent given, changed or withdrawn: all that may be asked for, what is ticked, or nothing. */
export const HouseholdConsentForm = z
  .object({
    recipient: z.enum(CONSENT_RECIPIENTS),
    organisationId: z
      .string()
      .max(40)
      .transform((id) => id as OrganisationId)
      .optional(),
    fields: z.array(z.enum(FIELD_GROUPS)).max(FIELD_GROUPS.length),
    give: z.enum(["all", "chosen", "nothing"]),
  })
  .refine(({ recipient, organisationId }) => (recipient === "organisation") === Boolean(organisationId), {
    error: "form.invalid",
    path: ["recipient"],
  })
  .transform(({ recipient, organisationId, fields, give }) => ({
    ...{ recipient, organisationId: organisationId ?? null },
    fields: give === "all" ? FIELD_GROUPS : give === "nothing" ? [] : fields,
  }));
