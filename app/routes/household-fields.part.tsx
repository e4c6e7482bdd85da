import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { LANGUAGE_NAMES, OFFERED } from "~/i18n/languages";
import { type FormValues, linesUsed } from "~/mentoring/form-values";
import type { ReachWay } from "~/mentoring/profile-form";
import { needsChildcare, needsSchool, roomsFor } from "~/mobility/household";
import { ASKABLE_FIELDS } from "~/mobility/household-consents";
import { type HouseholdAnswers, NEEDS, REGION_WISHES, TIES_LENGTH } from "~/mobility/household-form";
import { type AnswerStep, adultsOf, isAdult, toldMembers } from "~/mobility/household-steps";
import { DWELLING_KINDS, DWELLING_TYPES } from "~/mobility/offer";
import { Choices, Field, Select, TextArea, Tick } from "~/ui/form";
import { Notice } from "~/ui/page";
import { AdultFields } from "./household-adult.part";
import type { HouseholdReply } from "./household-answering.part";
import { RegionFields, WhereFields } from "./household-places.part";
import { LanguageFields } from "./profile-languages.part";
import { HouseholdFields as WhoFields } from "./profile-people.part";

export interface SectionView {
  step: AnswerStep;
  answers: HouseholdAnswers;
  year: number;
  values: FormValues;
  ways: readonly ReachWay[];
  newAccount: boolean;
  regions: readonly { code: string; name: string }[];
  /** Whom a coordinator may name; null when the question is not asked. */
  referents: readonly { id: string; name: string }[] | null;
}

/** The questions of one section: registration and later changes draw them here alike. */
export function SectionFields({ view, reply }: { view: SectionView; reply: HouseholdReply | undefined }) {
  const shown: FormValues = reply?.form.values ?? view.values;
  switch (view.step) {
    case "who":
      return <WhoFields used={linesUsed(shown, "others")} />;
    case "languages":
      return <LanguageFields kind="registered" used={linesUsed(shown, "languages")} />;
    case "regions":
      return <RegionFields regions={view.regions} said={saidOf(view.answers)} />;
    case "where":
      return <WhereFields choices={reply?.choices} />;
    case "home":
      return <HomeFields persons={Math.max(1, toldMembers(view.answers).length)} />;
    case "children":
      return <ChildrenFields view={view} />;
    case "means":
      return <MeansFields />;
    case "dates":
      return <DatesFields severalAdults={adultsOf(view.answers, view.year).length > 1} />;
    case "reach":
      return <ReachFields view={view} holder={reply?.holder} />;
    case "consents":
      return <ConsentFields referents={view.referents} />;
    default:
      return <AdultFields values={shown} choices={reply?.choices} />;
  }
}

const saidOf = ({ regions }: HouseholdAnswers): string[] =>
  REGION_WISHES.flatMap((wish) => regions?.[wish] ?? []);

function HomeFields({ persons }: { persons: number }) {
  const words = useWords();
  return (
    <>
      <Notice>{words("household.home.rule", { persons, rooms: roomsFor(persons) })}</Notice>
      <Field
        short
        optional
        name="roomsMinimum"
        label={words("household.home.rooms")}
        hint={words("household.home.roomsHint")}
        inputMode="numeric"
        maxLength={1}
        dir="ltr"
      />
      <div className="in-columns">
        <Choices
          several
          name="dwellingTypes"
          legend={words("household.home.types")}
          hint={words("household.home.allHint")}
          options={DWELLING_TYPES.map((value) => ({
            value,
            label: words(`household.dwellingType.${value}`),
          }))}
        />
      </div>
      <div className="in-columns">
        <Choices
          several
          name="dwellingKinds"
          legend={words("household.home.kinds")}
          hint={words("household.home.allHint")}
          options={DWELLING_KINDS.map((value) => ({
            value,
            label: words(`household.dwellingKind.${value}`),
          }))}
        />
      </div>
      <Choices
        row
        name="accessible"
        legend={words("household.home.accessible")}
        hint={words("household.home.accessibleHint")}
        options={(["no", "yes"] as const).map((value) => ({ value, label: words(`app.${value}`) }))}
      />
    </>
  );
}

function ChildrenFields({ view: { answers, year } }: { view: SectionView }) {
  const words = useWords();
  const members = toldMembers(answers).map((member) => ({
    ...member,
    adult: isAdult(member.birthYear, year),
  }));
  const options = (byAges: boolean) =>
    NEEDS.map((value) => ({
      value,
      label: words(
        value === "ages"
          ? byAges
            ? "household.children.agesYes"
            : "household.children.agesNo"
          : `household.children.${value}`,
      ),
    }));
  return (
    <>
      <Choices
        name="school"
        legend={words("household.children.school")}
        options={options(needsSchool(members, year))}
      />
      <Choices
        name="childcare"
        legend={words("household.children.childcare")}
        options={options(needsChildcare(members, year))}
      />
    </>
  );
}

function MeansFields() {
  const words = useWords();
  return (
    <>
      {(["monthlyResources", "rentLimit"] as const).map((name) => (
        <Field
          key={name}
          short
          optional
          name={name}
          label={words(name === "rentLimit" ? "household.means.rent" : "household.means.resources")}
          hint={words(name === "rentLimit" ? "household.means.rentHint" : "household.means.resourcesHint")}
          inputMode="numeric"
          maxLength={5}
          dir="ltr"
        />
      ))}
    </>
  );
}

function DatesFields({ severalAdults }: { severalAdults: boolean }) {
  const words = useWords();
  return (
    <>
      <div className="two-fields">
        <Field
          optional
          name="moveFrom"
          type="date"
          label={words("household.dates.from")}
          hint={words("household.dates.hint")}
        />
        <Field
          optional
          name="moveUntil"
          type="date"
          label={words("household.dates.until")}
          hint={words("household.dates.hint")}
        />
      </div>
      {severalAdults ? (
        <Tick
          name="bothNeedJob"
          label={words("household.dates.both")}
          hint={words("household.dates.bothHint")}
        />
      ) : null}
      <TextArea
        optional
        name="ties"
        label={words("household.dates.ties")}
        hint={words("household.dates.tiesHint")}
        maxLength={TIES_LENGTH}
      />
    </>
  );
}

function ReachFields({
  view: { ways, newAccount },
  holder,
}: {
  view: SectionView;
  holder: HouseholdReply["holder"];
}) {
  const words = useWords();
  return (
    <>
      <Choices
        name="reachBy"
        legend={words("signup.reach.by")}
        options={ways.map((value) => ({ value, label: words(`signup.reach.by.${value}`) }))}
      />
      <Field
        optional
        name="phone"
        type="tel"
        dir="ltr"
        autoComplete="tel"
        maxLength={40}
        label={words("signup.reach.phone")}
        hint={words("signup.reach.phoneHint")}
      />
      {newAccount ? (
        <>
          {holder ? (
            <Notice kind="wait">
              <Link to={holder.path}>
                {words("signup.reach.emailKnownSee")} (<bdi>{holder.firstName}</bdi>)
              </Link>
            </Notice>
          ) : null}
          <Field
            optional
            name="email"
            type="email"
            dir="ltr"
            label={words("signup.reach.email")}
            hint={words("signup.reach.emailHint")}
          />
          <Select
            name="language"
            label={words("signup.reach.language")}
            options={OFFERED.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          />
        </>
      ) : null}
    </>
  );
}

function ConsentFields({ referents }: Pick<SectionView, "referents">) {
  const words = useWords();
  return (
    <>
      <Tick
        name="association"
        label={words("household.consent.association")}
        hint={
          <>
            {words("household.consent.association.words")} {words("household.consent.association.effect")}
          </>
        }
      />
      {(["employers", "landlords", "trainings"] as const).map((recipient) => (
        <Choices
          key={recipient}
          several
          name={recipient}
          legend={words(`household.consent.legend.${recipient}`)}
          hint={words("household.consent.nothing")}
          options={ASKABLE_FIELDS[recipient].map((value) => ({
            value,
            label: words(`household.fields.${value}`),
          }))}
        />
      ))}
      {referents ? (
        <Select
          optional
          name="referentId"
          label={words("signup.consents.referent")}
          hint={words("signup.consents.referentHint")}
          empty={words("signup.consents.noReferent")}
          options={referents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
    </>
  );
}
