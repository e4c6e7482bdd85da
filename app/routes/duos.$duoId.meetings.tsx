import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId } from "~/ids";
import { MeetingForm } from "~/mentoring/duo-forms";
import { logMeeting } from "~/mentoring/duo-meetings.server";
import { readStartedDuo } from "~/mentoring/duo-reader.server";
import { seatOfPerson } from "~/mentoring/seats.server";
import { parisDay, parisMoment } from "~/paris-time";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { namesIn } from "./duo-words.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId.meetings");
  const at = now();
  const duo = found(readStartedDuo(db, seatOfPerson(db, viewer, params.duoId as DuoId, at), at));
  return { title: wordsFor(request, viewer)("duo.meeting.title"), ...duo, today: parisDay(at) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId.meetings");
  const words = wordsFor(request, viewer);
  const at = now();
  const seat = found(seatOfPerson(db, viewer, params.duoId as DuoId, at));
  const data = await request.formData();
  const form = parse(data, MeetingForm, words);
  if (!form.ok) return form.refused();
  const { day, minutes = null, what } = form.value;
  const metAt = parisMoment(`${day}T00:00`);
  if (!metAt) return refuseField(data, "day", words("form.date"));
  const logged = logMeeting(db, seat, { metAt, minutes, what }, at);
  if (logged.ok) return goOn(`/duos/${seat.duoId}`, "duo.meeting.noted");
  if (logged.refusal === "not_open") return refuseField(data, "", words("duo.meeting.notOpen"), 409);
  const inFuture = logged.refusal === "in_future";
  return refuseField(data, "day", words(inFuture ? "duo.meeting.future" : "duo.meeting.beforeOpening"));
}

export default function NoteMeeting() {
  const words = useWords();
  const { duoId, firstNames, today } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title={words("duo.meeting.title")} width="narrow">
      <Ask reply={reply?.form} defaults={{ day: today }}>
        <Field name="day" type="date" label={words("duo.meeting.day")} max={today} short />
        <Field
          name="minutes"
          type="number"
          inputMode="numeric"
          label={words("duo.meeting.minutes")}
          min={5}
          max={720}
          optional
          short
        />
        <Field
          name="what"
          label={words("duo.meeting.what")}
          hint={words("duo.meeting.whatHint", { name: namesIn(words, firstNames) })}
          maxLength={300}
        />
        <Actions>
          <Button>{words("app.save")}</Button>
          <ButtonLink kind="plain" to={`/duos/${duoId}`}>
            {words("app.back")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
