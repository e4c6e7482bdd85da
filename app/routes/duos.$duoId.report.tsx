import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId } from "~/ids";
import { ReportForm } from "~/mentoring/duo-forms";
import { readStartedDuo } from "~/mentoring/duo-reader.server";
import { reportDuo } from "~/mentoring/duo-reports.server";
import { seatOfPerson } from "~/mentoring/seats.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, TextArea } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { namesIn } from "./duo-words.part";

export const meta = titled;
export const handle = { tone: "person" };

/** Two actions at most: write, send. Read by staff only. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId.report");
  const at = now();
  const duo = found(readStartedDuo(db, seatOfPerson(db, viewer, params.duoId as DuoId, at), at));
  return { title: wordsFor(request, viewer)("duo.report.title"), ...duo };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId.report");
  const at = now();
  const seat = found(seatOfPerson(db, viewer, params.duoId as DuoId, at));
  const form = parse(await request.formData(), ReportForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  found(reportDuo(db, seat, form.value.words, at).ok || null);
  return goOn(`/duos/${seat.duoId}`, "duo.report.sent");
}

export default function Report() {
  const words = useWords();
  const { duoId, firstNames } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={words("duo.report.title")}
      lead={words("duo.report.lead", { name: namesIn(words, firstNames) })}
      width="narrow"
    >
      <Notice kind="wait">{words("duo.report.danger")}</Notice>
      <Ask reply={reply?.form}>
        <TextArea
          name="words"
          label={words("duo.report.words")}
          hint={words("duo.report.wordsHint")}
          maxLength={2000}
        />
        <Actions>
          <Button>{words("duo.report.send")}</Button>
          <ButtonLink kind="plain" to={`/duos/${duoId}`}>
            {words("app.back")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
