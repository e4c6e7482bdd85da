import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Scenario } from "~/rounds/comparison";
import type { PageOfPairs } from "~/rounds/console/names.server";
import type { Programme } from "~/rounds/programme";
import { Part } from "~/ui/page";
import { Table } from "~/ui/table";
import { askingPath } from "./tuning-words.part";

interface PairsProps {
  programme: Programme;
  all: PageOfPairs;
  scenarios: readonly Scenario[];
}

/** Every pair that was kept, page by page. */
export function AllPairs({ programme, all, scenarios }: PairsProps) {
  const words = useWords();
  const { rows, names, page, pages } = all;
  const nameOf = (id: string) => names[id]?.name ?? words("staff.trial.who.erased");
  return (
    <Part title={words("staff.comparison.pairs")} id="pairs">
      <Table
        caption={words("staff.comparison.pairs")}
        rows={rows}
        rowKey={({ asking }) => asking}
        columns={[
          {
            title: words(programme === "duos" ? "staff.trial.who.person" : "staff.trial.who.household"),
            cell: ({ asking }) => (
              <Link to={askingPath(programme, asking)}>
                <bdi>{nameOf(asking)}</bdi>
              </Link>
            ),
          },
          ...scenarios.map(({ name }, n) => ({
            title: name,
            cell: ({ given }: PageOfPairs["rows"][number]) => {
              const pair = given[n];
              if (!pair) return "–";
              return (
                <>
                  <strong>{words.number(Math.round(pair.score / 100))}</strong> <bdi>{nameOf(pair.id)}</bdi>
                </>
              );
            },
          })),
        ]}
      />
      {pages > 1 ? (
        <nav className="row" aria-label={words("staff.rounds.pages")}>
          {page > 1 ? <Link to={`?page=${page - 1}#pairs`}>{words("staff.rounds.previous")}</Link> : null}
          <span>{words("staff.rounds.page", { page, pages })}</span>
          {page < pages ? <Link to={`?page=${page + 1}#pairs`}>{words("staff.rounds.next")}</Link> : null}
        </nav>
      ) : null}
    </Part>
  );
}
