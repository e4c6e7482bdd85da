import { phoneInWords } from "./phone";
import type { Answers, FormKind, ReachWay } from "./profile-form";
import type { AnswerStep } from "./sign-up-steps";

/** What a form's fields show: field name → value, lines spelt out ("languages[0].code"). */
export type FormValues = Record<string, string | number | boolean | readonly (string | number)[]>;

/** The fields of a step as answered; before any answer, the choices that most people make. */
export function formValues(
  step: AnswerStep,
  answers: Answers,
  setting: { kind: FormKind; ways: readonly ReachWay[]; placeLabel: string | null },
): FormValues {
  const answer = answers[step];
  if (answer === undefined) return beforeAnswer(step, setting);
  switch (step) {
    case "where":
      return { ...flat(answer), place: setting.placeLabel ?? "" };
    case "reach":
      return { ...flat(answer), phone: answers.reach?.phone ? phoneInWords(answers.reach.phone) : "" };
    case "charter":
      return { charter: true };
    default:
      return flat(answer);
  }
}

function beforeAnswer(step: AnswerStep, { kind, ways }: { kind: FormKind; ways: readonly ReachWay[] }) {
  const values: Partial<Record<AnswerStep, FormValues>> = {
    who: { together: "alone" },
    where: { radiusKm: 10 },
    wishes: { sexWish: "any", familyWish: "any", maxDuos: 1 },
    reach: { reachBy: ways[0] ?? "email" },
  };
  if (kind === "volunteer") values.languages = { frenchOral: "C2", frenchWritten: "C2" };
  return values[step] ?? {};
}

function flat(answer: object, prefix = ""): FormValues {
  const values: FormValues = {};
  for (const [key, value] of Object.entries(answer)) {
    const name = prefix + key;
    if (value === undefined || value === null) continue;
    if (Array.isArray(value) && value.some((one) => typeof one === "object"))
      value.forEach((line, i) => {
        Object.assign(values, flat(line as object, `${name}[${i}].`));
      });
    else values[name] = value as FormValues[string];
  }
  return values;
}

/** How many lines of a repeated group hold anything ("others[2].firstName" is the third): so many stand open. */
export function linesUsed(values: FormValues, group: string): number {
  const used = Object.entries(values).map(([name, value]) => {
    const index = new RegExp(`^${group}\\[(\\d+)\\]`).exec(name)?.[1];
    return index === undefined || String(value) === "" ? 0 : Number(index) + 1;
  });
  return Math.max(0, ...used);
}
