import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId } from "~/ids";
import { noteCheck } from "~/mentoring/duo-care.server";
import { CheckForm } from "~/mentoring/duo-forms";
import { CHECK_FINDINGS } from "~/mentoring/duo-path";
import { readDuoBrief } from "~/mentoring/duos.server";
import { Choices } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerMove } from "./staff-duo-answer.part";
import { MovePage } from "./staff-duo-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.check");
  const duo = found(readDuoBrief(db, viewer, params.duoId as DuoId));
  return { title: wordsFor(request, viewer)("staff.duos.check.title"), duo };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.check");
  const words = wordsFor(request, viewer);
  const id = params.duoId as DuoId;
  found(readDuoBrief(db, viewer, id));
  const data = await request.formData();
  const form = parse(data, CheckForm, words);
  if (!form.ok) return form.refused();
  const moved = noteCheck(db, viewer, id, form.value.finding, now());
  return answerMove(moved, id, data, words, "staff.duos.check.done");
}

export default function Move() {
  const words = useWords();
  const { title, duo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <MovePage
      duo={duo}
      title={title}
      lead={words("staff.duos.check.lead")}
      send={words("staff.duos.check.send")}
      reply={reply?.form}
    >
      <Choices
        name="finding"
        legend={words("staff.duos.check.finding")}
        options={CHECK_FINDINGS.map((value) => ({ value, label: words(`staff.duos.check.${value}`) }))}
      />
    </MovePage>
  );
}
