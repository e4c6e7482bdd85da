import { scaleBand, scaleLinear } from "d3-scale";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/context";
import { Chart, Legend, type Look } from "./chart";

export interface Series {
  name: string;
  /** One for each bin. */
  counts: readonly number[];
}

interface HistogramProps {
  title: string;
  /** What the bins are, under the axis: "Mois d'attente". */
  axis: string;
  bins: readonly { label: string }[];
  /** One, or two to compare: the first (before) is an outline, the second (after) is filled. */
  series: readonly [Series] | readonly [Series, Series];
  note?: ReactNode;
}

const [WIDTH, HEIGHT] = [360, 206];
const PLOT = { left: 40, right: WIDTH - 4, top: 12, bottom: HEIGHT - 40 };
/** Units that one letter of a label takes. */
const LETTER = 7.5;

/** How many fall into each of equal bins. */
export function Histogram({ title, axis, bins, series, note }: HistogramProps) {
  const words = useWords();
  const most = Math.max(1, ...series.flatMap(({ counts }) => counts));
  const x = scaleBand(bins.keys(), [PLOT.left, PLOT.right]).paddingInner(0.12).paddingOuter(0.06);
  const y = scaleLinear([0, most], [PLOT.bottom, PLOT.top]).nice(4);
  const longest = Math.max(...bins.map(({ label }) => label.length), 1);
  const every = Math.ceil(((longest + 1) * LETTER) / x.step());
  const looks = looksOf(series.length);
  return (
    <Chart
      {...{ title, note }}
      kind="histogram"
      size={[WIDTH, HEIGHT]}
      legend={
        series.length > 1 ? (
          <Legend entries={series.map(({ name }, i) => ({ name, look: looks[i] ?? "filled" }))} />
        ) : null
      }
      table={{
        rows: bins.map(({ label }, bin) => ({ label, bin })),
        rowKey: ({ bin }) => String(bin),
        columns: [
          { title: axis, cell: ({ label }) => label },
          ...series.map(({ name, counts }) => ({
            title: name,
            number: true,
            cell: ({ bin }: { bin: number }) => words.number(counts[bin] ?? 0),
          })),
        ],
      }}
    >
      {y
        .ticks(4)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick} className="tick" transform={`translate(0 ${y(tick)})`}>
            <path d={`M${PLOT.left} 0H${PLOT.right}`} />
            <text x={PLOT.left - 5} dy="0.35em" textAnchor="end">
              {words.number(tick)}
            </text>
          </g>
        ))}
      {[...series.entries()]
        .reverse()
        .map(([i, { name, counts }]) =>
          counts.map((count, bin) => (
            <rect
              key={`${name}-${bin}`}
              className={looks[i]}
              data-count={count}
              x={round((x(bin) ?? 0) + (looks[i] === "filled" && series.length > 1 ? 3 : 0))}
              width={round(Math.max(1, x.bandwidth() - (looks[i] === "filled" && series.length > 1 ? 6 : 0)))}
              y={round(y(count))}
              height={round(PLOT.bottom - y(count))}
            />
          )),
        )}
      <path className="axis" d={`M${PLOT.left} ${PLOT.bottom}H${PLOT.right}`} />
      {bins.map(({ label }, bin) =>
        bin % every === 0 ? (
          <text
            key={label}
            x={round((x(bin) ?? 0) + x.bandwidth() / 2)}
            y={PLOT.bottom + 15}
            textAnchor="middle"
          >
            {label}
          </text>
        ) : null,
      )}
      <text className="name" x={(PLOT.left + PLOT.right) / 2} y={HEIGHT - 6} textAnchor="middle">
        {axis}
      </text>
    </Chart>
  );
}

const looksOf = (series: number): readonly Look[] => (series > 1 ? ["outlined", "filled"] : ["filled"]);
const round = (value: number): number => Math.round(value * 10) / 10;
