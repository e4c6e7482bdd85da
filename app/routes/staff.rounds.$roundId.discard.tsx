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
import { DUOS } from "~/rounds/book.server";
import { SeenForm } from "~/rounds/forms";
import { discardRound } from "~/rounds/publication.server";
import { isPartlyProposed } from "~/rounds/round-moves.server";
import { mayBeMoved } from "~/rounds/round-path";
import { findRound } from "~/rounds/scope.server";
import { titled } from "~/ui/title";
import { type Conflicting, RoundMovePage } from "./rounds-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.discard");
  const { id, state, version } = found(findRound(db, viewer, params.roundId ?? ""));
  return {
    title: wordsFor(request, viewer)("staff.rounds.discard.title"),
    round: { id, state, version },
    possible: mayBeMoved("discard", state),
    partly: isPartlyProposed(db, DUOS, id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.discard");
  const form = parse(await request.formData(), SeenForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const roundId = params.roundId ?? "";
  const moved = discardRound(db, viewer, { roundId, version: form.value.version }, now());
  if (moved.ok) return goOn(`/staff/rounds/${roundId}`, "staff.rounds.discard.done");
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
      button={words("staff.rounds.discard.button")}
      before={<p>{words(partly ? "staff.rounds.discard.rest" : "staff.rounds.discard.lead")}</p>}
      kind="alarm"
    />
  );
}
