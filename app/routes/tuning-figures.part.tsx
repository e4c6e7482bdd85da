import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { ComparedScenarios, Scenario } from "~/rounds/comparison";
import type { Programme } from "~/rounds/programme";
import type { DepartementPlace } from "~/territory/departements.server";
import { isOnMap, onMap } from "~/territory/projection";
import { DepartementMap } from "~/ui/charts/departement-map";
import { Histogram } from "~/ui/charts/histogram";
import { Part } from "~/ui/page";
import { Table } from "~/ui/table";

/** Figures of scenarios side by side, the first one being what the others are held against. */
export function ScenarioFigures({
  programme,
  scenarios,
}: {
  programme: Programme;
  scenarios: readonly Scenario[];
}) {
  const words = useWords();
  const rows = [...figures(words, programme, scenarios[0]), ...rulers(words, scenarios)];
  return (
    <Part title={words("staff.trial.figures")}>
      <Table
        caption={words("staff.trial.figures")}
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { title: words("staff.trial.figure"), cell: ({ name }) => name },
          ...scenarios.map((scenario, n) => ({
            title: scenario.name,
            number: true,
            cell: ({ value }: Row) => <Told {...{ words, value, scenario }} first={scenarios[0]} n={n} />,
          })),
        ]}
      />
      <p className="muted small">
        {scenarios.length > 1 && rulers(words, scenarios).length > 0 ? words("staff.trial.ruler") : null}{" "}
        <Proof scenarios={scenarios} />
      </p>
    </Part>
  );
}

interface Row {
  name: string;
  value: (scenario: Scenario) => { told: string; number: number | null };
}

/** A value, and how far it is from the first scenario's. */
function Told({
  words,
  value,
  scenario,
  first,
  n,
}: {
  words: Words;
  value: Row["value"];
  scenario: Scenario;
  first: Scenario | undefined;
  n: number;
}) {
  const { told, number } = value(scenario);
  const was = first && n > 0 ? value(first).number : null;
  const change = number === null || was === null ? 0 : Math.round((number - was) * 10) / 10;
  return (
    <>
      {told}
      {change === 0 ? null : (
        <span className="muted small"> ({words.number(change, { signDisplay: "exceptZero" })})</span>
      )}
    </>
  );
}

function figures(words: Words, programme: Programme, first: Scenario | undefined): Row[] {
  const of = (
    figure: string,
    read: (scenario: Scenario) => number | null,
    tell: (value: number) => string,
    none = "–",
  ): Row => ({
    name: words(`staff.trial.figure.${figure}` as never),
    value: (scenario) => {
      const number = read(scenario);
      return { number, told: number === null ? none : tell(number) };
    },
  });
  const plain = (value: number) => words.number(value);
  const points = (value: number) => words.number(value, { maximumFractionDigits: 1 });
  const kilometres = (value: number) =>
    words("staff.trial.kilometres", { count: words.number(value, { maximumFractionDigits: 0 }) });
  return [
    of(`matched.${programme}`, ({ figures: { matched } }) => matched, plain),
    of(
      "share",
      ({ figures: { matched, asking } }) => (asking === 0 ? null : (100 * matched) / asking),
      (value) => words.number(value / 100, { style: "percent", maximumFractionDigits: 1 }),
    ),
    ...(["gained", "lost", "placed", "displaced"] as const).map((change) => ({
      name: words(`staff.trial.figure.${change}`),
      value: (scenario: Scenario) => ({
        number: null,
        told: scenario === first ? "–" : plain(scenario[change]),
      }),
    })),
    of("mean", ({ figures: { score } }) => score.mean / 100, points),
    of("median", ({ figures: { score } }) => score.median / 100, points),
    of("minimum", ({ figures: { score } }) => score.minimum / 100, points),
    of(
      "wait",
      ({ figures: { longestWait } }) => longestWait,
      (count) => words("staff.trial.days", { count }),
      words("staff.trial.nobodyWaits"),
    ),
    of("distance", ({ figures: { distance } }) => distance?.median ?? null, kilometres),
    of("ninth", ({ figures: { distance } }) => distance?.ninth ?? null, kilometres),
  ];
}

/** Every scenario measured with the weights of each: only where the weights differ. */
function rulers(words: Words, scenarios: readonly Scenario[]): Row[] {
  const differ = new Set(scenarios.map(({ settings }) => JSON.stringify(settings.weights))).size > 1;
  if (!differ) return [];
  return scenarios.map(({ name }, r) => ({
    name: words("staff.trial.figure.ruled", { name }),
    value: ({ ruled }) => {
      const mean = (ruled[r] ?? 0) / 100;
      return { number: mean, told: words.number(mean, { maximumFractionDigits: 1 }) };
    },
  }));
}

/** Whether the answers are proven, and by how much they could be better; the difference of two is an interval then. */
function Proof({ scenarios }: { scenarios: readonly Scenario[] }) {
  const words = useWords();
  const more = Math.max(...scenarios.map(({ figures: { most, matched } }) => (most ?? matched) - matched));
  if (more > 0) return <>{words("staff.trial.proof.more", { count: more })}</>;
  const gap = Math.max(
    ...scenarios.map(({ figures: { value, bound } }) => (bound === 0 ? 0 : (bound - value) / bound)),
  );
  if (gap <= 0) return <>{words("staff.trial.proof.exact")}</>;
  const [first, last] = [scenarios[0]?.figures, scenarios.at(-1)?.figures];
  const points = (value: number) => words.number(Math.round(value / 100), { signDisplay: "exceptZero" });
  return (
    <>
      {words("staff.trial.proof.within", {
        gap: words.number(gap, { style: "percent", maximumFractionDigits: 2 }),
      })}{" "}
      {first && last && first !== last
        ? words("staff.trial.regret", {
            low: points(last.value - first.bound),
            high: points(last.bound - first.value),
          })
        : null}
    </>
  );
}

const STEP = 5;

/** Pairs by score: before as an outline, after filled. */
export function Scores({ scenarios }: { scenarios: readonly Scenario[] }) {
  const words = useWords();
  const [first, last] = [scenarios[0], scenarios.at(-1)];
  if (!first || !last) return null;
  const series = ({ name, figures: { histogram } }: Scenario) => ({ name, counts: histogram });
  return (
    <Histogram
      title={words("staff.trial.histogram")}
      axis={words("staff.trial.histogram.axis")}
      bins={first.figures.histogram.map((_, n) => ({ label: `${n * STEP}` }))}
      series={first === last ? [series(first)] : [series(first), series(last)]}
    />
  );
}

/** Where more or fewer people get something than in the first scenario. */
export function ChangeMap({
  programme,
  compared: { scenarios, departements },
  places,
}: {
  programme: Programme;
  compared: ComparedScenarios;
  places: readonly DepartementPlace[];
}) {
  const words = useWords();
  const first = scenarios[0];
  return scenarios.slice(1).map((scenario, n) => {
    const differences = departements
      .map(({ code, matched }) => ({ code, more: (matched[n + 1] ?? 0) - (matched[0] ?? 0) }))
      .filter(({ more }) => more !== 0);
    if (differences.length === 0 || !first) return null;
    const { name } = scenario;
    return (
      <DepartementMap
        key={name}
        title={words(`staff.trial.map.name.${programme}`, { name, first: first.name })}
        placeName={words("staff.trial.map.place")}
        credit={words("home.map.credit")}
        reads={{
          as: "signed",
          name: words("staff.trial.map"),
          more: words("staff.trial.map.more"),
          fewer: words("staff.trial.map.fewer"),
        }}
        places={differences.map(({ code, more }) => ({ ...placed(code), values: [more] as const }))}
      />
    );
  });

  function placed(code: string) {
    const place = places.find((one) => one.code === code);
    return {
      code,
      name: place?.name ?? code,
      point: place?.point && isOnMap(place.point) ? onMap(place.point) : null,
    };
  }
}
