import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newPassword } from "~/accounts/password-form";
import { findLinkOwner, setPasswordByLink } from "~/accounts/sign-in.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { networkMayTry } from "~/http/limits.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { afterPassword } from "~/http/sign-in.server";
import { useWords } from "~/i18n/context";
import { isolated } from "~/i18n/isolated";
import { Button } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { DeadLink } from "./accounts-dead-link.part";
import { NewPasswordField } from "./accounts-new-password.part";

export const meta = titled;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const words = wordsFor(request, await enter(request, "invitation.$token"));
  const owner = findLinkOwner(db, params.token ?? "", "invitation", now());
  if (!owner) return data({ title: words("accounts.dead.title"), owner: null }, { status: 410 });
  const { firstName, email, role } = owner;
  return data({ title: words("accounts.newPassword.title"), owner: { firstName, email, role } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const words = wordsFor(request, await enter(request, "invitation.$token"));
  const secret = params.token ?? "";
  const fields = await request.formData();
  if (!(await networkMayTry(context, "token")))
    return refuseField(fields, "password", words("accounts.tooMany"), 429);
  const owner = findLinkOwner(db, secret, "invitation", now());
  if (!owner) return goOn(new URL(request.url).pathname);
  const form = parse(fields, newPassword(owner.email), words);
  if (!form.ok) return form.refused();
  const { password } = form.value;
  const account = await setPasswordByLink(db, { secret, kind: "invitation", password, at: now() });
  if (account === "busy") return refuseField(fields, "password", words("accounts.busy.words"), 503);
  if (!account) return goOn(new URL(request.url).pathname);
  return afterPassword(request, account, { notice: "accounts.newPassword.done" });
}

export default function InvitationPage() {
  const words = useWords();
  const { owner } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (!owner) return <DeadLink />;
  const lead = words("accounts.invitation.lead", {
    role: words(`accounts.role.${owner.role}`),
    email: isolated(owner.email ?? ""),
  });
  const title = words("accounts.invitation.title", { firstName: isolated(owner.firstName) });
  return (
    <Page title={title} lead={lead} width="narrow">
      <Sheet>
        <Ask reply={reply?.form}>
          <NewPasswordField email={owner.email} />
          <Actions>
            <Button>{words("accounts.invitation.submit")}</Button>
          </Actions>
        </Ask>
      </Sheet>
    </Page>
  );
}
