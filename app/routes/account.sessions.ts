import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { endAllOwnSessions, endOwnSession } from "~/accounts/sessions.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";

const Ending = z.object({ session: z.string().max(100) });

/** Ends one of one's own sessions, or all of them, this one too. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "account.sessions");
  const form = parse(await request.formData(), Ending, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const { session } = form.value;
  if (session === "all") {
    const headers = new Headers({ "Set-Cookie": endAllOwnSessions(db, viewer) });
    return goOn("/sign-in", "accounts.account.allEnded", headers);
  }
  if (!endOwnSession(db, viewer, session)) throw notFound();
  return goOn("/account#sessions", "accounts.account.sessionEnded");
}

export async function loader({ request }: LoaderFunctionArgs) {
  await enter(request, "account.sessions");
  return goOn("/account#sessions");
}
