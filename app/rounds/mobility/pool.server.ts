import { and, inArray, ne } from "drizzle-orm";
import type { Reader } from "~db/client";
import { candidacies } from "~db/schema";
import type { BranchId, HouseholdId } from "../../ids";
import type { MobilityPool, NeverPair, NeverWhy } from "../../matching/mobility/pool";
import type { CandidacyState } from "../../mobility/candidacy-path";
import { mayBeProposedAgain } from "../../mobility/candidacy-rest";
import { type KeptHousehold, loadMobilityHouseholds } from "../../mobility/household-pool.server";
import { loadMobilityOffers } from "../../mobility/pool-offers.server";

export interface LoadedMobilityPool extends MobilityPool {
  kept: readonly KeptHousehold[];
}

/** Everything that takes part in a round of these branches now: their households, the open offers of all, and what is never proposed. */
export function loadMobilityPool(db: Reader, branchIds: readonly BranchId[], at: Date): LoadedMobilityPool {
  const { households, kept } = loadMobilityHouseholds(db, branchIds, at);
  return {
    ...{ on: at.toISOString().slice(0, 10), households, kept },
    offers: loadMobilityOffers(db, null, at),
    never: listNever(db, new Set(households.map(({ id }) => id)), at),
  };
}

/** Households and offers between which something ended lately or for good; an interest alone is no obstacle. */
function listNever(db: Reader, households: ReadonlySet<HouseholdId>, at: Date): NeverPair[] {
  return db
    .select()
    .from(candidacies)
    .where(and(ne(candidacies.state, "interested"), inArray(candidacies.state, Object.keys(WHYS) as never[])))
    .all()
    .filter((one) => households.has(one.householdId) && !mayBeProposedAgain(one, at))
    .map(({ householdId, offerId, state }) => ({
      householdId,
      offerId,
      why: WHYS[state] ?? "already_candidate",
    }));
}

const WHYS: Partial<Record<CandidacyState, NeverWhy>> = {
  refused: "refused",
  declined: "declined",
  withdrawn: "withdrawn",
  expired: "expired",
  proposed: "already_candidate",
  accepted: "already_candidate",
  agreed: "already_candidate",
  visited: "already_candidate",
  preparing: "already_candidate",
  moved: "already_candidate",
  closed: "withdrawn",
};
