import type { ActionFunctionArgs } from "@remix-run/node";
import { endSession } from "~/accounts/sessions.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";

/** Ends this session. Signing out twice is no error. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "sign-out");
  const headers = new Headers(viewer ? { "Set-Cookie": endSession(db, viewer) } : {});
  return goOn("/", "accounts.account.signedOut", headers);
}

export async function loader({ request }: ActionFunctionArgs) {
  await enter(request, "sign-out");
  return goOn("/");
}
