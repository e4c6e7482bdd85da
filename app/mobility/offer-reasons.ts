import type { z } from "zod";
import type { ImportFault } from "./offer-draft";

/** The catalogue's words for what a schema found, as a form says it. */
export function reasonOf(issue: z.core.$ZodIssue): Pick<ImportFault, "reason" | "values"> {
  // A schema's own message is a key of the catalogue.
  if (/^[a-z]+\.[\w.]+$/.test(issue.message)) return { reason: issue.message };
  switch (issue.code) {
    case "invalid_type":
      return { reason: issue.input === undefined ? "form.required" : "form.invalid" };
    case "invalid_value":
      return { reason: issue.input === undefined ? "form.required" : "form.choice" };
    case "too_small":
      if (issue.origin === "string") return { reason: "form.tooShort" };
      return { reason: "form.tooSmall", values: { minimum: String(issue.minimum) } };
    case "too_big":
      if (issue.origin === "string")
        return { reason: "form.tooLong", values: { maximum: String(issue.maximum) } };
      return { reason: "form.tooBig", values: { maximum: String(issue.maximum) } };
    default:
      return { reason: "form.invalid" };
  }
}
