import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { MOBILITY_SIDES } from "~/mobility/round";
import { DraftForm, readLookAt } from "~/rounds/forms";
import { decideMobilityDraft } from "~/rounds/mobility/draft-moves.server";
import { openMobilityDraft } from "~/rounds/mobility/view.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { MobilityAlternatives, MobilityHead } from "./mobility-rounds-draft.part";
import { HouseholdSide, OfferSide } from "./mobility-rounds-faces.part";
import { criterionInWords, criterionName, ROUNDS } from "./mobility-rounds-words.part";
import { type Conflicting, ConflictNotice } from "./rounds-move.part";
import { PairRefusal } from "./rounds-pair.part";
import { PairCriteria } from "./rounds-scores.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.drafts.$draftId._index");
  const at = now();
  const look = readLookAt(new URL(request.url).searchParams, MOBILITY_SIDES);
  const view = found(openMobilityDraft(db, viewer, params.roundId ?? "", params.draftId ?? "", at, look));
  return {
    title: wordsFor(request, viewer)("staff.rounds.pair.title", {
      one: view.household.firstName,
      other: view.offer.where?.commune ?? view.offer.title,
    }),
    ...{ view, look, at },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.drafts.$draftId._index");
  const words = wordsFor(request, viewer);
  const form = parse(await request.formData(), DraftForm, words);
  if (!form.ok) return form.refused();
  const { move, version, seen, back } = form.value;
  const { roundId = "", draftId = "" } = params;
  const decided = decideMobilityDraft(db, viewer, { roundId, draftId, move, version }, now());
  if (decided.ok) {
    const here = `${ROUNDS}/${roundId}`;
    const to = back?.startsWith("?") ? here + back : `${here}/drafts/${draftId}`;
    return goOn(to, "staff.rounds.draft.decided");
  }
  if (decided.refusal === "missing") return found(null);
  if (decided.refusal === "proposed")
    return refuse({ values: {}, errors: { "": words("staff.rounds.draft.alreadyProposed") } }, 409);
  if (decided.refusal === "taken")
    return refuse({ values: {}, errors: { "": words(`staff.mobilityRounds.noRoom.${decided.side}`) } }, 409);
  return conflict({ seen, now: decided.state });
}

export default function MobilityDraft() {
  const { title, view, look, at } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  const words = useWords();
  const { household, offer, draft, kilometres } = view;
  return (
    <Page title={title} width="wide">
      <ConflictNotice
        conflict={reply?.conflict}
        prefix={draft.state === reply?.conflict?.now ? "staff.rounds.draft.state" : "round.state"}
      />
      <PairRefusal form={reply?.form} />
      <MobilityHead {...{ view, look, at }} />
      <section className="face-to-face" aria-label={words("staff.rounds.pair.sides")}>
        <HouseholdSide {...{ household, at }} />
        <span className="between" aria-hidden="true" />
        <OfferSide {...{ offer, kilometres }} bundle={draft.bundle} adults={household.adults} />
      </section>
      <PairCriteria
        explanation={draft.explanation}
        title={words("staff.mobilityRounds.draft.why")}
        nameOf={(id) => criterionName(words, id)}
        say={(criterion) => criterionInWords(words, criterion)}
      />
      <MobilityAlternatives view={view} />
    </Page>
  );
}
