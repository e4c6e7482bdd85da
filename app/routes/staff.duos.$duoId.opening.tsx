import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId, UserId } from "~/ids";
import { OpeningForm } from "~/mentoring/duo-forms";
import { readDuoBrief } from "~/mentoring/duos.server";
import { listTutors, openDuo } from "~/mentoring/openings.server";
import { parisMoment } from "~/paris-time";
import { Field, Select } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerMove } from "./staff-duo-answer.part";
import { MovePage } from "./staff-duo-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** The coordinator's opening: the tutor, the first meeting; the letters leave with it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.opening");
  const duo = found(readDuoBrief(db, viewer, params.duoId as DuoId));
  const title = wordsFor(request, viewer)("staff.duos.opening.title");
  return { title, duo, tutors: listTutors(db, duo.branchId), me: viewer.userId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.opening");
  const words = wordsFor(request, viewer);
  const id = params.duoId as DuoId;
  found(readDuoBrief(db, viewer, id));
  const data = await request.formData();
  const form = parse(data, OpeningForm, words);
  if (!form.ok) return form.refused();
  const { tutor, at: local, place: firstMeetingPlace = null } = form.value;
  const firstMeetingAt = local ? parisMoment(local) : null;
  const opening = { tutorId: tutor as UserId, firstMeetingAt, firstMeetingPlace };
  const opened = found(openDuo(db, viewer, id, opening, now()));
  if (opened.ok || opened.refusal === "not_now")
    return answerMove(opened, id, data, words, "staff.duos.opening.done");
  return opened.refusal === "not_a_tutor"
    ? refuseField(data, "tutor", words("staff.duos.opening.notATutor"))
    : refuseField(data, "at", words("staff.duos.opening.past"));
}

export default function Opening() {
  const words = useWords();
  const { title, duo, tutors, me } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <MovePage
      duo={duo}
      title={title}
      lead={words("staff.duos.opening.lead")}
      send={words("staff.duos.opening.send")}
      reply={reply?.form}
      defaults={{ tutor: me }}
    >
      <Select
        name="tutor"
        label={words("staff.duos.opening.tutor")}
        hint={words("staff.duos.opening.tutorHint")}
        options={tutors.map(({ id, name }) => ({ value: id, label: name }))}
        empty={words("staff.duos.opening.choose")}
      />
      <Field name="at" type="datetime-local" label={words("staff.duos.opening.at")} optional />
      <Field
        name="place"
        label={words("staff.duos.opening.place")}
        hint={words("staff.duos.opening.placeHint")}
        maxLength={200}
        optional
      />
    </MovePage>
  );
}
