import type { Db } from "~db/client";
import type { HouseholdId } from "../../ids";
import type { MobilityWhy } from "../../matching/mobility/relaxations";
import type { HouseholdHurdle } from "../../mobility/household-path";
import { loadMobilityHouseholds } from "../../mobility/household-pool.server";
import type { Answering } from "../answers";
import { isInReview } from "../round-path";
import type { ByHandView } from "./by-hand.server";
import { type NamedOffer, offersNamed } from "./drafts.server";
import { askMobilityRound } from "./questions.server";

export interface MobilityWhyNamed {
  answer: Answering<MobilityWhy>;
  offers: Record<string, NamedOffer>;
  /** What keeps the household out of any round now. */
  hurdles: readonly HouseholdHurdle[];
}

/** Why a household has nothing in the round as it would come out now, and what would unblock it; null when it cannot be asked. */
export function askMobilityWhy(
  db: Db,
  { round, household, current }: ByHandView,
  clock: () => Date,
): MobilityWhyNamed | null {
  if (!isInReview(round.state) || current) return null;
  const question = { what: "why", householdId: household.id as HouseholdId } as const;
  const answer = askMobilityRound(db, round, question, clock);
  const result = answer.state === "done" ? answer.result : null;
  const bundles =
    result?.kind === "alone"
      ? result.unblockings.map(({ bundle }) => bundle)
      : result?.kind === "placed"
        ? [result.bundle]
        : [];
  const offers = offersNamed(
    db,
    bundles.map(({ offerId }) => offerId),
  );
  const { kept } =
    result?.kind === "gone" ? loadMobilityHouseholds(db, [household.branchId], clock()) : { kept: [] };
  return {
    ...{ answer, offers: Object.fromEntries(offers) },
    hurdles: kept.find(({ id }) => id === household.id)?.hurdles ?? [],
  };
}
