import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listBranches } from "~/accounts/branches.server";
import { InvitationForm } from "~/accounts/role-form";
import { inviteColleague } from "~/accounts/staff.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { RoleFields } from "./accounts-role.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.accounts.invite");
  const title = wordsFor(request, viewer)("staff.accounts.inviteTitle");
  return { title, branches: listBranches(db) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.accounts.invite");
  const words = wordsFor(request, viewer);
  const data = await request.formData();
  const form = parse(data, InvitationForm, words);
  if (!form.ok) return form.refused();
  const invited = inviteColleague(db, { ...form.value, by: viewer.userId, at: now() });
  if (!invited.ok) return refuseField(data, "email", words("staff.accounts.knownAddress"));
  return goOn(`/staff/accounts/${invited.userId}`, "staff.accounts.invited");
}

export default function InvitePage() {
  const words = useWords();
  const { branches } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page
      title={words("staff.accounts.inviteTitle")}
      lead={words("staff.accounts.inviteLead")}
      width="narrow"
    >
      <Sheet>
        <Ask reply={reply?.form} defaults={{ role: "coordinator" }}>
          <div className="stack">
            <Field name="firstName" label={words("accounts.account.firstName")} autoComplete="off" />
            <Field name="lastName" label={words("accounts.account.lastName")} autoComplete="off" />
            <Field name="email" type="email" label={words("accounts.email")} autoComplete="off" dir="ltr" />
          </div>
          <RoleFields branches={branches} />
          <Actions>
            <Button>{words("staff.accounts.inviteSubmit")}</Button>
            <ButtonLink to="/staff/accounts" kind="plain">
              {words("app.cancel")}
            </ButtonLink>
          </Actions>
        </Ask>
      </Sheet>
    </Page>
  );
}
