import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { refuse } from "~/http/forms.server";
import { found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import type { Words } from "~/i18n/words";
import type { HouseholdId } from "~/ids";
import {
  changeHousehold,
  findHousehold,
  type OpenHousehold,
  openHousehold,
} from "~/mobility/household-change.server";
import type { HouseholdAnswers } from "~/mobility/household-form";
import { type AnswerStep, sectionsOf, wordsOfStep } from "~/mobility/household-steps";
import { householdValues } from "~/mobility/household-values";
import { readHouseholdStep, typedIn } from "./household-answering.part";
import { placesIn, sectionSetting, sectionTitle } from "./household-steps.part";

/** One page of a file that is already there: which file, where its pages stand, who looks. */
export interface HouseholdPage {
  id: HouseholdId;
  /** "/household/profile": sections and "summary" follow it. */
  base: string;
  /** Where the summary leads back to. */
  home: string;
  viewer: Viewer;
}

/** What a page of a file shows; "summary" shows all of it. A professional who opens it leaves a line in the access log. */
export function householdSectionView(
  { id, base, home, viewer }: HouseholdPage,
  text: string | undefined,
  words: Words,
  at: Date,
) {
  const household = found(openHousehold(db, viewer, id, "household/profile", at));
  const { answers, facts, version } = household;
  const year = at.getFullYear();
  const step = sectionNamed(answers, text, year);
  const setting = settingOf(household, year);
  const own = household.userId === viewer.userId;
  const { firstName: name } = facts;
  return {
    title:
      step !== "summary"
        ? sectionTitle(words, answers, step)
        : own
          ? words("household.profile.title")
          : words("household.profile.titleOf", { name }),
    lead: step === "summary" ? null : words(`household.step.${wordsOfStep(step)}.lead`),
    ...{ step, answers, year, version, base, home },
    ...{ ways: setting.ways, newAccount: false, regions: setting.regionNames, referents: null },
    steps: sectionsOf(answers, year),
    places: placesIn(answers, setting),
    values: step === "summary" ? {} : householdValues(step, answers, setting.names, setting.ways),
    person: own ? null : name,
  };
}
export type HouseholdSectionView = ReturnType<typeof householdSectionView>;

/** Changes one section, or gives the page back: with its messages, or with what somebody else saved meanwhile (409). */
export function changeHouseholdSection(
  { id, base, viewer }: HouseholdPage,
  text: string | undefined,
  form: FormData,
  words: Words,
  at: Date,
) {
  const household = found(findHousehold(db, viewer, id));
  const year = at.getFullYear();
  const step = sectionNamed(household.answers, text, year);
  if (step === "summary") throw notFound();
  const read = readHouseholdStep(form, step, settingOf(household, year), words, null);
  if (!read.ok) return read.refused;
  const version = Number(form.get("profileVersion"));
  const changed = found(changeHousehold(db, viewer, id, { step, answer: read.answer, version, at }));
  switch (changed.kind) {
    case "changed":
      return changed.next
        ? goOn(`${base}/${changed.next}`, "household.profile.newAdult")
        : goOn(`${base}/summary`, "app.saved");
    case "conflict":
      return refuse({ values: typedIn(form), errors: { "": words("household.profile.conflict") } }, 409);
    case "in_candidacy":
      return refuse({ values: typedIn(form), errors: { "": words("household.who.inCandidacy") } }, 409);
  }
}

const settingOf = ({ ways }: OpenHousehold, year: number) =>
  sectionSetting(year, { newAccount: false, ways });

function sectionNamed(
  answers: HouseholdAnswers,
  text: string | undefined,
  year: number,
): AnswerStep | "summary" {
  return found([...sectionsOf(answers, year), "summary" as const].find((step) => step === text));
}
