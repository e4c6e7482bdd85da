import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

/** Ways to go on, each a whole line to touch: a verb, and under it what it is for. */
export const Ways = ({ children }: { children: ReactNode }) => <ul className="ways">{children}</ul>;

export const Way = ({ to, title, hint }: { to: string; title: string; hint?: string }) => (
  <li>
    <Link to={to}>
      <strong>{title}</strong>
      {hint ? <span className="hint">{hint}</span> : null}
    </Link>
  </li>
);
