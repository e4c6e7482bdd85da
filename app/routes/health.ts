import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "~/http/guards.server";

/** "ok" when pages are served: for the reverse proxy and the tests. */
export async function loader({ request }: LoaderFunctionArgs) {
  await enter(request, "health");
  return new Response("ok", { headers: { "Content-Type": "text/plain" } });
}
