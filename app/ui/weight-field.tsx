import { type ReactNode, useId } from "react";
import { useWords } from "../i18n/context";
import { FieldError, useField } from "./form";

/**
 * A weight from 0 to 100: a number that is sent, and a slider that a script ties to it. Without a script the slider is not
 * shown; it is never sent.
 */
export function WeightField({ name, label, hint }: { name: string; label: string; hint?: ReactNode }) {
  const words = useWords();
  const field = useField(name);
  const hintId = useId();
  return (
    <div className="weight-field">
      <label htmlFor={field.id}>{label}</label>
      <input
        type="range"
        min={0}
        max={100}
        defaultValue={field.value}
        data-for={field.id}
        aria-label={words("staff.tuning.weight.range", { name: label })}
      />
      <input
        id={field.id}
        name={name}
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        defaultValue={field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={[hintId, field.error ? field.errorId : ""].filter(Boolean).join(" ")}
        data-short
      />
      <FieldError id={field.errorId}>{field.error}</FieldError>
      <p className="hint small" id={hintId}>
        {hint}
      </p>
    </div>
  );
}
