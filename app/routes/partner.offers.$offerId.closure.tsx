import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import { ClosurePage } from "./offers-closure.part";
import { actOnOffer, showClosure } from "./offers-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "partner.offers.$offerId.closure");
  return showClosure(request, viewer, params.offerId, "/partner/offers");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "partner.offers.$offerId.closure");
  return actOnOffer(request, viewer, params.offerId, "/partner/offers");
}

export default function Closure() {
  return <ClosurePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()?.form} />;
}
