import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listQuestions } from "~/mobility/candidacy-partner-reader.server";
import { Empty, Page, Part, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

/** What a partner's organisations were asked, what waits for an answer first. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "partner.candidacies._index");
  const page = Number(new URL(request.url).searchParams.get("page") ?? 1) || 1;
  const title = wordsFor(request, viewer)("staff.candidacies.partner.list");
  return { title, now: now().getTime(), ...listQuestions(db, viewer, page) };
}

export default function Questions() {
  const words = useWords();
  const { title, now: at, lines, waiting, page, pages } = useLoaderData<typeof loader>();
  return (
    <Page title={title} lead={words("staff.candidacies.partner.waiting", { count: waiting })}>
      <Part title={words("staff.candidacies.partner.all")}>
        {lines.length === 0 ? (
          <Empty>{words("staff.candidacies.partner.none")}</Empty>
        ) : (
          <Table
            caption={words("staff.candidacies.partner.all")}
            rows={lines}
            rowKey={(line) => line.id}
            columns={[
              {
                title: words("staff.candidacies.column.offer"),
                cell: (line) => (
                  <Link to={`/partner/candidacies/${line.id}`}>
                    <bdi>{line.offer}</bdi>
                  </Link>
                ),
              },
              {
                title: words("staff.candidacies.partner.as"),
                cell: (line) => `${line.organisation} · ${words(`candidacy.party.${line.party}`)}`,
              },
              {
                title: words("staff.candidacies.column.state"),
                cell: (line) => (
                  <Tag kind={line.standing === "asked" ? "wait" : undefined}>
                    {words(`staff.candidacies.partner.short.${line.standing}`)}
                  </Tag>
                ),
              },
              {
                title: words("staff.candidacies.column.since"),
                cell: (line) => words.fromNow(line.askedAt, at),
              },
            ]}
          />
        )}
        {pages > 1 ? (
          <nav className="row" aria-label={words("staff.candidacies.page", { page, pages })}>
            {page > 1 ? <Link to={`?page=${page - 1}`}>{words("staff.candidacies.previous")}</Link> : null}
            <span className="muted">{words("staff.candidacies.page", { page, pages })}</span>
            {page < pages ? (
              <Link to={`?page=${page + 1}`}>{words("staff.candidacies.following")}</Link>
            ) : null}
          </nav>
        ) : null}
      </Part>
    </Page>
  );
}
