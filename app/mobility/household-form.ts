import { z } from "zod";
import { nameField } from "../accounts/fields";
import { isDay } from "../days";
import { LEVELS, SEXES, type Sex } from "../mentoring/profile";
import {
  ADULT_AGE,
  type Answers as DuoAnswers,
  stepSchema as duoStepSchema,
  MAX_OTHERS,
  REACH_WAYS,
  type ReachWay,
} from "../mentoring/profile-form";
import {
  ADULT_CONSTRAINTS,
  type KnownOccupation,
  type Nearby,
  TOWN_WISHES,
  type TownWish,
} from "./household";
import { ASKABLE_FIELDS, type FieldGroup } from "./household-consents";
import type { AnswerStep } from "./household-steps";
import { DWELLING_KINDS, DWELLING_TYPES, LICENCES } from "./offer";

/** Lines of a form: occupations wished, occupations known, places where family or friends live. */
export const MAX_WANTED = 3;
export const MAX_KNOWN = 4;
export const MAX_NEAR = 3;
const MAX_YEARS = 60;
const MAX_ROOMS = 8;
/** Euros a month, for typing errors. */
const MAX_RESOURCES = 20_000;
const MAX_RENT = 5_000;
export const TIES_LENGTH = 1000;

/** What a wish says about a region; nothing: neither wished nor refused. */
export const REGION_WISHES = ["wanted", "accepted", "refused"] as const;
export type RegionWish = (typeof REGION_WISHES)[number];
export const regionField = (code: string): string => `region_${code}`;

/** What a form must know to be read. */
export interface HouseholdSetting {
  year: number;
  /** Codes of the regions that the form offers. */
  regions: readonly string[];
  /** False when the person has an account already: the address and the language are not asked again. */
  newAccount: boolean;
  ways: readonly ReachWay[];
}

const yesNo = z.enum(["yes", "no"]);
const anyYear = (year: number) =>
  z
    .number()
    .int("signup.birthYear.wrong")
    .min(year - 110, "signup.birthYear.wrong")
    .max(year, "signup.birthYear.wrong");

type Other = { firstName: string; sex: Sex; birthYear: number };
const otherLine = (year: number) =>
  z.object({
    firstName: nameField.optional(),
    sex: z.enum(SEXES).optional(),
    birthYear: anyYear(year).optional(),
  });

const whoSchema = (year: number) =>
  z.object({
    firstName: nameField,
    lastName: nameField,
    birthYear: anyYear(year).refine((born) => year - born >= ADULT_AGE, "household.who.adult"),
    sex: z.enum(SEXES),
    others: z
      .array(otherLine(year).optional())
      .max(MAX_OTHERS)
      .superRefine((lines, ctx) => {
        lines.forEach((line, i) => {
          if (!line || Object.values(line).every((value) => value === undefined)) return;
          for (const key of ["firstName", "sex", "birthYear"] as const)
            if (line[key] === undefined)
              ctx.addIssue({ code: "custom", message: "form.required", path: [i, key] });
        });
      })
      .transform((lines) => lines.filter((line): line is Other => line?.firstName !== undefined)),
  });

/** A text that names something of the reference, and the choice among several that bear the name. */
const named = { name: z.string().trim().max(100).optional(), chosen: z.string().max(10).optional() };
const adultSchema = z
  .object({
    wantsWork: yesNo,
    wanted: z.array(z.object(named).optional()).max(MAX_WANTED),
    known: z
      .array(
        z
          .object({
            ...named,
            years: z.number().int("household.adult.wholeYears").min(0).max(MAX_YEARS).optional(),
          })
          .optional(),
      )
      .max(MAX_KNOWN),
    frenchOral: z.enum(LEVELS),
    frenchWritten: z.enum(LEVELS),
    licences: z.array(z.enum(LICENCES)).max(LICENCES.length),
    availableFrom: dayField(),
    constraints: z.array(z.enum(ADULT_CONSTRAINTS)).max(ADULT_CONSTRAINTS.length),
  })
  .superRefine(({ wantsWork, wanted, known, constraints }, ctx) => {
    const names = [...wanted, ...known].some((line) => line?.name);
    if (wantsWork === "yes" && !names)
      ctx.addIssue({ code: "custom", message: "household.adult.oneOccupation", path: ["wanted[0].name"] });
    if (constraints.includes("part_time_only") && constraints.includes("full_time_only"))
      ctx.addIssue({ code: "custom", message: "household.adult.partOrFull", path: ["constraints"] });
  });

const regionsSchema = (codes: readonly string[]) =>
  z.object(
    Object.fromEntries(
      codes.map((code) => [regionField(code), z.enum([...REGION_WISHES, "none"]).optional()]),
    ),
  );

const whereSchema = z.object({
  place: z.string().trim().min(2).max(100),
  chosen: z.string().max(5).optional(),
  townWish: z.enum(TOWN_WISHES),
  near: z.array(z.object(named).optional()).max(MAX_NEAR),
});

const homeSchema = z.object({
  roomsMinimum: z.number().int("household.home.wholeRooms").min(1).max(MAX_ROOMS).optional(),
  dwellingTypes: z.array(z.enum(DWELLING_TYPES)).max(DWELLING_TYPES.length),
  dwellingKinds: z.array(z.enum(DWELLING_KINDS)).max(DWELLING_KINDS.length),
  accessible: yesNo,
});

/** "ages": what the ages of the children say. */
export const NEEDS = ["ages", "yes", "no"] as const;
const childrenSchema = z.object({ school: z.enum(NEEDS), childcare: z.enum(NEEDS) });

const meansSchema = z.object({
  monthlyResources: z.number().int("household.means.wholeEuros").min(0).max(MAX_RESOURCES).optional(),
  rentLimit: z.number().int("household.means.wholeEuros").min(1).max(MAX_RENT).optional(),
});

const datesSchema = z
  .object({
    moveFrom: dayField(),
    moveUntil: dayField(),
    bothNeedJob: z.boolean().default(false),
    ties: z.string().trim().max(TIES_LENGTH).optional(),
  })
  .superRefine(({ moveFrom, moveUntil }, ctx) => {
    if (moveFrom && moveUntil && moveUntil < moveFrom)
      ctx.addIssue({ code: "custom", message: "household.dates.order", path: ["moveUntil"] });
  });

const groups = (recipient: keyof typeof ASKABLE_FIELDS) => z.array(z.enum(ASKABLE_FIELDS[recipient])).max(5);
const consentsSchema = z.object({
  association: z.boolean().default(false),
  employers: groups("employers"),
  landlords: groups("landlords"),
  trainings: groups("trainings"),
  referentId: z.string().max(40).optional(),
});

/** How a step's form is read; messages are catalogue keys. */
export function stepSchema(
  step: AnswerStep,
  { year, regions, newAccount, ways }: HouseholdSetting,
): z.ZodType {
  switch (step) {
    case "who":
      return whoSchema(year);
    case "languages":
      return duoStepSchema("languages", { kind: "registered", year, ways: REACH_WAYS });
    case "regions":
      return regionsSchema(regions);
    case "where":
      return whereSchema;
    case "home":
      return homeSchema;
    case "children":
      return childrenSchema;
    case "means":
      return meansSchema;
    case "dates":
      return datesSchema;
    case "reach":
      return duoStepSchema("reach", { kind: newAccount ? "registered" : "beneficiary", year, ways });
    case "consents":
      return consentsSchema;
    default:
      return adultSchema;
  }
}

export type AdultTyped = z.infer<typeof adultSchema>;
export type WhereTyped = z.infer<typeof whereSchema>;
export type RegionsTyped = Record<string, RegionWish | "none" | undefined>;

/** One adult, as answered: names have become codes. */
export type AdultAnswer = Omit<AdultTyped, "wanted" | "known"> & {
  wanted: string[];
  known: KnownOccupation[];
};

/** Answers so far, one per step and adult; what is missing is still to be filled in. */
export interface HouseholdAnswers {
  who?: z.infer<ReturnType<typeof whoSchema>>;
  languages?: DuoAnswers["languages"];
  /** By position among the members. */
  adults?: Record<number, AdultAnswer>;
  regions?: { wanted: string[]; accepted: string[]; refused: string[] };
  where?: { communeCode: string; townWish: TownWish; nearby: Nearby };
  home?: z.infer<typeof homeSchema>;
  children?: z.infer<typeof childrenSchema>;
  means?: z.infer<typeof meansSchema>;
  dates?: z.infer<typeof datesSchema>;
  reach?: DuoAnswers["reach"];
  consents?: HouseholdConsentsAnswer;
}
export interface HouseholdConsentsAnswer {
  association: boolean;
  employers: FieldGroup[];
  landlords: FieldGroup[];
  trainings: FieldGroup[];
  referentId?: string | undefined;
}

function dayField() {
  return z
    .string()
    .max(10)
    .refine((day) => isDay(day), "form.date")
    .optional();
}
