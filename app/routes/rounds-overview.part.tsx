import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { LanguageCost } from "~/matching/duo/round";
import type { Side } from "~/mentoring/duo-path";
import type { SideOverview } from "~/rounds/overview.server";
import { Part, Sheet } from "~/ui/page";
import { Table } from "~/ui/table";
import { nameOf } from "./rounds-lists.part";

/** How many people of one side may take part, and what keeps the others out, with the way to their files. */
export function SideOverviewPart({ side, overview }: { side: Side; overview: SideOverview }) {
  const words = useWords();
  const files = `/staff/${side === "volunteer" ? "volunteers" : "beneficiaries"}`;
  return (
    <Sheet>
      <p className="overview-count">
        <strong>{words.number(overview.eligible)}</strong>{" "}
        {words(`staff.rounds.eligible.${side}`, { count: overview.eligible })}
      </p>
      <p className="muted">{words("staff.rounds.ineligible", { count: overview.ineligible })}</p>
      <ul className="hurdles">
        {overview.hurdles.map(({ hurdle, count, people }) => (
          <li key={hurdle}>
            <details>
              <summary>
                <strong>{words.number(count)}</strong> {words(`staff.rounds.hurdle.${hurdle}`)}
              </summary>
              <ul className="names">
                {people.map((person) => (
                  <li key={person.id}>
                    <Link to={`${files}/${person.id}`}>
                      <bdi>{nameOf(person)}</bdi>
                    </Link>
                  </li>
                ))}
                {count > people.length ? (
                  <li className="muted">{words("staff.rounds.andMore", { count: count - people.length })}</li>
                ) : null}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** What each minimum level of a common language would cost: people who would have no candidate left because of it. */
export function LanguageCosts({ costs, eligible }: { costs: readonly LanguageCost[]; eligible: number }) {
  const words = useWords();
  return (
    <Part title={words("staff.rounds.costs")}>
      <p className="muted">{words("staff.rounds.costs.lead")}</p>
      <Table
        caption={words("staff.rounds.costs")}
        rows={costs}
        rowKey={(line) => line.level}
        columns={[
          { title: words("staff.settings.level"), cell: (line) => words(`level.${line.level}`) },
          {
            title: words("staff.rounds.costs.beneficiaries"),
            number: true,
            cell: (line) => words.number(eligible - line.beneficiaries),
          },
          {
            title: words("staff.rounds.costs.pairs"),
            number: true,
            cell: (line) => words.number(line.pairs),
          },
        ]}
      />
    </Part>
  );
}
