import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import { OfferFilePage } from "./offers-file.part";
import { actOnOffer, showOffer } from "./offers-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.offers.$offerId._index");
  return showOffer(viewer, params.offerId, "/staff/offers");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.offers.$offerId._index");
  return actOnOffer(request, viewer, params.offerId, "/staff/offers");
}

export default function Offer() {
  return <OfferFilePage {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()?.form} />;
}
