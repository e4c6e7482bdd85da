import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { narrowedBy } from "~/accounts/narrowing.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readVolunteerFilter, searchOfVolunteers } from "~/mentoring/volunteer-filter";
import { countVolunteers, listVolunteers, VOLUNTEERS_A_PAGE } from "~/mentoring/volunteer-list.server";
import { Empty, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { VolunteerFilters, VolunteerTable } from "./volunteer-list.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const own = await enter(request, "staff.volunteers._index");
  const { viewer, branches } = narrowedBy(db, own, searchParams);
  const filter = readVolunteerFilter(searchParams);
  const { lines, total } = listVolunteers(db, viewer, filter);
  return {
    title: wordsFor(request, viewer)("staff.volunteers.list.title"),
    ...{ filter, lines, total, at: now() },
    pages: Math.max(1, Math.ceil(total / VOLUNTEERS_A_PAGE)),
    counts: countVolunteers(db, viewer),
    branches,
  };
}

export default function Volunteers() {
  const { title, lines, total, at, filter, pages, counts, branches } = useLoaderData<typeof loader>();
  const words = useWords();
  const here = words("staff.volunteers.list.page", { page: filter.page, pages });
  return (
    <Page title={title} lead={words("staff.volunteers.list.lead", { total })} width="wide">
      <VolunteerFilters filter={filter} counts={counts} branches={branches} />
      {lines.length === 0 ? (
        <Empty>{words("staff.volunteers.list.empty")}</Empty>
      ) : (
        <VolunteerTable caption={title} lines={lines} at={at} />
      )}
      {pages > 1 ? (
        <nav className="row" aria-label={here}>
          {filter.page > 1 ? (
            <Link to={searchOfVolunteers(filter, filter.page - 1)}>
              {words("staff.volunteers.list.previous")}
            </Link>
          ) : null}
          <span>{here}</span>
          {filter.page < pages ? (
            <Link to={searchOfVolunteers(filter, filter.page + 1)}>
              {words("staff.volunteers.list.next")}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </Page>
  );
}
