import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { LANGUAGE_NAMES, OFFERED } from "~/i18n/languages";
import type { Words } from "~/i18n/words";
import { CONSENT_PURPOSES, NEEDED_CONSENTS } from "~/mentoring/consents";
import { type FormValues, linesUsed } from "~/mentoring/form-values";
import { AGE_BANDS, FAMILY_WISHES, FREQUENCIES, HOPES, INTERESTS, SEX_WISHES } from "~/mentoring/profile";
import { type Answers, type FormKind, MAX_DUOS, RADII, type ReachWay } from "~/mentoring/profile-form";
import type { AnswerStep } from "~/mentoring/sign-up-steps";
import { Choices, Field, type Option, Select, Tick } from "~/ui/form";
import { Notice } from "~/ui/page";
import { Pictogram } from "~/ui/pictogram";
import { WeekField } from "~/ui/week";
import { CharterFields } from "./profile-charter.part";
import { FrenchFields, LanguageFields } from "./profile-languages.part";
import { HouseholdFields, WhoFields } from "./profile-people.part";
import type { StepReply } from "./signup-answering.part";

export interface FieldsView {
  step: AnswerStep;
  kind: FormKind;
  answers: Answers;
  ways: readonly ReachWay[];
  values: FormValues;
  /** Whom a coordinator may name; null when the question is not asked. */
  referents: readonly { id: string; name: string }[] | null;
}

/** The questions of one step: sign-up, registration and later changes draw them here alike. */
export function StepFields({ view, reply }: { view: FieldsView; reply: StepReply | undefined }) {
  const shown = reply?.form.values ?? view.values;
  switch (view.step) {
    case "who":
      return <WhoFields />;
    case "household":
      return <HouseholdFields used={linesUsed(shown, "others")} />;
    case "where":
      return <WhereFields places={reply?.places} />;
    case "languages":
      return <LanguageFields kind={view.kind} used={linesUsed(shown, "languages")} />;
    case "french":
      return <FrenchFields />;
    case "hours":
      return <HoursFields />;
    case "interests":
      return <InterestFields name="interests" keys={INTERESTS} />;
    case "dislikes":
      return <InterestFields name="dislikes" keys={notLiked(view.answers)} />;
    case "hopes":
      return <HopeFields />;
    case "wishes":
      return <WishFields kind={view.kind} />;
    case "reach":
      return <ReachFields kind={view.kind} ways={view.ways} holder={reply?.holder} />;
    case "charter":
      return <CharterFields />;
    case "consents":
      return <ConsentFields kind={view.kind} referents={view.referents} />;
  }
}

function WhereFields({ places }: { places: StepReply["places"] }) {
  const words = useWords();
  const radii = RADII.map((km) => ({ value: String(km), label: words(`signup.where.radius.${km}`) }));
  return (
    <>
      <Field
        name="place"
        label={words("signup.where.place")}
        hint={words("signup.where.placeHint")}
        maxLength={100}
        dir="auto"
      />
      {places ? (
        <Choices
          name="chosen"
          legend={words("signup.where.which")}
          hint={words("signup.where.notHere")}
          options={places.map(({ value, label, hint }) => ({
            value,
            label: <bdi>{label}</bdi>,
            hint: <bdi>{hint}</bdi>,
          }))}
        />
      ) : null}
      <Choices name="radiusKm" legend={words("signup.where.radius")} options={radii} />
    </>
  );
}

function HoursFields() {
  const words = useWords();
  return (
    <>
      <WeekField name="freeHours" legend={words("signup.hours.week")} hint={words("signup.hours.weekHint")} />
      <Choices
        name="frequency"
        legend={words("signup.hours.frequency")}
        hint={words("signup.hours.frequencyHint")}
        options={FREQUENCIES.map((value) => ({ value, label: words(`frequency.${value}`) }))}
      />
    </>
  );
}

/** What people like or dislike: a drawing beside each word, for those who read little. */
const interestOptions = (words: Words, keys: readonly (typeof INTERESTS)[number][]): Option[] =>
  keys.map((value) => ({
    value,
    label: (
      <span className="pictured">
        <Pictogram name={value} />
        {words(`interest.${value}`)}
      </span>
    ),
  }));

/** What somebody likes cannot be what they dislike. */
const notLiked = ({ interests }: Answers) => INTERESTS.filter((one) => !interests?.interests.includes(one));

function InterestFields({
  name,
  keys,
}: {
  name: "interests" | "dislikes";
  keys: readonly (typeof INTERESTS)[number][];
}) {
  const words = useWords();
  return (
    <div className="in-columns">
      <Choices
        several
        name={name}
        legend={words(`signup.${name}.legend`)}
        options={interestOptions(words, keys)}
      />
    </div>
  );
}

function HopeFields() {
  const words = useWords();
  const options = HOPES.map((value) => ({ value, label: words(`hope.${value}`) }));
  return (
    <div className="in-columns">
      <Choices several name="hopes" legend={words("signup.hopes.legend")} options={options} />
    </div>
  );
}

function WishFields({ kind }: { kind: FormKind }) {
  const words = useWords();
  const duos = Array.from({ length: MAX_DUOS }, (_, i) => i + 1);
  return (
    <>
      <Choices
        row
        name="sexWish"
        legend={words("signup.wishes.sex")}
        options={SEX_WISHES.map((value) => ({ value, label: words(`sexWish.${value}`) }))}
      />
      <Choices
        row
        name="familyWish"
        legend={words("signup.wishes.family")}
        options={FAMILY_WISHES.map((value) => ({ value, label: words(`familyWish.${value}`) }))}
      />
      <Choices
        row
        several
        name="ageWish"
        legend={words("signup.wishes.age")}
        hint={words("signup.wishes.ageHint")}
        options={AGE_BANDS.map((value) => ({ value, label: words(`ageBand.${value}`) }))}
      />
      {kind === "volunteer" ? (
        <Choices
          row
          name="maxDuos"
          legend={words("signup.wishes.maxDuos")}
          hint={words("signup.wishes.maxDuosHint")}
          options={duos.map((count) => ({
            value: String(count),
            label: words("signup.wishes.duos", { count }),
          }))}
        />
      ) : null}
    </>
  );
}

function ReachFields({
  kind,
  ways,
  holder,
}: {
  kind: FormKind;
  ways: readonly ReachWay[];
  holder: StepReply["holder"];
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
      {kind === "registered" ? (
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

function ConsentFields({ kind, referents }: Pick<FieldsView, "kind" | "referents">) {
  const words = useWords();
  const options = CONSENT_PURPOSES.map((value) => ({
    value,
    label: words(`beneficiary.consent.${value}`),
    hint: (
      <>
        {words(`beneficiary.consent.${value}.words`)}{" "}
        {(NEEDED_CONSENTS as readonly string[]).includes(value)
          ? words("signup.consents.matchingHint")
          : null}
      </>
    ),
  }));
  return (
    <>
      <Choices several name="consents" legend={words("signup.consents.legend")} options={options} />
      {kind === "registered" ? (
        <Tick
          name="protection"
          label={words("signup.consents.protection")}
          hint={words("signup.consents.protectionHint")}
        />
      ) : null}
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
