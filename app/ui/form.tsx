import { Form } from "@remix-run/react";
import { createContext, type ReactNode, useContext, useId } from "react";
import { useWords } from "../i18n/context";
import type { FormReply } from "./form-reply";

const ReplyContext = createContext<{ reply: FormReply | undefined; defaults: Defaults }>({
  reply: undefined,
  defaults: {},
});
type Defaults = Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>;

interface AskProps {
  /** What the last action refused, if it did. */
  reply?: FormReply | undefined;
  /** What is known already: field name → value. */
  defaults?: Defaults;
  action?: string;
  /** "get": a form that only asks; its buttons may still send it with POST. */
  method?: "get" | "post";
  /** Its answer follows every change, where a script runs (`LiveScript`). */
  live?: boolean;
  children: ReactNode;
}

/** A form that works without JavaScript: shows its errors on top, keeps what was typed. */
export function Ask({ reply, defaults = {}, action, method = "post", live, children }: AskProps) {
  return (
    <ReplyContext.Provider value={{ reply, defaults }}>
      <Form
        {...{ method, action }}
        className="stack"
        data-gap="large"
        data-live-form={live ? "" : undefined}
        noValidate
        reloadDocument
      >
        {reply ? <Problems reply={reply} /> : null}
        {children}
      </Form>
    </ReplyContext.Provider>
  );
}

function Problems({ reply }: { reply: FormReply }) {
  const words = useWords();
  const errors = Object.entries(reply.errors);
  if (errors.length === 0) return null;
  return (
    <div className="notice" data-kind="alarm" role="alert">
      <p>{words("form.problem", { count: errors.length })}</p>
      <ul>
        {errors.map(([name, message]) => (
          <li key={name}>{name ? <a href={`#${fieldId(name)}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  );
}

/** Where the links of the error list lead. */
export const fieldId = (name: string): string => `f-${name.replaceAll(/[^a-zA-Z0-9]+/g, "-")}`;

/** What a field shows: as typed when the form came back, else what is known. */
export function useField(name: string): {
  values: string[];
  value: string;
  error: string | undefined;
  id: string;
  errorId: string;
} {
  const { reply, defaults } = useContext(ReplyContext);
  const known = defaults[name];
  const list = Array.isArray(known)
    ? known.map(String)
    : known === null || known === undefined || known === false
      ? []
      : [String(known === true ? "on" : known)];
  const values = reply ? (reply.values[name] ?? []) : list;
  const id = fieldId(name);
  return { values, value: values[0] ?? "", error: reply?.errors[name], id, errorId: `${id}-error` };
}

export const FieldError = ({ id, children }: { id: string; children: string | undefined }) =>
  children ? (
    <p className="error" id={id}>
      {children}
    </p>
  ) : null;

interface FieldProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
  type?: "text" | "email" | "tel" | "password" | "number" | "date" | "datetime-local" | "search" | "url";
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "tel" | "search";
  short?: boolean;
  min?: number | string;
  max?: number | string;
  maxLength?: number;
  dir?: "ltr" | "auto";
  list?: readonly { value: string; label?: string }[];
}

export function Field({ name, label, hint, optional, short, list, ...input }: FieldProps) {
  const words = useWords();
  const field = useField(name);
  const hintId = useId();
  return (
    <div className="field">
      <label htmlFor={field.id}>
        {label} {optional ? <span className="hint">({words("app.optional")})</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <FieldError id={field.errorId}>{field.error}</FieldError>
      <input
        id={field.id}
        name={name}
        defaultValue={input.type === "password" ? undefined : field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={
          [hint ? hintId : "", field.error ? field.errorId : ""].filter(Boolean).join(" ") || undefined
        }
        data-short={short || undefined}
        list={list ? `${field.id}-list` : undefined}
        {...input}
      />
      {list ? (
        <datalist id={`${field.id}-list`}>
          {list.map((item) => (
            <option key={item.value} value={item.value} label={item.label} />
          ))}
        </datalist>
      ) : null}
    </div>
  );
}

export function TextArea({
  name,
  label,
  hint,
  optional,
  maxLength,
}: Pick<FieldProps, "name" | "label" | "hint" | "optional" | "maxLength">) {
  const words = useWords();
  const field = useField(name);
  const hintId = useId();
  return (
    <div className="field">
      <label htmlFor={field.id}>
        {label} {optional ? <span className="hint">({words("app.optional")})</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      ) : null}
      <FieldError id={field.errorId}>{field.error}</FieldError>
      <textarea
        id={field.id}
        name={name}
        defaultValue={field.value}
        maxLength={maxLength}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={
          [hint ? hintId : "", field.error ? field.errorId : ""].filter(Boolean).join(" ") || undefined
        }
      />
    </div>
  );
}

export interface Option {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
}

export function Select({
  name,
  label,
  hint,
  options,
  optional,
  empty,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly { value: string; label: string }[];
  optional?: boolean;
  empty?: string;
}) {
  const words = useWords();
  const field = useField(name);
  return (
    <div className="field">
      <label htmlFor={field.id}>
        {label} {optional ? <span className="hint">({words("app.optional")})</span> : null}
      </label>
      {hint ? <p className="hint">{hint}</p> : null}
      <FieldError id={field.errorId}>{field.error}</FieldError>
      <select
        id={field.id}
        name={name}
        defaultValue={field.value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.error ? field.errorId : undefined}
      >
        {empty !== undefined ? <option value="">{empty}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChoicesProps {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  options: readonly Option[];
  /** Several answers: checkboxes; one: radio buttons. */
  several?: boolean;
  /** Short answers stand beside each other. */
  row?: boolean;
}

export function Choices({ name, legend, hint, options, several, row }: ChoicesProps) {
  const field = useField(name);
  return (
    <fieldset className="choices" id={field.id} aria-describedby={field.error ? field.errorId : undefined}>
      <legend>{legend}</legend>
      {hint ? <p className="hint">{hint}</p> : null}
      <FieldError id={field.errorId}>{field.error}</FieldError>
      <div className="stack" data-gap="small" data-as={row ? "row" : undefined}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type={several ? "checkbox" : "radio"}
              name={name}
              value={option.value}
              defaultChecked={field.values.includes(option.value)}
              aria-invalid={field.error ? true : undefined}
            />
            <span>
              {option.label}
              {option.hint ? <span className="hint">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** One box to tick: a consent, a charter. */
export function Tick({ name, label, hint }: { name: string; label: ReactNode; hint?: ReactNode }) {
  const field = useField(name);
  return (
    <div className="field" id={field.id}>
      <FieldError id={field.errorId}>{field.error}</FieldError>
      <label className="choice">
        <input
          type="checkbox"
          name={name}
          defaultChecked={field.values.length > 0}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.error ? field.errorId : undefined}
        />
        <span>
          {label}
          {hint ? <span className="hint">{hint}</span> : null}
        </span>
      </label>
    </div>
  );
}

export const Actions = ({ children }: { children: ReactNode }) => <div className="actions">{children}</div>;
