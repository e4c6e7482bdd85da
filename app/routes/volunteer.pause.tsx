import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findVolunteerHeadline } from "~/mentoring/volunteer-file.server";
import { moveVolunteer } from "~/mentoring/volunteer-moves.server";
import type { VolunteerState } from "~/mentoring/volunteer-path";
import { Button, ButtonLink } from "~/ui/button";
import { Actions } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "volunteer.pause");
  const { state, hasProposal, hasOpenDuo } = found(
    findVolunteerHeadline(db, viewer, found(viewer.volunteerId)),
  );
  if (state !== "approved" && state !== "paused") throw redirect("/volunteer");
  const move = state === "approved" ? ("pause" as const) : ("resume" as const);
  return { title: wordsFor(request, viewer)(`volunteer.${move}.title`), move, hasProposal, hasOpenDuo };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "volunteer.pause");
  const move = (await request.formData()).get("move") === "resume" ? "resume" : "pause";
  const moved = moveVolunteer(db, viewer, found(viewer.volunteerId), move, now());
  if (moved.ok) return goOn("/volunteer", `volunteer.${move}.done`);
  if (moved.why === "not_there") throw notFound();
  return data({ state: moved.state }, { status: 409 });
}

export default function Pause() {
  const { move, hasProposal, hasOpenDuo, title } = useLoaderData<typeof loader>();
  const refused = useActionData<{ state: VolunteerState }>();
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      {refused ? <Conflict state={refused.state} /> : null}
      <div className="stack">
        <p>{words(`volunteer.${move}.words`)}</p>
        {move === "pause" && hasProposal ? <p>{words("volunteer.pause.proposal")}</p> : null}
        {move === "pause" && hasOpenDuo ? <p>{words("volunteer.pause.duo")}</p> : null}
      </div>
      <Form method="post" reloadDocument>
        <Actions>
          <Button size="large" name="move" value={move}>
            {words(`volunteer.${move}.do`)}
          </Button>
          <ButtonLink to="/volunteer" kind="plain">
            {words("app.cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

function Conflict({ state }: { state: VolunteerState }) {
  const words = useWords();
  return (
    <Notice kind="alarm">{words("volunteer.conflict", { state: words(`volunteer.state.${state}`) })}</Notice>
  );
}
