import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { OrganisationId, UserId } from "~/ids";
import { PersonForm } from "~/partners/organisation-form";
import { openOrganisationFile } from "~/partners/organisation-list.server";
import { inviteAgain, removePerson, welcomePerson } from "~/partners/organisation-people.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.$organisationId.people");
  const { id, name, archivedAt } = found(
    openOrganisationFile(db, viewer, params.organisationId as OrganisationId),
  );
  if (archivedAt) throw notFound();
  return { title: wordsFor(request, viewer)("staff.organisations.invite"), id, name };
}

/** Invites somebody, or, with a person of theirs, sends the invitation again or takes them away. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.$organisationId.people");
  const words = wordsFor(request, viewer);
  const id = params.organisationId as OrganisationId;
  found(openOrganisationFile(db, viewer, id));
  const body = await request.formData();
  const file = `/staff/organisations/${id}`;
  const userId = body.get("userId") as UserId | null;
  if (userId) {
    const isRemoval = body.get("do") === "remove";
    const done = (isRemoval ? removePerson : inviteAgain)(db, viewer, id, userId, now());
    if (!done) return goOn(file);
    return goOn(file, isRemoval ? "staff.organisations.removed" : "staff.organisations.invited");
  }
  const form = parse(body, PersonForm, words);
  if (!form.ok) return form.refused();
  const welcomed = welcomePerson(db, viewer, id, form.value, now());
  if (welcomed.ok)
    return goOn(file, welcomed.invited ? "staff.organisations.invited" : "staff.organisations.added");
  if (welcomed.why === "not_there") throw notFound();
  if (welcomed.why === "already_there") return goOn(file, "staff.organisations.alreadyThere");
  return refuseField(body, "email", words("staff.organisations.knownAddress"));
}

export default function InvitePartner() {
  const { title, id, name } = useLoaderData<typeof loader>();
  const reply = useActionData<{ form: FormReply }>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.organisations.inviteLead", { name })} width="narrow">
      <Sheet>
        <Ask reply={reply?.form}>
          <div className="stack">
            <Field name="firstName" label={words("accounts.account.firstName")} autoComplete="off" />
            <Field name="lastName" label={words("accounts.account.lastName")} autoComplete="off" />
            <Field name="email" type="email" label={words("accounts.email")} autoComplete="off" dir="ltr" />
          </div>
          <Actions>
            <Button>{words("staff.organisations.inviteDo")}</Button>
            <ButtonLink to={`/staff/organisations/${id}`} kind="plain">
              {words("app.cancel")}
            </ButtonLink>
          </Actions>
        </Ask>
      </Sheet>
    </Page>
  );
}
