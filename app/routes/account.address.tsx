import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailField } from "~/accounts/fields";
import { mayTry } from "~/accounts/limits.server";
import { askForNewAddress, findOwnAccount } from "~/accounts/own-account.server";
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

export const meta = titled;

const Address = z.object({ email: emailField });

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "account.address");
  const title = wordsFor(request, viewer)("accounts.address.title");
  return { title, email: findOwnAccount(db, viewer).email };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "account.address");
  const words = wordsFor(request, viewer);
  const data = await request.formData();
  const form = parse(data, Address, words);
  if (!form.ok) return form.refused();
  if (!(await mayTry("letter", `address:${viewer.userId}`)))
    return refuseField(data, "email", words("accounts.tooMany"), 429);
  askForNewAddress(db, viewer, form.value.email, now());
  return goOn("/account", "accounts.address.sent");
}

export default function AddressPage() {
  const words = useWords();
  const { email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title={words("accounts.address.title")} lead={words("accounts.address.lead")} width="narrow">
      <Sheet>
        {email ? (
          <p className="account-address">
            <bdi>{email}</bdi>
          </p>
        ) : null}
        <Ask reply={reply?.form}>
          <Field
            name="email"
            type="email"
            label={words("accounts.address.new")}
            autoComplete="email"
            dir="ltr"
          />
          <Actions>
            <Button>{words("accounts.address.submit")}</Button>
            <ButtonLink to="/account" kind="plain">
              {words("app.cancel")}
            </ButtonLink>
          </Actions>
        </Ask>
      </Sheet>
    </Page>
  );
}
