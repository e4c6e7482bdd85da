import { type FormValues, formValues } from "../mentoring/form-values";
import type { ReachWay } from "../mentoring/profile-form";
import { occupationLabel } from "../territory/occupation-search";
import { type AdultAnswer, type HouseholdAnswers, REGION_WISHES, regionField } from "./household-form";
import { type AnswerStep, answerOf, isAdultStep } from "./household-steps";

/** Names that the forms show in place of codes. */
export interface PlaceNames {
  /** "Angers (49000)", "Maine-et-Loire (49)". */
  commune: (code: string) => string;
  departement: (code: string) => string;
}

/** The fields of a step as answered; before any answer, the choices that most people make. */
export function householdValues(
  step: AnswerStep,
  answers: HouseholdAnswers,
  names: PlaceNames,
  ways: readonly ReachWay[],
): FormValues {
  if (answerOf(answers, step) === undefined) return beforeAnswer(step, ways);
  const { who, regions, where } = answers;
  const shared = { kind: "registered" as const, ways, placeLabel: null };
  switch (step) {
    case "who":
      return formValues("household", { household: who as NonNullable<typeof who> }, shared);
    case "languages":
      return formValues("languages", { languages: answers.languages as never }, shared);
    case "reach":
      return formValues("reach", { reach: answers.reach as never }, shared);
    case "regions":
      return Object.fromEntries(
        REGION_WISHES.flatMap((wish) => (regions?.[wish] ?? []).map((code) => [regionField(code), wish])),
      );
    case "where":
      return where ? whereValues(where, names) : {};
    default:
      return isAdultStep(step) ? adultValues(answerOf(answers, step) as AdultAnswer) : plain(answers, step);
  }
}

function whereValues(
  { communeCode, townWish, nearby }: NonNullable<HouseholdAnswers["where"]>,
  names: PlaceNames,
): FormValues {
  const near = [...nearby.communes.map(names.commune), ...nearby.departements.map(names.departement)];
  return {
    place: names.commune(communeCode),
    townWish,
    ...Object.fromEntries(near.map((name, i) => [`near[${i}].name`, name])),
  };
}

function adultValues({ wanted, known, ...told }: AdultAnswer): FormValues {
  return {
    ...present(told),
    ...Object.fromEntries(wanted.map((rome, i) => [`wanted[${i}].name`, occupationLabel(rome)])),
    ...Object.fromEntries(
      known.flatMap(({ rome, years }, i) => [
        [`known[${i}].name`, occupationLabel(rome)],
        [`known[${i}].years`, years],
      ]),
    ),
  };
}

/** Steps whose answers are named like their fields. */
const plain = (answers: HouseholdAnswers, step: AnswerStep): FormValues =>
  present(answerOf(answers, step) as Record<string, FormValues[string] | undefined>);

const present = (answer: Record<string, FormValues[string] | undefined>): FormValues =>
  Object.fromEntries(Object.entries(answer).filter(([, value]) => value !== undefined)) as FormValues;

function beforeAnswer(step: AnswerStep, ways: readonly ReachWay[]): FormValues {
  switch (step) {
    case "where":
      return { townWish: "any" };
    case "home":
      return { accessible: "no" };
    case "children":
      return { school: "ages", childcare: "ages" };
    case "reach":
      return { reachBy: ways[0] ?? "phone" };
    default:
      return isAdultStep(step) ? { wantsWork: "yes" } : {};
  }
}
