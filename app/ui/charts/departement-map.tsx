import { scaleSqrt } from "d3-scale";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/context";
import type { Column } from "../table";
import { Chart } from "./chart";
import { type MapLook, MapSymbol } from "./map-symbol";

export interface MapPlace {
  code: string;
  name: string;
  /** On public/france.svg (613 × 585); null where the map does not reach: told in a line beside. */
  point: { x: number; y: number } | null;
  /** One number; or two counts of the same kind; or one signed difference. */
  values: readonly [number] | readonly [number, number];
}

interface MapProps {
  title: string;
  places: readonly MapPlace[];
  /** What the numbers are: one name, or two for two counts, or, of signed differences, what "more" and "fewer" mean. */
  reads:
    | { as: "one"; name: string }
    | { as: "two"; names: readonly [string, string] }
    | { as: "signed"; name: string; more: string; fewer: string };
  placeName: string;
  credit: string;
  note?: ReactNode;
}

const LARGEST = 26;

/** France by département: a symbol at each middle, its area as large as the number. */
export function DepartementMap({ title, places, reads, placeName, credit, note }: MapProps) {
  const words = useWords();
  const most = Math.max(1, ...places.flatMap(({ values }) => values.map(Math.abs)));
  const radius = scaleSqrt([0, most], [0, LARGEST]);
  const number = (value: number) =>
    words.number(value, reads.as === "signed" ? { signDisplay: "exceptZero" } : {});
  const told = ({ values }: MapPlace) => values.map(number).join(" / ");
  const shown = places.filter(({ values }) => values.some((value) => value !== 0));
  const away = shown.filter(({ point }) => point === null);
  const names = reads.as === "two" ? reads.names : [reads.name];
  return (
    <Chart
      {...{ title, note }}
      kind="map"
      size={[613, 585]}
      legend={<MapLegend {...{ reads, most }} />}
      beside={
        <>
          {away.length > 0 ? (
            <p className="chart-beside">
              {words("chart.map.away")} {words.list(away.map((place) => `${place.name} ${told(place)}`))}
            </p>
          ) : null}
          <p className="chart-credit">{credit}</p>
        </>
      }
      table={{
        rows: shown,
        rowKey: ({ code }) => code,
        columns: [
          { title: placeName, cell: ({ name, code }) => `${name} (${code})` },
          ...names.map(
            (name, i): Column<MapPlace> => ({
              title: name,
              number: true,
              cell: ({ values }) => number(values[i] ?? 0),
            }),
          ),
        ],
      }}
    >
      <image href="/france.svg" width="613" height="585" />
      {[...shown].sort(largestFirst).map((place) =>
        place.point ? (
          <g
            key={place.code}
            transform={`translate(${place.point.x.toFixed(1)} ${place.point.y.toFixed(1)})`}
          >
            <title>{`${place.name} ${told(place)}`}</title>
            {place.values.map((value, i) => (
              <MapSymbol
                key={names[i]}
                look={lookOf(reads.as, value, i)}
                radius={radius(Math.abs(value))}
                value={value}
              />
            ))}
          </g>
        ) : null,
      )}
    </Chart>
  );
}

/** What the shapes mean, and how large the largest is. */
function MapLegend({ reads, most }: Pick<MapProps, "reads"> & { most: number }) {
  const words = useWords();
  const entries: readonly (readonly [MapLook, string])[] =
    reads.as === "two"
      ? [
          ["left", reads.names[0]],
          ["right", reads.names[1]],
        ]
      : reads.as === "signed"
        ? [
            ["more", reads.more],
            ["fewer", reads.fewer],
          ]
        : [["more", reads.name]];
  return (
    <ul className="chart-legend">
      {entries.map(([look, name]) => (
        <li key={name}>
          <svg viewBox="-9 -9 18 18" aria-hidden="true">
            <MapSymbol look={look} radius={7} />
          </svg>
          {name}
        </li>
      ))}
      <li className="quiet">{words("chart.map.largest", { value: words.number(most) })}</li>
    </ul>
  );
}

function lookOf(as: MapProps["reads"]["as"], value: number, i: number): MapLook {
  if (as === "two") return i === 0 ? "left" : "right";
  return value < 0 ? "fewer" : "more";
}

/** Small symbols stay visible upon large ones. */
const largestFirst = (a: MapPlace, b: MapPlace): number => size(b) - size(a);
const size = ({ values }: MapPlace): number => Math.max(...values.map(Math.abs));
