import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ChangeHandoverForm } from "~/accounts/handover-form";
import { changeHandover } from "~/accounts/handover-moves.server";
import { findOwnHandover } from "~/accounts/handovers.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.handovers.$handoverId.change");
  const handover = found(findOwnHandover(db, viewer, params.handoverId ?? "", now()));
  return { title: wordsFor(request, viewer)("staff.handovers.change.title"), handover };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.handovers.$handoverId.change");
  const words = wordsFor(request, viewer);
  const id = params.handoverId ?? "";
  const body = await request.formData();
  const form = parse(body, ChangeHandoverForm, words);
  if (!form.ok) return form.refused();
  const moved = changeHandover(db, viewer, { id, ...form.value }, now());
  if (moved.ok) return goOn(`/staff/handovers/${id}`, "staff.handovers.change.done");
  if (moved.refusal === "missing") throw notFound();
  if (moved.refusal === "conflict") {
    const standing = words(`staff.handovers.standing.${moved.standing}`);
    return refuseField(body, "", words("staff.handovers.conflict", { standing }), 409);
  }
  return refuseField(body, "endsOn", words(`staff.handovers.refused.${moved.refusal}`));
}

export default function ChangeHandover() {
  const { title, handover } = useLoaderData<typeof loader>();
  const reply = useActionData<{ form: FormReply }>();
  const words = useWords();
  const { id, from, to, version, endsOn } = handover;
  return (
    <Page title={title} lead={words("staff.handovers.one", { from, to })} width="narrow">
      <Ask reply={reply?.form} defaults={{ endsOn, words: handover.words }}>
        <input type="hidden" name="version" value={version} />
        <Field
          name="endsOn"
          type="date"
          label={words("staff.handovers.form.endsOn")}
          hint={words("staff.handovers.form.endsOnHint")}
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
          <Button>{words("staff.handovers.form.change")}</Button>
          <ButtonLink to={`/staff/handovers/${id}`} kind="plain">
            {words("staff.handovers.back")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
