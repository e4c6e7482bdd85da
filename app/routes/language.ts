import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { enter } from "~/http/guards.server";
import { homePath } from "~/http/notice.server";
import { isOffered } from "~/i18n/languages";

/** Chooses the language of this device and goes back. */
export async function loader({ request }: LoaderFunctionArgs) {
  await enter(request, "language");
  const { searchParams } = new URL(request.url);
  const to = searchParams.get("to");
  const headers = new Headers();
  if (isOffered(to)) headers.append("Set-Cookie", `language=${to}; Path=/; Max-Age=31536000; SameSite=Lax`);
  return redirect(homePath(searchParams.get("back")), { headers });
}
