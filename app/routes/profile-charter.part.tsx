import { useWords } from "~/i18n/context";
import { CHARTER_RULES, CHARTER_VERSION } from "~/mentoring/charter";
import { Tick } from "~/ui/form";

/** The whole text, its version, and the box that signs it. */
export function CharterFields() {
  const words = useWords();
  return (
    <>
      <div className="sheet charter">
        <ol>
          {CHARTER_RULES.map((rule) => (
            <li key={rule}>
              <h2>{words(`signup.charter.${rule}.title`)}</h2>
              <p>{words(`signup.charter.${rule}.words`)}</p>
            </li>
          ))}
        </ol>
        <p className="small muted">{words("signup.charter.version", { version: CHARTER_VERSION })}</p>
      </div>
      <input type="hidden" name="version" value={CHARTER_VERSION} />
      <Tick name="charter" label={words("signup.charter.sign")} />
    </>
  );
}
