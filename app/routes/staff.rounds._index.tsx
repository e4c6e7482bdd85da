import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listRounds } from "~/rounds/rounds.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Notice, Page } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";
import { RoundState } from "./rounds-state.part";

export const meta = titled;
export const handle = { tone: "staff" };
const SIZE = 30;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds._index");
  const { searchParams } = new URL(request.url);
  const page = Math.max(1, Math.trunc(Number(searchParams.get("page"))) || 1);
  const toPublish = searchParams.get("state") === "to_publish";
  return {
    title: wordsFor(request, viewer)("staff.rounds.title"),
    rounds: listRounds(db, viewer, { toPublish, page, size: SIZE }),
    ...{ page, toPublish },
    at: now().getTime(),
  };
}

export default function Rounds() {
  const { title, rounds, page, toPublish } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page
      title={title}
      lead={words("staff.rounds.lead")}
      action={<ButtonLink to="/staff/rounds/new">{words("staff.rounds.new")}</ButtonLink>}
    >
      {toPublish ? (
        <Notice>
          {words("staff.rounds.toPublish")} <Link to="/staff/rounds">{words("staff.rounds.all")}</Link>
        </Notice>
      ) : null}
      {rounds.length === 0 ? (
        <Empty>{words(toPublish ? "staff.rounds.noneToPublish" : "staff.rounds.empty")}</Empty>
      ) : (
        <Table
          caption={title}
          rows={rounds}
          rowKey={(round) => round.id}
          columns={[
            {
              title: words("staff.rounds.column.started"),
              cell: (round) => (
                <Link to={`/staff/rounds/${round.id}`} className="row-link">
                  {words.moment(new Date(round.startedAt))}
                </Link>
              ),
            },
            { title: words("staff.rounds.column.branches"), cell: (round) => words.list(round.branches) },
            { title: words("staff.rounds.column.by"), cell: (round) => <bdi>{round.startedBy}</bdi> },
            {
              title: words("staff.rounds.column.state"),
              cell: (round) => <RoundState state={round.state} progress={round.progress} />,
            },
            {
              title: words("staff.rounds.column.pairs"),
              number: true,
              cell: (round) => (round.figures ? words.number(round.figures.pairs) : "–"),
            },
            {
              title: words("staff.rounds.column.people"),
              number: true,
              cell: (round) => (round.figures ? words.number(round.figures.beneficiaries) : "–"),
            },
            {
              title: words("staff.rounds.column.mean"),
              number: true,
              cell: (round) =>
                round.figures ? words.number(Math.round(round.figures.meanScore / 100)) : "–",
            },
          ]}
        />
      )}
      <nav className="row" aria-label={words("staff.rounds.pages")}>
        {page > 1 ? <Link to={addressOf(page - 1, toPublish)}>{words("staff.rounds.newer")}</Link> : null}
        {rounds.length === SIZE ? (
          <Link to={addressOf(page + 1, toPublish)}>{words("staff.rounds.older")}</Link>
        ) : null}
        <Link to="/staff/pool/duos">{words("staff.pool.link")}</Link>
        <Link to="/staff/tuning/duos">{words("staff.tuning.title.duos")}</Link>
      </nav>
    </Page>
  );
}

const addressOf = (page: number, toPublish: boolean): string =>
  toPublish ? `?state=to_publish&page=${page}` : `?page=${page}`;
