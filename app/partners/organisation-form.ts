import { z } from "zod";
import { emailField, nameField } from "../accounts/fields";
import type { BranchId } from "../ids";
import { ORGANISATION_KINDS, plainSiret } from "./organisation";

export const OrganisationForm = z.object({
  name: nameField.max(120),
  kinds: z.array(z.enum(ORGANISATION_KINDS)).min(1).max(ORGANISATION_KINDS.length),
  /** Kept as it is, odd ones too: the page says what is odd. */
  siret: z.string().trim().max(40).transform(plainSiret).optional(),
  place: z.string().trim().min(2).max(100),
  chosen: z.string().max(5).optional(),
  branchId: z
    .string()
    .min(1)
    .max(60)
    .transform((id) => id as BranchId),
  contactName: nameField.optional(),
  contactEmail: emailField.optional(),
  contactPhone: z.string().trim().max(40).optional(),
});
export type OrganisationAnswers = z.output<typeof OrganisationForm>;

export const OrganisationChangeForm = OrganisationForm.extend({ version: z.number().int() });
export const PersonForm = z.object({ firstName: nameField, lastName: nameField, email: emailField });
export const ArchiveForm = z.object({ version: z.number().int() });
