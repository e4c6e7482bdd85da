import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { ComparedScenarios } from "~/rounds/comparison";
import type { Mentioned } from "~/rounds/console/comparing.server";
import type { Desk } from "~/rounds/console/desk.server";
import { comparisonPath } from "~/rounds/console/forms";
import type { Described, DescribedTrial } from "~/rounds/console/names.server";
import type { NamedScenario } from "~/rounds/console/trial";
import type { Programme } from "~/rounds/programme";
import { differingFields, fieldsOf } from "~/rounds/scenario";
import { Button } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Part, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { Differences } from "./tuning-differences.part";
import { ChangeMap, ScenarioFigures, Scores } from "./tuning-figures.part";
import { Alerts, GroupRates } from "./tuning-groups.part";
import { fieldNamed, fieldValue, tuningPath } from "./tuning-words.part";

interface CardsProps {
  desk: Desk;
  mentioned: readonly Mentioned[];
  branchIds: readonly string[];
}

/** The scenarios in their order, each to be taken out or gone on from. */
export function ScenarioCards({ desk: { programme }, mentioned, branchIds }: CardsProps) {
  const words = useWords();
  const mentions = mentioned.map(({ mention }) => mention);
  const without = (mention: string) =>
    comparisonPath(programme, { mentions: mentions.filter((one) => one !== mention), branchIds });
  if (mentioned.length === 0) return null;
  return (
    <Part title={words("staff.comparison.scenarios")}>
      <ol className="scenarios">
        {mentioned.map(({ mention, scenario }, n) => (
          <li key={mention}>
            <strong>{scenario.name}</strong>
            {n === 0 ? <Tag>{words("staff.comparison.reference")}</Tag> : null}
            <Link to={tuneFrom(scenario)}>
              {words("staff.comparison.tune")}
              <span className="visually-hidden">{` ${scenario.name}`}</span>
            </Link>
            <Link to={without(mention)}>
              {words("staff.comparison.remove")}
              <span className="visually-hidden">{` ${scenario.name}`}</span>
            </Link>
          </li>
        ))}
      </ol>
      <SettingsTable scenarios={mentioned.map(({ scenario }) => scenario)} />
    </Part>
  );

  /** The tuning page with these settings typed in; what it tries joins the comparison. */
  function tuneFrom({ settings }: NamedScenario): string {
    const fields = Object.entries(fieldsOf(settings)).map(([name, value]) => [name, String(value)]);
    const carried = [...mentions.map((s) => ["s", s]), ...branchIds.map((id) => ["branchIds", id])];
    const from = mentions[0]?.startsWith("name=") ? "original" : (mentions[0] ?? "original");
    return `${tuningPath(programme)}?${new URLSearchParams([["from", from], ...fields, ...carried])}`;
  }
}

/** Only what differs between the scenarios' settings. */
export function SettingsTable({ scenarios }: { scenarios: readonly NamedScenario[] }) {
  const words = useWords();
  const first = scenarios[0];
  if (!first) return null;
  const fields = [...new Set(scenarios.flatMap(({ settings }) => differingFields(first.settings, settings)))];
  if (fields.length === 0) return null;
  return (
    <Table
      caption={words("staff.comparison.differences")}
      rows={fields}
      rowKey={(field) => field}
      columns={[
        {
          title: words("staff.comparison.differences"),
          cell: (field) => fieldNamed(words, first.settings.programme, field),
        },
        ...scenarios.map(({ name, settings }) => ({
          title: name,
          cell: (field: string) => fieldValue(words, settings, field),
        })),
      ]}
    />
  );
}

export function AddVersion({ desk: { programme, versions }, mentioned, branchIds }: CardsProps) {
  const words = useWords();
  const mentions = mentioned.map(({ mention }) => mention);
  const choices = [
    ...versions.map(({ id, name, number }) => ({
      value: id,
      label: words("staff.settings.named", { name, number }),
    })),
    { value: "original", label: words("staff.settings.original") },
  ].filter(({ value }) => !mentions.includes(value));
  if (choices.length === 0) return null;
  return (
    <Form method="get" action={`${tuningPath(programme)}/comparison`} className="round-filter" reloadDocument>
      {mentions.map((mention) => (
        <input key={mention} type="hidden" name="s" value={mention} />
      ))}
      {branchIds.map((id) => (
        <input key={id} type="hidden" name="branchIds" value={id} />
      ))}
      <label>
        <span>{words("staff.comparison.add")}</span>
        <select name="s">
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Button kind="quiet">{words("staff.comparison.add.button")}</Button>
    </Form>
  );
}

/** The answer, or how far it is. */
export function ComparedSideBySide({
  programme,
  trial,
}: {
  programme: Programme;
  trial: DescribedTrial | null;
}) {
  const words = useWords();
  if (!trial) return null;
  const answered = trial.state === "answered" ? trial : null;
  const improving = answered?.improving ?? false;
  return (
    <>
      <div
        id="headline"
        data-live=""
        role="status"
        data-state={improving ? "improving" : trial.state}
        data-answers={answered?.answers ?? 0}
      >
        {trial.state === "running" ? (
          <p>{words("staff.trial.running", { percent: words.number(trial.percent) })}</p>
        ) : null}
        {trial.state === "failed" ? <Notice kind="alarm">{words("staff.trial.failed")}</Notice> : null}
        {answered?.trial.improving ? <p className="muted">{words("staff.trial.improving")}</p> : null}
      </div>
      <div id="compared" data-live="" className="stack" data-gap="large">
        {answered ? (
          <>
            <ComparedResult {...{ programme }} compared={answered.trial} described={answered} />
            <p className="muted small">
              {words("staff.trial.at", { moment: words.moment(answered.trial.poolAt) })}
            </p>
          </>
        ) : null}
      </div>
      {trial.state === "running" || improving ? (
        <noscript>
          <meta httpEquiv="refresh" content={trial.state === "running" ? "1" : "4"} />
        </noscript>
      ) : null}
    </>
  );
}

/** Figures, scores, chances, maps and the people for whom the scenarios differ; the same on the page and behind a shared link. */
export function ComparedResult({
  programme,
  compared,
  described: { names, places },
}: {
  programme: Programme;
  compared: ComparedScenarios;
  described: Described;
}) {
  const words = useWords();
  const [first, ...others] = compared.scenarios;
  if (!first) return null;
  return (
    <>
      <ScenarioFigures {...{ programme }} scenarios={compared.scenarios} />
      <Alerts scenarios={compared.scenarios} />
      <div className="scenario-maps">
        {others.map((scenario) => (
          <Scores key={scenario.name} scenarios={[first, scenario]} />
        ))}
      </div>
      <Part title={words("staff.trial.groups")}>
        <GroupRates scenarios={compared.scenarios} />
      </Part>
      <div className="scenario-maps">
        <ChangeMap {...{ programme, compared, places }} />
      </div>
      <Differences {...{ programme, compared, names }} />
    </>
  );
}

/** Keeps what is seen and gives a link to it. */
export function ShareForm({ reply }: { reply: FormReply | undefined }) {
  const words = useWords();
  return (
    <Part title={words("staff.comparison.share")}>
      <p className="muted small">{words("staff.comparison.share.lead")}</p>
      <Ask reply={reply}>
        <Field name="name" label={words("staff.comparison.share.name")} maxLength={80} />
        <Actions>
          <Button>{words("staff.comparison.share.button")}</Button>
        </Actions>
      </Ask>
    </Part>
  );
}
