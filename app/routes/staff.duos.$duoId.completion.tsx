import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId } from "~/ids";
import { endDuoByStaff } from "~/mentoring/duo-endings.server";
import { CompletionForm } from "~/mentoring/duo-forms";
import { COMPLETION_REASONS } from "~/mentoring/duo-path";
import { readDuoBrief } from "~/mentoring/duos.server";
import { Choices, TextArea } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerMove } from "./staff-duo-answer.part";
import { MovePage } from "./staff-duo-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.completion");
  const duo = found(readDuoBrief(db, viewer, params.duoId as DuoId));
  return { title: wordsFor(request, viewer)("staff.duos.completion.title"), duo };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.completion");
  const words = wordsFor(request, viewer);
  const id = params.duoId as DuoId;
  found(readDuoBrief(db, viewer, id));
  const data = await request.formData();
  const form = parse(data, CompletionForm, words);
  if (!form.ok) return form.refused();
  const { reason, words: told = null } = form.value;
  const moved = endDuoByStaff(db, viewer, id, "complete", { reason, words: told }, now());
  return answerMove(moved, id, data, words, "staff.duos.completion.done");
}

export default function Move() {
  const words = useWords();
  const { title, duo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <MovePage
      duo={duo}
      title={title}
      lead={words("staff.duos.completion.lead")}
      send={words("staff.duos.completion.send")}
      reply={reply?.form}
    >
      <Choices
        name="reason"
        legend={words("staff.duos.ending.reason")}
        options={COMPLETION_REASONS.map((value) => ({ value, label: words(`duo.end.${value}`) }))}
      />
      <TextArea
        name="words"
        label={words("staff.duos.ending.words")}
        hint={words("staff.duos.ending.wordsHint")}
        maxLength={600}
        optional
      />
    </MovePage>
  );
}
