import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import type { DraftId, RoundId } from "~/ids";
import { titled } from "~/ui/title";
import type { Conflicting } from "./rounds-move.part";
import { ReplacementPage } from "./rounds-replacement.part";
import { replaceFrom, showReplacement } from "./rounds-replacement-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.drafts.$draftId.replacement");
  return showReplacement(request, viewer, params.roundId as RoundId, { draftId: params.draftId as DraftId });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.drafts.$draftId.replacement");
  return replaceFrom(request, viewer, params.roundId as RoundId, { draftId: params.draftId as DraftId });
}

export default function Replacement() {
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  return <ReplacementPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
