import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/context";
import { Chart, Legend } from "./chart";

export interface Paired {
  label: string;
  one: number;
  other: number;
}

interface PairedBarsProps {
  title: string;
  items: readonly Paired[];
  /** What the items are, over their column in the table: "Langue". */
  itemName: string;
  names: readonly [one: string, other: string];
  /** How many are drawn each for itself; the rest is one line, called `others`. */
  top?: number;
  others: string;
  note?: ReactNode;
}

const WIDTH = 360;
const NUMBER = 34;
/** Labels stand between the bars; where one is longer than this, all of them stand above. */
const SHORT = 17;
const BETWEEN = { middle: 124, row: 21, bar: 4 };
const ABOVE = { middle: 6, row: 38, bar: 18 };
/** Letters that fit in the whole width. */
const FITS = 50;

/** Things that two sides share, largest first: a bar to the left for one side, to the right for the other. */
export function PairedBars({ title, items, itemName, names, top = 12, others, note }: PairedBarsProps) {
  const words = useWords();
  const { own, rest } = largest(items, top, others);
  const rows = [...own, ...rest];
  const { middle, row, bar } = rows.some(({ label }) => label.length > SHORT) ? ABOVE : BETWEEN;
  const [left, right] = [(WIDTH - middle) / 2, (WIDTH + middle) / 2];
  const room = left - NUMBER;
  const x = scaleLinear([0, Math.max(1, ...own.flatMap(({ one, other }) => [one, other]))], [0, room]);
  const width = (count: number, i: number) => (i < own.length ? Math.round(x(count) * 10) / 10 : 0);
  return (
    <Chart
      {...{ title, note }}
      kind="paired"
      size={[WIDTH, Math.max(1, rows.length) * row]}
      legend={
        <Legend
          entries={[
            { look: "filled", name: names[0] },
            { look: "outlined", name: names[1] },
          ]}
        />
      }
      table={{
        rows,
        rowKey: ({ label }) => label,
        columns: [
          { title: itemName, cell: ({ label }) => <bdi>{label}</bdi> },
          { title: names[0], number: true, cell: ({ one }) => words.number(one) },
          { title: names[1], number: true, cell: ({ other }) => words.number(other) },
        ],
      }}
    >
      {rows.map(({ label, one, other }, i) => (
        <g key={label} transform={`translate(0 ${i * row})`}>
          <rect
            className="filled"
            data-count={one}
            x={left - width(one, i)}
            y={bar}
            width={width(one, i)}
            height="13"
          />
          <text className="quiet" x={left - width(one, i) - 5} y={bar + 10.5} textAnchor="end">
            {words.number(one)}
          </text>
          <text x={WIDTH / 2} y="14" textAnchor="middle">
            {label.length > FITS ? `${label.slice(0, FITS - 1)}…` : label}
          </text>
          <rect
            className="outlined"
            data-count={other}
            x={right}
            y={bar}
            width={width(other, i)}
            height="13"
          />
          <text className="quiet" x={right + width(other, i) + 5} y={bar + 10.5}>
            {words.number(other)}
          </text>
        </g>
      ))}
    </Chart>
  );
}

/** Sorted by both sides together; what is beyond `top` is one sum, told without bars: it would dwarf the others. */
function largest(items: readonly Paired[], top: number, others: string): { own: Paired[]; rest: Paired[] } {
  const sorted = items
    .filter(({ one, other }) => one + other > 0)
    .sort((a, b) => b.one + b.other - a.one - a.other || a.label.localeCompare(b.label, "fr"));
  const beyond = sorted.slice(top);
  const sum = (side: "one" | "other") => beyond.reduce((total, item) => total + item[side], 0);
  return {
    own: sorted.slice(0, top),
    rest: beyond.length > 0 ? [{ label: others, one: sum("one"), other: sum("other") }] : [],
  };
}
