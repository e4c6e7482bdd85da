import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isAlive } from "~/accounts/handover";
import { ReturnForm } from "~/accounts/handover-form";
import { takeBack } from "~/accounts/handover-moves.server";
import { findOwnHandover } from "~/accounts/handovers.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.handovers.$handoverId.return");
  const handover = found(findOwnHandover(db, viewer, params.handoverId ?? "", now()));
  return { title: wordsFor(request, viewer)("staff.handovers.return.title"), handover };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.handovers.$handoverId.return");
  const id = params.handoverId ?? "";
  const words = wordsFor(request, viewer);
  const body = await request.formData();
  const form = parse(body, ReturnForm, words);
  if (!form.ok) return form.refused();
  const moved = takeBack(db, viewer, { id, ...form.value }, now());
  if (moved.ok) return goOn(`/staff/handovers/${id}`, "staff.handovers.return.done");
  if (moved.refusal !== "conflict") throw notFound();
  const standing = words(`staff.handovers.standing.${moved.standing}`);
  return refuseField(body, "", words("staff.handovers.conflict", { standing }), 409);
}

export default function Return() {
  const { title, handover } = useLoaderData<typeof loader>();
  const reply = useActionData<{ form: FormReply }>();
  const words = useWords();
  const { id, from, to, version, standing } = handover;
  return (
    <Page title={title} lead={words("staff.handovers.one", { from, to })} width="narrow">
      {isAlive(standing) ? (
        <Ask reply={reply?.form}>
          <p>{words("staff.handovers.return.lead", { to })}</p>
          <input type="hidden" name="version" value={version} />
          <Actions>
            <Button>{words("staff.handovers.return.now")}</Button>
            <ButtonLink to={`/staff/handovers/${id}`} kind="plain">
              {words("staff.handovers.back")}
            </ButtonLink>
          </Actions>
        </Ask>
      ) : (
        <>
          <Notice kind="wait">{words("staff.handovers.return.over")}</Notice>
          <ButtonLink to={`/staff/handovers/${id}`} kind="quiet">
            {words("staff.handovers.back")}
          </ButtonLink>
        </>
      )}
    </Page>
  );
}
