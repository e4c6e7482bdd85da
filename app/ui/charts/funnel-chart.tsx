import { scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/context";
import type { Column } from "../table";
import { Chart, Legend } from "./chart";

export interface FunnelStep {
  label: string;
  /** Null: not known (yet). */
  count: number | null;
  /** Two groups of these people; null: too few to show. Who is in neither is in the count only. */
  groups?: readonly [number | null, number | null];
}

interface FunnelProps {
  title: string;
  steps: readonly FunnelStep[];
  groups?: readonly [string, string];
  /** What the table says of a group that is too small to show. */
  hidden?: string;
  note?: ReactNode;
}

const WIDTH = 360;
const LABEL = 17;
const BAR = 12;
const GROUP = 7;
const GAP = 12;
const GROUPS = [0, 1] as const;

/** Steps that people come through: how many reach each, and which share of those who reached the step before. */
export function FunnelChart({ title, steps, groups, hidden = "–", note }: FunnelProps) {
  const words = useWords();
  const x = scaleLinear([0, Math.max(1, ...steps.map(({ count }) => count ?? 0))], [0, WIDTH]);
  const row = LABEL + BAR + (groups ? 2 * GROUP + 2 : 0) + GAP;
  const rows = steps.map((step, i) => ({
    ...step,
    kept: keptShare(step.count, steps[i - 1]?.count),
    at: i * row,
  }));
  type Row = (typeof rows)[number];
  const number = (count: number | null) => (count === null ? "–" : words.number(count));
  const percent = (share: number | null) =>
    share === null ? "" : words.number(share, { style: "percent", maximumFractionDigits: 0 });
  const ofGroup = (group: 0 | 1): Column<Row> => ({
    title: groups?.[group] ?? "",
    number: true,
    cell: ({ count, groups }) =>
      count === null ? "–" : groups?.[group] == null ? hidden : words.number(groups[group]),
  });
  return (
    <Chart
      {...{ title, note }}
      kind="funnel"
      size={[WIDTH, steps.length * row - GAP + 2]}
      legend={
        groups ? (
          <Legend
            entries={[
              { look: "filled", name: groups[0] },
              { look: "outlined", name: groups[1] },
            ]}
          />
        ) : null
      }
      table={{
        rows,
        rowKey: ({ label }) => label,
        columns: [
          { title: words("chart.step"), cell: ({ label }) => label },
          { title: words("chart.count"), number: true, cell: ({ count }) => number(count) },
          { title: words("chart.kept"), number: true, cell: ({ kept }) => percent(kept) || "–" },
          ...(groups ? GROUPS.map(ofGroup) : []),
        ],
      }}
    >
      {rows.map((step) => (
        <g key={step.label} transform={`translate(0 ${step.at})`}>
          <text y="12">{step.label}</text>
          <text x={WIDTH} y="12" textAnchor="end">
            <tspan className="quiet">{percent(step.kept)}</tspan>
            <tspan className="strong" dx={step.kept === null ? 0 : 8}>
              {number(step.count)}
            </tspan>
          </text>
          <rect className="track" y={LABEL} width={WIDTH} height={BAR} rx="2" />
          <rect
            className="whole"
            data-count={step.count ?? undefined}
            y={LABEL}
            width={widthOf(step.count)}
            height={BAR}
            rx="2"
          />
          {groups
            ? GROUPS.map((group) => (
                <rect
                  key={group}
                  className={group === 0 ? "filled" : "outlined"}
                  data-count={step.groups?.[group] ?? undefined}
                  x="0.75"
                  y={LABEL + BAR + 2 + group * GROUP}
                  width={widthOf(step.groups?.[group])}
                  height={GROUP - 2}
                />
              ))
            : null}
        </g>
      ))}
    </Chart>
  );

  function widthOf(count: number | null | undefined): number {
    return count == null ? 0 : Math.round(x(count) * 10) / 10;
  }
}

/** Null for the first step, and where it cannot be known. */
const keptShare = (count: number | null, before: number | null | undefined): number | null =>
  count === null || !before ? null : count / before;
