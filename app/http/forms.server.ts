import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { Words } from "../i18n/words";
import type { FormReply } from "../ui/form-reply";

type Issue = z.core.$ZodRawIssue<z.core.$ZodIssue>;
type Refusal = ReturnType<typeof refuse>;
export type Parsed<T> = { ok: true; value: T } | { ok: false; reply: FormReply; refused: () => Refusal };

/**
 * Reads a form by its schema (empty text is absent, numbers and checkboxes are coerced). On a bad answer everything typed
 * is kept and each field gets a message in the reader's language; `return form.refused()` answers 422.
 * A schema's own message may be a catalogue key.
 */
export function parse<S extends z.ZodType>(form: FormData, schema: S, words: Words): Parsed<z.output<S>> {
  const submission = parseWithZod(form, {
    schema,
    // Only here does an issue still hold what was typed: absent is not the same as wrong.
    error: (issue) => message(issue as Issue, words),
    formatError: (issues: z.core.$ZodIssue[]) =>
      issues.map((issue) => (words.has(issue.message) ? words(issue.message) : issue.message)),
  });
  if (submission.status === "success") return { ok: true, value: submission.value as z.output<S> };
  const errors: Record<string, string> = {};
  for (const [name, messages] of Object.entries(submission.error ?? {})) {
    if (messages?.[0]) errors[name.replace(/\[\d*\]$/, "")] ??= messages[0];
  }
  const reply = { values: typedIn(form), errors };
  return { ok: false, reply, refused: () => refuse(reply) };
}

/** An address that a form with the method GET wrote, as its form. */
export function formOf(query: URLSearchParams): FormData {
  const form = new FormData();
  for (const [name, value] of query) form.append(name, value);
  return form;
}

/** The form's page again, with what was typed. For refusals that only the domain can know. */
export const refuse = (reply: FormReply, status = 422) => data({ form: reply }, { status });

/** A domain's refusal shown at a field of the form that was sent. */
export const refuseField = (form: FormData, field: string, message: string, status = 422) =>
  refuse({ values: typedIn(form), errors: { [field]: message } }, status);

/** Every value of a form by its field, without passwords and files. */
export function typedIn(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value !== "string" || name.startsWith("password")) continue;
    const list = values[name] ?? [];
    list.push(value);
    values[name] = list;
  }
  return values;
}

function message(issue: Issue, words: Words): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return words("form.required");
      return issue.expected === "number"
        ? words("form.number")
        : words(issue.expected === "date" ? "form.date" : "form.invalid");
    case "invalid_format":
      return words(issue.format === "email" ? "form.email" : "form.invalid");
    case "too_small":
      if (issue.origin === "string")
        return words(Number(issue.minimum) <= 1 ? "form.required" : "form.tooShort");
      if (issue.origin === "array" || issue.origin === "set") return words("form.chooseOne");
      return words("form.tooSmall", { minimum: String(issue.minimum) });
    case "too_big":
      if (issue.origin === "string") return words("form.tooLong", { maximum: String(issue.maximum) });
      return words("form.tooBig", { maximum: String(issue.maximum) });
    case "invalid_value":
      return words(issue.input === undefined ? "form.required" : "form.choice");
    default:
      return words("form.invalid");
  }
}
