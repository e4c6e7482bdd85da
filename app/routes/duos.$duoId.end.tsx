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
import { endDuo } from "~/mentoring/duo-endings.server";
import { EndForm } from "~/mentoring/duo-forms";
import { CANCELLATION_REASONS } from "~/mentoring/duo-path";
import { readStartedDuo } from "~/mentoring/duo-reader.server";
import { seatOfPerson } from "~/mentoring/seats.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Choices, TextArea } from "~/ui/form";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { namesIn } from "./duo-words.part";

export const meta = titled;
export const handle = { tone: "person" };

/** One side stops, alone, without asking anybody. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId.end");
  const at = now();
  const duo = found(readStartedDuo(db, seatOfPerson(db, viewer, params.duoId as DuoId, at), at));
  return { title: wordsFor(request, viewer)("duo.ending.title"), ...duo };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "duos.$duoId.end");
  const at = now();
  const seat = found(seatOfPerson(db, viewer, params.duoId as DuoId, at));
  const data = await request.formData();
  const say = wordsFor(request, viewer);
  const form = parse(data, EndForm, say);
  if (!form.ok) return form.refused();
  const { reason, words = null } = form.value;
  const ended = endDuo(db, seat, { reason, words }, at);
  if (!ended.ok) return refuseField(data, "", say("duo.ending.notOpen"), 409);
  return goOn(`/duos/${seat.duoId}`, "duo.ending.done");
}

export default function EndDuo() {
  const words = useWords();
  const { duoId, firstNames } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={words("duo.ending.title")}
      lead={words("duo.ending.lead", { name: namesIn(words, firstNames) })}
      width="narrow"
    >
      <Ask reply={reply?.form}>
        <Choices
          name="reason"
          legend={words("duo.refusal.legend")}
          options={CANCELLATION_REASONS.map((value) => ({ value, label: words(`duo.end.${value}`) }))}
        />
        <TextArea
          name="words"
          label={words("duo.refusal.words")}
          hint={words("duo.refusal.wordsHint")}
          maxLength={600}
        />
        <Actions>
          <Button kind="alarm">{words("duo.ending.send")}</Button>
          <ButtonLink kind="plain" to={`/duos/${duoId}`}>
            {words("app.back")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
