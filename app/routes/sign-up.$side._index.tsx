import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { networkMayTry } from "~/http/limits.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { LANGUAGE_NAMES, OFFERED } from "~/i18n/languages";
import { SIDES } from "~/mentoring/duo-path";
import { startSchema } from "~/mentoring/profile-form";
import { beginSignUp, findSignUp } from "~/mentoring/sign-up.server";
import { signUpCookie, signUpSecret } from "~/mentoring/sign-up-cookie.server";
import { nextToAnswer, stepsOf } from "~/mentoring/sign-up-steps";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Field, Select, Tick } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "sign-up.$side._index");
  const side = sideNamed(params.side);
  const words = wordsFor(request, viewer);
  const begun = findSignUp(db, { side, secret: signUpSecret(request) }, now());
  return {
    title: words(`signup.start.title.${side}`),
    ...{ side, language: words.language },
    resume: begun && !begun.sent ? `/sign-up/${side}/${nextToAnswer(side, begun.answers)}` : null,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const viewer = await enter(request, "sign-up.$side._index");
  const side = sideNamed(params.side);
  const words = wordsFor(request, viewer);
  const typed = await request.formData();
  const form = parse(typed, startSchema(side), words);
  if (!form.ok) return form.refused();
  if (!(await networkMayTry(context, "signUp")))
    return refuseField(typed, "", words("error.tooMany.words"), 429);
  const { email, language } = form.value;
  const secret = beginSignUp(db, { side, email, language, at: now() });
  return goOn(`/sign-up/${side}/${stepsOf(side)[0]}`, undefined, { "Set-Cookie": signUpCookie(secret) });
}

const sideNamed = (text: string | undefined) => found(SIDES.find((side) => side === text));

export default function Start() {
  const { title, side, language, resume } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const words = useWords();
  return (
    <Page title={title} lead={words(`signup.start.lead.${side}`)} width="narrow">
      {resume ? (
        <Notice kind="wait">
          <p>{words("signup.start.unfinished")}</p>
          <ButtonLink to={resume}>{words("signup.start.resume")}</ButtonLink>
        </Notice>
      ) : null}
      <Ask reply={refused?.form} defaults={{ language }}>
        <Field
          name="email"
          type="email"
          dir="ltr"
          autoComplete="email"
          label={words("signup.start.email")}
          hint={words("signup.start.emailHint")}
        />
        <Select
          name="language"
          label={words("signup.start.language")}
          options={OFFERED.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        />
        <Tick name="adult" label={words("signup.start.adult")} />
        {side === "beneficiary" ? (
          <Tick
            name="protected"
            label={words("signup.start.protected")}
            hint={words("signup.start.protectedHint")}
          />
        ) : null}
        <Actions>
          <Button>{words("signup.start.go")}</Button>
        </Actions>
      </Ask>
      {side === "beneficiary" ? <p>{words("signup.start.noEmail")}</p> : null}
      <p className="small muted">{words("signup.start.privacy")}</p>
    </Page>
  );
}
