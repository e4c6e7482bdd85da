import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { MOBILITY_SIDES } from "~/mobility/round";
import { PAGE_SIZE, readLookAt } from "~/rounds/forms";
import { listArcs } from "~/rounds/mobility/arcs.server";
import { listMobilityDrafts, listMobilityLeftOuts } from "~/rounds/mobility/drafts.server";
import { lastMobilityPublication } from "~/rounds/mobility/publication.server";
import { findMobilitySummary } from "~/rounds/mobility/rounds.server";
import { searchOf } from "~/rounds/mobility/run.server";
import { isInReview } from "~/rounds/round-path";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { MobilityFigures, SearchState } from "./mobility-rounds-figures.part";
import { MobilityDrafts, MobilityLeftOuts } from "./mobility-rounds-lists.part";
import { RoundMap } from "./mobility-rounds-map.part";
import { ROUNDS } from "./mobility-rounds-words.part";
import { RoundHead } from "./rounds-figures.part";
import { Looks, Pages } from "./rounds-looks.part";

/** A running round's page asks for itself again every two seconds, without a script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(titled(args as never) ?? []),
  ...(args.data?.summary.round.state === "running" ? [{ httpEquiv: "refresh", content: "2" }] : []),
];
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId._index");
  const summary = found(findMobilitySummary(db, viewer, params.roundId ?? ""));
  const look = readLookAt(new URL(request.url).searchParams, MOBILITY_SIDES);
  const { round } = summary;
  const drafts = look.view === "drafts" ? listMobilityDrafts(db, round, look) : null;
  const left = drafts ? null : listMobilityLeftOuts(db, round, { ...look, eligible: look.view === "left" });
  const words = wordsFor(request, viewer);
  return {
    title: words("staff.mobilityRounds.one.title", { day: words.day(round.startedAt) }),
    ...{ summary, look, drafts, left, arcs: listArcs(db, round) },
    search: round.state === "running" ? searchOf(round.id) : null,
    publication: round.publishedAt ? lastMobilityPublication(db, round) : null,
    pages: Math.ceil((drafts ?? left ?? { total: 0 }).total / PAGE_SIZE),
    at: now(),
  };
}

export default function MobilityRound() {
  const { title, summary, look, drafts, left, arcs, search, publication, pages, at } =
    useLoaderData<typeof loader>();
  const words = useWords();
  const { round } = summary;
  const to = (page: string) => `${ROUNDS}/${round.id}/${page}`;
  return (
    <Page title={title} width="wide">
      <RoundHead
        {...{ summary, publication, at }}
        settings={{ programme: "mobilities", ...round.settings }}
        list={ROUNDS}
        running={<SearchState search={search} />}
        refusal={(why) => words(`staff.mobilityRounds.refusal.${why}` as never)}
        more={
          round.state === "running" ? (
            <ButtonLink kind="quiet" to={to("settle")}>
              {words("staff.mobilityRounds.settle.link")}
            </ButtonLink>
          ) : isInReview(round.state) ? (
            <ButtonLink kind="quiet" to={to("simulation")}>
              {words("staff.mobilityRounds.simulation.link")}
            </ButtonLink>
          ) : null
        }
      />
      {round.figures ? (
        <>
          <MobilityFigures figures={round.figures} certificate={round.certificate} />
          <RoundMap arcs={arcs} />
          <section className="stack">
            <Looks {...{ summary, look }} sides={MOBILITY_SIDES} prefix="staff.mobilityRounds" />
            {drafts ? <MobilityDrafts {...{ round, look, at }} list={drafts} /> : null}
            {left ? <MobilityLeftOuts {...{ round, look }} lines={left.lines} /> : null}
            <Pages look={look} pages={pages} />
          </section>
        </>
      ) : null}
    </Page>
  );
}
