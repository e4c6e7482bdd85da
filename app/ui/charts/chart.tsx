import type { ReactNode } from "react";
import { useWords } from "../../i18n/context";
import { type Column, Table } from "../table";

/** How things are drawn everywhere, told apart without colour: the first and the second of two, and what is scarce. */
export type Look = "filled" | "outlined" | "framed";

export interface ChartTable<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
}

interface ChartProps<Row> {
  title: string;
  kind: string;
  /** Width and height of the drawing in its own units; it scales to the room that it gets. */
  size: readonly [number, number];
  legend?: ReactNode;
  table: ChartTable<Row>;
  /** The drawing. */
  children: ReactNode;
  /** Visible words under the drawing, and what the figure means, after the table. */
  beside?: ReactNode;
  note?: ReactNode;
}

/** A drawing that only the eye reads, and a table one click away that says the same to everybody. */
export function Chart<Row>({ title, kind, size, legend, table, children, beside, note }: ChartProps<Row>) {
  const words = useWords();
  return (
    <figure className="chart" data-kind={kind}>
      <figcaption>{title}</figcaption>
      {legend}
      <svg viewBox={`0 0 ${size[0]} ${size[1]}`} aria-hidden="true" focusable="false">
        {children}
      </svg>
      {beside}
      <details className="chart-more">
        <summary>
          {words("chart.table")}
          <span className="visually-hidden">{` ${title}`}</span>
        </summary>
        <Table caption={title} {...table} />
      </details>
      {note}
    </figure>
  );
}

export const Legend = ({ entries }: { entries: readonly { look: Look; name: string }[] }) => (
  <ul className="chart-legend">
    {entries.map(({ look, name }) => (
      <li key={name}>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <rect className={look} x="1" y="1" width="12" height="12" rx="1.5" />
        </svg>
        {name}
      </li>
    ))}
  </ul>
);
