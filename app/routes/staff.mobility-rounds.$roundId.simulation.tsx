import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readSimulation } from "~/rounds/mobility/forms";
import { listOpenLines } from "~/rounds/mobility/open-lines.server";
import { findMobilityRound } from "~/rounds/mobility/scope.server";
import { namedSimulation, simulationOf } from "~/rounds/mobility/simulations.server";
import { isInReview } from "~/rounds/round-path";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { SimulationForm, SimulationResult } from "./mobility-rounds-simulation.part";
import { ROUNDS } from "./mobility-rounds-words.part";

/** While the thread works the page asks again by itself, without a script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(titled(args as never) ?? []),
  ...(args.data?.simulation?.state === "running" ? [{ httpEquiv: "refresh", content: "2" }] : []),
];
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.simulation");
  const round = found(findMobilityRound(db, viewer, params.roundId ?? ""));
  const { place, more } = readSimulation(new URL(request.url).searchParams);
  const possible = isInReview(round.state);
  return {
    title: wordsFor(request, viewer)("staff.mobilityRounds.simulation.title"),
    ...{ round: { id: round.id, state: round.state }, place, more, possible },
    lines: possible ? listOpenLines(db, round, place) : [],
    simulation: more && possible ? namedSimulation(db, simulationOf(db, round, more, now)) : null,
  };
}

export default function SimulateRound() {
  const { title, round, place, more, possible, lines, simulation } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} width="wide" lead={words("staff.mobilityRounds.simulation.lead")}>
      <p>
        <Link to={`${ROUNDS}/${round.id}`}>{words("staff.rounds.backToRound")}</Link>
      </p>
      {possible ? (
        <div className="simulation">
          <SimulationForm {...{ place, more, lines }} />
          <SimulationResult simulation={simulation} />
        </div>
      ) : (
        <Notice kind="wait">
          {words("staff.rounds.notNow", { state: words(`round.state.${round.state}`) })}
        </Notice>
      )}
    </Page>
  );
}
