import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "~/http/guards.server";
import type { RoundId } from "~/ids";
import type { PersonId } from "~/matching/duo/one-side";
import { titled } from "~/ui/title";
import type { Conflicting } from "./rounds-move.part";
import { ReplacementPage } from "./rounds-replacement.part";
import { replaceFrom, showReplacement } from "./rounds-replacement-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.people.$personId.pair");
  return showReplacement(request, viewer, params.roundId as RoundId, {
    personId: params.personId as PersonId,
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.people.$personId.pair");
  return replaceFrom(request, viewer, params.roundId as RoundId, { personId: params.personId as PersonId });
}

export default function PairByHand() {
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  return <ReplacementPage {...useLoaderData<typeof loader>()} reply={reply} />;
}
