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
import type { MobilityRoundId } from "~/ids";
import { SeenForm } from "~/rounds/forms";
import { stopMobilityRun } from "~/rounds/mobility/run.server";
import { cancelMobilityRound } from "~/rounds/mobility/run-end.server";
import { findMobilityRound } from "~/rounds/mobility/scope.server";
import { mayBeMoved } from "~/rounds/round-path";
import { titled } from "~/ui/title";
import { ROUNDS } from "./mobility-rounds-words.part";
import { type Conflicting, RoundMovePage } from "./rounds-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.cancel");
  const { id, state, version } = found(findMobilityRound(db, viewer, params.roundId ?? ""));
  return {
    title: wordsFor(request, viewer)("staff.rounds.cancel.title"),
    round: { id, state, version },
    possible: mayBeMoved("stop", state),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.cancel");
  const form = parse(await request.formData(), SeenForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const roundId = params.roundId ?? "";
  const moved = cancelMobilityRound(db, viewer, { roundId, version: form.value.version }, now());
  if (moved.ok) stopMobilityRun(roundId as MobilityRoundId);
  if (moved.ok) return goOn(`${ROUNDS}/${roundId}`, "staff.rounds.cancel.done");
  if (moved.refusal === "missing") return found(null);
  return conflict({ seen: form.value.seen, now: moved.state });
}

export default function CancelRound() {
  const { title, round, possible } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  const words = useWords();
  return (
    <RoundMovePage
      {...{ title, round, possible, reply }}
      list={ROUNDS}
      button={words("staff.rounds.cancel.button")}
      before={<p>{words("staff.rounds.cancel.lead")}</p>}
      kind="alarm"
    />
  );
}
