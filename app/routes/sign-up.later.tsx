import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findSignUp } from "~/mentoring/sign-up.server";
import { forgetSignUpCookie, signUpSecret } from "~/mentoring/sign-up-cookie.server";
import { nextToAnswer } from "~/mentoring/sign-up-steps";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "sign-up.later");
  const signUp = findSignUp(db, { secret: signUpSecret(request) }, now());
  const open = signUp && !signUp.sent;
  return {
    title: wordsFor(request, viewer)("signup.later.title"),
    next: open ? `/sign-up/${signUp.side}/${nextToAnswer(signUp.kind, signUp.answers)}` : null,
  };
}

/** Forgets the form on a device that others use; the letter's link still opens it. */
export async function action({ request }: ActionFunctionArgs) {
  await enter(request, "sign-up.later");
  return goOn("/sign-up", "signup.later.forgotten", { "Set-Cookie": forgetSignUpCookie() });
}

export default function Later() {
  const { title, next } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("signup.later.words")} width="narrow">
      <p>{words("signup.later.days")}</p>
      {next ? (
        <>
          <p>
            <ButtonLink to={next} kind="quiet">
              {words("signup.later.goOn")}
            </ButtonLink>
          </p>
          <Part title={words("signup.later.shared")}>
            <Ask>
              <Actions>
                <Button kind="plain">{words("signup.later.forget")}</Button>
              </Actions>
            </Ask>
          </Part>
        </>
      ) : null}
    </Page>
  );
}
