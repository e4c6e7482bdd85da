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
import { noteIdentity } from "~/mentoring/screening-notes.server";
import { findVolunteerHeadline } from "~/mentoring/volunteer-file.server";
import { IdentityForm } from "~/mentoring/volunteer-forms";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Tick } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.volunteers.$volunteerId.identity");
  const person = found(findVolunteerHeadline(db, viewer, params.volunteerId as VolunteerId));
  const title = wordsFor(request, viewer)("staff.volunteers.identity.title", { name: person.name });
  return { title, id: person.id, seenAt: person.identitySeenAt };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.volunteers.$volunteerId.identity");
  const words = wordsFor(request, viewer);
  const id = params.volunteerId as VolunteerId;
  found(findVolunteerHeadline(db, viewer, id));
  const body = await request.formData();
  const form = parse(body, IdentityForm, words);
  if (!form.ok) return form.refused();
  const noted = noteIdentity(db, viewer, id, now());
  if (noted.ok) return goOn(`/staff/volunteers/${id}`, "staff.volunteers.identity.done");
  if (noted.why === "not_there") throw notFound();
  const state = words(`volunteer.state.${noted.state}`);
  return refuseField(body, "", words("staff.volunteers.conflict", { state }), 409);
}

export default function Identity() {
  const { title, id, seenAt } = useLoaderData<typeof loader>();
  const refused = useActionData<{ form: FormReply }>();
  const words = useWords();
  const back = (
    <ButtonLink to={`/staff/volunteers/${id}`} kind="plain">
      {words("staff.volunteers.backToFile")}
    </ButtonLink>
  );
  return (
    <Page title={title} lead={words("staff.volunteers.identity.lead")} width="narrow">
      {seenAt ? (
        <>
          <Notice kind="yes">
            {words("staff.volunteers.identity.already", { date: words.day(seenAt) })}
          </Notice>
          <p>{back}</p>
        </>
      ) : (
        <Ask reply={refused?.form}>
          <Tick name="seen" label={words("staff.volunteers.identity.label")} />
          <Actions>
            <Button>{words("staff.volunteers.identity.do")}</Button>
            {back}
          </Actions>
        </Ask>
      )}
    </Page>
  );
}
