import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter, notFound } from "~/http/guards.server";

/** Every address that no page has: one 404, in the reader's language. */
export async function loader({ request }: LoaderFunctionArgs) {
  await enter(request, "$");
  throw notFound();
}

export default function Nowhere() {
  return null;
}
