import type { Answers, FormKind } from "./profile-form";

/** Steps of each form, in order; the address stands before them, the summary ends them. Words: `signup.<step>.title`. */
export const STEPS = {
  volunteer: [
    "who",
    "where",
    "languages",
    "hours",
    "interests",
    "dislikes",
    "hopes",
    "wishes",
    "reach",
    "charter",
    "summary",
  ],
  beneficiary: [
    "household",
    "where",
    "languages",
    "french",
    "hours",
    "interests",
    "dislikes",
    "hopes",
    "wishes",
    "reach",
    "consents",
    "summary",
  ],
} as const;
export type Step = (typeof STEPS)[keyof typeof STEPS][number];
export type AnswerStep = Exclude<Step, "summary">;

export const stepsOf = (kind: FormKind): readonly Step[] =>
  kind === "volunteer" ? STEPS.volunteer : STEPS.beneficiary;

/** Steps of a profile that may change after sign-up: a charter is signed once, consents have their own page. */
export const profileStepsOf = (kind: FormKind): readonly AnswerStep[] =>
  answerSteps(kind).filter((step) => step !== "charter" && step !== "consents");

export const findStep = (kind: FormKind, text: string | undefined): Step | null =>
  stepsOf(kind).find((step) => step === text) ?? null;

export const answerSteps = (kind: FormKind): AnswerStep[] =>
  stepsOf(kind).filter((step): step is AnswerStep => step !== "summary");

export const missingAnswers = (kind: FormKind, answers: Answers): AnswerStep[] =>
  answerSteps(kind).filter((step) => answers[step] === undefined);

/** Where someone who comes back goes on: the first step without an answer, or the summary. */
export const nextToAnswer = (kind: FormKind, answers: Answers): Step =>
  missingAnswers(kind, answers)[0] ?? "summary";

/** The step after this one; once all are answered (a correction), straight back to the summary. */
export function stepAfter(kind: FormKind, step: Step, answers: Answers): Step {
  if (missingAnswers(kind, answers).length === 0) return "summary";
  const steps = stepsOf(kind);
  return steps[steps.indexOf(step) + 1] ?? "summary";
}

export const stepBefore = (kind: FormKind, step: Step): Step | null => {
  const steps = stepsOf(kind);
  return steps[steps.indexOf(step) - 1] ?? null;
};
