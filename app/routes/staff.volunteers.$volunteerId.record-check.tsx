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
import { noteRecordCheck } from "~/mentoring/screening-notes.server";
import { findVolunteerHeadline } from "~/mentoring/volunteer-file.server";
import { noonOf, recordCheckForm } from "~/mentoring/volunteer-forms";
import { parisDay } from "~/paris-time";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

const RENEWED_AFTER_YEARS = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.volunteers.$volunteerId.record-check");
  const person = found(findVolunteerHeadline(db, viewer, params.volunteerId as VolunteerId));
  const today = parisDay(now());
  const renewal = `${Number(today.slice(0, 4)) + RENEWED_AFTER_YEARS}${today.slice(4)}`.replace(
    "-02-29",
    "-02-28",
  );
  const title = wordsFor(request, viewer)("staff.volunteers.record.title", { name: person.name });
  return { title, id: person.id, today, renewal };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.volunteers.$volunteerId.record-check");
  const words = wordsFor(request, viewer);
  const [id, at] = [params.volunteerId as VolunteerId, now()];
  found(findVolunteerHeadline(db, viewer, id));
  const body = await request.formData();
  const form = parse(body, recordCheckForm(parisDay(at)), words);
  if (!form.ok) return form.refused();
  const { day, renewal } = form.value;
  const check = { seenAt: noonOf(day, at), renewalAt: noonOf(renewal, at) };
  const noted = noteRecordCheck(db, viewer, id, check, at);
  if (noted.ok) return goOn(`/staff/volunteers/${id}`, "staff.volunteers.record.done");
  if (noted.why === "not_there") throw notFound();
  const state = words(`volunteer.state.${noted.state}`);
  return refuseField(body, "", words("staff.volunteers.conflict", { state }), 409);
}

export default function RecordCheck() {
  const { title, id, today, renewal } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.volunteers.record.lead")} width="narrow">
      <Ask reply={refused?.form} defaults={{ day: today, renewal }}>
        <Field name="day" type="date" label={words("staff.volunteers.record.day")} max={today} short />
        <Field
          name="renewal"
          type="date"
          label={words("staff.volunteers.record.renewal")}
          hint={words("staff.volunteers.record.renewalHint")}
          min={today}
          short
        />
        <Actions>
          <Button>{words("staff.volunteers.record.do")}</Button>
          <ButtonLink to={`/staff/volunteers/${id}`} kind="plain">
            {words("staff.volunteers.backToFile")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
