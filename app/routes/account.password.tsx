import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { passwordField } from "~/accounts/fields";
import { changeOwnPassword, findOwnAccount } from "~/accounts/own-account.server";
import { newPassword } from "~/accounts/password-form";
import { hasPassword } from "~/accounts/passwords.server";
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
import { NewPasswordField } from "./accounts-new-password.part";

export const meta = titled;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "account.password");
  const isSet = hasPassword(db, viewer.userId);
  const words = wordsFor(request, viewer);
  const title = words(isSet ? "accounts.account.changePassword" : "accounts.account.choosePassword");
  return { title, isSet, email: findOwnAccount(db, viewer).email };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "account.password");
  const words = wordsFor(request, viewer);
  const data = await request.formData();
  const { email } = findOwnAccount(db, viewer);
  const schema = newPassword(email).and(z.object({ passwordNow: passwordField.optional() }));
  const form = parse(data, schema, words);
  if (!form.ok) return form.refused();
  const outcome = await changeOwnPassword(db, viewer, form.value, now());
  if (outcome === "wrong") return refuseField(data, "passwordNow", words("accounts.changePassword.wrong"));
  if (outcome === "tooMany") return refuseField(data, "passwordNow", words("accounts.tooMany"), 429);
  return goOn("/account", "accounts.newPassword.done");
}

export default function ChangePasswordPage() {
  const words = useWords();
  const { title, isSet, email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title={title} lead={words("accounts.changePassword.lead")} width="narrow">
      <Sheet>
        <Ask reply={reply?.form}>
          <div className="stack">
            {isSet ? (
              <Field
                name="passwordNow"
                type="password"
                label={words("accounts.changePassword.now")}
                autoComplete="current-password"
              />
            ) : null}
            <NewPasswordField email={email} />
          </div>
          <Actions>
            <Button>{words("accounts.newPassword.submit")}</Button>
            <ButtonLink to="/account" kind="plain">
              {words("app.cancel")}
            </ButtonLink>
          </Actions>
        </Ask>
      </Sheet>
    </Page>
  );
}
