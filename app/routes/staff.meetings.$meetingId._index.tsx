import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { InfoMeetingId } from "~/ids";
import { findMeetingPage } from "~/mentoring/meeting-list.server";
import { findMeeting, noteAttendance } from "~/mentoring/meeting-moves.server";
import { AttendanceForm } from "~/mentoring/volunteer-forms";
import { ButtonLink } from "~/ui/button";
import { Notice, Page } from "~/ui/page";
import { Facts } from "~/ui/table";
import { titled } from "~/ui/title";
import { Attendance, Guests } from "./volunteer-attendance.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.meetings.$meetingId._index");
  const meeting = found(findMeetingPage(db, viewer, params.meetingId as InfoMeetingId, now()));
  const words = wordsFor(request, viewer);
  return { title: words("staff.meetings.one", { moment: words.moment(meeting.startsAt) }), meeting };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.meetings.$meetingId._index");
  const id = params.meetingId as InfoMeetingId;
  found(findMeeting(db, viewer, id));
  const form = parse(await request.formData(), AttendanceForm, wordsFor(request, viewer));
  if (!form.ok) return goOn(`/staff/meetings/${id}`);
  const { present, also } = form.value;
  const noted = noteAttendance(db, viewer, id, also ? [...present, also] : present, now());
  if (noted.ok) return goOn(`/staff/meetings/${id}`, "staff.meetings.attended");
  if (noted.why === "not_there") throw notFound();
  return data({ why: noted.why }, { status: 409 });
}

export default function Meeting() {
  const { title, meeting } = useLoaderData<typeof loader>();
  const refused = useActionData<{ why: "begun" | "not_begun" | "cancelled" }>();
  const words = useWords();
  const isComing = !meeting.hasBegun && !meeting.cancelledAt;
  return (
    <Page
      title={title}
      action={
        isComing ? (
          <ButtonLink to={`/staff/meetings/${meeting.id}/cancel`} kind="alarm">
            {words("staff.meetings.cancel")}
          </ButtonLink>
        ) : null
      }
    >
      {refused ? <Notice kind="alarm">{words(`staff.meetings.refused.${refused.why}`)}</Notice> : null}
      {meeting.cancelledAt ? (
        <Notice kind="wait">
          {words("staff.meetings.isCancelled", { date: words.day(meeting.cancelledAt) })}
        </Notice>
      ) : null}
      <Facts
        facts={[
          [words("staff.meetings.column.where"), meeting.place || words("staff.meetings.video")],
          [words("staff.meetings.column.branch"), meeting.branch],
          [
            words("staff.meetings.column.places"),
            words("staff.meetings.taken", { taken: meeting.guests.length, places: meeting.places }),
          ],
        ]}
      />
      {meeting.hasBegun && !meeting.cancelledAt ? (
        <Attendance guests={meeting.guests} others={meeting.others} />
      ) : (
        <Guests guests={meeting.guests} />
      )}
      <p>
        <Link to="/staff/meetings">{words("staff.meetings.title")}</Link>
      </p>
    </Page>
  );
}
