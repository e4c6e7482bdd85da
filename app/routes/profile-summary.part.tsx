import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { isolated } from "~/i18n/isolated";
import { LANGUAGE_NAMES } from "~/i18n/languages";
import type { Words } from "~/i18n/words";
import { phoneInWords } from "~/mentoring/phone";
import { FRENCH } from "~/mentoring/profile";
import { hoursFrom, membersOf } from "~/mentoring/profile-answers";
import type { Answers, FormKind } from "~/mentoring/profile-form";
import { type AnswerStep, answerSteps } from "~/mentoring/sign-up-steps";
import { languageName } from "~/territory/languages";
import { Week } from "~/ui/week";

interface SummaryProps {
  kind: FormKind;
  answers: Answers;
  placeName: string | null;
  email?: string | null;
  /** Steps to show; all of the form when left out. */
  steps?: readonly AnswerStep[];
  linkOf: (step: AnswerStep) => string;
}

/** Everything that was answered, step by step, each with a way to change it. */
export function ProfileSummary({ kind, answers, placeName, email, steps, linkOf }: SummaryProps) {
  const words = useWords();
  return (
    <div className="summary">
      {(steps ?? answerSteps(kind)).map((step) => {
        const title = words(`signup.${step}.title`);
        return (
          <section key={step}>
            <h2>{title}</h2>
            <StepAnswer step={step} answers={answers} placeName={placeName} email={email} />
            <Link to={linkOf(step)} aria-label={words("signup.summary.changeWhat", { what: title })}>
              {words("signup.summary.change")}
            </Link>
          </section>
        );
      })}
    </div>
  );
}

interface AnswerProps {
  step: AnswerStep;
  answers: Answers;
  placeName: string | null;
  email?: string | null | undefined;
}

/** One step's answer in words; a dash while there is none. */
export function StepAnswer({ step, answers, placeName, email }: AnswerProps): ReactNode {
  const words = useWords();
  if (answers[step] === undefined) return <p className="muted">—</p>;
  if (step === "hours" && answers.hours) {
    return (
      <>
        <Week free={hoursFrom(answers.hours.freeHours)} label={words("signup.summary.hours")} />
        <p>{words(`frequency.${answers.hours.frequency}`)}</p>
      </>
    );
  }
  return (
    <ul className="plain">
      {linesOf(words, step, answers, placeName, email ?? null).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(
  words: Words,
  step: AnswerStep,
  answers: Answers,
  placeName: string | null,
  email: string | null,
): string[] {
  const { where, wishes, reach, consents } = answers;
  switch (step) {
    case "who":
    case "household":
      return peopleLines(words, answers);
    case "where":
      return where
        ? [
            isolated(placeName ?? where.communeCode),
            words("signup.summary.kilometres", { km: where.radiusKm }),
          ]
        : [];
    case "languages":
      return languageLines(words, answers);
    case "french":
      return frenchLines(words, answers);
    case "interests":
      return [words.list((answers.interests?.interests ?? []).map((one) => words(`interest.${one}`)))];
    case "dislikes": {
      const disliked = answers.dislikes?.dislikes ?? [];
      return [
        disliked.length > 0
          ? words.list(disliked.map((one) => words(`interest.${one}`)))
          : words("signup.summary.nothing"),
      ];
    }
    case "hopes":
      return [words.list((answers.hopes?.hopes ?? []).map((one) => words(`hope.${one}`)))];
    case "wishes":
      return wishes ? wishLines(words, wishes) : [];
    case "reach":
      return [
        reach ? words(`signup.reach.by.${reach.reachBy}`) : "",
        reach?.phone ? isolated(phoneInWords(reach.phone)) : "",
        addressLine(reach?.email ?? email),
        reach?.language ? LANGUAGE_NAMES[reach.language] : "",
      ].filter(Boolean);
    case "charter":
      return [words("signup.charter.signed", { version: answers.charter?.version ?? "" })];
    case "consents":
      return [
        ...(consents?.consents ?? []).map((one) => words(`beneficiary.consent.${one}`)),
        ...(consents?.protection ? [words("signup.consents.protection")] : []),
      ];
    case "hours":
      return [];
  }
}

function peopleLines(words: Words, answers: Answers): string[] {
  const lastName = (answers.who ?? answers.household)?.lastName ?? "";
  return membersOf(answers).map(({ firstName, sex, birthYear }, i) =>
    [isolated(i === 0 ? `${firstName} ${lastName}` : firstName), words(`sex.${sex}`), String(birthYear)].join(
      " · ",
    ),
  );
}

function languageLines(words: Words, { languages }: Answers): string[] {
  const french = languages?.frenchOral
    ? [
        spoken(
          words,
          FRENCH,
          words(`level.${languages.frenchOral}`),
          languages.frenchWritten && words(`level.${languages.frenchWritten}`),
        ),
      ]
    : [];
  const others = (languages?.languages ?? []).map(({ code, oral, written }) =>
    spoken(words, code, words(`level.${oral}`), written && words(`level.${written}`)),
  );
  return [...french, ...others];
}

function frenchLines(words: Words, { french }: Answers): string[] {
  if (!french) return [];
  const { frenchOral, frenchWritten, practiseFrench } = french;
  return [
    spoken(words, FRENCH, words(`level.${frenchOral}`), words(`level.${frenchWritten}`)),
    words(`signup.french.practise.${practiseFrench}`),
  ];
}

function spoken(words: Words, code: string, oral: string, written: string | undefined): string {
  const language = languageName(code, words.language);
  return written
    ? words("signup.summary.spokenWritten", { language, oral, written })
    : words("signup.summary.spoken", { language, oral });
}

function wishLines(words: Words, wishes: NonNullable<Answers["wishes"]>): string[] {
  const { sexWish, familyWish, ageWish, maxDuos } = wishes;
  const whom = [
    ...(sexWish === "any" ? [] : [words(`sexWish.${sexWish}`)]),
    ...(familyWish === "any" ? [] : [words(`familyWish.${familyWish}`)]),
  ];
  return [
    whom.length > 0 ? whom.join(" · ") : words("signup.summary.anybody"),
    ageWish.length > 0
      ? words.list(ageWish.map((band) => words(`ageBand.${band}`)))
      : words("signup.summary.anyAge"),
    ...(maxDuos ? [words("signup.wishes.duos", { count: maxDuos })] : []),
  ];
}

const addressLine = (email: string | null | undefined): string => (email ? isolated(email) : "");
