import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { signInWithCard } from "~/accounts/cards.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { networkMayTry } from "~/http/limits.server";
import { wordsFor } from "~/http/reader.server";
import { letIn } from "~/http/sign-in.server";
import { useWords } from "~/i18n/context";
import { cardHolder } from "~/mobility/card-holder.server";
import { Button } from "~/ui/button";
import { Ask, Field } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

const Card = z.object({
  code: z.string().trim().min(1).max(40),
  birthYear: z.number().int().min(1900).max(2100),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const words = wordsFor(request, await enter(request, "code"));
  // The card's QR code brings its code along; the second question is still asked.
  const code = new URL(request.url).searchParams.get("c")?.slice(0, 40) ?? "";
  return { title: words("accounts.code.title"), code };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const words = wordsFor(request, await enter(request, "code"));
  const data = await request.formData();
  const form = parse(data, Card, words);
  if (!form.ok) return form.refused();
  if (!(await networkMayTry(context, "card"))) return refuseField(data, "", words("accounts.tooMany"), 429);
  const answer = await signInWithCard(db, form.value, cardHolder, now());
  if (answer === "tooMany") return refuseField(data, "", words("accounts.tooMany"), 429);
  if (answer === "wrong") return refuseField(data, "code", words("accounts.code.wrong"));
  return letIn(request, answer);
}

export default function CardPage() {
  const words = useWords();
  const { code } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <Page title={words("accounts.code.title")} lead={words("accounts.code.lead")} width="narrow">
      <Sheet>
        <Ask reply={reply?.form} defaults={{ code }}>
          <div className="stack">
            <Field
              name="code"
              label={words("accounts.code.code")}
              hint={words("accounts.code.codeHint")}
              autoComplete="off"
              maxLength={40}
              dir="ltr"
            />
            <Field
              name="birthYear"
              label={words("accounts.code.birthYear")}
              hint={words("accounts.code.birthYearHint")}
              inputMode="numeric"
              autoComplete="bday-year"
              maxLength={4}
              dir="ltr"
              short
            />
          </div>
          <Button size="large">{words("accounts.code.submit")}</Button>
        </Ask>
      </Sheet>
      <p className="muted">{words("accounts.code.help")}</p>
    </Page>
  );
}
