import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { CandidacyId, HouseholdId } from "~/ids";
import { readCandidacy } from "~/mobility/candidacy-reader.server";
import { seatOfCompanion } from "~/mobility/candidacy-seats.server";
import { titled } from "~/ui/title";
import { withdrawFromSeat } from "./candidacy-household.part";
import { WithdrawalPage } from "./candidacy-moves.part";

export const meta = titled;
export const handle = { tone: "person" };

/** The household stops it, at any step before the move. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.candidacies.$candidacyId.withdrawal");
  const at = now();
  const seat = found(
    seatOfCompanion(db, viewer, params.householdId as HouseholdId, params.candidacyId as CandidacyId, at),
  );
  const { mayWithdraw, standing } = readCandidacy(db, seat, at);
  found(mayWithdraw || null);
  const interest = standing === "interested";
  const words = wordsFor(request, viewer);
  const title = words(interest ? "candidacy.withdraw.titleInterest" : "candidacy.withdraw.title");
  return { title, here: `/households/${params.householdId}/candidacies/${params.candidacyId}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.candidacies.$candidacyId.withdrawal");
  const at = now();
  const seat = found(
    seatOfCompanion(db, viewer, params.householdId as HouseholdId, params.candidacyId as CandidacyId, at),
  );
  const here = `/households/${params.householdId}/candidacies/${params.candidacyId}`;
  return withdrawFromSeat(request, seat, wordsFor(request, viewer), at, here);
}

export default function Withdrawal() {
  const { title, here } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return <WithdrawalPage title={title} here={here} reply={reply?.form} />;
}
