import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { NewHandoverForm, REFUSED_AT } from "~/accounts/handover-form";
import { giveHandover } from "~/accounts/handover-moves.server";
import { listColleagues, listHandingOver } from "~/accounts/handovers.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { parisDay } from "~/paris-time";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field, Select, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.handovers.new");
  const isAdmin = viewer.role === "admin";
  return {
    title: wordsFor(request, viewer)("staff.handovers.new"),
    today: parisDay(now()),
    absent: isAdmin ? listHandingOver(db) : null,
    colleagues: listColleagues(db, isAdmin ? null : viewer.userId),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.handovers.new");
  const words = wordsFor(request, viewer);
  const body = await request.formData();
  const form = parse(body, NewHandoverForm, words);
  if (!form.ok) return form.refused();
  const { fromUser = viewer.userId, ...rest } = form.value;
  const given = giveHandover(db, viewer, { fromUser, ...rest }, now());
  if (given.ok) return goOn(`/staff/handovers/${given.id}`, "staff.handovers.form.done");
  return refuseField(body, REFUSED_AT[given.refusal], words(`staff.handovers.refused.${given.refusal}`));
}

export default function NewHandover() {
  const { title, today, absent, colleagues } = useLoaderData<typeof loader>();
  const reply = useActionData<{ form: FormReply }>();
  const words = useWords();
  const choice = (people: readonly { id: string; name: string }[]) =>
    people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={title} lead={words("staff.handovers.lead")} width="narrow">
      <Ask reply={reply?.form} defaults={{ startsOn: today }}>
        {absent ? (
          <Select
            name="fromUser"
            label={words("staff.handovers.form.from")}
            hint={words("staff.handovers.form.fromHint")}
            empty={words("staff.handovers.form.choose")}
            options={choice(absent)}
          />
        ) : null}
        <Select
          name="toUser"
          label={words("staff.handovers.form.to")}
          empty={words("staff.handovers.form.choose")}
          options={choice(colleagues)}
        />
        <Field name="startsOn" type="date" label={words("staff.handovers.form.startsOn")} min={today} short />
        <Field
          name="endsOn"
          type="date"
          label={words("staff.handovers.form.endsOn")}
          hint={words("staff.handovers.form.endsOnHint")}
          min={today}
          short
        />
        <TextArea
          name="words"
          label={words("staff.handovers.form.words")}
          hint={words("staff.handovers.form.wordsHint")}
          maxLength={2000}
          optional
        />
        <Actions>
          <Button>{words("staff.handovers.form.do")}</Button>
          <ButtonLink to="/staff/handovers" kind="plain">
            {words("staff.handovers.title")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
