import { setTimeout as sleep } from "node:timers/promises";
import { type ErrorResponse, Resend } from "resend";
import type { Post, PostAnswer } from "./post";

export interface ResendSettings {
  apiKey: string;
  /** Another server that answers like Resend (tests); left out, the real one. */
  baseUrl?: string | undefined;
  from: string;
  replyTo?: string | undefined;
  /** Milliseconds to wait for an answer. */
  patience?: number;
  /** Milliseconds between two letters: the provider takes a few requests a second. */
  pace?: number;
}

/** The post of production. The SDK gives `{ data, error }`, never throws and never tries again: the loop does. */
export function resendPost({ patience = 15_000, pace = 250, ...settings }: ResendSettings): Post {
  const resend = new Resend(settings.apiKey, settings.baseUrl ? { baseUrl: settings.baseUrl } : {});
  let free = 0;
  return {
    async send({ idempotencyKey, to, subject, html, text }) {
      await sleep(Math.max(0, free - performance.now()));
      free = performance.now() + pace;
      const { data, error, headers } = await resend.emails.send(
        {
          from: settings.from,
          to,
          subject,
          html,
          text,
          ...(settings.replyTo ? { replyTo: settings.replyTo } : {}),
          // No out-of-office answer to a machine.
          headers: { "Auto-Submitted": "auto-generated" },
        },
        { idempotencyKey, signal: AbortSignal.timeout(patience) },
      );
      return error ? understand(error, headers?.["retry-after"]) : { said: "sent", providerId: data.id };
    },
  };
}

/** Resend's errors, sorted by what they ask of us: give up, try again, slow down, or call a person. */
export function understand(error: ErrorResponse, retryAfter?: string): PostAnswer {
  const { statusCode, name, message } = error;
  if (statusCode === null) return { said: "later", error: "no_answer" };
  // An answer that is not Resend's own: a proxy in between.
  if (typeof statusCode !== "number") return { said: "later", error: "provider_trouble" };
  if (statusCode === 429) return { said: "too_many", wait: milliseconds(retryAfter) };
  if (statusCode === 401 || statusCode === 403 || name === "invalid_from_address") return { said: "locked" };
  // The key is known with another body (a template changed between two tries): the first try was accepted.
  if (statusCode === 409 && name === "invalid_idempotent_request") return { said: "sent", providerId: null };
  if (statusCode === 408 || statusCode === 409 || statusCode >= 500)
    return { said: "later", error: "provider_trouble" };
  const aboutAddress = /`to`|\bto\b field|recipient|email address/i.test(message);
  return { said: "never", error: aboutAddress ? "address_refused" : "refused" };
}

/** Retry-After: seconds, or a date that we leave to the default pause. */
function milliseconds(retryAfter: string | undefined): number | null {
  const seconds = Number.parseFloat(retryAfter ?? "");
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds * 1000) : null;
}
