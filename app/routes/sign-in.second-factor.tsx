import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { codeField } from "~/accounts/fields";
import { closeHalfOpen, findHalfOpen, type HalfOpenDoor } from "~/accounts/half-open.server";
import { giveBack, mayTry } from "~/accounts/limits.server";
import { checkCode, enrolmentOf } from "~/accounts/second-factor.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { letIn } from "~/http/sign-in.server";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Actions, Ask, Field } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { QrCode } from "~/ui/qr-code";
import { titled } from "~/ui/title";

export const meta = titled;

const Code = z.object({ code: codeField.min(1) });

export async function loader({ request }: LoaderFunctionArgs) {
  const words = wordsFor(request, await enter(request, "sign-in.second-factor"));
  const door = doorOf(request);
  const enrolment = enrolmentOf(db, door.userId, door.email ?? door.firstName);
  const title = words(enrolment ? "accounts.secondFactor.enrolTitle" : "accounts.secondFactor.title");
  return { title, enrolment };
}

export async function action({ request }: ActionFunctionArgs) {
  const words = wordsFor(request, await enter(request, "sign-in.second-factor"));
  const door = doorOf(request);
  const data = await request.formData();
  const form = parse(data, Code, words);
  if (!form.ok) return form.refused();
  if (!(await mayTry("secondFactor", door.userId)))
    return refuseField(data, "code", words("accounts.tooMany"), 429);
  if (!checkCode(db, door.userId, form.value.code, now()))
    return refuseField(data, "code", words("accounts.secondFactor.wrong"));
  await giveBack("secondFactor", door.userId);
  return letIn(request, door, { back: door.back, secondFactor: true });
}

/** Whose password was right a moment ago; otherwise back to the beginning. */
function doorOf(request: Request): HalfOpenDoor {
  const door = findHalfOpen(db, request.headers.get("Cookie"), now());
  if (door) return door;
  const headers = new Headers({ "Set-Cookie": closeHalfOpen() });
  throw goOn("/sign-in", "accounts.secondFactor.late", headers);
}

export default function SecondFactorPage() {
  const words = useWords();
  const { title, enrolment } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const lead = words(enrolment ? "accounts.secondFactor.enrolLead" : "accounts.secondFactor.lead");
  return (
    <Page title={title} lead={lead} width="narrow">
      <Sheet>
        {enrolment ? <Enrolment {...enrolment} /> : null}
        <Ask reply={reply?.form}>
          <Field
            name="code"
            label={words("accounts.secondFactor.code")}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            dir="ltr"
            short
          />
          <Actions>
            <Button>{words("accounts.secondFactor.submit")}</Button>
          </Actions>
        </Ask>
      </Sheet>
      <p className="muted">{words("accounts.secondFactor.lost")}</p>
    </Page>
  );
}

function Enrolment({ address, secret }: { address: string; secret: string }) {
  const words = useWords();
  return (
    <>
      <ol className="numbered">
        <li>{words("accounts.secondFactor.step1")}</li>
        <li>{words("accounts.secondFactor.step2")}</li>
        <li>{words("accounts.secondFactor.step3")}</li>
      </ol>
      <QrCode text={address} label={words("accounts.secondFactor.qr")} />
      <p className="small">
        {words("accounts.secondFactor.key")} <code dir="ltr">{secret}</code>
      </p>
    </>
  );
}
