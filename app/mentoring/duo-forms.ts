import { z } from "zod";
import {
  ANSWERS,
  CANCELLATION_REASONS,
  CHECK_FINDINGS,
  COMPLETION_REASONS,
  REFUSAL_REASONS,
} from "./duo-path";

const words = z.string().trim().max(600).optional();

/** A yes needs nothing else; a no needs the closest of the short reasons. */
export const AnswerForm = z
  .object({ answer: z.enum(ANSWERS), reason: z.enum(REFUSAL_REASONS).optional(), words })
  .refine(({ answer, reason }) => answer === "yes" || reason !== undefined, {
    path: ["reason"],
    message: "duo.refusal.required",
  });

/** A day as a date field sends it, taken at noon in Paris or nearly: the hour of a meeting is not asked. */
export const MeetingForm = z.object({
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "form.date"),
  minutes: z.number().int().min(5).max(720).optional(),
  what: z.string().trim().min(1).max(300),
});

export const ReportForm = z.object({ words: z.string().trim().min(1).max(2000) });

export const EndForm = z.object({ reason: z.enum(CANCELLATION_REASONS), words });
export const CompletionForm = z.object({ reason: z.enum(COMPLETION_REASONS), words });

/** Day and hour as a local-time field sends them ("2026-12-03T18:30"), both or neither with the place. */
export const OpeningForm = z
  .object({
    tutor: z.string(),
    at: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "form.date")
      .optional(),
    place: z.string().trim().max(200).optional(),
  })
  .refine(({ at, place }) => (at === undefined) === (place === undefined), {
    path: ["place"],
    message: "staff.duos.opening.both",
  });

export const CheckForm = z.object({ finding: z.enum(CHECK_FINDINGS) });
