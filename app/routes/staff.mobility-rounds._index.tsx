import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listMobilityRounds } from "~/rounds/mobility/rounds.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Notice, Page } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";
import { ROUNDS } from "./mobility-rounds-words.part";
import { RoundState } from "./rounds-state.part";

export const meta = titled;
export const handle = { tone: "staff" };
const SIZE = 30;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds._index");
  const { searchParams } = new URL(request.url);
  const page = Math.max(1, Math.trunc(Number(searchParams.get("page"))) || 1);
  const toPublish = searchParams.get("state") === "to_publish";
  return {
    title: wordsFor(request, viewer)("staff.mobilityRounds.title"),
    rounds: listMobilityRounds(db, viewer, { toPublish, page, size: SIZE }),
    ...{ page, toPublish },
    at: now().getTime(),
  };
}

export default function MobilityRounds() {
  const { title, rounds, page, toPublish } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page
      title={title}
      lead={words("staff.mobilityRounds.lead")}
      action={<ButtonLink to={`${ROUNDS}/new`}>{words("staff.mobilityRounds.new")}</ButtonLink>}
    >
      {toPublish ? (
        <Notice>
          {words("staff.rounds.toPublish")} <Link to={ROUNDS}>{words("staff.mobilityRounds.all")}</Link>
        </Notice>
      ) : null}
      {rounds.length === 0 ? (
        <Empty>
          {words(toPublish ? "staff.mobilityRounds.noneToPublish" : "staff.mobilityRounds.empty")}
        </Empty>
      ) : (
        <Table
          caption={title}
          rows={rounds}
          rowKey={(round) => round.id}
          columns={[
            {
              title: words("staff.rounds.column.started"),
              cell: (round) => (
                <Link to={`${ROUNDS}/${round.id}`} className="row-link">
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
              title: words("staff.mobilityRounds.column.placed"),
              number: true,
              cell: (round) => (round.figures ? words.number(round.figures.placed) : "–"),
            },
            {
              title: words("staff.mobilityRounds.column.households"),
              number: true,
              cell: (round) => (round.figures ? words.number(round.figures.households) : "–"),
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
        <Link to="/staff/pool/mobilities">{words("staff.pool.link")}</Link>
        <Link to="/staff/tuning/mobilities">{words("staff.tuning.title.mobilities")}</Link>
      </nav>
    </Page>
  );
}

const addressOf = (page: number, toPublish: boolean): string =>
  toPublish ? `?state=to_publish&page=${page}` : `?page=${page}`;
