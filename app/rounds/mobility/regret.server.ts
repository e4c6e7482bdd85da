import { eq } from "drizzle-orm";
import type { Db } from "~db/client";
import { mobilityDrafts } from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import type { OfferId } from "../../ids";
import type { RegretAnswer } from "../../matching/mobility/regret";
import type { Answering } from "../answers";
import { isInReview } from "../round-path";
import {
  findMobilityDraftLine,
  householdsNamed,
  type MobilityDraftLine,
  type NamedHousehold,
  type NamedOffer,
  offersNamed,
} from "./drafts.server";
import { askMobilityRound } from "./questions.server";
import { findMobilityRound, type MobilityRound } from "./scope.server";

export interface RegretView {
  round: Pick<MobilityRound, "id" | "state">;
  draft: MobilityDraftLine;
  /** The other offer that is looked at; null: no offer in the place of this one. */
  instead: NamedOffer | null;
  /** The other choices that can be asked about. */
  others: NamedOffer[];
  /** Null when the round is no longer being decided upon. */
  answer: Answering<RegretAnswer | null> | null;
  households: Record<string, NamedHousehold>;
}

/**
 * What the whole would lose without a draft's bundle, or with one of its alternatives. Null: not there, or not yours, or no
 * alternative of this draft is in that offer.
 */
export function openRegret(
  db: Db,
  viewer: Viewer,
  { roundId, draftId, offerId }: { roundId: string; draftId: string; offerId: OfferId | null },
  clock: () => Date,
): RegretView | null {
  const round = findMobilityRound(db, viewer, roundId);
  const draft = round && findMobilityDraftLine(db, round, draftId);
  if (!round || !draft) return null;
  const alternatives =
    db
      .select({ list: mobilityDrafts.alternatives })
      .from(mobilityDrafts)
      .where(eq(mobilityDrafts.id, draft.id))
      .get()?.list ?? [];
  const chosen = alternatives.find(({ bundle }) => bundle.offerId === offerId);
  if (offerId && !chosen) return null;
  const question = {
    what: "regret",
    ...{ householdId: draft.household.id, offerId: draft.offer.id, bundle: chosen?.bundle ?? null },
  } as const;
  const answer = isInReview(round.state) ? askMobilityRound(db, round, question, clock) : null;
  const result = answer?.state === "done" ? answer.result : null;
  const names = offersNamed(
    db,
    alternatives.map(({ bundle }) => bundle.offerId),
  );
  return {
    round: { id: round.id, state: round.state },
    ...{ draft, answer, instead: (offerId && names.get(offerId)) || null, others: [...names.values()] },
    households: Object.fromEntries(
      householdsNamed(db, result ? [...result.displaced, ...result.placed] : []),
    ),
  };
}
