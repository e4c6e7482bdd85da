import { useWords } from "~/i18n/context";
import { TOWN_WISHES } from "~/mobility/household";
import { MAX_NEAR, REGION_WISHES, regionField } from "~/mobility/household-form";
import type { NamedChoice } from "~/mobility/household-reading.server";
import { Choices, Field, FieldError, useField } from "~/ui/form";
import { MoreLines } from "./profile-languages.part";

interface Region {
  code: string;
  name: string;
}

/** Codes of the regions overseas are 01 to 06. */
const isOverseas = ({ code }: Region): boolean => code.startsWith("0");

/** Every region with what one thinks of it; those overseas are folded unless something was said of one. */
export function RegionFields({ regions, said }: { regions: readonly Region[]; said: readonly string[] }) {
  const words = useWords();
  const far = regions.filter(isOverseas);
  const first = regions[0];
  const error = useField(first ? regionField(first.code) : "").error;
  const open = far.some(({ code }) => said.includes(code));
  const rows = (some: readonly Region[]) => (
    <div className="region-rows">
      {some.map((region) => (
        <RegionRow key={region.code} region={region} />
      ))}
    </div>
  );
  return (
    <section className="stack" id={first ? `f-${regionField(first.code).replaceAll("_", "-")}` : undefined}>
      <FieldError id="regions-error">{error}</FieldError>
      {rows(regions.filter((region) => !isOverseas(region)))}
      {open ? rows(far) : <MoreLines summary={words("household.regions.overseas")}>{rows(far)}</MoreLines>}
    </section>
  );
}

function RegionRow({ region: { code, name } }: { region: Region }) {
  const words = useWords();
  const field = useField(regionField(code));
  const chosen = field.value || "none";
  return (
    <fieldset className="region">
      <legend>
        <bdi>{name}</bdi>
      </legend>
      <div>
        {[...REGION_WISHES, "none" as const].map((wish) => (
          <label key={wish} data-wish={wish}>
            <input type="radio" name={regionField(code)} value={wish} defaultChecked={chosen === wish} />
            <span>{words(`household.regions.${wish}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Where they live now, town or country, and near whom. */
export function WhereFields({ choices }: { choices: Record<string, NamedChoice[]> | undefined }) {
  const words = useWords();
  return (
    <>
      <div className="stack">
        <Field
          name="place"
          label={words("household.where.now")}
          hint={words("signup.where.placeHint")}
          maxLength={100}
          dir="auto"
        />
        <Which name="chosen" several={choices?.place} />
      </div>
      <Choices
        name="townWish"
        legend={words("household.where.townWish")}
        options={TOWN_WISHES.map((value) => ({ value, label: words(`household.townWish.${value}`) }))}
      />
      <section className="stack" id="f-near">
        <h2>{words("household.where.near")}</h2>
        <p className="hint">{words("household.where.nearHint")}</p>
        {Array.from({ length: MAX_NEAR }, (_, i) => (
          <div key={i} className="stack">
            <Field
              name={`near[${i}].name`}
              label={words("household.where.nearLine", { number: i + 1 })}
              maxLength={100}
              dir="auto"
            />
            <Which name={`near[${i}].chosen`} several={choices?.[`near[${i}]`]} />
          </div>
        ))}
      </section>
    </>
  );
}

function Which({ name, several }: { name: string; several: NamedChoice[] | undefined }) {
  const words = useWords();
  if (!several) return null;
  return (
    <Choices
      name={name}
      legend={words("signup.where.which")}
      hint={words("signup.where.notHere")}
      options={several.map(({ value, label, hint }) => ({
        value,
        label: <bdi>{label}</bdi>,
        hint: <bdi>{hint}</bdi>,
      }))}
    />
  );
}
