import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { VolunteerId } from "~/ids";
import { noteInterview, openInterview } from "~/mentoring/screening-notes.server";
import { interviewForm, noonOf } from "~/mentoring/volunteer-forms";
import { findVolunteer } from "~/mentoring/volunteer-scope.server";
import { parisDay } from "~/paris-time";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.volunteers.$volunteerId.interview");
  const at = now();
  const interview = found(openInterview(db, viewer, params.volunteerId as VolunteerId, at));
  const title = wordsFor(request, viewer)("staff.volunteers.interview.title", { name: interview.name });
  return { title, interview, today: parisDay(at), day: parisDay(interview.interviewedAt ?? at) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.volunteers.$volunteerId.interview");
  const words = wordsFor(request, viewer);
  const [id, at] = [params.volunteerId as VolunteerId, now()];
  found(findVolunteer(db, viewer, id));
  const body = await request.formData();
  const form = parse(body, interviewForm(parisDay(at)), words);
  if (!form.ok) return form.refused();
  const { day, notes, version } = form.value;
  const noted = noteInterview(db, viewer, id, { interviewedAt: noonOf(day, at), notes, version }, at);
  if (noted.ok) return goOn(`/staff/volunteers/${id}`, "staff.volunteers.interview.done");
  if (noted.why === "not_there") throw notFound();
  return refuseField(body, "notes", words("staff.volunteers.interview.conflict"), 409);
}

export default function Interview() {
  const { title, interview, today, day } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.volunteers.interview.lead")} width="narrow">
      <Ask reply={refused?.form} defaults={{ day, notes: interview.notes }}>
        <input type="hidden" name="version" value={interview.version} />
        <Field name="day" type="date" label={words("staff.volunteers.interview.day")} max={today} short />
        <TextArea
          name="notes"
          label={words("staff.volunteers.interview.notes")}
          hint={words("staff.volunteers.interview.hint")}
          maxLength={4000}
          optional
        />
        <Actions>
          <Button>{words("staff.volunteers.interview.do")}</Button>
          <ButtonLink to={`/staff/volunteers/${interview.id}`} kind="plain">
            {words("staff.volunteers.backToFile")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
