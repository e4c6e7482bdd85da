import { ADULT_AGE } from "../mentoring/profile-form";
import type { HouseholdAnswers } from "./household-form";

/** Steps that every household answers, in order; each adult has one of their own after the languages. Words: `household.step.<step>.title`. */
const BEFORE_ADULTS = ["who", "languages"] as const;
const AFTER_ADULTS = ["regions", "where", "home", "children", "means", "dates", "reach", "consents"] as const;

export type PlainStep = (typeof BEFORE_ADULTS)[number] | (typeof AFTER_ADULTS)[number];
/** "adult-0" is the account's owner: the number is the position among the members. */
export type AdultStep = `adult-${number}`;
export type AnswerStep = PlainStep | AdultStep;
export type Step = AnswerStep | "summary";

/** Words of a step are the same for every adult. */
export const wordsOfStep = (step: Step): PlainStep | "adult" | "summary" =>
  isAdultStep(step) ? "adult" : step;

export const isAdultStep = (step: string): step is AdultStep => /^adult-\d{1,2}$/.test(step);
export const memberOf = (step: AdultStep): number => Number(step.slice("adult-".length));
export const adultStep = (member: number): AdultStep => `adult-${member}`;

/** Everyone of the household as told so far; the owner first. */
export function toldMembers({ who }: HouseholdAnswers) {
  if (!who) return [];
  const { firstName, sex, birthYear } = who;
  return [{ firstName, sex, birthYear }, ...who.others];
}

export const isAdult = (birthYear: number, year: number): boolean => year - birthYear >= ADULT_AGE;

/** Positions of the adults; the owner's alone while nobody has been told. */
export function adultsOf(answers: HouseholdAnswers, year: number): number[] {
  const members = toldMembers(answers);
  if (members.length === 0) return [0];
  return members.flatMap(({ birthYear }, member) => (isAdult(birthYear, year) ? [member] : []));
}

/** The steps of this household: one for each adult, and one about school and childcare only where there are children. */
export function stepsOf(answers: HouseholdAnswers, year: number): Step[] {
  return [...answerSteps(answers, year), "summary"];
}

export function answerSteps(answers: HouseholdAnswers, year: number): AnswerStep[] {
  const members = toldMembers(answers);
  const children = members.length === 0 || members.some(({ birthYear }) => !isAdult(birthYear, year));
  return [
    ...BEFORE_ADULTS,
    ...adultsOf(answers, year).map(adultStep),
    ...AFTER_ADULTS.filter((step) => step !== "children" || children),
  ];
}

/** Steps of a file that may change after registration: consents have a page of their own. */
export const sectionsOf = (answers: HouseholdAnswers, year: number): AnswerStep[] =>
  answerSteps(answers, year).filter((step) => step !== "consents");

export const answerOf = (answers: HouseholdAnswers, step: AnswerStep) =>
  isAdultStep(step) ? answers.adults?.[memberOf(step)] : answers[step];

/** The answers with one step's answer put in. */
export const withAnswer = (answers: HouseholdAnswers, step: AnswerStep, answer: unknown): HouseholdAnswers =>
  isAdultStep(step)
    ? { ...answers, adults: { ...answers.adults, [memberOf(step)]: answer } as HouseholdAnswers["adults"] }
    : { ...answers, [step]: answer };

export const missingAnswers = (answers: HouseholdAnswers, year: number): AnswerStep[] =>
  answerSteps(answers, year).filter((step) => answerOf(answers, step) === undefined);

/** Where one goes on: the first step without an answer, or the summary. */
export const nextToAnswer = (answers: HouseholdAnswers, year: number): Step =>
  missingAnswers(answers, year)[0] ?? "summary";

/** The step after this one; once all are answered (a correction), straight back to the summary. */
export function stepAfter(step: Step, answers: HouseholdAnswers, year: number): Step {
  if (missingAnswers(answers, year).length === 0) return "summary";
  const steps = stepsOf(answers, year);
  return steps[steps.indexOf(step) + 1] ?? "summary";
}

export function stepBefore(step: Step, answers: HouseholdAnswers, year: number): Step | null {
  const steps = stepsOf(answers, year);
  return steps[steps.indexOf(step) - 1] ?? null;
}
