import { useWords } from "~/i18n/context";
import type { Scenario } from "~/rounds/comparison";
import type { DescribedTrial } from "~/rounds/console/names.server";
import type { Programme } from "~/rounds/programme";
import { Empty, Notice, Part } from "~/ui/page";
import { Differences } from "./tuning-differences.part";
import { ChangeMap, ScenarioFigures, Scores } from "./tuning-figures.part";
import { Alerts, GroupRates } from "./tuning-groups.part";

interface ConsequencesProps {
  programme: Programme;
  /** Null: what was typed cannot be tried. */
  trial: DescribedTrial | null;
}

/** What the tried settings would change, always in view beside them. */
export function Consequences({ programme, trial }: ConsequencesProps) {
  const words = useWords();
  const state = trial?.state ?? "invalid";
  const answered = trial?.state === "answered" ? trial : null;
  return (
    <aside className="consequences" aria-label={words("staff.trial.title")}>
      <div
        id="headline"
        data-live=""
        className="headline"
        role="status"
        data-state={answered?.improving ? "improving" : state}
        data-answers={answered?.answers ?? 0}
      >
        <Headline {...{ programme, trial }} />
      </div>
      <div id="consequences" data-live="" className="stack" data-gap="large">
        {answered ? <Details programme={programme} answered={answered} /> : null}
      </div>
      {state === "running" || answered?.improving ? (
        <noscript>
          <meta httpEquiv="refresh" content={state === "running" ? "1" : "4"} />
        </noscript>
      ) : null}
    </aside>
  );
}

function Headline({ programme, trial }: ConsequencesProps) {
  const words = useWords();
  if (!trial) return <p>{words("staff.trial.invalid")}</p>;
  if (trial.state === "running")
    return <p>{words("staff.trial.running", { percent: words.number(trial.percent) })}</p>;
  if (trial.state === "failed") return <Notice kind="alarm">{words("staff.trial.failed")}</Notice>;
  const after = trial.trial.scenarios.at(-1);
  if (!after || after.figures.asking === 0) return <Empty>{words("staff.trial.none")}</Empty>;
  const { matched, asking } = after.figures;
  return (
    <>
      <p className="big">{words(`staff.trial.headline.${programme}`, { matched, asking })}</p>
      <p>{after.gained + after.lost === 0 ? words("staff.trial.same") : changes(after)}</p>
    </>
  );

  function changes({ gained, lost, placed, displaced }: Scenario): string {
    return `${words(`staff.trial.change.${programme}`, { gained, lost })} · ${words(
      `staff.trial.people.${programme}`,
      { placed, displaced },
    )}`;
  }
}

type Answered = Extract<DescribedTrial, { state: "answered" }>;

function Details({ programme, answered }: { programme: Programme; answered: Answered }) {
  const words = useWords();
  const { trial, names, places } = answered;
  if (trial.scenarios[0]?.figures.asking === 0) return null;
  return (
    <>
      <Alerts scenarios={trial.scenarios.slice(-1)} />
      <ScenarioFigures {...{ programme }} scenarios={trial.scenarios} />
      <Scores scenarios={trial.scenarios} />
      <Part title={words("staff.trial.groups")}>
        <GroupRates scenarios={trial.scenarios} />
      </Part>
      <ChangeMap {...{ programme, places }} compared={trial} />
      <Differences {...{ programme, names }} compared={trial} />
      <p className="muted small">
        {words("staff.trial.at", { moment: words.moment(trial.poolAt) })}{" "}
        {trial.improving ? words("staff.trial.improving") : null}
      </p>
    </>
  );
}
