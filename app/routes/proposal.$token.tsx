import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { answerDuo } from "~/mentoring/answers.server";
import { AnswerForm } from "~/mentoring/duo-forms";
import { readDuo } from "~/mentoring/duo-reader.server";
import { seatByLink } from "~/mentoring/seats.server";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { DuoPage, titleOf } from "./duo-page.part";

export const meta = titled;
export const handle = { tone: "person" };

/** The link of a letter: opens its proposal and nothing else, signs nobody in, and is not used up by reading. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "proposal.$token");
  const words = wordsFor(request, viewer);
  const at = now();
  const seat = seatByLink(db, params.token ?? "", at);
  if (!seat) return data({ title: words("duo.gone.title"), reading: null, now: 0 }, { status: 410 });
  const reading = readDuo(db, seat, at);
  return data({ title: titleOf(words, reading, false), reading, now: at.getTime() });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "proposal.$token");
  const at = now();
  const seat = seatByLink(db, params.token ?? "", at);
  if (!seat) return data({ form: undefined, late: true }, { status: 410 });
  const form = parse(await request.formData(), AnswerForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const { answer, reason = null, words = null } = form.value;
  const answered = answerDuo(db, seat, { answer, reason, words }, at);
  if (!answered.ok) return data({ form: undefined, late: true }, { status: 409 });
  // A no ends the link: the thanks cannot be read behind it any more.
  return answer === "no"
    ? goOn("/proposal/answered", "duo.notice.answered")
    : goOn(`/proposal/${params.token}`, "duo.notice.answered");
}

export default function LinkedProposal() {
  const words = useWords();
  const { reading, now: at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!reading)
    return (
      <Page title={words("duo.gone.title")} lead={words("duo.gone.words")} width="narrow">
        <p>
          <ButtonLink to="/sign-in">{words("app.signIn")}</ButtonLink>
        </p>
      </Page>
    );
  return (
    <DuoPage
      reading={reading}
      now={at}
      reply={reply?.form}
      late={reply !== undefined && "late" in reply}
      home={`/${reading.side}`}
    />
  );
}
