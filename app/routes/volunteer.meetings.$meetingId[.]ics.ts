import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { InfoMeetingId } from "~/ids";
import { linkTo } from "~/links.server";
import { meetingFile, whereOf } from "~/mentoring/meeting";
import { findBookedMeeting } from "~/mentoring/my-meetings.server";

/** The meeting at which one has a place, for a calendar. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "volunteer.meetings.$meetingId[.]ics");
  const meeting = found(findBookedMeeting(db, viewer, params.meetingId as InfoMeetingId));
  const { id, startsAt, endsAt } = meeting;
  const body = meetingFile({
    ...{ id, startsAt, endsAt, where: whereOf(meeting), link: linkTo("/volunteer/meetings"), stamp: now() },
    title: wordsFor(request, viewer)("volunteer.meetings.event"),
    isCancelled: meeting.cancelledAt !== null,
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="reunion-trait-d-union.ics"',
    },
  });
}
