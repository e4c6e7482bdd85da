import { data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findSignUp } from "~/mentoring/sign-up.server";
import { signUpCookie } from "~/mentoring/sign-up-cookie.server";
import { nextToAnswer } from "~/mentoring/sign-up-steps";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

/** The link of our letters: takes the form up on this device. It opens the form only, and may be followed again. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "sign-up.resume.$secret");
  const secret = params.secret ?? "";
  const signUp = findSignUp(db, { secret }, now());
  if (!signUp) return data({ title: wordsFor(request, viewer)("signup.gone.title") }, { status: 410 });
  if (signUp.sent) throw redirect(`/sign-up/sent?side=${signUp.side}`);
  const next = `/sign-up/${signUp.side}/${nextToAnswer(signUp.kind, signUp.answers)}`;
  throw redirect(next, { headers: { "Set-Cookie": signUpCookie(secret) } });
}

export default function Gone() {
  const { title } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      <p>{words("signup.gone.words")}</p>
      <p>
        <ButtonLink to="/sign-up">{words("signup.gone.again")}</ButtonLink>
      </p>
    </Page>
  );
}
