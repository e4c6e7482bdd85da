import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { titled } from "~/ui/title";
import { VolunteerMovePage } from "./volunteer-move.part";
import { makeMove, showMove } from "./volunteer-moving.part";

export const meta = titled;
export const handle = { tone: "staff" };

export const loader = (visit: LoaderFunctionArgs) =>
  showMove(visit, "staff.volunteers.$volunteerId.approval", "approve");

export const action = (visit: ActionFunctionArgs) =>
  makeMove(visit, "staff.volunteers.$volunteerId.approval", "approve");

export default function ApproveVolunteer() {
  const refused = useActionData<typeof action>();
  return <VolunteerMovePage {...useLoaderData<typeof loader>()} refused={refused} />;
}
