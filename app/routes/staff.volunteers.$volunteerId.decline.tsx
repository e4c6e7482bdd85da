import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import { VolunteerMovePage } from "./volunteer-move.part";
import { makeMove, showMove } from "./volunteer-moving.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader(visit: LoaderFunctionArgs) {
  const { request } = visit;
  const viewer = await enter(request, "staff.volunteers.$volunteerId.decline");
  return showMove(viewer, visit, "decline");
}

export async function action(visit: ActionFunctionArgs) {
  const { request } = visit;
  const viewer = await enter(request, "staff.volunteers.$volunteerId.decline");
  return makeMove(viewer, visit, "decline");
}

export default function DeclineVolunteer() {
  const refused = useActionData<typeof action>();
  return <VolunteerMovePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
