import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { CandidacyAnswerId } from "~/ids";
import { readQuestion, readQuestionBrief } from "~/mobility/candidacy-partner-reader.server";
import { seatOfPartner } from "~/mobility/candidacy-partner-seats.server";
import { titled } from "~/ui/title";
import { actAsPartner, QuestionPage } from "./partner-question.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** A question to one of a partner's organisations, with an account. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "partner.candidacies.$answerId");
  const at = now();
  const seat = found(seatOfPartner(db, viewer, params.answerId as CandidacyAnswerId));
  const reading = readQuestion(db, seat, at);
  const title = wordsFor(request, viewer)(`staff.candidacies.partner.title.${reading.party}`);
  return { title, reading, now: at.getTime() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "partner.candidacies.$answerId");
  const seat = found(seatOfPartner(db, viewer, params.answerId as CandidacyAnswerId));
  const { party } = readQuestionBrief(db, seat.answerId);
  const here = `/partner/candidacies/${params.answerId}`;
  return actAsPartner(request, seat, party, wordsFor(request, viewer), now(), here);
}

export default function Question() {
  const { reading, now: at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const late = reply !== undefined && "late" in reply;
  return <QuestionPage reading={reading} now={at} reply={reply?.form} late={late} />;
}
