import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { environment } from "~/environment.server";
import { enter, found, notFound } from "~/http/guards.server";
import { openMailboxLetter } from "~/mail/mailbox.server";
import { hasMailbox } from "~/mail/post.server";

/** The letter itself, for the frame of its page: app/http gives it a policy of its own (styles inside, nothing fetched). */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, "mailbox.$letterId.html");
  if (!hasMailbox(environment())) throw notFound();
  const { content } = found(await openMailboxLetter(db, String(params.letterId)));
  return new Response(found(content).html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
