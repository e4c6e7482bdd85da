import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { narrowedBy } from "~/accounts/narrowing.server";
import { branchesOf } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readFilter, STATE_FILTERS, searchOf } from "~/mentoring/beneficiary-filter";
import {
  type BeneficiaryLine,
  countBeneficiaries,
  listBeneficiaries,
  PAGE_SIZE,
} from "~/mentoring/beneficiary-list.server";
import { listReferents } from "~/mentoring/referents.server";
import { Button, ButtonLink } from "~/ui/button";
import { Empty, Page, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";
import { stateKind } from "./beneficiary-file.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const own = await enter(request, "staff.beneficiaries._index");
  const { viewer, branches } = narrowedBy(db, own, searchParams);
  const filter = readFilter(searchParams);
  const at = now();
  const { lines, total } = listBeneficiaries(db, viewer, filter, at);
  return {
    title: wordsFor(request, viewer)("staff.beneficiaries.list.title"),
    ...{ filter, lines, total, at },
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    counts: countBeneficiaries(db, viewer, at),
    branches,
    referents: listReferents(db, branchesOf(viewer)),
  };
}

export default function Beneficiaries() {
  const { title, lines, total, at, filter, pages } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.beneficiaries.list.lead", { total })} width="wide">
      <Filters />
      {lines.length === 0 ? (
        <Empty>{words("staff.beneficiaries.list.empty")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { title: words("staff.beneficiaries.column.name"), cell: (line) => <NameCell line={line} /> },
            {
              title: words("staff.beneficiaries.column.state"),
              cell: ({ state, merged }) => (
                <Tag kind={merged ? undefined : stateKind(state)}>
                  {words(merged ? "staff.beneficiaries.merged" : `beneficiary.state.${state}`)}
                </Tag>
              ),
            },
            {
              title: words("staff.beneficiaries.column.wait"),
              number: true,
              cell: ({ state, since }) =>
                state === "closed" ? "—" : words("staff.beneficiaries.days", { days: daysSince(since, at) }),
            },
            {
              title: words("staff.beneficiaries.column.duo"),
              cell: ({ duo }) => (duo ? words(`staff.beneficiaries.duo.${duo}`) : "—"),
            },
            {
              title: words("staff.beneficiaries.column.referent"),
              cell: ({ referent }) => referent ?? <em>{words("staff.beneficiaries.nobody")}</em>,
            },
            { title: words("staff.beneficiaries.column.branch"), cell: ({ branch }) => branch },
          ]}
        />
      )}
      {pages > 1 ? (
        <nav
          className="row"
          aria-label={words("staff.beneficiaries.list.page", { page: filter.page, pages })}
        >
          {filter.page > 1 ? (
            <Link to={searchOf(filter, filter.page - 1)}>{words("staff.beneficiaries.list.previous")}</Link>
          ) : null}
          <span>{words("staff.beneficiaries.list.page", { page: filter.page, pages })}</span>
          {filter.page < pages ? (
            <Link to={searchOf(filter, filter.page + 1)}>{words("staff.beneficiaries.list.next")}</Link>
          ) : null}
        </nav>
      ) : null}
    </Page>
  );
}

function NameCell({ line }: { line: BeneficiaryLine }) {
  return (
    <Link to={`/staff/beneficiaries/${line.id}`}>
      <bdi>
        {line.lastName} {line.firstName}
      </bdi>
    </Link>
  );
}

/** A GET form: a filter is an address that one can keep and send. */
function Filters() {
  const { filter, counts, branches, referents } = useLoaderData<typeof loader>();
  const words = useWords();
  const countOf = (state: (typeof STATE_FILTERS)[number]): number => {
    const { to_confirm = 0, waiting = 0, paused = 0, closed = 0 } = counts;
    if (state === "active") return to_confirm + waiting + paused;
    return state === "all" ? to_confirm + waiting + paused + closed : (counts[state] ?? 0);
  };
  const labelOf = (state: (typeof STATE_FILTERS)[number]): string =>
    state === "active" || state === "all" || state === "unmatched" || state === "refused_twice"
      ? words(`staff.beneficiaries.list.${state}`, { count: countOf(state) })
      : words("staff.beneficiaries.list.one", {
          state: words(`beneficiary.state.${state}`),
          count: countOf(state),
        });
  return (
    <Form method="get" reloadDocument className="filters" role="search">
      <label>
        {words("staff.beneficiaries.list.search")}
        <input type="search" name="name" defaultValue={filter.name} maxLength={100} />
      </label>
      <label>
        {words("staff.beneficiaries.list.state")}
        <select name="state" defaultValue={filter.state}>
          {STATE_FILTERS.map((state) => (
            <option key={state} value={state}>
              {labelOf(state)}
            </option>
          ))}
        </select>
      </label>
      {branches.length > 1 ? (
        <label>
          {words("staff.beneficiaries.column.branch")}
          <select name="branch" defaultValue={filter.branchId ?? ""}>
            <option value="">{words("staff.beneficiaries.list.anyBranch")}</option>
            {branches.map((branch) => (
              <option key={branch.id} value={branch.id}>
                {branch.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        {words("staff.beneficiaries.column.referent")}
        <select name="referent" defaultValue={filter.referentId ?? ""}>
          <option value="">{words("staff.beneficiaries.list.anyReferent")}</option>
          {referents.map((referent) => (
            <option key={referent.id} value={referent.id}>
              {referent.name}
            </option>
          ))}
        </select>
      </label>
      <div className="row">
        <Button>{words("staff.beneficiaries.list.filter")}</Button>
        <ButtonLink to="/staff/beneficiaries" kind="plain">
          {words("staff.beneficiaries.list.reset")}
        </ButtonLink>
      </div>
    </Form>
  );
}

const daysSince = (since: Date, at: Date): number =>
  Math.max(0, Math.floor((at.getTime() - since.getTime()) / 86_400_000));
