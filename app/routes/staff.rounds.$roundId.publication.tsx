import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import { titled } from "~/ui/title";
import type { Conflicting } from "./rounds-move.part";
import { PublicationPage } from "./rounds-publication.part";
import { publish, showPublication } from "./rounds-publication-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const viewer = await enter(request, "staff.rounds.$roundId.publication");
  return showPublication(args, viewer, "duos");
}

export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const viewer = await enter(request, "staff.rounds.$roundId.publication");
  return publish(args, viewer, "duos");
}

export default function Publication() {
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  return <PublicationPage shown={useLoaderData<typeof loader>()} reply={reply} />;
}
