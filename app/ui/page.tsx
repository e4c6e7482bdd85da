import type { ReactNode } from "react";

/** Who a page is for decides its size of text and its heading face. */
export type Tone = "public" | "person" | "staff";

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** The page's main action, beside the title. */
  action?: ReactNode;
  width?: "narrow" | "normal" | "wide";
  children: ReactNode;
}

/** The content of a page under its one h1. */
export function Page({ title, lead, action, width = "normal", children }: PageProps) {
  return (
    <main id="content" className="page" data-width={width} tabIndex={-1}>
      <header className="page-head">
        <h1>{title}</h1>
        {action}
        {lead ? <p className="lead">{lead}</p> : null}
      </header>
      <div className="stack" data-gap="large">
        {children}
      </div>
    </main>
  );
}

/** A titled part of a page. */
export function Part({
  title,
  action,
  children,
  id,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className="stack" id={id}>
      <div className="row" data-spread>
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}

export const Sheet = ({ children, tight }: { children: ReactNode; tight?: boolean }) => (
  <div className="sheet stack" data-tight={tight || undefined}>
    {children}
  </div>
);

/** Says what will appear here and what to do. */
export const Empty = ({ children }: { children: ReactNode }) => <div className="empty">{children}</div>;

export function Notice({ kind, children }: { kind?: "yes" | "alarm" | "wait"; children: ReactNode }) {
  return (
    <div className="notice" data-kind={kind} role={kind === "alarm" ? "alert" : "status"}>
      {children}
    </div>
  );
}

export const Tag = ({ kind, children }: { kind?: "yes" | "alarm" | "wait"; children: ReactNode }) => (
  <span className="tag" data-kind={kind}>
    {children}
  </span>
);
