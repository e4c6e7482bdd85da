import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { backField, emailField, passwordField } from "~/accounts/fields";
import { signInWithPassword } from "~/accounts/sign-in.server";
import { spaceOf } from "~/accounts/spaces";
import { db } from "~/db.server";
import { environment } from "~/environment.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { networkMayTry } from "~/http/limits.server";
import { homePath } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { afterPassword } from "~/http/sign-in.server";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import { Page, Part, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { Way, Ways } from "~/ui/ways";

export const meta = titled;

const SignIn = z.object({ email: emailField, password: passwordField.min(1), back: backField });

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "sign-in._index");
  const back = homePath(new URL(request.url).searchParams.get("back"), "");
  if (viewer) throw redirect(homePath(back, spaceOf(viewer)));
  const title = wordsFor(request, viewer)("accounts.signIn.title");
  return { title, back, demo: environment().mode === "demo" };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const words = wordsFor(request, await enter(request, "sign-in._index"));
  const data = await request.formData();
  const form = parse(data, SignIn, words);
  if (!form.ok) return form.refused();
  if (!(await networkMayTry(context, "signIn")))
    return refuseField(data, "password", words("accounts.tooMany"), 429);
  const { email, password, back } = form.value;
  const answer = await signInWithPassword(db, { email, password, cookies: request.headers.get("Cookie") });
  if (answer.kind === "tooMany") return refuseField(data, "password", words("accounts.tooMany"), 429);
  if (answer.kind === "wrong") return refuseField(data, "password", words("accounts.signIn.wrong"));
  return afterPassword(request, answer.account, { back });
}

export default function SignInPage() {
  const words = useWords();
  const { back, demo } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title={words("accounts.signIn.title")} width="narrow">
      <Sheet>
        <Ask reply={reply?.form}>
          <div className="stack">
            <Field
              name="email"
              type="email"
              label={words("accounts.email")}
              autoComplete="username"
              dir="ltr"
            />
            <Field
              name="password"
              type="password"
              label={words("accounts.password")}
              autoComplete="current-password"
            />
            <input type="hidden" name="back" value={back} />
          </div>
          <Actions>
            <Button>{words("accounts.signIn.submit")}</Button>
            <Link className="button" data-kind="plain" to="/reset">
              {words("accounts.signIn.forgot")}
            </Link>
          </Actions>
        </Ask>
      </Sheet>
      <Part title={words("accounts.signIn.other")}>
        <Ways>
          <Way
            to="/sign-in/link"
            title={words("accounts.signIn.link")}
            hint={words("accounts.signIn.linkHint")}
          />
          <Way to="/code" title={words("accounts.signIn.card")} hint={words("accounts.signIn.cardHint")} />
          {demo ? (
            <Way to="/demo" title={words("accounts.signIn.demo")} hint={words("accounts.signIn.demoHint")} />
          ) : null}
        </Ways>
      </Part>
    </Page>
  );
}
