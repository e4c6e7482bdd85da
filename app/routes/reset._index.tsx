import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailField } from "~/accounts/fields";
import { sendLink } from "~/accounts/sign-in.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { environment } from "~/environment.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { networkMayTry } from "~/http/limits.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { Sent } from "./accounts-sent.part";

export const meta = titled;

const Address = z.object({ email: emailField });

export async function loader({ request }: LoaderFunctionArgs) {
  const words = wordsFor(request, await enter(request, "reset._index"));
  const sent = new URL(request.url).searchParams.has("sent");
  const title = words(sent ? "accounts.sent.title" : "accounts.reset.title");
  return { title, sent, demo: environment().mode === "demo" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const words = wordsFor(request, await enter(request, "reset._index"));
  const data = await request.formData();
  const form = parse(data, Address, words);
  if (!form.ok) return form.refused();
  if (!(await networkMayTry(context, "reset")))
    return refuseField(data, "email", words("accounts.tooMany"), 429);
  await sendLink(db, "reset_password", form.value.email, now());
  return goOn("/reset?sent");
}

export default function AskForReset() {
  const words = useWords();
  const { sent, demo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (sent) return <Sent what="accounts.sent.reset" again="/reset" demo={demo} />;
  return (
    <Page title={words("accounts.reset.title")} lead={words("accounts.reset.lead")} width="narrow">
      <Sheet>
        <Ask reply={reply?.form}>
          <Field name="email" type="email" label={words("accounts.email")} autoComplete="email" dir="ltr" />
          <Actions>
            <Button>{words("accounts.reset.submit")}</Button>
          </Actions>
        </Ask>
      </Sheet>
    </Page>
  );
}
