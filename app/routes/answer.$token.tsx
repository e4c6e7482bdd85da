import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import { wordsIn } from "~/i18n/words";
import { readQuestion, readQuestionBrief } from "~/mobility/candidacy-partner-reader.server";
import { partnerSeatByLink } from "~/mobility/candidacy-partner-seats.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { actAsPartner, QuestionPage } from "./partner-question.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** The link of a partner's letter: opens its question and nothing else, without an account, and is not used up by reading. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, "answer.$token");
  const words = wordsIn("fr");
  const at = now();
  const seat = partnerSeatByLink(db, params.token ?? "", at);
  if (!seat)
    return data({ title: words("staff.candidacies.partner.gone"), reading: null, now: 0 }, { status: 410 });
  const reading = readQuestion(db, seat, at);
  return data({
    title: words(`staff.candidacies.partner.title.${reading.party}`),
    reading,
    now: at.getTime(),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  await enter(request, "answer.$token");
  const at = now();
  const seat = partnerSeatByLink(db, params.token ?? "", at);
  if (!seat) return data({ form: undefined, late: true }, { status: 410 });
  const { party } = readQuestionBrief(db, seat.answerId);
  return actAsPartner(request, seat, party, wordsIn("fr"), at, `/answer/${params.token}`);
}

export default function LinkedQuestion() {
  const words = useWords();
  const { title, reading, now: at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!reading)
    return (
      <Page title={title} lead={words("staff.candidacies.partner.goneWords")} width="narrow">
        {null}
      </Page>
    );
  const late = reply !== undefined && "late" in reply;
  return <QuestionPage reading={reading} now={at} reply={reply?.form} late={late} />;
}
