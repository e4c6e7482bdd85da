import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { BeneficiaryId, DuoId } from "~/ids";
import { answerDuo } from "~/mentoring/answers.server";
import { AnswerForm } from "~/mentoring/duo-forms";
import { readDuo } from "~/mentoring/duo-reader.server";
import { noteReading, seatOfReferent } from "~/mentoring/seats.server";
import { titled } from "~/ui/title";
import { DuoPage, titleOf } from "./duo-page.part";

export const meta = titled;
export const handle = { tone: "person" };

/** A proposal read with one of a social worker's own people, and the answer that she notes for them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId.duos.$duoId");
  const at = now();
  const seat = ownSeat(viewer, params, at);
  noteReading(db, viewer, params.beneficiaryId as BeneficiaryId, at);
  const reading = readDuo(db, seat, at);
  const title = titleOf(wordsFor(request, viewer), reading, true);
  return { title, reading, now: at.getTime(), home: `/people/${params.beneficiaryId}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId.duos.$duoId");
  const at = now();
  const seat = ownSeat(viewer, params, at);
  const form = parse(await request.formData(), AnswerForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const { answer, reason = null, words = null } = form.value;
  const answered = answerDuo(db, seat, { answer, reason, words }, at);
  if (!answered.ok) return data({ form: undefined, late: true }, { status: 409 });
  return goOn(`/people/${params.beneficiaryId}/duos/${seat.duoId}`, "duo.notice.answered");
}

const ownSeat = (viewer: Viewer, params: LoaderFunctionArgs["params"], at: Date) =>
  found(seatOfReferent(db, viewer, params.beneficiaryId as BeneficiaryId, params.duoId as DuoId, at));

export default function DuoOfMyPerson() {
  const { reading, now: at, home } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <DuoPage
      reading={reading}
      now={at}
      reply={reply?.form}
      late={reply !== undefined && "late" in reply}
      referent
      home={home}
    />
  );
}
