import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnBranches } from "~/accounts/branches.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { announceMeeting } from "~/mentoring/meeting-moves.server";
import { meetingForm } from "~/mentoring/volunteer-forms";
import { parisMoment } from "~/paris-time";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field, Select } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.meetings.new");
  return {
    title: wordsFor(request, viewer)("staff.meetings.new"),
    branches: listOwnBranches(db, viewer),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.meetings.new");
  const words = wordsFor(request, viewer);
  const [body, at] = [await request.formData(), now()];
  const form = parse(body, meetingForm(at), words);
  if (!form.ok) return form.refused();
  const { branchId, start, minutes, place, videoLink = null, places } = form.value;
  const startsAt = parisMoment(start) ?? at;
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  const id = announceMeeting(db, viewer, { branchId, startsAt, endsAt, place, videoLink, places }, at);
  if (!id) return refuseField(body, "branchId", words("staff.meetings.form.foreign"));
  return goOn(`/staff/meetings/${id}`, "staff.meetings.announced");
}

export default function NewMeeting() {
  const { title, branches } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      <Ask reply={refused?.form} defaults={{ minutes: 90, places: 20, branchId: branches[0]?.id }}>
        <Select
          name="branchId"
          label={words("staff.meetings.form.branch")}
          options={branches.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          name="start"
          type="datetime-local"
          label={words("staff.meetings.form.start")}
          hint={words("staff.meetings.form.startHint")}
        />
        <Field
          name="minutes"
          type="number"
          label={words("staff.meetings.form.minutes")}
          min={15}
          max={480}
          short
        />
        <Field
          name="place"
          label={words("staff.meetings.form.place")}
          hint={words("staff.meetings.form.placeHint")}
          maxLength={200}
          optional
        />
        <Field
          name="videoLink"
          type="url"
          label={words("staff.meetings.form.video")}
          hint={words("staff.meetings.form.videoHint")}
          maxLength={300}
          optional
        />
        <Field
          name="places"
          type="number"
          label={words("staff.meetings.form.places")}
          min={1}
          max={500}
          short
        />
        <Actions>
          <Button>{words("staff.meetings.form.do")}</Button>
          <ButtonLink to="/staff/meetings" kind="plain">
            {words("app.cancel")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
