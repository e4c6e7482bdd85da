import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { ComparedScenarios, DifferingPair } from "~/rounds/comparison";
import type { ConsoleName } from "~/rounds/console/names.server";
import type { Programme } from "~/rounds/programme";
import { Part } from "~/ui/page";
import { Table } from "~/ui/table";
import { askingPath, criterionNamed } from "./tuning-words.part";

interface DifferencesProps {
  programme: Programme;
  compared: ComparedScenarios;
  names: Readonly<Record<string, ConsoleName>>;
}

/** For whom it changes: with whom or what in each scenario, and what speaks for it. */
export function Differences({ programme, compared, names }: DifferencesProps) {
  const words = useWords();
  const { scenarios, differing, differs } = compared;
  if (differs === 0) return null;
  return (
    <Part title={words("staff.trial.who")}>
      <p className="muted small">
        {words("staff.trial.who.lead", { shown: differing.length, all: words.number(differs) })}
      </p>
      <Table
        caption={words("staff.trial.who")}
        rows={differing}
        rowKey={({ asking }) => asking}
        columns={[
          {
            title: words(programme === "duos" ? "staff.trial.who.person" : "staff.trial.who.household"),
            cell: ({ asking, waitingDays }) => (
              <>
                <Link to={askingPath(programme, asking)}>
                  <bdi>{names[asking]?.name ?? words("staff.trial.who.erased")}</bdi>
                </Link>
                <span className="muted small block">
                  {names[asking]?.town} · {words("staff.trial.who.waits", { count: waitingDays })}
                </span>
              </>
            ),
          },
          ...scenarios.map(({ name }, n) => ({
            title: name,
            cell: ({ given }: (typeof differing)[number]) => <Given pair={given[n] ?? null} />,
          })),
        ]}
      />
    </Part>
  );

  function Given({ pair }: { pair: DifferingPair | null }) {
    if (!pair)
      return (
        <span className="muted">
          {words(programme === "duos" ? "staff.trial.who.nobody" : "staff.trial.who.nothing")}
        </span>
      );
    const { id, score, reasons } = pair;
    return (
      <>
        <strong>{words.number(Math.round(score / 100))}</strong>{" "}
        <bdi>{names[id]?.name ?? words("staff.trial.who.erased")}</bdi>
        <span className="muted small block">
          {reasons
            .map(({ criterion, because }) =>
              because ? reasonInWords(words, because) : criterionNamed(words, programme, criterion),
            )
            .join(" · ")}
        </span>
      </>
    );
  }
}
