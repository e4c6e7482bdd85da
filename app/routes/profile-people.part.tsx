import { useWords } from "~/i18n/context";
import { SEXES } from "~/mentoring/profile";
import { MAX_OTHERS } from "~/mentoring/profile-form";
import { Choices, Field } from "~/ui/form";
import { MoreLines } from "./profile-languages.part";

/** A volunteer, alone or with a partner whose questions show only when they are needed. */
export function WhoFields() {
  const words = useWords();
  const together = (["alone", "couple"] as const).map((value) => ({
    value,
    label: words(`signup.who.${value}`),
  }));
  return (
    <>
      <Choices row name="together" legend={words("signup.who.together")} options={together} />
      <OwnFields />
      <fieldset className="line partner">
        <legend>{words("signup.who.partner")}</legend>
        <p className="hint">{words("signup.who.partnerHint")}</p>
        <Field name="partnerFirstName" label={words("signup.field.firstName")} maxLength={80} dir="auto" />
        <BirthYear name="partnerBirthYear" />
        <Sex name="partnerSex" legend={words("signup.who.partnerSex")} />
      </fieldset>
    </>
  );
}

/** A beneficiary and whoever would come along, children included. */
export function HouseholdFields({ used }: { used: number }) {
  const words = useWords();
  const lines = Array.from({ length: MAX_OTHERS }, (_, i) => i);
  const open = Math.min(MAX_OTHERS, Math.max(1, used));
  return (
    <>
      <OwnFields />
      <section className="stack" id="f-others">
        <h2>{words("signup.household.others")}</h2>
        <p className="hint">{words("signup.household.othersHint")}</p>
        {lines.slice(0, open).map((i) => (
          <OtherLine key={i} index={i} />
        ))}
        {open < MAX_OTHERS ? (
          <MoreLines summary={words("signup.household.more")}>
            {lines.slice(open).map((i) => (
              <OtherLine key={i} index={i} />
            ))}
          </MoreLines>
        ) : null}
      </section>
    </>
  );
}

function OwnFields() {
  const words = useWords();
  return (
    <>
      <Field
        name="firstName"
        label={words("signup.field.firstName")}
        autoComplete="given-name"
        maxLength={80}
        dir="auto"
      />
      <Field
        name="lastName"
        label={words("signup.field.lastName")}
        autoComplete="family-name"
        maxLength={80}
        dir="auto"
      />
      <BirthYear name="birthYear" autoComplete="bday-year" />
      <Sex name="sex" legend={words("signup.field.sex")} />
    </>
  );
}

function OtherLine({ index }: { index: number }) {
  const words = useWords();
  const name = `others[${index}]`;
  return (
    <fieldset className="line">
      <legend>{words("signup.household.other", { number: index + 1 })}</legend>
      <Field name={`${name}.firstName`} label={words("signup.field.firstName")} maxLength={80} dir="auto" />
      <BirthYear name={`${name}.birthYear`} />
      <Sex name={`${name}.sex`} legend={words("signup.field.sexOther")} />
    </fieldset>
  );
}

function BirthYear({ name, autoComplete }: { name: string; autoComplete?: string }) {
  const words = useWords();
  return (
    <Field
      short
      name={name}
      label={words("signup.field.birthYear")}
      hint={words("signup.field.birthYearHint")}
      inputMode="numeric"
      maxLength={4}
      dir="ltr"
      {...(autoComplete ? { autoComplete } : {})}
    />
  );
}

function Sex({ name, legend }: { name: string; legend: string }) {
  const words = useWords();
  const options = SEXES.map((value) => ({ value, label: words(`sex.${value}`) }));
  return <Choices row name={name} legend={legend} options={options} />;
}
