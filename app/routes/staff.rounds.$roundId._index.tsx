import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { listDrafts, listLeftOuts } from "~/rounds/drafts.server";
import { PAGE_SIZE, readLook } from "~/rounds/forms";
import { lastPublication } from "~/rounds/publication.server";
import { findRoundSummary } from "~/rounds/rounds.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { Fairness } from "./rounds-fairness.part";
import { Figures, RoundHead } from "./rounds-figures.part";
import { Drafts, LeftOuts } from "./rounds-lists.part";
import { Looks, Pages } from "./rounds-looks.part";

/** A running round's page asks for itself again every two seconds, without a script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(titled(args as never) ?? []),
  ...(args.data?.summary.round.state === "running" ? [{ httpEquiv: "refresh", content: "2" }] : []),
];
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId._index");
  const summary = found(findRoundSummary(db, viewer, params.roundId ?? ""));
  const look = readLook(new URL(request.url).searchParams);
  const { round } = summary;
  const drafts = look.view === "drafts" ? listDrafts(db, round, look) : null;
  const left = drafts ? null : listLeftOuts(db, round, { ...look, eligible: look.view === "left" });
  const words = wordsFor(request, viewer);
  return {
    title: words("staff.rounds.one.title", { day: words.day(round.startedAt) }),
    ...{ summary, look, drafts, left },
    publication: round.publishedAt ? lastPublication(db, round) : null,
    pages: Math.ceil((drafts ?? left ?? { total: 0 }).total / PAGE_SIZE),
    at: now(),
  };
}

export default function Round() {
  const { title, summary, look, drafts, left, publication, pages, at } = useLoaderData<typeof loader>();
  return (
    <Page title={title} width="wide">
      <RoundHead
        {...{ summary, publication, at }}
        settings={{ programme: "duos", ...summary.round.settings }}
      />
      {summary.round.figures ? (
        <>
          <Figures round={summary.round} />
          {summary.round.figures ? <Fairness figures={summary.round.figures} /> : null}
          <section className="stack">
            <Looks {...{ summary, look }} sides={["beneficiary", "volunteer"]} prefix="staff.rounds" />
            {drafts ? <Drafts {...{ summary, look, at }} list={drafts} /> : null}
            {left ? <LeftOuts roundId={summary.round.id} look={look} lines={left.lines} /> : null}
            <Pages look={look} pages={pages} />
          </section>
        </>
      ) : null}
    </Page>
  );
}
