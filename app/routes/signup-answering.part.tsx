import { data } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { parse, refuse, refuseField } from "~/http/forms.server";
import type { Words } from "~/i18n/words";
import { choosePlace } from "~/mentoring/place-choice.server";
import { type Answers, type FormSetting, stepSchema, type WhereTyped } from "~/mentoring/profile-form";
import { findHolder, referentsNear } from "~/mentoring/register.server";
import type { Typed } from "~/mentoring/sign-up.server";
import type { AnswerStep } from "~/mentoring/sign-up-steps";
import { placeLabel } from "~/territory/places.server";
import type { FormReply } from "~/ui/form-reply";

/** What a refused step tells its page besides the form itself. */
export interface StepReply {
  form: FormReply;
  /** Communes that bear the name that was typed. */
  places?: { value: string; label: string; hint: string }[];
  /** The person who has the address already, when the reader may see them. */
  holder?: { firstName: string; path: string };
}

type Refused = ReturnType<typeof data<StepReply>>;
export type ReadStep = { ok: true; answer: Answers[AnswerStep] } | { ok: false; refused: Refused };

/** Reads the form of one step: what the schema says, then what only the house knows (places, addresses, referents). */
export function readStep(
  form: FormData,
  step: AnswerStep,
  setting: FormSetting,
  words: Words,
  registrar: { viewer: Viewer; answers: Answers } | null,
): ReadStep {
  const read = parse(form, stepSchema(step, setting), words);
  if (!read.ok) return { ok: false, refused: refuse(read.reply) };
  if (step === "where") return readPlace(form, read.value as WhereTyped, words);
  const answer = read.value as Answers[AnswerStep];
  const refused = registrar && refusedByHouse(form, step, answer, words, registrar);
  return refused ? { ok: false, refused } : { ok: true, answer };
}

function readPlace(form: FormData, typed: WhereTyped, words: Words): ReadStep {
  const choice = choosePlace(db, typed);
  if (choice.kind === "one")
    return { ok: true, answer: { communeCode: choice.place.code, radiusKm: typed.radiusKm } };
  if (choice.kind === "none")
    return { ok: false, refused: refuseField(form, "place", words("signup.where.unknown")) };
  const places = choice.places.map((place) => ({
    ...{ value: place.code, label: placeLabel(place), hint: place.departement },
  }));
  const reply = { values: typedIn(form), errors: { place: words("signup.where.several") } };
  return { ok: false, refused: data<StepReply>({ form: reply, places }, { status: 422 }) };
}

function refusedByHouse(
  form: FormData,
  step: AnswerStep,
  answer: Answers[AnswerStep],
  words: Words,
  { viewer, answers }: { viewer: Viewer; answers: Answers },
): Refused | null {
  if (step === "reach") {
    const email = (answer as NonNullable<Answers["reach"]>).email;
    const holder = email ? findHolder(db, viewer, email) : null;
    if (holder?.kind === "unseen") return refuseField(form, "email", words("signup.reach.emailTaken"));
    if (holder) {
      const known = words("signup.reach.emailKnown", { name: holder.firstName });
      const reply = { values: typedIn(form), errors: { email: known } };
      return data<StepReply>({ form: reply, holder }, { status: 422 });
    }
  }
  if (step === "consents" && viewer.role !== "social_worker") {
    const chosen = (answer as NonNullable<Answers["consents"]>).referentId;
    const offered = referentsNear(db, viewer, answers.where?.communeCode);
    if (chosen && !offered.some(({ id }) => id === chosen))
      return refuseField(form, "referentId", words("signup.consents.referentGone"));
  }
  return null;
}

/** What was typed, for someone who stops in the middle of a page: no more than a page can hold. */
export function typedIn(form: FormData): Typed {
  const typed: Typed = {};
  for (const [name, value] of [...form].slice(0, 80)) {
    if (typeof value !== "string" || name === "intent" || name.length > 60) continue;
    typed[name] = [...(typed[name] ?? []), value.slice(0, 500)];
  }
  return typed;
}
