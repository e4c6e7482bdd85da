import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { HouseholdId } from "~/ids";
import { openByHand } from "~/rounds/mobility/by-hand.server";
import { ByHandForm, bundleFrom, readByHand } from "~/rounds/mobility/forms";
import { setBundleByHand } from "~/rounds/mobility/replacement.server";
import { askMobilityWhy } from "~/rounds/mobility/why.server";
import { isInReview } from "~/rounds/round-path";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { BundleCandidate, BundleChoice, OfferSearch } from "./mobility-rounds-by-hand.part";
import { HouseholdWhy } from "./mobility-rounds-why.part";
import { ROUNDS } from "./mobility-rounds-words.part";
import { type Conflicting, ConflictNotice } from "./rounds-move.part";
import { PairRefusal } from "./rounds-pair.part";

/** While the thread works the page asks again by itself, without a script. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(titled(args as never) ?? []),
  ...(args.data?.asked?.answer.state === "running" ? [{ httpEquiv: "refresh", content: "2" }] : []),
];
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.households.$householdId");
  const look = readByHand(new URL(request.url).searchParams);
  const at = now();
  const householdId = params.householdId as HouseholdId;
  const view = found(openByHand(db, viewer, params.roundId ?? "", householdId, look, at));
  // Whoever composes a bundle is not disturbed by a page that asks again.
  const isComposing = look.offer !== "" || look.offerId !== null;
  return {
    title: wordsFor(request, viewer)("staff.mobilityRounds.byHand.title"),
    ...{ view, typed: look.offer, at },
    asked: isComposing ? null : askMobilityWhy(db, view, now),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.households.$householdId");
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, ByHandForm, words);
  if (!form.ok) return form.refused();
  const { version, seen, reason = "" } = form.value;
  const roundId = params.roundId ?? "";
  const householdId = params.householdId as HouseholdId;
  const asked = { roundId, householdId, version, reason, bundle: bundleFrom(form.value) };
  const set = setBundleByHand(db, viewer, asked, now());
  if (set.ok) return goOn(`${ROUNDS}/${roundId}/drafts/${set.draftId}`, "staff.mobilityRounds.byHand.done");
  const { refusal } = set;
  if (refusal === "missing") return found(null);
  if (refusal === "changed" || refusal === "round_closed") return conflict({ seen, now: set.state });
  if (refusal === "reason_needed")
    return refuseField(formData, "reason", words("staff.mobilityRounds.byHand.reason.needed"));
  return refuseField(formData, "", words(`staff.mobilityRounds.byHand.${refusal}`), 409);
}

export default function ByHand() {
  const { title, view, typed, at, asked } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  const words = useWords();
  const { household, candidate, round, current } = view;
  return (
    <Page
      title={title}
      width="wide"
      lead={words("staff.mobilityRounds.byHand.lead", { name: household.firstName })}
    >
      <ConflictNotice
        conflict={reply?.conflict}
        prefix={isInReview(round.state) ? "staff.rounds.draft.state" : "round.state"}
      />
      {candidate ? null : <PairRefusal form={reply?.form} />}
      <p>
        <Link to={current ? `${ROUNDS}/${round.id}/drafts/${current.id}` : `${ROUNDS}/${round.id}?view=left`}>
          {words(current ? "staff.mobilityRounds.byHand.back" : "staff.rounds.backToRound")}
        </Link>
      </p>
      {candidate || current ? null : <HouseholdWhy {...{ view, asked }} />}
      <OfferSearch {...{ view, typed }} />
      <BundleChoice {...{ view, typed }} />
      {candidate ? <BundleCandidate {...{ view, candidate, at }} reply={reply?.form} /> : null}
    </Page>
  );
}
