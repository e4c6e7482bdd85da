import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { HOUSEHOLD_FILTERS, type HouseholdFilter, householdSearch } from "~/mobility/household-filter";
import type { HouseholdLine } from "~/mobility/household-list.server";
import { HOUSEHOLD_STATES } from "~/mobility/household-path";
import { Button, ButtonLink } from "~/ui/button";
import { Empty, Tag } from "~/ui/page";
import { type Column, Table } from "~/ui/table";
import { householdKind } from "./household-file.part";

type Filter = (typeof HOUSEHOLD_FILTERS)[number];
export type Counts = Partial<Record<Filter, number>>;

/** Households as a table; `space` is where the files stand for this reader, and staff see branch and referent as well. */
export function HouseholdTable({
  lines,
  caption,
  space,
  at,
}: {
  lines: readonly HouseholdLine[];
  caption: string;
  space: "/households" | "/staff/households";
  at: Date;
}) {
  const words = useWords();
  const staff = space === "/staff/households";
  const columns: Column<HouseholdLine>[] = [
    {
      title: words("staff.households.column.name"),
      cell: ({ id, firstName, lastName, persons }) => (
        <>
          <Link to={`${space}/${id}`}>
            <bdi>
              {lastName} {firstName}
            </bdi>
          </Link>{" "}
          <span className="muted small">{words("staff.households.list.persons", { count: persons })}</span>
        </>
      ),
    },
    {
      title: words("staff.households.column.state"),
      cell: ({ state }) => <Tag kind={householdKind(state)}>{words(`household.state.${state}`)}</Tag>,
    },
    {
      title: words("staff.households.column.wait"),
      number: true,
      cell: ({ state, since }) =>
        state === "placed" || state === "left"
          ? "—"
          : words("staff.households.list.days", { days: daysSince(since, at) }),
    },
    {
      title: words("staff.households.column.regions"),
      cell: ({ regions }) => (regions.length > 0 ? words.list(regions) : "—"),
    },
    {
      title: words("staff.households.column.candidacy"),
      cell: ({ candidacy }) => (candidacy ? words(`staff.households.candidacy.${candidacy.state}`) : "—"),
    },
    { title: words("staff.households.column.town"), cell: ({ town }) => town },
    ...(staff
      ? [
          {
            title: words("staff.households.column.referent"),
            cell: ({ referent }: HouseholdLine) => referent ?? <em>{words("staff.households.nobody")}</em>,
          },
          { title: words("staff.households.column.branch"), cell: ({ branch }: HouseholdLine) => branch },
        ]
      : []),
  ];
  return <Table caption={caption} rows={lines} rowKey={({ id }) => id} columns={columns} />;
}

interface FiltersProps {
  space: "/households" | "/staff/households";
  filter: HouseholdFilter;
  counts: Counts;
  regions: readonly { code: string; name: string }[];
  /** Only for those who work in several. */
  branches?: readonly { id: string; name: string }[];
  referents?: readonly { id: string; name: string }[];
}

/** A GET form: a filter is an address that one can keep and send. */
export function HouseholdFilters({ space, filter, counts, regions, branches, referents }: FiltersProps) {
  const words = useWords();
  return (
    <Form method="get" reloadDocument className="filters" role="search">
      <label>
        {words("staff.households.list.search")}
        <input type="search" name="name" defaultValue={filter.name} maxLength={100} />
      </label>
      <Pick
        name="state"
        label={words("staff.households.list.state")}
        value={filter.state}
        options={HOUSEHOLD_FILTERS.map((state) => ({
          value: state,
          label: filterLabel(words, state, counts),
        }))}
      />
      <Pick
        name="region"
        label={words("staff.households.list.region")}
        value={filter.region ?? ""}
        empty={words("staff.households.list.anyRegion")}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {branches && branches.length > 1 ? (
        <Pick
          name="branch"
          label={words("staff.households.column.branch")}
          value={filter.branchId ?? ""}
          empty={words("staff.households.list.anyBranch")}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {referents ? (
        <Pick
          name="referent"
          label={words("staff.households.column.referent")}
          value={filter.referentId ?? ""}
          empty={words("staff.households.list.anyReferent")}
          options={referents.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <div className="row">
        <Button>{words("staff.households.list.filter")}</Button>
        <ButtonLink to={space} kind="plain">
          {words("staff.households.list.reset")}
        </ButtonLink>
      </div>
    </Form>
  );
}

function Pick({
  name,
  label,
  value,
  empty,
  options,
}: {
  name: string;
  label: string;
  value: string;
  empty?: string;
  options: readonly { value: string; label: string }[];
}) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={value}>
        {empty ? <option value="">{empty}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export function HouseholdPages({
  filter,
  total,
  size,
}: {
  filter: HouseholdFilter;
  total: number;
  size: number;
}) {
  const words = useWords();
  const pages = Math.max(1, Math.ceil(total / size));
  if (total === 0) return <Empty>{words("staff.households.list.empty")}</Empty>;
  if (pages === 1) return null;
  const label = words("staff.households.list.page", { page: filter.page, pages });
  return (
    <nav className="row" aria-label={label}>
      {filter.page > 1 ? (
        <Link to={householdSearch(filter, filter.page - 1)}>{words("staff.households.list.previous")}</Link>
      ) : null}
      <span>{label}</span>
      {filter.page < pages ? (
        <Link to={householdSearch(filter, filter.page + 1)}>{words("staff.households.list.next")}</Link>
      ) : null}
    </nav>
  );
}

function filterLabel(words: ReturnType<typeof useWords>, state: Filter, counts: Counts): string {
  const of = (one: Filter): number => counts[one] ?? 0;
  switch (state) {
    case "active":
      return words("staff.households.list.active", {
        count: of("preparing") + of("ready") + of("paused") + of("placed"),
      });
    case "all":
      return words("staff.households.list.all", {
        count: HOUSEHOLD_STATES.reduce((sum, one) => sum + of(one), 0),
      });
    case "to_answer":
    case "unmatched":
      return words(`staff.households.list.${state}`, { count: of(state) });
    default:
      return words("staff.households.list.one", {
        state: words(`household.state.${state}`),
        count: of(state),
      });
  }
}

const daysSince = (since: Date, at: Date): number =>
  Math.max(0, Math.floor((at.getTime() - since.getTime()) / 86_400_000));
