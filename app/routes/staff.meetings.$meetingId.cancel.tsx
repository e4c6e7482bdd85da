import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { InfoMeetingId } from "~/ids";
import { findMeetingPage } from "~/mentoring/meeting-list.server";
import { cancelMeeting } from "~/mentoring/meeting-moves.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.meetings.$meetingId.cancel");
  const meeting = found(findMeetingPage(db, viewer, params.meetingId as InfoMeetingId, now()));
  const words = wordsFor(request, viewer);
  const title = words("staff.meetings.cancelTitle", { moment: words.moment(meeting.startsAt) });
  return { title, id: meeting.id, count: meeting.guests.length };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.meetings.$meetingId.cancel");
  const id = params.meetingId as InfoMeetingId;
  const moved = cancelMeeting(db, viewer, id, now());
  if (moved.ok) return goOn(`/staff/meetings/${id}`, "staff.meetings.cancelled");
  if (moved.why === "not_there") throw notFound();
  return data({ why: moved.why }, { status: 409 });
}

export default function CancelMeeting() {
  const { title, id, count } = useLoaderData<typeof loader>();
  const refused = useActionData<{ why: "begun" | "not_begun" | "cancelled" }>();
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      {refused ? <Notice kind="alarm">{words(`staff.meetings.refused.${refused.why}`)}</Notice> : null}
      <p>{words("staff.meetings.cancelWords", { count })}</p>
      <Form method="post" reloadDocument>
        <Actions>
          <Button kind="alarm">{words("staff.meetings.cancel")}</Button>
          <ButtonLink to={`/staff/meetings/${id}`} kind="plain">
            {words("staff.meetings.keep")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
