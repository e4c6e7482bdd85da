import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { enter, notFound } from "~/http/guards.server";
import type { Conflicting } from "./rounds-move.part";
import { NotTakenBack } from "./rounds-take-back.part";
import { takeBackOne } from "./rounds-take-back-handling.part";

export const handle = { tone: "staff" };

/** A proposal is taken back by its button only: there is no such page to read. */
export async function loader({ request }: LoaderFunctionArgs) {
  await enter(request, "staff.mobility-rounds.$roundId.drafts.$draftId.take-back");
  throw notFound();
}

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.drafts.$draftId.take-back");
  return takeBackOne(args, viewer, "mobilities");
}

export default function TakeDraftBack() {
  return <NotTakenBack reply={useActionData<typeof action>() as Conflicting | undefined} />;
}
