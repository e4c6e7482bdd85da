import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "~/http/guards.server";
import { templateFile } from "./offers-import-handling.part";

export async function loader({ request }: LoaderFunctionArgs) {
  await enter(request, "staff.offers.import-template[.]csv");
  return templateFile();
}
