import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { CandidacyId, HouseholdId } from "~/ids";
import { readCandidacy } from "~/mobility/candidacy-reader.server";
import { noteReading, seatOfCompanion } from "~/mobility/candidacy-seats.server";
import { titled } from "~/ui/title";
import { actFromSeat } from "./candidacy-household.part";
import { CandidacyPage, titleOf } from "./candidacy-page.part";
import { WorkerTools } from "./candidacy-tools.part";

export const meta = titled;
export const handle = { tone: "person" };

/** A candidacy read with one of a social worker's own households, the answer noted for them, and what they do besides. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.candidacies.$candidacyId._index");
  const at = now();
  const seat = ownSeat(viewer, params, at);
  noteReading(db, viewer, params.householdId as HouseholdId, at);
  const reading = readCandidacy(db, seat, at);
  const title = titleOf(wordsFor(request, viewer), reading, true);
  return {
    title,
    reading,
    now: at.getTime(),
    here: `/households/${params.householdId}/candidacies/${params.candidacyId}`,
    home: `/households/${params.householdId}`,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.candidacies.$candidacyId._index");
  const at = now();
  const here = `/households/${params.householdId}/candidacies/${params.candidacyId}`;
  const seat = ownSeat(viewer, params, at);
  return actFromSeat(request, seat, wordsFor(request, viewer), at, { yes: here, no: here });
}

const ownSeat = (viewer: Viewer, params: LoaderFunctionArgs["params"], at: Date) =>
  found(
    seatOfCompanion(db, viewer, params.householdId as HouseholdId, params.candidacyId as CandidacyId, at),
  );

export default function CandidacyOfMyHousehold() {
  const { reading, now: at, here, home } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyPage
      reading={reading}
      now={at}
      reply={reply?.form}
      refused={reply && "refused" in reply ? reply.refused : undefined}
      here={here}
      referent
      home={home}
    >
      <WorkerTools reading={reading} />
    </CandidacyPage>
  );
}
