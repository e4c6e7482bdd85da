import { redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import type { Key } from "~/i18n/catalogue";
import type { Words } from "~/i18n/words";
import { formValues } from "~/mentoring/form-values";
import { type FormKind, type FormSetting, REACH_WAYS } from "~/mentoring/profile-form";
import { referentsNear } from "~/mentoring/register.server";
import { keepTyped, type SignUp, type SignUpKey, saveAnswer } from "~/mentoring/sign-up.server";
import {
  type AnswerStep,
  findStep,
  missingAnswers,
  nextToAnswer,
  type Step,
  stepAfter,
  stepBefore,
  stepsOf,
} from "~/mentoring/sign-up-steps";
import { findPlace, placeLabel } from "~/territory/places.server";
import { readStep, typedIn } from "./signup-answering.part";

/** A form in steps as one request sees it: whose it is, and where its pages stand. */
export interface Wizard {
  signUp: SignUp;
  key: SignUpKey;
  /** "/sign-up/volunteer": the steps follow it. */
  base: string;
  /** Where "finish later" leads, and what it says there. */
  later: { path: string; notice?: Key };
  /** The professional who registers somebody; null when people sign up alone. */
  registrar: Viewer | null;
}

/** The step that the address names; an unknown one is a 404. */
export function stepNamed(kind: FormKind, text: string | undefined): Step {
  const step = findStep(kind, text);
  if (!step) throw notFound();
  return step;
}

/** What a step's page shows. */
export function stepView({ signUp, base, registrar }: Wizard, step: Step, words: Words) {
  const { kind, answers } = signUp;
  const place = answers.where ? findPlace(db, answers.where.communeCode) : null;
  const before = stepBefore(kind, step);
  const steps = stepsOf(kind);
  return {
    title: stepTitle(words, kind, step),
    ...{ kind, step, base, answers },
    number: steps.indexOf(step) + 1,
    of: steps.length,
    back: before ? `${base}/${before}` : null,
    email: signUp.email,
    placeName: place ? placeLabel(place) : null,
    missing: missingAnswers(kind, answers).length,
    next: nextToAnswer(kind, answers),
    values:
      step === "summary"
        ? {}
        : (signUp.typed[step] ??
          formValues(step, answers, { ...settingOf(kind, 0), placeLabel: place && placeLabel(place) })),
    ways: settingOf(kind, 0).ways,
    referents:
      step === "consents" && registrar && registrar.role !== "social_worker"
        ? referentsNear(db, registrar, answers.where?.communeCode)
        : null,
    registrar: registrar !== null,
  };
}
export type StepView = ReturnType<typeof stepView>;

/** Keeps the answer of one page and goes on; a refused one comes back with its messages, unless its reader stops there. */
export function answerStep(wizard: Wizard, step: AnswerStep, form: FormData, words: Words, at: Date) {
  const { signUp, key, base, later, registrar } = wizard;
  const stops = form.get("intent") === "later";
  const setting = settingOf(signUp.kind, at.getFullYear());
  const read = readStep(
    form,
    step,
    setting,
    words,
    registrar && { viewer: registrar, answers: signUp.answers },
  );
  if (!read.ok && !stops) return read.refused;
  const kept = read.ok
    ? saveAnswer(db, key, step, read.answer, at)
    : keepTyped(db, key, step, typedIn(form), at);
  if (!kept) throw redirect(base, 303);
  if (!read.ok || stops) return goOn(later.path, later.notice);
  return goOn(`${base}/${stepAfter(signUp.kind, step, { ...signUp.answers, [step]: read.answer })}`);
}

export function stepTitle(words: Words, kind: FormKind, step: Step): string {
  return words(
    step === "summary" && kind === "registered" ? "signup.summary.title.registered" : `signup.${step}.title`,
  );
}

const settingOf = (kind: FormKind, year: number): FormSetting => ({
  kind,
  year,
  ways: kind === "registered" ? REACH_WAYS : REACH_WAYS.filter((way) => way !== "referent"),
});
