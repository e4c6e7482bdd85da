import { Fragment } from "react";
import { useWords } from "../i18n/context";
import { FieldError, useField } from "./form";

export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export const PARTS = ["morning", "midday", "afternoon", "evening"] as const;

/** The week of free hours: 28 checkboxes named alike, valued by their bit (0 Monday morning … 27 Sunday evening). */
export function WeekField({ name, legend, hint }: { name: string; legend: string; hint?: string }) {
  const words = useWords();
  const field = useField(name);
  return (
    <fieldset className="choices" id={field.id}>
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      <FieldError id={field.errorId}>{field.error}</FieldError>
      <div className="week">
        <span />
        {PARTS.map((part) => (
          <span key={part} className="head" aria-hidden="true">
            {words(`dayPart.${part}`)}
          </span>
        ))}
        {DAYS.map((day, d) => (
          <Fragment key={day}>
            <span className="day" aria-hidden="true">
              {words(`day.${day}`)}
            </span>
            {PARTS.map((part, p) => {
              const bit = String(d * PARTS.length + p);
              return (
                <label key={part}>
                  <span className="visually-hidden">
                    {words(`day.${day}`)} {words(`dayPart.${part}`)}
                  </span>
                  <input
                    type="checkbox"
                    name={name}
                    value={bit}
                    defaultChecked={field.values.includes(bit)}
                  />
                </label>
              );
            })}
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}

/** A week to look at: free hours of one side, and those that both share when `other` is given. */
export function Week({ free, other, label }: { free: number; other?: number; label: string }) {
  const words = useWords();
  const shared = other === undefined ? 0 : free & other;
  return (
    <figure className="stack" data-gap="small">
      <div className="week" data-read aria-hidden="true">
        <span />
        {PARTS.map((part) => (
          <span key={part} className="head">
            {words(`dayPart.${part}`)}
          </span>
        ))}
        {DAYS.map((day, d) => (
          <Fragment key={day}>
            <span className="day">{words(`day.${day}`)}</span>
            {PARTS.map((part, p) => {
              const bit = 1 << (d * PARTS.length + p);
              return (
                <span
                  key={part}
                  className="slot"
                  data-free={free & bit ? "" : undefined}
                  data-both={shared & bit ? "" : undefined}
                />
              );
            })}
          </Fragment>
        ))}
      </div>
      <figcaption className="small muted">
        {label} {slotsInWords(words, other === undefined ? free : shared)}
      </figcaption>
    </figure>
  );
}

/** "lundi soir, mardi matin" */
export function slotsInWords(words: ReturnType<typeof useWords>, free: number): string {
  const slots = DAYS.flatMap((day, d) =>
    PARTS.filter((_, p) => free & (1 << (d * PARTS.length + p))).map(
      (part) => `${words(`day.${day}`)} ${words(`dayPart.${part}`)}`,
    ),
  );
  return words.list(slots);
}
