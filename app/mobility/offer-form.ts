import { z } from "zod";
import { isDay } from "../days";
import type { OrganisationId } from "../ids";
import { LEVELS } from "../mentoring/profile";
import { findOccupation } from "../territory/occupations";
import { AMENITIES, CONTRACTS, DWELLING_KINDS, DWELLING_TYPES, LICENCES, SCHEDULES } from "./offer";
import { OFFER_DAYS_MOST } from "./offer-path";

/** What an offer and its lines are asked for, read from a form or from a line of a file: every value comes as text. */

/** "1 923,50" as people write it; null when it is no number. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f€]/g, "").replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const amount = z
  .string()
  .trim()
  .max(30)
  .transform((text, ctx) => {
    const value = readNumber(text);
    if (value !== null) return value;
    ctx.addIssue({ code: "custom", message: "form.number" });
    return z.NEVER;
  });
const decimal = (least: number, most: number) => amount.pipe(z.number().min(least).max(most));
const whole = (least: number, most: number) =>
  amount.pipe(z.number().int("form.number").min(least).max(most));
const cents = (most: number) => decimal(0, most).transform((euros) => Math.round(euros * 100));
const day = z.string().trim().refine(isDay, "form.date");
const level = z.enum(LEVELS).default("none");
const ticked = z.boolean().default(false);

const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i;
const PHONE = /(?:\+33|\+262|\b0)[\s.\-()]*[1-9](?:[\s.\-()]*\d{2}){4}\b/;

/** Whether a text for the public holds an e-mail address or a telephone number. */
export const holdsContact = (text: string): boolean => EMAIL.test(text) || PHONE.test(text);

/** The same text without them: for what comes from elsewhere. */
export const withoutContact = (text: string): string =>
  text.replaceAll(new RegExp(EMAIL, "gi"), "…").replaceAll(new RegExp(PHONE, "g"), "…").trim();

const publicText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !holdsContact(text), "staff.offers.form.contact");
const oneLine = (most: number) => publicText(most).refine((text) => !/\p{Cc}/u.test(text), "form.invalid");

const romeCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]\d{4}$/, "staff.offers.form.rome");

const organisationId = z
  .string()
  .max(60)
  .transform((id) => id as OrganisationId)
  .optional();

export const OfferForm = z.object({
  title: oneLine(120).pipe(z.string().min(4)),
  presentation: publicText(4000).default(""),
  place: z.string().trim().min(2).max(100),
  /** INSEE code of one of the places that bear the name. */
  chosen: z.string().max(5).optional(),
  amenities: z.array(z.enum(AMENITIES)).max(AMENITIES.length).default([]),
  amenityWords: publicText(600).default(""),
});

/** Who publishes it: asked once. */
export const NewOfferForm = OfferForm.extend({
  organisationId: z
    .string()
    .min(1)
    .max(60)
    .transform((id) => id as OrganisationId),
});

/** A change, with the version that the page showed; the end only where the offer has one. */
export const OfferChangeForm = OfferForm.extend({ version: z.number().int(), until: day.optional() });

const lineFields = { number: whole(1, 500), organisationId };

export const PostForm = z
  .object({
    romeCode,
    label: oneLine(120).optional(),
    contract: z.enum(CONTRACTS),
    contractMonths: whole(1, 60).optional(),
    weeklyHours: decimal(1, 48),
    monthlyGross: cents(20_000).optional(),
    schedules: z.array(z.enum(SCHEDULES)).max(SCHEDULES.length).default([]),
    frenchOral: level,
    frenchWritten: level,
    licence: z.enum(LICENCES).optional(),
    startsOn: day.optional(),
    ...lineFields,
  })
  .transform(({ label, monthlyGross, contractMonths, ...post }, ctx) => {
    const known = label ?? findOccupation(post.romeCode)?.label;
    if (!known) ctx.addIssue({ code: "custom", path: ["label"], message: "form.required" });
    return {
      ...post,
      label: known ?? "",
      monthlyGrossCents: monthlyGross ?? null,
      contractMonths: post.contract === "cdi" ? null : (contractMonths ?? null),
      licence: post.licence ?? null,
      startsOn: post.startsOn ?? null,
    };
  });

export const DwellingForm = z
  .object({
    type: z.enum(DWELLING_TYPES),
    kind: z.enum(DWELLING_KINDS),
    rooms: whole(1, 12),
    surfaceM2: whole(9, 500).optional(),
    capacity: whole(1, 20),
    rent: cents(5_000),
    needsEmployment: ticked,
    visale: ticked,
    accessible: ticked,
    availableFrom: day.optional(),
    ...lineFields,
  })
  .transform(({ rent, surfaceM2, availableFrom, ...dwelling }) => ({
    ...dwelling,
    rentCents: rent,
    surfaceM2: surfaceM2 ?? null,
    availableFrom: availableFrom ?? null,
  }));

export const TrainingForm = z
  .object({
    what: oneLine(160).pipe(z.string().min(3)),
    startsOn: day.optional(),
    endsOn: day.optional(),
    hours: whole(1, 3000).optional(),
    romeCode: romeCode.optional(),
    frenchOral: level,
    frenchWritten: level,
    ...lineFields,
  })
  .refine(({ startsOn, endsOn }) => !startsOn || !endsOn || startsOn <= endsOn, {
    path: ["endsOn"],
    message: "staff.offers.form.endsBefore",
  })
  .transform(({ startsOn, endsOn, hours, romeCode: leadsTo, ...training }) => ({
    ...training,
    startsOn: startsOn ?? null,
    endsOn: endsOn ?? null,
    hours: hours ?? null,
    romeCode: leadsTo ?? null,
  }));

export const LINE_FORMS = { post: PostForm, dwelling: DwellingForm, training: TrainingForm } as const;
export type PostAnswers = z.output<typeof PostForm>;
export type DwellingAnswers = z.output<typeof DwellingForm>;
export type TrainingAnswers = z.output<typeof TrainingForm>;
export interface LineAnswers {
  post: PostAnswers;
  dwelling: DwellingAnswers;
  training: TrainingAnswers;
}

/** Which move, the version that the page showed, and for how many days where the offer opens. */
export const OfferMoveForm = z.object({
  move: z.enum(["publish", "suspend", "resume", "renew", "close", "confirm"]),
  version: z.number().int(),
  days: z.number().int().min(1).max(OFFER_DAYS_MOST).optional(),
});
