import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { Link, useActionData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn, homePath } from "~/http/notice.server";
import { useWords } from "~/i18n/context";
import { type SendAgain, sendLetterAgain } from "~/mentoring/staff-letters.server";
import { Notice, Page } from "~/ui/page";

export const handle = { tone: "staff" };

/** A letter is sent again by its button only: there is no such page to read. */
export async function loader({ request }: LoaderFunctionArgs) {
  await enter(request, "staff.letters.$letterId.retry");
  throw notFound();
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.letters.$letterId.retry");
  const back = homePath(String((await request.formData()).get("back") ?? ""), "/staff/letters");
  const answer = found(sendLetterAgain(db, viewer, String(params.letterId), now()));
  if (answer === "waiting") return goOn(back, "staff.letters.sentAgain");
  return data({ refused: answer, back }, { status: 409 });
}

/** Shown only when the letter could not be sent again. */
export default function Refused() {
  const answer = useActionData<{ refused: Exclude<SendAgain, "waiting">; back: string }>();
  const words = useWords();
  if (!answer) return null;
  return (
    <Page title={words("staff.letters.refused.title")} width="narrow">
      <Notice kind="wait">{words(`staff.letters.refused.${answer.refused}`)}</Notice>
      <p>
        <Link to={answer.back}>{words("app.back")}</Link>
      </p>
    </Page>
  );
}
