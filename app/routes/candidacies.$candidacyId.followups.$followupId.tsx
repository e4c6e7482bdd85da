import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { CandidacyId, FollowupId } from "~/ids";
import { readCandidacy } from "~/mobility/candidacy-reader.server";
import { seatOfHousehold } from "~/mobility/candidacy-seats.server";
import { titled } from "~/ui/title";
import { followUpFromSeat } from "./candidacy-household.part";
import { FollowupPage } from "./candidacy-moves.part";

export const meta = titled;
export const handle = { tone: "person" };

/** How it goes, three, six or twelve months after the move. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "candidacies.$candidacyId.followups.$followupId");
  const at = now();
  const seat = found(seatOfHousehold(db, viewer, params.candidacyId as CandidacyId, at));
  const { followups } = readCandidacy(db, seat, at);
  found(followups.find(({ id, askable }) => id === params.followupId && askable));
  const title = wordsFor(request, viewer)("candidacy.followups.title");
  return { title, here: `/candidacies/${params.candidacyId}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "candidacies.$candidacyId.followups.$followupId");
  const at = now();
  const seat = found(seatOfHousehold(db, viewer, params.candidacyId as CandidacyId, at));
  const words = wordsFor(request, viewer);
  const here = `/candidacies/${params.candidacyId}`;
  return followUpFromSeat(request, seat, params.followupId as FollowupId, words, at, here);
}

export default function Followup() {
  const { title, here } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <FollowupPage title={title} here={here} reply={reply?.form} />;
}
