import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { CandidacyId, HouseholdId } from "~/ids";
import { readCandidacy } from "~/mobility/candidacy-reader.server";
import { seatOfCompanion } from "~/mobility/candidacy-seats.server";
import { visitAnswer } from "./candidacy-household.part";

/** The immersion visit, for a calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.candidacies.$candidacyId.visit[.]ics");
  const at = now();
  const seat = found(
    seatOfCompanion(db, viewer, params.householdId as HouseholdId, params.candidacyId as CandidacyId, at),
  );
  const { place } = readCandidacy(db, seat, at);
  const here = `/households/${params.householdId}/candidacies/${params.candidacyId}`;
  return visitAnswer(seat, place.town, wordsFor(request, viewer), at, here);
}
