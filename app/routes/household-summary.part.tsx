import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { isolated } from "~/i18n/isolated";
import { LANGUAGE_NAMES } from "~/i18n/languages";
import type { Words } from "~/i18n/words";
import { phoneInWords } from "~/mentoring/phone";
import { needsChildcare, needsSchool, roomsFor } from "~/mobility/household";
import type { HouseholdAnswers } from "~/mobility/household-form";
import {
  type AnswerStep,
  answerOf,
  isAdult,
  isAdultStep,
  memberOf,
  toldMembers,
  wordsOfStep,
} from "~/mobility/household-steps";
import { languageName } from "~/territory/languages";
import { occupationLabel } from "~/territory/occupation-search";
import type { PlacesIn } from "./household-steps.part";

interface SummaryProps {
  answers: HouseholdAnswers;
  steps: readonly AnswerStep[];
  places: PlacesIn;
  year: number;
  email?: string | null;
  /** Null: nothing to change here. */
  linkOf: ((step: AnswerStep) => string) | null;
}

/** Everything that a household answered, section by section, each with a way to change it. */
export function HouseholdSummary({ answers, steps, places, year, email, linkOf }: SummaryProps) {
  const words = useWords();
  return (
    <div className="summary">
      {steps.map((step) => {
        const title = sectionName(words, answers, step);
        return (
          <section key={step}>
            <h2>{title}</h2>
            <SectionAnswer {...{ step, answers, places, year }} email={email ?? null} />
            {linkOf ? (
              <Link to={linkOf(step)} aria-label={words("signup.summary.changeWhat", { what: title })}>
                {words("signup.summary.change")}
              </Link>
            ) : null}
          </section>
        );
      })}
    </div>
  );
}

const sectionName = (words: Words, answers: HouseholdAnswers, step: AnswerStep): string => {
  const name = isAdultStep(step) ? toldMembers(answers)[memberOf(step)]?.firstName : undefined;
  if (name) return words("household.step.adult.title", { name });
  return isAdultStep(step)
    ? words("household.step.adult.titleOwn")
    : words(`household.step.${wordsOfStep(step)}.title`);
};

interface AnswerProps {
  step: AnswerStep;
  answers: HouseholdAnswers;
  places: PlacesIn;
  year: number;
  email: string | null;
}

/** One section's answer in words; a dash while there is none. */
export function SectionAnswer(props: AnswerProps) {
  const words = useWords();
  if (answerOf(props.answers, props.step) === undefined) return <p className="muted">—</p>;
  return (
    <ul className="plain">
      {linesOf(words, props).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function linesOf(words: Words, { step, answers, places, year, email }: AnswerProps): string[] {
  switch (step) {
    case "who":
      return toldMembers(answers).map(({ firstName, sex, birthYear }, i) =>
        [
          isolated(i === 0 ? `${firstName} ${answers.who?.lastName ?? ""}` : firstName),
          words(`sex.${sex}`),
          words("app.years", { count: Math.max(0, year - birthYear) }),
        ].join(" · "),
      );
    case "languages":
      return (answers.languages?.languages ?? []).map(({ code, oral, written }) =>
        words(written ? "signup.summary.spokenWritten" : "signup.summary.spoken", {
          language: languageName(code, words.language),
          oral: words(`level.${oral}`),
          written: written ? words(`level.${written}`) : "",
        }),
      );
    case "regions":
      return regionLines(words, places);
    case "where":
      return whereLines(words, answers, places);
    case "home":
      return homeLines(words, answers);
    case "children":
      return childrenLines(words, answers, year);
    case "means":
      return meansLines(words, answers);
    case "dates":
      return datesLines(words, answers);
    case "reach":
      return reachLines(words, answers, email);
    case "consents":
      return consentLines(words, answers);
    default:
      return adultLines(words, answers, memberOf(step));
  }
}

function adultLines(words: Words, { adults }: HouseholdAnswers, member: number): string[] {
  const adult = adults?.[member];
  if (!adult) return [];
  const french = words("household.adult.frenchShort", {
    oral: words(`level.${adult.frenchOral}`),
    written: words(`level.${adult.frenchWritten}`),
  });
  const known = adult.known.map(
    ({ rome, years }) =>
      `${isolated(occupationLabel(rome))} (${words("household.adult.yearsShort", { years })})`,
  );
  if (adult.wantsWork === "no")
    return [words("household.adult.noWork"), ...listed(words, "household.adult.knownShort", known), french];
  return [
    ...listed(
      words,
      "household.adult.wantedShort",
      adult.wanted.map((rome) => isolated(occupationLabel(rome))),
    ),
    ...listed(words, "household.adult.knownShort", known),
    french,
    adult.licences.length > 0
      ? words.list(adult.licences.map((licence) => words(`household.licence.${licence}`)))
      : words("household.adult.noLicence"),
    adult.availableFrom
      ? words("household.adult.from", { date: dayIn(words, adult.availableFrom) })
      : words("household.adult.now"),
    ...listed(
      words,
      "household.adult.notPossible",
      adult.constraints.map((constraint) => words(`household.constraint.${constraint}`).toLowerCase()),
    ),
  ];
}

const listed = (
  words: Words,
  key: "household.adult.wantedShort" | "household.adult.knownShort" | "household.adult.notPossible",
  items: readonly string[],
): string[] => (items.length > 0 ? [words(key, { what: words.list(items) })] : []);

const regionLines = (words: Words, places: PlacesIn): string[] =>
  (["wanted", "accepted", "refused"] as const).flatMap((wish) =>
    places[wish].length > 0
      ? [words(`household.regions.${wish}Short`, { what: words.list(places[wish].map(isolated)) })]
      : [],
  );

function whereLines(words: Words, { where }: HouseholdAnswers, places: PlacesIn): string[] {
  if (!where) return [];
  return [
    isolated(places.home ?? where.communeCode),
    words(`household.townWish.${where.townWish}`),
    ...(places.near.length > 0
      ? [words("household.where.nearShort", { what: words.list(places.near.map(isolated)) })]
      : []),
  ];
}

function homeLines(words: Words, answers: HouseholdAnswers): string[] {
  const { home } = answers;
  if (!home) return [];
  const accepted = [
    ...home.dwellingTypes.map((type) => words(`household.dwellingType.${type}`)),
    ...home.dwellingKinds.map((kind) => words(`household.dwellingKind.${kind}`)),
  ];
  return [
    home.roomsMinimum
      ? words("household.home.roomsAtLeast", { rooms: home.roomsMinimum })
      : words("household.home.byRule", { rooms: roomsFor(Math.max(1, toldMembers(answers).length)) }),
    accepted.length > 0 ? words.list(accepted) : words("household.home.any"),
    words(home.accessible === "yes" ? "household.home.accessibleYes" : "household.home.accessibleNo"),
  ];
}

function childrenLines(words: Words, answers: HouseholdAnswers, year: number): string[] {
  const { children } = answers;
  const members = toldMembers(answers).map((member) => ({
    ...member,
    adult: isAdult(member.birthYear, year),
  }));
  const needed = (said: "ages" | "yes" | "no" | undefined, byAges: boolean) =>
    said === "yes" || (said !== "no" && byAges);
  return [
    words(
      needed(children?.school, needsSchool(members, year))
        ? "household.children.schoolYes"
        : "household.children.schoolNo",
    ),
    words(
      needed(children?.childcare, needsChildcare(members, year))
        ? "household.children.childcareYes"
        : "household.children.childcareNo",
    ),
  ];
}

const meansLines = (words: Words, { means }: HouseholdAnswers): string[] => [
  means?.monthlyResources === undefined
    ? words("household.means.unknown")
    : words("household.means.euros", { euros: words.number(means.monthlyResources) }),
  means?.rentLimit === undefined
    ? words("household.means.rentByShare")
    : words("household.means.rentAtMost", { euros: words.number(means.rentLimit) }),
];

function datesLines(words: Words, { dates }: HouseholdAnswers): string[] {
  if (!dates) return [];
  const { moveFrom, moveUntil, bothNeedJob, ties } = dates;
  return [
    ...(moveFrom ? [words("household.dates.fromDay", { date: dayIn(words, moveFrom) })] : []),
    ...(moveUntil ? [words("household.dates.untilDay", { date: dayIn(words, moveUntil) })] : []),
    ...(moveFrom || moveUntil ? [] : [words("household.dates.anytime")]),
    ...(bothNeedJob ? [words("household.dates.bothShort")] : []),
    ...(ties ? [isolated(ties)] : []),
  ];
}

const reachLines = (words: Words, { reach }: HouseholdAnswers, email: string | null): string[] =>
  [
    reach ? words(`signup.reach.by.${reach.reachBy}`) : "",
    reach?.phone ? isolated(phoneInWords(reach.phone)) : "",
    reach?.email ? isolated(reach.email) : email ? isolated(email) : "",
    reach?.language ? LANGUAGE_NAMES[reach.language] : "",
  ].filter(Boolean);

function consentLines(words: Words, { consents }: HouseholdAnswers): string[] {
  if (!consents) return [];
  const shown = (["employers", "landlords", "trainings"] as const).flatMap((recipient) =>
    consents[recipient].length > 0
      ? [
          words("household.consent.line", {
            recipient: words(`household.consent.${recipient}`),
            fields: words.list(consents[recipient].map((group) => words(`household.fields.${group}`))),
          }),
        ]
      : [],
  );
  return [
    consents.association ? words("household.consent.association") : words("household.hurdle.no_consent"),
    ...shown,
  ];
}

/** A day without an hour, in words. */
const dayIn = (words: Words, day: string): string => words.day(Date.parse(`${day}T12:00:00Z`));
