import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { DraftId, RoundId } from "~/ids";
import { decideDraft } from "~/rounds/draft-moves.server";
import { DraftForm, readLook } from "~/rounds/forms";
import { openPair } from "~/rounds/pair.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { type Conflicting, ConflictNotice } from "./rounds-move.part";
import { PairHead, PairRefusal, PairSides } from "./rounds-pair.part";
import { PairAlternatives, PairCriteria } from "./rounds-scores.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.drafts.$draftId._index");
  const at = now();
  const look = readLook(new URL(request.url).searchParams);
  const pair = found(openPair(db, viewer, params.roundId ?? "", params.draftId ?? "", at, look));
  const { volunteer, beneficiary } = pair;
  return {
    title: wordsFor(request, viewer)("staff.rounds.pair.title", {
      one: volunteer.firstName,
      other: beneficiary.firstName,
    }),
    ...{ pair, look, at },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.drafts.$draftId._index");
  const words = wordsFor(request, viewer);
  const form = parse(await request.formData(), DraftForm, words);
  if (!form.ok) return form.refused();
  const { move, version, seen, back } = form.value;
  const roundId = params.roundId as RoundId;
  const draftId = params.draftId as DraftId;
  const decided = decideDraft(db, viewer, { roundId, draftId, move, version }, now());
  if (decided.ok) {
    const here = `/staff/rounds/${roundId}`;
    return goOn(
      back?.startsWith("?") ? here + back : `${here}/drafts/${draftId}`,
      "staff.rounds.draft.decided",
    );
  }
  if (decided.refusal === "missing") return found(null);
  if (decided.refusal === "proposed")
    return refuse({ values: {}, errors: { "": words("staff.rounds.draft.alreadyProposed") } }, 409);
  if (decided.refusal === "taken")
    return refuse({ values: {}, errors: { "": words(`staff.rounds.taken.${decided.side}`) } }, 409);
  return conflict({ seen, now: decided.state });
}

export default function Pair() {
  const { title, pair, look, at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  return (
    <Page title={title} width="wide">
      <ConflictNotice
        conflict={reply?.conflict}
        prefix={pair.draft.state === reply?.conflict?.now ? "staff.rounds.draft.state" : "round.state"}
      />
      <PairRefusal form={reply?.form} />
      <PairHead {...{ pair, look, at }} />
      <PairCriteria explanation={pair.draft.explanation} />
      <PairSides pair={pair} at={at} />
      <PairAlternatives pair={pair} />
    </Page>
  );
}
