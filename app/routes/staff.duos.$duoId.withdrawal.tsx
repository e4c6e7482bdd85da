import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";

import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId } from "~/ids";
import { withdrawDuo } from "~/mentoring/duo-withdrawals.server";

import { readDuoBrief } from "~/mentoring/duos.server";

import { titled } from "~/ui/title";
import { answerMove } from "./staff-duo-answer.part";
import { MovePage } from "./staff-duo-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.withdrawal");
  const duo = found(readDuoBrief(db, viewer, params.duoId as DuoId));
  return { title: wordsFor(request, viewer)("staff.duos.withdrawal.title"), duo };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.withdrawal");
  const words = wordsFor(request, viewer);
  const id = params.duoId as DuoId;
  found(readDuoBrief(db, viewer, id));
  const data = await request.formData();
  const moved = withdrawDuo(db, viewer, id, now());
  return answerMove(moved, id, data, words, "staff.duos.withdrawal.done");
}

export default function Move() {
  const words = useWords();
  const { title, duo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <MovePage
      duo={duo}
      title={title}
      lead={words("staff.duos.withdrawal.lead")}
      send={words("staff.duos.withdrawal.send")}
      reply={reply?.form}
      alarm
    ></MovePage>
  );
}
