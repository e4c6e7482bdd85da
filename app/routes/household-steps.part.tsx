import { redirect } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import type { StaffKey } from "~/i18n/catalogue";
import type { Words } from "~/i18n/words";
import { REACH_WAYS } from "~/mentoring/profile-form";
import type { HouseholdAnswers, HouseholdSetting } from "~/mobility/household-form";
import {
  type FormKey,
  type HouseholdForm,
  keepHouseholdTyped,
  saveHouseholdAnswer,
} from "~/mobility/household-forms.server";
import { placeNames } from "~/mobility/household-names.server";
import { householdReferents } from "~/mobility/household-register.server";
import {
  type AnswerStep,
  isAdultStep,
  memberOf,
  missingAnswers,
  nextToAnswer,
  type Step,
  stepAfter,
  stepBefore,
  stepsOf,
  toldMembers,
  withAnswer,
  wordsOfStep,
} from "~/mobility/household-steps";
import { householdValues } from "~/mobility/household-values";
import { listRegions } from "~/territory/where.server";
import { readHouseholdStep, typedIn } from "./household-answering.part";

/** A registration in steps as one request sees it: whose it is, and where its pages stand. */
export interface HouseholdWizard {
  form: HouseholdForm;
  key: FormKey;
  /** "/households/new/hfo_…": the steps follow it. */
  base: string;
  /** Where "finish later" leads, and what it says there. */
  later: { path: string; notice: StaffKey };
  registrar: Viewer;
}

/** What the pages of a section need to know, in a registration and in a file alike. */
export interface SectionSetting extends HouseholdSetting {
  names: ReturnType<typeof placeNames>;
  regionNames: { code: string; name: string }[];
}

export function sectionSetting(
  year: number,
  own: Pick<HouseholdSetting, "newAccount" | "ways">,
): SectionSetting {
  const regionNames = listRegions(db);
  return { year, regions: regionNames.map(({ code }) => code), regionNames, names: placeNames(db), ...own };
}

/** The step that the address names; an unknown one, or an adult who is not there, is a 404. */
export const householdStep = (answers: HouseholdAnswers, text: string | undefined, year: number): Step =>
  found(stepsOf(answers, year).find((step) => step === text));

/** What a step's page shows. */
export function householdStepView(wizard: HouseholdWizard, text: string | undefined, words: Words, at: Date) {
  const { form, base, registrar } = wizard;
  const { answers } = form;
  const year = at.getFullYear();
  const step = householdStep(answers, text, year);
  const setting = settingOf(form, year);
  const before = stepBefore(step, answers, year);
  const steps = stepsOf(answers, year);
  return {
    title: sectionTitle(words, answers, step),
    ...{ step, base, answers, year },
    number: steps.indexOf(step) + 1,
    of: steps.length,
    back: before ? `${base}/${before}` : null,
    missing: missingAnswers(answers, year).length,
    next: nextToAnswer(answers, year),
    values:
      step === "summary"
        ? {}
        : (form.typed[step] ?? householdValues(step, answers, setting.names, setting.ways)),
    ...{ ways: setting.ways, newAccount: setting.newAccount, regions: setting.regionNames },
    places: placesIn(answers, setting),
    referents:
      step === "consents" && registrar.role !== "social_worker"
        ? householdReferents(db, registrar, answers.where?.communeCode)
        : null,
  };
}
export type HouseholdStepView = ReturnType<typeof householdStepView>;

/** Keeps the answer of one page and goes on; a refused one comes back with its messages, unless its reader stops there. */
export function answerHouseholdStep(
  wizard: HouseholdWizard,
  step: AnswerStep,
  body: FormData,
  words: Words,
  at: Date,
) {
  const { form, key, base, later, registrar } = wizard;
  const year = at.getFullYear();
  const stops = body.get("intent") === "later";
  const read = readHouseholdStep(body, step, settingOf(form, year), words, {
    viewer: registrar,
    answers: form.answers,
  });
  if (!read.ok && !stops) return read.refused;
  const kept = read.ok
    ? saveHouseholdAnswer(db, key, step, read.answer, at)
    : keepHouseholdTyped(db, key, step, typedIn(body), at);
  if (!kept) throw redirect(base, 303);
  if (!read.ok || stops) return goOn(later.path, later.notice);
  const answers = withAnswer(form.answers, step, read.answer);
  return goOn(`${base}/${stepAfter(step, answers, year)}`);
}

/** "Qui part ?", "Samira : le travail". */
export function sectionTitle(words: Words, answers: HouseholdAnswers, step: Step): string {
  if (!isAdultStep(step)) return words(`household.step.${wordsOfStep(step)}.title`);
  const member = memberOf(step);
  const name = toldMembers(answers)[member]?.firstName;
  return name ? words("household.step.adult.title", { name }) : words("household.step.adult.titleOwn");
}

/** Names for the codes of places in the answers: what a summary says. */
export function placesIn(
  { where, regions }: HouseholdAnswers,
  { names, regionNames }: Pick<SectionSetting, "names" | "regionNames">,
) {
  const regionName = (code: string) => regionNames.find((region) => region.code === code)?.name ?? code;
  const named = (codes: readonly string[] = []) => codes.map(regionName);
  return {
    home: where ? names.commune(where.communeCode) : null,
    near: where
      ? [...where.nearby.communes.map(names.commune), ...where.nearby.departements.map(names.departement)]
      : [],
    wanted: named(regions?.wanted),
    accepted: named(regions?.accepted),
    refused: named(regions?.refused),
  };
}
export type PlacesIn = ReturnType<typeof placesIn>;

const settingOf = (form: HouseholdForm, year: number): SectionSetting =>
  sectionSetting(year, { newAccount: form.userId === null, ways: REACH_WAYS });
