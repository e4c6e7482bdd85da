import { z } from "zod";
import { emailField, languageField, nameField } from "../accounts/fields";
import { LANGUAGES } from "../territory/languages";
import { CHARTER_VERSION } from "./charter";
import { CONSENT_PURPOSES, NEEDED_CONSENTS } from "./consents";
import { phoneNumber } from "./phone";
import {
  AGE_BANDS,
  DAY_PARTS,
  DAYS,
  FAMILY_WISHES,
  FRENCH,
  FREQUENCIES,
  HOPES,
  INTERESTS,
  type LanguageCode,
  LEVELS,
  type Level,
  SEX_WISHES,
  SEXES,
  type Sex,
} from "./profile";
import type { Step } from "./sign-up-steps";

/** Who fills a form in: a volunteer, a beneficiary alone, or a beneficiary with the professional who registers them. */
export const FORM_KINDS = ["volunteer", "beneficiary", "registered"] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const REACH_WAYS = ["email", "sms", "phone", "referent"] as const;
export type ReachWay = (typeof REACH_WAYS)[number];

/** Great-circle kilometres that a form offers. */
export const RADII = [2, 5, 10, 20, 50] as const;
export const ADULT_AGE = 18;
export const MAX_DUOS = 3;
/** Lines of a form: languages besides French, people besides the one who signs up. */
export const MAX_LANGUAGES = 5;
export const MAX_OTHERS = 7;

/** Oral levels as a list offers them; a language one names oneself is spoken at least a little. */
export const ORAL_LEVELS = LEVELS.filter((level) => level !== "none" && level !== "non_reader");
export const WRITTEN_LEVELS = LEVELS.filter((level) => level !== "none");

/** What a form must know to be read: who fills it in, in which year, and how they can be reached. */
export interface FormSetting {
  kind: FormKind;
  year: number;
  ways: readonly ReachWay[];
}

const sex = z.enum(SEXES);
const ticked = (key: string) => z.boolean(key).refine((on) => on, key);
const anyYear = (year: number) =>
  z
    .number()
    .int("signup.birthYear.wrong")
    .min(year - 110, "signup.birthYear.wrong")
    .max(year, "signup.birthYear.wrong");
const adultYear = (year: number) =>
  anyYear(year).refine((born) => year - born >= ADULT_AGE, "signup.birthYear.adult");

const whoSchema = (year: number) => {
  const own = { firstName: nameField, lastName: nameField, birthYear: adultYear(year), sex };
  const partner = { partnerFirstName: nameField, partnerBirthYear: adultYear(year), partnerSex: sex };
  return z.discriminatedUnion(
    "together",
    [
      z.object({ together: z.literal("alone"), ...own }),
      z.object({ together: z.literal("couple"), ...own, ...partner }),
    ],
    { error: "form.required" },
  );
};

const householdSchema = (year: number) =>
  z.object({
    firstName: nameField,
    lastName: nameField,
    birthYear: adultYear(year),
    sex,
    others: z
      .array(
        z
          .object({
            firstName: nameField.optional(),
            sex: sex.optional(),
            birthYear: anyYear(year).optional(),
          })
          .optional(),
      )
      .max(MAX_OTHERS)
      .superRefine((lines, ctx) => {
        lines.forEach((line, i) => {
          if (line && Object.values(line).some((value) => value !== undefined))
            needAnswers(line, ["firstName", "sex", "birthYear"], i, ctx);
        });
      })
      .transform((lines) => lines.filter((line): line is Other => line?.firstName !== undefined)),
  });
type Other = { firstName: string; sex: Sex; birthYear: number };

/** A line that was begun is finished or emptied. */
function needAnswers<T extends object>(
  line: T,
  keys: readonly (keyof T & string)[],
  i: number,
  ctx: z.RefinementCtx,
) {
  for (const key of keys.filter((key) => line[key] === undefined))
    ctx.addIssue({ code: "custom", message: "form.required", path: [i, key] });
}

const whereSchema = z.object({
  place: z.string().trim().min(2).max(100),
  /** INSEE code of one of the places that bear the name. */
  chosen: z.string().max(5).optional(),
  radiusKm: z.number().refine((km) => (RADII as readonly number[]).includes(km), "form.choice"),
});

/** A line without a language is empty, whatever level stands beside it. */
const languageLines = z
  .array(
    z
      .object({
        code: z.enum(LANGUAGES.map(({ code }) => code).filter((code) => code !== FRENCH)).optional(),
        oral: z.enum(ORAL_LEVELS).optional(),
        written: z.enum(WRITTEN_LEVELS).optional(),
      })
      .optional(),
  )
  .max(MAX_LANGUAGES)
  .superRefine((lines, ctx) => {
    lines.forEach((line, i) => {
      if (!line?.code) return;
      needAnswers(line, ["oral"], i, ctx);
      if (lines.findIndex((other) => other?.code === line.code) < i)
        ctx.addIssue({ code: "custom", message: "signup.languages.twice", path: [i, "code"] });
    });
  })
  .transform((lines) => lines.filter((line): line is LanguageLine => line?.code !== undefined));
type LanguageLine = {
  code: LanguageCode;
  oral: (typeof ORAL_LEVELS)[number];
  written?: (typeof WRITTEN_LEVELS)[number] | undefined;
};

const volunteerLanguagesSchema = z.object({
  frenchOral: z.enum(LEVELS),
  frenchWritten: z.enum(LEVELS),
  languages: languageLines,
});
const beneficiaryLanguagesSchema = z.object({
  languages: languageLines.refine((spoken) => spoken.length > 0, "signup.languages.one"),
});
const frenchSchema = z.object({
  frenchOral: z.enum(LEVELS),
  frenchWritten: z.enum(LEVELS),
  practiseFrench: z.enum(["yes", "no"]),
});

const SLOTS = DAYS.length * DAY_PARTS.length;
const hoursSchema = z.object({
  freeHours: z
    .array(
      z
        .number()
        .int()
        .min(0)
        .max(SLOTS - 1),
    )
    .min(1, "signup.hours.one")
    .max(SLOTS),
  frequency: z.enum(FREQUENCIES),
});

const interestsSchema = z.object({ interests: z.array(z.enum(INTERESTS)).min(1).max(INTERESTS.length) });
const dislikesSchema = z.object({ dislikes: z.array(z.enum(INTERESTS)).max(INTERESTS.length) });
const hopesSchema = z.object({ hopes: z.array(z.enum(HOPES)).min(1).max(HOPES.length) });

const wishes = {
  sexWish: z.enum(SEX_WISHES),
  familyWish: z.enum(FAMILY_WISHES),
  ageWish: z.array(z.enum(AGE_BANDS)).max(AGE_BANDS.length),
};
const beneficiaryWishesSchema = z.object(wishes);
const volunteerWishesSchema = z.object({ ...wishes, maxDuos: z.number().int().min(1).max(MAX_DUOS) });

const phone = z
  .string()
  .max(40)
  .transform((typed, ctx) => {
    const number = phoneNumber(typed);
    if (number) return number;
    ctx.addIssue({ code: "custom", message: "form.phone" });
    return z.NEVER;
  })
  .optional();
const reachSchema = (ways: readonly ReachWay[]) =>
  z.object({ reachBy: z.enum(ways), phone }).superRefine(phoneWhereNeeded);
const registeredReachSchema = (ways: readonly ReachWay[]) =>
  z
    .object({
      email: emailField.optional(),
      phone,
      reachBy: z.enum(ways),
      language: languageField,
    })
    .superRefine((reach, ctx) => {
      phoneWhereNeeded(reach, ctx);
      if (reach.reachBy === "email" && !reach.email)
        ctx.addIssue({ code: "custom", message: "signup.reach.emailNeeded", path: ["email"] });
    });

function phoneWhereNeeded(reach: { reachBy: ReachWay; phone?: string | undefined }, ctx: z.RefinementCtx) {
  if ((reach.reachBy === "sms" || reach.reachBy === "phone") && !reach.phone)
    ctx.addIssue({ code: "custom", message: "signup.reach.phoneNeeded", path: ["phone"] });
}

const charterSchema = z.object({
  charter: ticked("signup.charter.needed"),
  /** The text that was on the page: signing another one than the present is no signature. */
  version: z.literal(CHARTER_VERSION, { error: "signup.charter.changed" }),
});

const consentsSchema = z.object({
  consents: z
    .array(z.enum(CONSENT_PURPOSES))
    .refine(
      (given) => NEEDED_CONSENTS.every((purpose) => given.includes(purpose)),
      "signup.consents.matchingNeeded",
    ),
});
const registeredConsentsSchema = consentsSchema.extend({
  protection: z.boolean().default(false),
  referentId: z.string().max(40).optional(),
});

/** The first page of a form that someone fills in alone: where to come back to, and that one may take part. */
export const startSchema = (side: "volunteer" | "beneficiary") =>
  z.object({
    email: emailField,
    language: languageField,
    adult: ticked("signup.start.adultNeeded"),
    ...(side === "beneficiary" && { protected: ticked("signup.start.protectedNeeded") }),
  });

/** How a step's form is read; messages are catalogue keys. Its output is the answer, shaped like the form's fields. */
export function stepSchema(step: Exclude<Step, "summary">, { kind, year, ways }: FormSetting): z.ZodType {
  switch (step) {
    case "who":
      return whoSchema(year);
    case "household":
      return householdSchema(year);
    case "where":
      return whereSchema;
    case "languages":
      return kind === "volunteer" ? volunteerLanguagesSchema : beneficiaryLanguagesSchema;
    case "french":
      return frenchSchema;
    case "hours":
      return hoursSchema;
    case "interests":
      return interestsSchema;
    case "dislikes":
      return dislikesSchema;
    case "hopes":
      return hopesSchema;
    case "wishes":
      return kind === "volunteer" ? volunteerWishesSchema : beneficiaryWishesSchema;
    case "reach":
      return kind === "registered" ? registeredReachSchema(ways) : reachSchema(ways);
    case "charter":
      return charterSchema;
    case "consents":
      return kind === "registered" ? registeredConsentsSchema : consentsSchema;
  }
}

export type WhereTyped = z.infer<typeof whereSchema>;

/** Answers so far, one per step; a step without an answer is still to be filled in. */
export interface Answers {
  who?: z.infer<ReturnType<typeof whoSchema>>;
  household?: z.infer<ReturnType<typeof householdSchema>>;
  where?: { communeCode: string; radiusKm: number };
  languages?: z.infer<typeof beneficiaryLanguagesSchema> & { frenchOral?: Level; frenchWritten?: Level };
  french?: z.infer<typeof frenchSchema>;
  hours?: z.infer<typeof hoursSchema>;
  interests?: z.infer<typeof interestsSchema>;
  dislikes?: z.infer<typeof dislikesSchema>;
  hopes?: z.infer<typeof hopesSchema>;
  wishes?: z.infer<typeof beneficiaryWishesSchema> & { maxDuos?: number };
  reach?: z.infer<ReturnType<typeof reachSchema>> &
    Partial<z.infer<ReturnType<typeof registeredReachSchema>>>;
  charter?: z.infer<typeof charterSchema>;
  consents?: z.infer<typeof consentsSchema> & Partial<z.infer<typeof registeredConsentsSchema>>;
}
