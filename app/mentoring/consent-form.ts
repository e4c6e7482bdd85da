import { z } from "zod";
import { CONSENT_PURPOSES } from "./consents";

/** One consent given or withdrawn. */
export const ConsentForm = z.object({
  purpose: z.enum(CONSENT_PURPOSES),
  recipient: z.string().trim().max(100).default(""),
  give: z.enum(["yes", "no"]).transform((give) => give === "yes"),
});
