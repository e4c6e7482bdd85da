import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { SeenForm } from "~/rounds/forms";
import { takeBackMobilityRound } from "~/rounds/mobility/publication.server";
import { findMobilityRound } from "~/rounds/mobility/scope.server";
import { mayBeMoved } from "~/rounds/round-path";
import { titled } from "~/ui/title";
import { ROUNDS } from "./mobility-rounds-words.part";
import { type Conflicting, RoundMovePage } from "./rounds-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.take-back");
  const { id, state, version, effectiveAt } = found(findMobilityRound(db, viewer, params.roundId ?? ""));
  return {
    title: wordsFor(request, viewer)("staff.rounds.takeBack.title"),
    round: { id, state, version },
    possible: mayBeMoved("take_back", state) && effectiveAt !== null && now() < effectiveAt,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.take-back");
  const words = wordsFor(request, viewer);
  const form = parse(await request.formData(), SeenForm, words);
  if (!form.ok) return form.refused();
  const roundId = params.roundId ?? "";
  const moved = takeBackMobilityRound(db, viewer, { roundId, version: form.value.version }, now());
  if (moved.ok) return goOn(`${ROUNDS}/${roundId}`, "staff.rounds.takeBack.done");
  if (moved.refusal === "missing") return found(null);
  if (moved.refusal === "too_late") {
    const message = words("staff.rounds.takeBack.tooLate", { at: words.moment(moved.effectiveAt) });
    return refuse({ values: {}, errors: { "": message } }, 409);
  }
  return conflict({ seen: form.value.seen, now: moved.state });
}

export default function TakeRoundBack() {
  const { title, round, possible } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  const words = useWords();
  return (
    <RoundMovePage
      {...{ title, round, possible, reply }}
      list={ROUNDS}
      button={words("staff.rounds.takeBack.button")}
      before={<p>{words("staff.mobilityRounds.takeBack.lead")}</p>}
      kind="alarm"
    />
  );
}
