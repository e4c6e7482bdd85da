import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { DRAFT_FILTERS, DRAFT_ORDERS, type Look, lookQuery } from "~/rounds/forms";
import type { RoundSummary } from "~/rounds/rounds.server";
import { Button } from "~/ui/button";

interface LooksProps<OfSide extends string> {
  summary: Pick<RoundSummary, "drafts" | "left" | "ineligible" | "branches">;
  look: Look<OfSide>;
  sides: readonly OfSide[];
  /** Where the programme's own words stand: `<prefix>.view.<view>` and `<prefix>.side.<side>`. */
  prefix: "staff.rounds" | "staff.mobilityRounds";
}

/** Which list one looks at, and how it is filtered and sorted: links and one GET form. */
export function Looks<OfSide extends string>({ summary, look, sides, prefix }: LooksProps<OfSide>) {
  const words = useWords();
  const counts = {
    drafts: Object.values(summary.drafts).reduce((sum, n) => sum + (n ?? 0), 0),
    left: summary.left,
    ineligible: summary.ineligible,
  };
  return (
    <>
      <nav aria-label={words("staff.rounds.lists")}>
        <ul className="tabs">
          {(["drafts", "left", "ineligible"] as const).map((view) => (
            <li key={view}>
              <Link
                to={lookQuery(look, {
                  view,
                  state: null,
                  side: null,
                  name: "",
                  branch: null,
                  below: null,
                  group: null,
                })}
                aria-current={look.view === view ? "page" : undefined}
              >
                {words(`${prefix}.view.${view}`, { count: counts[view] })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {look.view === "drafts" ? (
        <DraftFilter {...{ summary, look }} />
      ) : (
        <SideFilter {...{ look, sides, prefix }} />
      )}
    </>
  );
}

function DraftFilter<OfSide extends string>({ summary, look }: Pick<LooksProps<OfSide>, "summary" | "look">) {
  const words = useWords();
  return (
    <Form method="get" className="round-filter" role="search" reloadDocument>
      <Pick
        {...{ look }}
        name="state"
        empty={words("staff.rounds.filter.all")}
        options={DRAFT_FILTERS.map((state) => [state, words(`staff.rounds.draft.state.${state}`)])}
      />
      <Pick
        {...{ look }}
        name="order"
        options={DRAFT_ORDERS.map((order) => [order, words(`staff.rounds.order.${order}`)])}
      />
      {summary.branches.length > 1 ? (
        <>
          <Pick
            {...{ look }}
            name="branch"
            empty={words("staff.rounds.filter.all")}
            options={summary.branches.map(({ id, name }) => [id, name])}
          />
          <Pick
            {...{ look }}
            name="group"
            empty={words("staff.rounds.filter.noGroup")}
            options={[["branch", words("staff.rounds.filter.byBranch")]]}
          />
        </>
      ) : null}
      <label>
        <span>{words("staff.rounds.filter.below")}</span>
        <input type="number" name="below" min={1} max={100} defaultValue={look.below ?? ""} data-short />
      </label>
      <label>
        <span>{words("staff.rounds.filter.name")}</span>
        <input type="search" name="name" defaultValue={look.name} maxLength={60} />
      </label>
      <Button kind="quiet">{words("staff.rounds.filter.show")}</Button>
    </Form>
  );
}

interface PickProps {
  look: Pick<Look<string>, "state" | "order" | "branch" | "group">;
  name: "state" | "order" | "branch" | "group";
  /** What stands for no choice, where there may be none. */
  empty?: string;
  options: readonly (readonly [value: string, label: string])[];
}

function Pick({ look, name, empty, options }: PickProps) {
  const words = useWords();
  return (
    <label>
      <span>{words(`staff.rounds.filter.${name}`)}</span>
      <select name={name} defaultValue={look[name] ?? ""}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function SideFilter<OfSide extends string>({
  look,
  sides,
  prefix,
}: Pick<LooksProps<OfSide>, "look" | "sides" | "prefix">) {
  const words = useWords();
  return (
    <nav className="row" aria-label={words("staff.rounds.filter.side")}>
      {[null, ...sides].map((side) => (
        <Link
          key={side ?? "all"}
          to={lookQuery(look, { side })}
          aria-current={look.side === side ? "true" : undefined}
        >
          {words(side ? (`${prefix}.side.${side}` as never) : "staff.rounds.filter.all")}
        </Link>
      ))}
    </nav>
  );
}

/** Pages of fifty. */
export function Pages<OfSide extends string>({ look, pages }: { look: Look<OfSide>; pages: number }) {
  const words = useWords();
  if (pages <= 1) return null;
  const { page } = look;
  return (
    <nav className="row" aria-label={words("staff.rounds.pages")}>
      {page > 1 ? (
        <Link to={lookQuery(look, { page: page - 1 })}>{words("staff.rounds.previous")}</Link>
      ) : null}
      <span>{words("staff.rounds.page", { page, pages })}</span>
      {page < pages ? (
        <Link to={lookQuery(look, { page: page + 1 })}>{words("staff.rounds.next")}</Link>
      ) : null}
    </nav>
  );
}
