import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import { LinePage } from "./offers-line.part";
import { saveLine, showLine } from "./offers-line-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "partner.offers.$offerId.lines.$kind.$lineId");
  return showLine(request, viewer, params, "/partner/offers");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "partner.offers.$offerId.lines.$kind.$lineId");
  return saveLine(request, viewer, params, "/partner/offers");
}

export default function Line() {
  return <LinePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()?.form} />;
}
