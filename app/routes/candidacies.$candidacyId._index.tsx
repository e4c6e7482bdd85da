import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { CandidacyId } from "~/ids";
import { readCandidacy } from "~/mobility/candidacy-reader.server";
import { seatOfHousehold } from "~/mobility/candidacy-seats.server";
import { titled } from "~/ui/title";
import { actFromSeat } from "./candidacy-household.part";
import { CandidacyPage, titleOf } from "./candidacy-page.part";

export const meta = titled;
export const handle = { tone: "person" };

/** A proposal, or what became of it, for the household. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "candidacies.$candidacyId._index");
  const at = now();
  const seat = ownSeat(viewer, params, at);

  const reading = readCandidacy(db, seat, at);
  const title = titleOf(wordsFor(request, viewer), reading, false);
  return { title, reading, now: at.getTime(), here: `/candidacies/${params.candidacyId}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "candidacies.$candidacyId._index");
  const at = now();
  const here = `/candidacies/${params.candidacyId}`;
  const seat = ownSeat(viewer, params, at);
  return actFromSeat(request, seat, wordsFor(request, viewer), at, { yes: here, no: here });
}

const ownSeat = (viewer: Viewer, params: LoaderFunctionArgs["params"], at: Date) =>
  found(seatOfHousehold(db, viewer, params.candidacyId as CandidacyId, at));

export default function Candidacy() {
  const { reading, now: at, here } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyPage
      reading={reading}
      now={at}
      reply={reply?.form}
      refused={reply && "refused" in reply ? reply.refused : undefined}
      here={here}
      home="/household"
    />
  );
}
