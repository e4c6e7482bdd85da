import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import { PlacePage } from "./offers-form.part";
import { type PlaceReply, savePlace, showPlace } from "./offers-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.offers.$offerId.place");
  return showPlace(request, viewer, params.offerId, "/staff/offers");
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.offers.$offerId.place");
  return savePlace(request, viewer, params.offerId, "/staff/offers");
}

export default function Place() {
  return <PlacePage {...useLoaderData<typeof loader>()} reply={useActionData<PlaceReply>()} />;
}
