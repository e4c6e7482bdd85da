import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import { type GroupRate, SMALL_GROUP } from "~/matching/fairness";
import type { Scenario } from "~/rounds/comparison";
import { Notice, Tag } from "~/ui/page";
import { Table } from "~/ui/table";

const KINDS = ["bySex", "byFrench"] as const;
type Kind = (typeof KINDS)[number];

/** Groups with less than four fifths of the chance of the best one, in words. */
export function Alerts({ scenarios }: { scenarios: readonly Scenario[] }) {
  const words = useWords();
  const low = scenarios.flatMap(({ name, figures }) =>
    KINDS.flatMap((kind) => figures[kind].filter(({ isLow }) => isLow).map((rate) => ({ name, kind, rate }))),
  );
  if (low.length === 0) return null;
  const percent = (share: number) => words.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <Notice kind="alarm">
      {low.map(({ name, kind, rate: { group, ratio, interval, people } }) => (
        <p key={`${name} ${kind} ${group}`}>
          {words("staff.trial.alert", {
            ...{ name, people: words.number(people), group: groupNamed(words, kind, group) },
            ratio: percent(ratio ?? 0),
            low: percent(interval?.[0] ?? 0),
            high: percent(interval?.[1] ?? 1),
          })}
        </p>
      ))}
    </Notice>
  );
}

/** Match rates by sex and by French, scenario by scenario. */
export function GroupRates({ scenarios }: { scenarios: readonly Scenario[] }) {
  const words = useWords();
  return (
    <>
      {KINDS.map((kind) => (
        <Rates key={kind} {...{ kind, scenarios }} />
      ))}
      <p className="muted small">{words("staff.trial.group.small")}</p>
    </>
  );
}

function Rates({ kind, scenarios }: { kind: Kind; scenarios: readonly Scenario[] }) {
  const words = useWords();
  const groups = scenarios[0]?.figures[kind].filter(({ people }) => people >= SMALL_GROUP) ?? [];
  if (groups.length === 0) return null;
  const title = words(`staff.trial.group.${kind}`);
  const percent = (share: number) => words.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <Table
      caption={title}
      rows={groups}
      rowKey={({ group }) => group}
      columns={[
        { title, cell: ({ group }) => groupNamed(words, kind, group) },
        {
          title: words("staff.trial.group.people"),
          number: true,
          cell: ({ people }) => words.number(people),
        },
        ...scenarios.map(({ name, figures }) => ({
          title: name,
          number: true,
          cell: ({ group }: GroupRate) => {
            const rate = figures[kind].find((one) => one.group === group);
            if (!rate) return "–";
            return (
              <>
                {percent(rate.rate)}{" "}
                {rate.isLow ? <Tag kind="alarm">{words("staff.trial.group.low")}</Tag> : null}
              </>
            );
          },
        })),
      ]}
    />
  );
}

function groupNamed(words: Words, kind: Kind, group: string): string {
  if (kind === "byFrench") return words(`level.${group}` as never);
  const key = `staff.trial.group.${group}`;
  return words(words.has(key) ? key : "staff.trial.group.unsaid");
}
