import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import { ImportPage, type ImportReply } from "./offers-import.part";
import { runImport, showImport } from "./offers-import-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.offers.import");
  return showImport(request, viewer, "/staff/offers", "/staff/offers/import-template.csv");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.offers.import");
  return runImport(request, viewer);
}

export default function Import() {
  return <ImportPage {...useLoaderData<typeof loader>()} reply={useActionData<ImportReply>()} />;
}
