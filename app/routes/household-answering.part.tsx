import { data } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { parse, refuse, refuseField } from "~/http/forms.server";
import type { Words } from "~/i18n/words";
import { findHolder } from "~/mentoring/register.server";
import {
  type AdultTyped,
  type HouseholdAnswers,
  type HouseholdConsentsAnswer,
  type HouseholdSetting,
  type RegionsTyped,
  stepSchema,
  type WhereTyped,
} from "~/mobility/household-form";
import type { Typed } from "~/mobility/household-forms.server";
import {
  type NamedChoice,
  type Read,
  readAdult,
  readRegions,
  readWhere,
  type Unclear,
} from "~/mobility/household-reading.server";
import { householdReferents } from "~/mobility/household-register.server";
import { type AnswerStep, isAdultStep } from "~/mobility/household-steps";
import type { FormReply } from "~/ui/form-reply";

/** What a refused step tells its page besides the form itself. */
export interface HouseholdReply {
  form: FormReply;
  /** Field prefix → what a name may have meant. */
  choices?: Record<string, NamedChoice[]>;
  /** The person who has the address already, when the reader may see them. */
  holder?: { firstName: string; path: string };
}

type Refused = ReturnType<typeof data<HouseholdReply>>;
export type ReadStep = { ok: true; answer: unknown } | { ok: false; refused: Refused };

/** Reads the form of one step: what the schema says, then what only the house knows (places, occupations, addresses, referents). */
export function readHouseholdStep(
  form: FormData,
  step: AnswerStep,
  setting: HouseholdSetting,
  words: Words,
  registrar: { viewer: Viewer; answers: HouseholdAnswers } | null,
): ReadStep {
  const read = parse(form, stepSchema(step, setting), words);
  if (!read.ok) return { ok: false, refused: refuse(read.reply) };
  const { value } = read;
  if (isAdultStep(step)) return clear(form, words, readAdult(value as AdultTyped));
  if (step === "where") return clear(form, words, readWhere(db, value as WhereTyped));
  if (step === "regions") return clear(form, words, readRegions(value as RegionsTyped, setting.regions));
  const refused = registrar && refusedByHouse(form, step, value, words, registrar);
  return refused ? { ok: false, refused } : { ok: true, answer: value };
}

function clear<T>(form: FormData, words: Words, read: Read<T>): ReadStep {
  return read.ok ? read : { ok: false, refused: unclear(form, words, read.unclear) };
}

function unclear(form: FormData, words: Words, { errors, choices }: Unclear): Refused {
  const worded = Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, words(key)]));
  return data<HouseholdReply>({ form: { values: typedIn(form), errors: worded }, choices }, { status: 422 });
}

function refusedByHouse(
  form: FormData,
  step: AnswerStep,
  value: unknown,
  words: Words,
  { viewer, answers }: { viewer: Viewer; answers: HouseholdAnswers },
): Refused | null {
  if (step === "reach") {
    const { email } = value as { email?: string };
    const holder = email ? findHolder(db, viewer, email) : null;
    if (holder?.kind === "unseen") return refuseField(form, "email", words("signup.reach.emailTaken"));
    if (holder) {
      const known = words("signup.reach.emailKnown", { name: holder.firstName });
      const reply = { values: typedIn(form), errors: { email: known } };
      return data<HouseholdReply>({ form: reply, holder }, { status: 422 });
    }
  }
  if (step === "consents" && viewer.role !== "social_worker") {
    const { referentId } = value as HouseholdConsentsAnswer;
    const offered = householdReferents(db, viewer, answers.where?.communeCode);
    if (referentId && !offered.some(({ id }) => id === referentId))
      return refuseField(form, "referentId", words("signup.consents.referentGone"));
  }
  return null;
}

/** What was typed, for somebody who stops in the middle of a page: no more than a page can hold. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of [...form].slice(0, 120)) {
    if (typeof value !== "string" || name === "intent" || name.length > 60) continue;
    typed[name] = [...(typed[name] ?? []), value.slice(0, 1200)];
  }
  return typed;
}
