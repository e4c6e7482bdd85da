import { z } from "zod";
import type { BranchId, InfoMeetingId, VolunteerId } from "../ids";
import { parisDay, parisMoment } from "../paris-time";

/** Forms of the welcome. `today` is the day in Paris, "2026-12-03": what was seen was seen today at the latest. */
const pastDay = (today: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "form.date")
    .refine((day) => parisMoment(`${day}T12:00`) !== null, "form.date")
    .refine((day) => day <= today, "staff.volunteers.form.notYet");

export const interviewForm = (today: string) =>
  z.object({
    day: pastDay(today),
    notes: z.string().trim().max(4000).default(""),
    version: z.number().int(),
  });

export const recordCheckForm = (today: string) =>
  z.object({
    day: pastDay(today),
    renewal: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, "form.date")
      .refine((day) => parisMoment(`${day}T12:00`) !== null, "form.date")
      .refine((day) => day > today, "staff.volunteers.form.renewalPast"),
  });

/** A day of a form as a moment: noon in Paris, or now when noon is still to come. */
export function noonOf(day: string, at: Date): Date {
  const noon = parisMoment(`${day}T12:00`);
  if (!noon) throw new Error(`"${day}" is no day`);
  return parisDay(at) === day && noon > at ? at : noon;
}

export const IdentityForm = z.object({
  seen: z.boolean("staff.volunteers.identity.needed").refine((on) => on, "staff.volunteers.identity.needed"),
});

export const LeaveForm = z.object({
  sure: z.boolean("volunteer.leave.sureNeeded").refine((on) => on, "volunteer.leave.sureNeeded"),
});

const HOUR_AND_DAY = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;
const webLink = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === "https:";

/** An information meeting to announce; `at` is the present. */
export const meetingForm = (at: Date) =>
  z
    .object({
      branchId: z.string().transform((id) => id as BranchId),
      start: z
        .string()
        .regex(HOUR_AND_DAY, "form.date")
        .refine((start) => parisMoment(start) !== null, "form.date")
        .refine((start) => (parisMoment(start) ?? at) > at, "staff.meetings.form.past"),
      minutes: z.number().int().min(15).max(480),
      place: z.string().trim().max(200).default(""),
      videoLink: z.string().trim().max(300).refine(webLink, "staff.meetings.form.link").optional(),
      places: z.number().int().min(1).max(500),
    })
    .refine(({ place, videoLink }) => place !== "" || videoLink !== undefined, {
      path: ["place"],
      message: "staff.meetings.form.somewhere",
    });

export const AttendanceForm = z.object({
  present: z.array(z.string().transform((id) => id as VolunteerId)).default([]),
  /** Someone who came without a place. */
  also: z
    .string()
    .transform((id) => id as VolunteerId)
    .optional(),
});

export const BookingForm = z.object({
  meeting: z
    .string()
    .max(60)
    .transform((id) => id as InfoMeetingId),
  move: z.enum(["book", "free"]),
});
