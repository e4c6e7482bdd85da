import { useWords } from "~/i18n/context";
import type { Arc, ArcEnd } from "~/rounds/mobility/arcs.server";
import { onMap } from "~/territory/projection";
import { ArcsMap } from "~/ui/arcs-map";
import { Part } from "~/ui/page";
import { Table } from "~/ui/table";

/** Ways drawn, and ways told: a map with more is a tangle, a page with more is heavy. */
const DRAWN = 250;
const TOLD = 60;
/** The map shows metropolitan France; points elsewhere are in the table only. */
const isMetropolitan = ({ latitude, longitude }: ArcEnd): boolean =>
  latitude !== null &&
  longitude !== null &&
  latitude > 41 &&
  latitude < 52 &&
  longitude > -6 &&
  longitude < 10;

/** Where the round would make households go: strokes on a map of France, and the same in a table. */
export function RoundMap({ arcs }: { arcs: readonly Arc[] }) {
  const words = useWords();
  if (arcs.length === 0) return null;
  const most = Math.max(...arcs.map(({ households }) => households));
  const label = ({ from, to, households }: Arc): string =>
    words("staff.mobilityRounds.map.way", { from: from.name, to: to.name, count: households });
  return (
    <Part title={words("staff.mobilityRounds.map")}>
      <div className="ways-of-round">
        <ArcsMap
          credit={words("home.map.credit")}
          arcs={arcs
            .filter(({ from, to }) => isMetropolitan(from) && isMetropolitan(to))
            .slice(0, DRAWN)
            .map((arc) => ({
              key: `${arc.from.code}-${arc.to.code}`,
              from: pointOf(arc.from),
              to: pointOf(arc.to),
              width: 1.5 + 3.5 * Math.sqrt(arc.households / most),
              label: label(arc),
            }))}
        />
        <div className="stack" data-gap="small">
          <Table
            caption={words("staff.mobilityRounds.map")}
            rows={arcs.slice(0, TOLD)}
            rowKey={({ from, to }) => `${from.code}-${to.code}`}
            columns={[
              { title: words("staff.mobilityRounds.map.from"), cell: ({ from }) => <bdi>{from.name}</bdi> },
              { title: words("staff.mobilityRounds.map.to"), cell: ({ to }) => <bdi>{to.name}</bdi> },
              {
                title: words("staff.mobilityRounds.map.households"),
                number: true,
                cell: ({ households }) => words.number(households),
              },
            ]}
          />
          {arcs.length > TOLD ? (
            <p className="muted small">
              {words("staff.mobilityRounds.map.more", { count: arcs.length - TOLD })}
            </p>
          ) : null}
        </div>
      </div>
    </Part>
  );
}

const pointOf = ({ latitude, longitude }: ArcEnd) =>
  onMap({ latitude: latitude ?? 0, longitude: longitude ?? 0 });
