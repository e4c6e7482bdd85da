import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/context";
import { DAYS, PARTS } from "../week";
import { Chart, Legend } from "./chart";

interface WeekHeatProps {
  title: string;
  /** 28 counts each: 0 Monday morning … 27 Sunday evening. */
  demand: readonly number[];
  supply: readonly number[];
  names: readonly [demand: string, supply: string];
  /** What a heavy frame means: "moins de bénévoles que de bénéficiaires". */
  scarce: string;
  note?: ReactNode;
}

const WIDTH = 360;
const CELL = { left: 62, top: 22, width: 74.5, height: 30, gap: 4 };
const CELLS = DAYS.flatMap((day, d) =>
  PARTS.map((part, p) => ({ day, part, d, p, bit: d * PARTS.length + p })),
);

/** The week of two sides: in each part of each day, how many are free on one and on the other. */
export function WeekHeat({ title, demand, supply, names, scarce, note }: WeekHeatProps) {
  const words = useWords();
  const room = CELL.width - CELL.gap - 8;
  const x = scaleLinear([0, Math.max(1, ...demand, ...supply)], [0, room]);
  const width = (count: number | undefined) => Math.round(x(count ?? 0) * 10) / 10;
  const number = (counts: readonly number[], bit: number) => words.number(counts[bit] ?? 0);
  const isScarce = (bit: number) => (supply[bit] ?? 0) < (demand[bit] ?? 0);
  return (
    <Chart
      {...{ title, note }}
      kind="week"
      size={[WIDTH, CELL.top + DAYS.length * (CELL.height + CELL.gap)]}
      legend={
        <Legend
          entries={[
            { look: "filled", name: names[0] },
            { look: "outlined", name: names[1] },
            { look: "framed", name: scarce },
          ]}
        />
      }
      table={{
        rows: CELLS,
        rowKey: ({ bit }) => String(bit),
        columns: [
          {
            title: words("chart.moment"),
            cell: ({ day, part }) => `${words(`day.${day}`)} ${words(`dayPart.${part}`)}`,
          },
          { title: names[0], number: true, cell: ({ bit }) => number(demand, bit) },
          { title: names[1], number: true, cell: ({ bit }) => number(supply, bit) },
          { title: words("chart.scarce"), cell: ({ bit }) => (isScarce(bit) ? words("chart.yes") : "–") },
        ],
      }}
    >
      {PARTS.map((part, p) => (
        <text
          key={part}
          x={CELL.left + p * CELL.width + (CELL.width - CELL.gap) / 2}
          y="13"
          textAnchor="middle"
        >
          {words(`dayPart.${part}`)}
        </text>
      ))}
      {DAYS.map((day, d) => (
        <text key={day} y={CELL.top + d * (CELL.height + CELL.gap) + CELL.height / 2} dy="0.35em">
          {words(`day.${day}`)}
        </text>
      ))}
      {CELLS.map(({ bit, d, p }) => (
        <g
          key={bit}
          transform={`translate(${CELL.left + p * CELL.width} ${CELL.top + d * (CELL.height + CELL.gap)})`}
        >
          <rect
            className={isScarce(bit) ? "framed" : "cell"}
            width={CELL.width - CELL.gap}
            height={CELL.height}
            rx="3"
          />
          <rect
            className="filled"
            data-count={demand[bit]}
            x="4"
            y="5"
            width={width(demand[bit])}
            height="8"
          />
          <rect
            className="outlined"
            data-count={supply[bit]}
            x="4"
            y="17"
            width={width(supply[bit])}
            height="8"
          />
        </g>
      ))}
    </Chart>
  );
}
