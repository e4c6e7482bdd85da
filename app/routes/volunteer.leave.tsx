import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findVolunteerHeadline } from "~/mentoring/volunteer-file.server";
import { LeaveForm } from "~/mentoring/volunteer-forms";
import { moveVolunteer } from "~/mentoring/volunteer-moves.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Tick } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "volunteer.leave");
  const headline = found(findVolunteerHeadline(db, viewer, found(viewer.volunteerId)));
  const { state, hasProposal, hasOpenDuo } = headline;
  if (state === "left" || state === "declined") throw redirect("/volunteer");
  const title = wordsFor(request, viewer)("volunteer.leave.title");
  return { title, hasProposal, hasOpenDuo, mayPause: state === "approved" };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "volunteer.leave");
  const words = wordsFor(request, viewer);
  const body = await request.formData();
  const form = parse(body, LeaveForm, words);
  if (!form.ok) return form.refused();
  const moved = moveVolunteer(db, viewer, found(viewer.volunteerId), "leave", now());
  if (moved.ok) return goOn("/volunteer", "volunteer.leave.done");
  if (moved.why === "not_there") throw notFound();
  const state = words(`volunteer.state.${moved.state}`);
  return refuseField(body, "", words("volunteer.conflict", { state }), 409);
}

export default function Leave() {
  const { hasProposal, hasOpenDuo, mayPause, title } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      <div className="stack">
        <p>{words("volunteer.leave.words")}</p>
        {hasProposal ? <p>{words("volunteer.leave.proposal")}</p> : null}
        {hasOpenDuo ? <p>{words("volunteer.leave.duo")}</p> : null}
        <p>{words("volunteer.leave.again")}</p>
        {mayPause ? (
          <p>
            <ButtonLink to="/volunteer/pause" kind="quiet">
              {words("volunteer.leave.pauseInstead")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
      <Ask reply={refused?.form}>
        <Tick name="sure" label={words("volunteer.leave.sure")} />
        <Actions>
          <Button size="large" kind="alarm">
            {words("volunteer.leave.do")}
          </Button>
          <ButtonLink to="/volunteer" kind="plain">
            {words("app.cancel")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
