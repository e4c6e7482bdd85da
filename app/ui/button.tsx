import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

interface Look {
  kind?: "quiet" | "plain" | "alarm";
  size?: "small" | "large";
  children: ReactNode;
}

/** A button says a verb. With `name` and `value` it tells the form which move was chosen. */
export function Button({ kind, size, name, value, children }: Look & { name?: string; value?: string }) {
  return (
    <button type="submit" className="button" data-kind={kind} data-size={size} name={name} value={value}>
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
