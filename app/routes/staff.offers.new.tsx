import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import { NewOfferPage } from "./offers-form.part";
import { createOffer, type PlaceReply, showNewOffer } from "./offers-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.offers.new");
  return showNewOffer(request, viewer, "/staff/offers");
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.offers.new");
  return createOffer(request, viewer, "/staff/offers");
}

export default function NewOffer() {
  return <NewOfferPage {...useLoaderData<typeof loader>()} reply={useActionData<PlaceReply>()} />;
}
