import type { ReactNode } from "react";

/** Progress through the steps of a form, as strokes. */
export function Strokes({ step, of, label }: { step: number; of: number; label: string }) {
  return (
    <ol className="strokes" aria-label={label}>
      {Array.from({ length: of }, (_, i) => (
        <li
          key={i}
          data-done={i < step - 1 || undefined}
          aria-current={i === step - 1 ? "step" : undefined}
        />
      ))}
    </ol>
  );
}

export interface PathStep {
  title: string;
  done: boolean;
  current: boolean;
  children?: ReactNode;
}

/** A path of steps: what is done, where one stands, what comes next. */
export function Path({ steps }: { steps: readonly PathStep[] }) {
  return (
    <ol className="path">
      {steps.map((step) => (
        <li
          key={step.title}
          data-done={step.done || undefined}
          aria-current={step.current ? "step" : undefined}
        >
          <strong>{step.title}</strong>
          {step.children ? (
            <div className="stack" data-gap="small">
              {step.children}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** Two names, and the stroke that joins them. */
export function Joined({
  one,
  other,
  as: Tag = "p",
}: {
  one: ReactNode;
  other: ReactNode;
  as?: "p" | "h2" | "h3" | "span";
}) {
  return (
    <Tag className="joined">
      <bdi>{one}</bdi>
      <span className="hyphen" aria-hidden="true" />
      <span className="visually-hidden">—</span>
      <bdi>{other}</bdi>
    </Tag>
  );
}

/** Two dots and a stroke. */
export const Mark = () => (
  <svg viewBox="0 0 36 12" aria-hidden="true">
    <circle cx="5" cy="6" r="4.5" fill="currentColor" />
    <circle cx="31" cy="6" r="4.5" fill="currentColor" />
    <rect x="12" y="4" width="12" height="4" rx="2" fill="#e9a23b" />
  </svg>
);
