import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { BeneficiaryId, DraftId, RoundId, VolunteerId } from "~/ids";
import { ReplacementForm, readSearch } from "~/rounds/forms";
import { replacePair } from "~/rounds/replacement.server";
import { openReplacement } from "~/rounds/replacement-page.server";
import { isInReview } from "~/rounds/round-path";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { type Conflicting, ConflictNotice } from "./rounds-move.part";
import { PairRefusal } from "./rounds-pair.part";
import { Candidate, ReplacementSearch } from "./rounds-replacement.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.drafts.$draftId.replacement");
  const { roundId = "", draftId = "" } = params;
  const search = readSearch(new URL(request.url).searchParams);
  const at = now();
  return {
    title: wordsFor(request, viewer)("staff.rounds.replacement.title"),
    view: found(openReplacement(db, viewer, { roundId, draftId, ...search }, at)),
    name: search.name,
    at,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.drafts.$draftId.replacement");
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, ReplacementForm, words);
  if (!form.ok) return form.refused();
  const { version, seen, reason = "" } = form.value;
  const roundId = params.roundId as RoundId;
  const draftId = params.draftId as DraftId;
  const volunteerId = form.value.volunteerId as VolunteerId;
  const beneficiaryId = form.value.beneficiaryId as BeneficiaryId;
  const replacement = { roundId, draftId, version, volunteerId, beneficiaryId, reason };
  const replaced = replacePair(db, viewer, replacement, now());
  if (replaced.ok)
    return goOn(`/staff/rounds/${roundId}/drafts/${replaced.draftId}`, "staff.rounds.replacement.done");
  const { refusal } = replaced;
  if (refusal === "missing") return found(null);
  if (refusal === "changed" || refusal === "round_closed") return conflict({ seen, now: replaced.state });
  if (refusal === "reason_needed")
    return refuseField(formData, "reason", words("staff.rounds.replacement.reason.needed"));
  return refuseField(formData, "", words(`staff.rounds.replacement.${refusal}`), 409);
}

export default function Replacement() {
  const { title, view, name, at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  const words = useWords();
  const stays = view.side === "volunteer" ? view.draft.beneficiary : view.draft.volunteer;
  return (
    <Page
      title={title}
      width="wide"
      lead={words(`staff.rounds.replacement.lead.${view.side}`, { name: stays.firstName })}
    >
      <ConflictNotice
        conflict={reply?.conflict}
        prefix={isInReview(view.round.state) ? "staff.rounds.draft.state" : "round.state"}
      />
      {view.candidate ? null : <PairRefusal form={reply?.form} />}
      <ReplacementSearch view={view} name={name} />
      {view.candidate ? <Candidate {...{ view, candidate: view.candidate, at }} reply={reply?.form} /> : null}
    </Page>
  );
}
