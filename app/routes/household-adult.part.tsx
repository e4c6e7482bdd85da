import { useWords } from "~/i18n/context";
import { type FormValues, linesUsed } from "~/mentoring/form-values";
import { LEVELS } from "~/mentoring/profile";
import { ADULT_CONSTRAINTS } from "~/mobility/household";
import { MAX_KNOWN, MAX_WANTED } from "~/mobility/household-form";
import type { NamedChoice } from "~/mobility/household-reading.server";
import { LICENCES } from "~/mobility/offer";
import { OCCUPATIONS } from "~/territory/occupations";
import { Choices, Field, FieldError, Select, useField } from "~/ui/form";
import { MoreLines } from "./profile-languages.part";

type ChoicesOf = Record<string, NamedChoice[]> | undefined;

/** Lines of known occupations that stand open before anything was said. */
const OPEN_KNOWN = 2;
const OCCUPATION_LIST = "occupations";

/** One adult: jobs wished and known, French, licences, from when, and what is not possible. */
export function AdultFields({ values, choices }: { values: FormValues; choices: ChoicesOf }) {
  const words = useWords();
  const known = Math.min(MAX_KNOWN, Math.max(OPEN_KNOWN, linesUsed(values, "known")));
  const lines = Array.from({ length: MAX_KNOWN }, (_, i) => i);
  return (
    <>
      <OccupationList />
      <Choices
        row
        name="wantsWork"
        legend={words("household.adult.wantsWork")}
        options={(["yes", "no"] as const).map((value) => ({
          value,
          label: words(`household.adult.wantsWork.${value}`),
        }))}
      />
      <section className="stack" id="f-wanted">
        <h2>{words("household.adult.wanted")}</h2>
        <p className="hint">{words("household.adult.wantedHint")}</p>
        {lines.slice(0, MAX_WANTED).map((i) => (
          <OccupationField
            key={i}
            field={`wanted[${i}]`}
            label={words("household.adult.wantedLine", { number: i + 1 })}
            choices={choices}
          />
        ))}
      </section>
      <section className="stack" id="f-known">
        <h2>{words("household.adult.known")}</h2>
        <p className="hint">{words("household.adult.knownHint")}</p>
        {lines.slice(0, known).map((i) => (
          <KnownLine key={i} index={i} choices={choices} />
        ))}
        {known < MAX_KNOWN ? (
          <MoreLines summary={words("household.adult.moreKnown")}>
            {lines.slice(known).map((i) => (
              <KnownLine key={i} index={i} choices={choices} />
            ))}
          </MoreLines>
        ) : null}
      </section>
      <FrenchLevels />
      <div className="in-columns">
        <Choices
          several
          name="licences"
          legend={words("household.adult.licences")}
          hint={words("household.adult.licencesHint")}
          options={LICENCES.map((value) => ({ value, label: words(`household.licence.${value}`) }))}
        />
      </div>
      <Field
        short
        optional
        name="availableFrom"
        type="date"
        label={words("household.adult.availableFrom")}
        hint={words("household.adult.availableHint")}
      />
      <Choices
        several
        name="constraints"
        legend={words("household.adult.constraints")}
        hint={words("household.adult.constraintsHint")}
        options={ADULT_CONSTRAINTS.map((value) => ({
          value,
          label: words(`household.constraint.${value}`),
        }))}
      />
    </>
  );
}

function FrenchLevels() {
  const words = useWords();
  const options = (levels: readonly (typeof LEVELS)[number][]) =>
    levels.map((value) => ({ value, label: words(`level.${value}`) }));
  return (
    <fieldset className="line">
      <legend>{words("household.adult.french")}</legend>
      <div className="two-fields">
        <Select
          name="frenchOral"
          label={words("household.adult.frenchOral")}
          empty={words("signup.choose")}
          options={options(LEVELS.filter((level) => level !== "non_reader"))}
        />
        <Select
          name="frenchWritten"
          label={words("household.adult.frenchWritten")}
          empty={words("signup.choose")}
          options={options(LEVELS)}
        />
      </div>
    </fieldset>
  );
}

function KnownLine({ index, choices }: { index: number; choices: ChoicesOf }) {
  const words = useWords();
  const field = `known[${index}]`;
  return (
    <div className="job-line">
      <OccupationField
        field={field}
        label={words("household.adult.knownLine", { number: index + 1 })}
        choices={choices}
      />
      <Field
        short
        name={`${field}.years`}
        label={words("household.adult.years")}
        inputMode="numeric"
        maxLength={2}
        dir="ltr"
      />
    </div>
  );
}

/** A job in one's own words, helped by the list of the reference; what several may mean is offered below it. */
function OccupationField({ field, label, choices }: { field: string; label: string; choices: ChoicesOf }) {
  const words = useWords();
  const name = useField(`${field}.name`);
  const several = choices?.[field];
  return (
    <div className="field">
      <label htmlFor={name.id}>{label}</label>
      <FieldError id={name.errorId}>{name.error}</FieldError>
      <input
        id={name.id}
        name={`${field}.name`}
        defaultValue={name.value}
        list={OCCUPATION_LIST}
        maxLength={100}
        lang="fr"
        dir="auto"
        autoComplete="off"
        aria-invalid={name.error ? true : undefined}
        aria-describedby={name.error ? name.errorId : undefined}
      />
      {several ? (
        <Choices
          name={`${field}.chosen`}
          legend={words("household.adult.whichOccupation")}
          options={several.map(({ value, label }) => ({ value, label: <span lang="fr">{label}</span> }))}
        />
      ) : null}
    </div>
  );
}

/** One list for every field of the page; the reference is in French. */
const OccupationList = () => (
  <datalist id={OCCUPATION_LIST} lang="fr">
    {OCCUPATIONS.map(({ rome, label }) => (
      <option key={rome} value={label} />
    ))}
  </datalist>
);
