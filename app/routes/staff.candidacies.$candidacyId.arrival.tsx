import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId } from "~/ids";
import { noteArrival } from "~/mobility/candidacy-arrival.server";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { ArrivalForm } from "~/mobility/candidacy-forms";
import { isOpenTask, listTasks } from "~/mobility/candidacy-tasks.server";
import { parisDay } from "~/paris-time";
import { Field, Tick } from "~/ui/form";
import { Notice } from "~/ui/page";
import { titled } from "~/ui/title";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** They live there: asked kindly when something of the list is still open. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.arrival");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const open = listTasks(db, brief.id).filter(isOpenTask).length;
  const title = wordsFor(request, viewer)("staff.candidacies.arrival.title");
  return { title, brief, back: pathFor(viewer, brief), open, today: parisDay(at) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.arrival");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  const form = parse(data, ArrivalForm, words);
  if (!form.ok) return form.refused();
  const arrived = noteArrival(db, viewer, id, form.value, at);
  const count = arrived && !arrived.ok && "open" in arrived ? arrived.open : 0;
  return answerCandidacyMove(arrived, data, words, {
    to,
    notice: "staff.candidacies.arrival.done",
    said: {
      future: ["movedOn", words("staff.candidacies.arrival.future")],
      before_agreement: ["movedOn", words("staff.candidacies.arrival.tooEarly")],
      open_tasks: ["despiteOpen", words("staff.candidacies.arrival.open", { count })],
    },
  });
}

export default function Move() {
  const words = useWords();
  const { title, brief, back, today, open } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyMovePage
      brief={brief}
      title={title}
      lead={words("staff.candidacies.arrival.lead")}
      send={words("staff.candidacies.arrival.send")}
      back={back}
      reply={reply?.form}
      defaults={{ movedOn: brief.movesOn && brief.movesOn < today ? brief.movesOn : today }}
    >
      <Field name="movedOn" type="date" label={words("staff.candidacies.arrival.day")} max={today} short />
      {open > 0 ? (
        <>
          <Notice kind="wait">{words("staff.candidacies.arrival.open", { count: open })}</Notice>
          <Tick name="despiteOpen" label={words("staff.candidacies.arrival.despite")} />
        </>
      ) : null}
    </CandidacyMovePage>
  );
}
