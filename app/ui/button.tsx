import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

interface Look {
  kind?: "quiet" | "plain" | "alarm";
  size?: "small" | "large";
  children: ReactNode;
}

/**
 * A button says a verb. With `name` and `value` it tells the form which move was chosen; with `method` and `action` it sends
 * what is in the form elsewhere.
 */
export function Button({
  kind,
  size,
  name,
  value,
  method,
  action,
  shortcut,
  children,
}: Look & {
  name?: string;
  value?: string;
  method?: "get" | "post";
  action?: string;
  /** The key that presses it, where a page's script listens to keys. */
  shortcut?: string;
}) {
  return (
    <button
      type="submit"
      className="button"
      data-kind={kind}
      data-size={size}
      data-key={shortcut}
      {...{ name, value, formMethod: method, formAction: action }}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({
  kind,
  size,
  to,
  download,
  children,
}: Look & { to: string; download?: boolean }) {
  return (
    <Link to={to} className="button" data-kind={kind} data-size={size} reloadDocument={download}>
      {children}
    </Link>
  );
}
