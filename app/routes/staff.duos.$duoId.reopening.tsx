import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId } from "~/ids";
import { reopenPair } from "~/mentoring/duo-care.server";
import { readDuoBrief } from "~/mentoring/duos.server";
import { titled } from "~/ui/title";
import { MovePage } from "./staff-duo-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** Two people who refused or ended may be proposed to each other again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.reopening");
  const duo = found(readDuoBrief(db, viewer, params.duoId as DuoId));
  return { title: wordsFor(request, viewer)("staff.duos.reopening.title"), duo };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.reopening");
  const words = wordsFor(request, viewer);
  const id = params.duoId as DuoId;
  const data = await request.formData();
  const reopened = found(reopenPair(db, viewer, id, now()));
  if (reopened.ok) return goOn(`/staff/duos/${id}`, "staff.duos.reopening.done");
  const why = reopened.refusal === "blocked" ? "blocked" : "stillGoing";
  return refuseField(data, "", words(`staff.duos.reopening.${why}`), 409);
}

export default function Reopening() {
  const words = useWords();
  const { title, duo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <MovePage
      duo={duo}
      title={title}
      lead={words("staff.duos.reopening.lead")}
      send={words("staff.duos.reopening.send")}
      reply={reply?.form}
    />
  );
}
