import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { DuoId } from "~/ids";
import { answerDuo } from "~/mentoring/answers.server";
import { AnswerForm } from "~/mentoring/duo-forms";
import { readDuo } from "~/mentoring/duo-reader.server";
import { seatOfPerson } from "~/mentoring/seats.server";
import { titled } from "~/ui/title";
import { DuoPage, titleOf } from "./duo-page.part";

export const meta = titled;
export const handle = { tone: "person" };

/** A proposal, or the duo that became of it, for one of its two sides. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId._index");
  const at = now();
  const reading = readDuo(db, found(seatOfPerson(db, viewer, params.duoId as DuoId, at)), at);
  return { title: titleOf(wordsFor(request, viewer), reading, false), reading, now: at.getTime() };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId._index");
  const at = now();
  const seat = found(seatOfPerson(db, viewer, params.duoId as DuoId, at));
  const form = parse(await request.formData(), AnswerForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const { answer, reason = null, words = null } = form.value;
  const answered = answerDuo(db, seat, { answer, reason, words }, at);
  if (!answered.ok) return data({ form: undefined, late: true }, { status: 409 });
  return goOn(`/duos/${seat.duoId}`, "duo.notice.answered");
}

export default function Duo() {
  const { reading, now: at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
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
