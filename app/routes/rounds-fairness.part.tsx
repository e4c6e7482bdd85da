import { useWords } from "~/i18n/context";
import type { RoundFigures } from "~/matching/duo/round";
import { type GroupRate, SMALL_GROUP } from "~/matching/fairness";
import { Tag } from "~/ui/page";
import { Table } from "~/ui/table";

/** How the round treats people: who got how good a place among those possible, and whether groups have the same chances. */
export function Fairness({ figures }: { figures: RoundFigures }) {
  const words = useWords();
  const { fairness, pairs } = figures;
  if (!fairness || pairs === 0) return null;
  const { first, three, ten } = fairness.ranks;
  const number = (count: number) => words.number(count);
  const load = fairness.load.flatMap((count, held) =>
    count > 0 ? [words("staff.rounds.fairness.load.one", { count: number(count), pairs: held })] : [],
  );
  return (
    <details className="round-fairness">
      <summary>{words("staff.rounds.fairness")}</summary>
      <div className="stack">
        <p>
          {words("staff.rounds.fairness.ranks", {
            ...{ first: number(first), three: number(three), ten: number(ten), pairs: number(pairs) },
          })}
        </p>
        <p>{words("staff.rounds.fairness.load", { list: words.list(load) })}</p>
        <p>
          {words("staff.rounds.fairness.gini", {
            gini: words.number(fairness.gini, { maximumFractionDigits: 2 }),
          })}
        </p>
        <Groups title={words("staff.rounds.fairness.bySex")} rates={fairness.bySex} named={sexInWords} />
        <Groups
          title={words("staff.rounds.fairness.byFrench")}
          rates={fairness.byFrench}
          named={(level) => words(`level.${level}` as never)}
        />
        <p className="muted small">{words("staff.rounds.fairness.small")}</p>
      </div>
    </details>
  );

  function sexInWords(sex: string): string {
    const key = `staff.rounds.fairness.sex.${sex}`;
    return words(words.has(key) ? key : "staff.rounds.fairness.unsaid");
  }
}

function Groups({
  title,
  rates,
  named,
}: {
  title: string;
  rates: readonly GroupRate[];
  named: (group: string) => string;
}) {
  const words = useWords();
  const percent = (share: number) => words.number(share, { style: "percent", maximumFractionDigits: 0 });
  const shown = rates.filter(({ people }) => people >= SMALL_GROUP);
  if (shown.length < 2) return null;
  return (
    <section className="stack" data-gap="small">
      <h3>{title}</h3>
      <Table
        caption={title}
        rows={shown}
        rowKey={({ group }) => group}
        columns={[
          { title: words("staff.rounds.fairness.group"), cell: ({ group }) => named(group) },
          {
            title: words("staff.rounds.fairness.people"),
            number: true,
            cell: ({ people }) => words.number(people),
          },
          {
            title: words("staff.rounds.fairness.matched"),
            number: true,
            cell: ({ matched }) => words.number(matched),
          },
          { title: words("staff.rounds.fairness.rate"), number: true, cell: ({ rate }) => percent(rate) },
          { title: words("staff.rounds.fairness.ratio"), number: true, cell: ratioOf },
          {
            title: words("staff.rounds.fairness.mean"),
            number: true,
            cell: ({ meanScore }) => (meanScore === null ? "–" : words.number(Math.round(meanScore / 100))),
          },
        ]}
      />
    </section>
  );

  function ratioOf({ ratio, interval, isLow }: GroupRate) {
    if (ratio === null) return "–";
    const told = interval
      ? words("staff.rounds.fairness.interval", {
          ...{ ratio: percent(ratio), low: percent(interval[0]), high: percent(interval[1]) },
        })
      : percent(ratio);
    return (
      <>
        {told} {isLow ? <Tag kind="alarm">{words("staff.rounds.fairness.low")}</Tag> : null}
      </>
    );
  }
}
