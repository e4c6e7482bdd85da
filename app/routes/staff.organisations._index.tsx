import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { ORGANISATION_KINDS } from "~/partners/organisation";
import {
  listOrganisations,
  ORGANISATIONS_A_PAGE,
  readOrganisationFilter,
} from "~/partners/organisation-list.server";
import { Button, ButtonLink } from "~/ui/button";
import { Empty, Page, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.organisations._index");
  const filter = readOrganisationFilter(new URL(request.url).searchParams);
  const { lines, total } = listOrganisations(db, viewer, filter);
  return {
    title: wordsFor(request, viewer)("staff.organisations.title"),
    ...{ filter, lines, total, pages: Math.max(1, Math.ceil(total / ORGANISATIONS_A_PAGE)) },
  };
}

export default function Organisations() {
  const { title, lines, total, filter, pages } = useLoaderData<typeof loader>();
  const words = useWords();
  const pagePath = (page: number) => {
    const search = new URLSearchParams({ page: String(page) });
    if (filter.name) search.set("name", filter.name);
    if (filter.kind) search.set("kind", filter.kind);
    if (filter.archived) search.set("archived", "yes");
    return `/staff/organisations?${search}`;
  };
  return (
    <Page
      title={title}
      lead={words("staff.organisations.lead", { total })}
      width="wide"
      action={<ButtonLink to="/staff/organisations/new">{words("staff.organisations.new")}</ButtonLink>}
    >
      <Filters />
      {lines.length === 0 ? (
        <Empty>{words("staff.organisations.empty")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            {
              title: words("staff.organisations.name"),
              cell: ({ id, name }) => (
                <Link to={`/staff/organisations/${id}`}>
                  <bdi>{name}</bdi>
                </Link>
              ),
            },
            {
              title: words("staff.organisations.kinds"),
              cell: ({ kinds }) => words.list(kinds.map((kind) => words(`organisation.kind.${kind}`))),
            },
            { title: words("staff.offers.column.town"), cell: ({ town }) => <bdi>{town}</bdi> },
            {
              title: words("staff.organisations.siret"),
              cell: ({ warning }) =>
                warning ? <Tag kind="wait">{words("staff.organisations.toCheck")}</Tag> : "—",
            },
            { title: words("staff.organisations.people"), number: true, cell: ({ people }) => people },
            {
              title: words("staff.organisations.openOffers"),
              number: true,
              cell: ({ openOffers }) => openOffers,
            },
            { title: words("staff.organisations.branch"), cell: ({ branch }) => branch },
          ]}
        />
      )}
      {pages > 1 ? (
        <nav className="row" aria-label={words("offer.list.page", { page: filter.page, pages })}>
          {filter.page > 1 ? (
            <Link to={pagePath(filter.page - 1)}>{words("offer.list.previous")}</Link>
          ) : null}
          <span>{words("offer.list.page", { page: filter.page, pages })}</span>
          {filter.page < pages ? (
            <Link to={pagePath(filter.page + 1)}>{words("offer.list.next")}</Link>
          ) : null}
        </nav>
      ) : null}
    </Page>
  );
}

function Filters() {
  const words = useWords();
  const { filter } = useLoaderData<typeof loader>();
  return (
    <Form method="get" reloadDocument className="filters" role="search">
      <label>
        {words("staff.organisations.name")}
        <input type="search" name="name" defaultValue={filter.name} maxLength={100} />
      </label>
      <label>
        {words("staff.organisations.kinds")}
        <select name="kind" defaultValue={filter.kind ?? ""}>
          <option value="">{words("staff.organisations.anyKind")}</option>
          {ORGANISATION_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {words(`organisation.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words("staff.organisations.which")}
        <select name="archived" defaultValue={filter.archived ? "yes" : ""}>
          <option value="">{words("staff.organisations.active")}</option>
          <option value="yes">{words("staff.organisations.archivedOnes")}</option>
        </select>
      </label>
      <Button>{words("staff.offers.list.filter")}</Button>
    </Form>
  );
}
