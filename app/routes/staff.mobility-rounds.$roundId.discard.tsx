import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { MOBILITIES } from "~/rounds/book.server";
import { SeenForm } from "~/rounds/forms";
import { discardMobilityRound } from "~/rounds/mobility/publication.server";
import { findMobilityRound } from "~/rounds/mobility/scope.server";
import { isPartlyProposed } from "~/rounds/round-moves.server";
import { mayBeMoved } from "~/rounds/round-path";
import { titled } from "~/ui/title";
import { ROUNDS } from "./mobility-rounds-words.part";
import { type Conflicting, RoundMovePage } from "./rounds-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.discard");
  const { id, state, version } = found(findMobilityRound(db, viewer, params.roundId ?? ""));
  return {
    title: wordsFor(request, viewer)("staff.rounds.discard.title"),
    round: { id, state, version },
    possible: mayBeMoved("discard", state),
    partly: isPartlyProposed(db, MOBILITIES, id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.discard");
  const form = parse(await request.formData(), SeenForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const roundId = params.roundId ?? "";
  const moved = discardMobilityRound(db, viewer, { roundId, version: form.value.version }, now());
  if (moved.ok) return goOn(`${ROUNDS}/${roundId}`, "staff.rounds.discard.done");
  if (moved.refusal === "missing") return found(null);
  return conflict({ seen: form.value.seen, now: moved.state });
}

export default function DiscardRound() {
  const { title, round, possible, partly } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  const words = useWords();
  return (
    <RoundMovePage
      {...{ title, round, possible, reply }}
      list={ROUNDS}
      button={words("staff.rounds.discard.button")}
      before={<p>{words(partly ? "staff.rounds.discard.rest" : "staff.mobilityRounds.discard.lead")}</p>}
      kind="alarm"
    />
  );
}
