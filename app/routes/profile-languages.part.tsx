import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { FRENCH, LEVELS } from "~/mentoring/profile";
import { type FormKind, MAX_LANGUAGES, ORAL_LEVELS, WRITTEN_LEVELS } from "~/mentoring/profile-form";
import { LANGUAGES, languageName } from "~/territory/languages";
import { Choices, Select } from "~/ui/form";

/** Lines that stand open before anything was said. */
const OPEN_LINES = 2;

/** Languages and how well: French first for a volunteer, one's own for a beneficiary. */
export function LanguageFields({ kind, used }: { kind: FormKind; used: number }) {
  const words = useWords();
  const own = kind !== "volunteer";
  const lines = Array.from({ length: MAX_LANGUAGES }, (_, i) => i);
  const open = Math.min(MAX_LANGUAGES, Math.max(OPEN_LINES, used));
  return (
    <>
      {own ? null : (
        <fieldset className="line">
          <legend>{words("signup.languages.french")}</legend>
          <FrenchLevels />
        </fieldset>
      )}
      <section className="stack" id="f-languages">
        <h2>{words(own ? "signup.languages.yours" : "signup.languages.others")}</h2>
        {own ? <p className="hint">{words("signup.languages.yoursHint")}</p> : null}
        {lines.slice(0, open).map((i) => (
          <LanguageLine key={i} index={i} />
        ))}
        {open < MAX_LANGUAGES ? (
          <MoreLines summary={words("signup.languages.more")}>
            {lines.slice(open).map((i) => (
              <LanguageLine key={i} index={i} />
            ))}
          </MoreLines>
        ) : null}
      </section>
    </>
  );
}

/** A beneficiary's French, oral and written apart, and whether they wish to practise it. */
export function FrenchFields() {
  const words = useWords();
  const options = (["yes", "no"] as const).map((value) => ({
    value,
    label: words(`signup.french.practise.${value}`),
  }));
  return (
    <>
      <div className="line">
        <FrenchLevels reader />
      </div>
      <Choices name="practiseFrench" legend={words("signup.french.practise")} options={options} />
    </>
  );
}

function FrenchLevels({ reader }: { reader?: boolean }) {
  const words = useWords();
  const oral = LEVELS.filter((level) => level !== "non_reader");
  const written = reader ? LEVELS : oral;
  return (
    <div className="two-fields">
      <Select
        name="frenchOral"
        label={words("signup.languages.frenchOral")}
        empty={reader ? words("signup.choose") : undefined}
        options={oral.map((value) => ({ value, label: words(`level.${value}`) }))}
      />
      <Select
        name="frenchWritten"
        label={words("signup.languages.frenchWritten")}
        empty={reader ? words("signup.choose") : undefined}
        options={written.map((value) => ({ value, label: words(`level.${value}`) }))}
      />
    </div>
  );
}

function LanguageLine({ index }: { index: number }) {
  const words = useWords();
  const name = `languages[${index}]`;
  const languages = LANGUAGES.filter(({ code }) => code !== FRENCH)
    .map(({ code, own }) => ({ value: code, name: languageName(code, words.language), own }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language))
    .map(({ value, name, own }) => ({ value, label: name === own ? name : `${name} · ${own}` }));
  return (
    <fieldset className="line">
      <legend className="visually-hidden">{words("signup.languages.language", { number: index + 1 })}</legend>
      <Select
        name={`${name}.code`}
        label={words("signup.languages.language", { number: index + 1 })}
        empty={words("signup.none")}
        options={languages}
      />
      <div className="two-fields">
        <Select
          name={`${name}.oral`}
          label={words("signup.languages.oral")}
          empty={words("signup.choose")}
          options={ORAL_LEVELS.map((value) => ({ value, label: words(`level.${value}`) }))}
        />
        <Select
          optional
          name={`${name}.written`}
          label={words("signup.languages.written")}
          empty={words("signup.choose")}
          options={WRITTEN_LEVELS.map((value) => ({ value, label: words(`level.${value}`) }))}
        />
      </div>
    </fieldset>
  );
}

/** Further lines, folded; those that hold something stand open before them. */
export function MoreLines({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="more">
      <summary>{summary}</summary>
      <div className="stack">{children}</div>
    </details>
  );
}
