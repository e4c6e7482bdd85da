import type { BranchId, HouseholdId, MobilityRoundId, OfferId } from "../../ids";
import type { MatchedMobility, MobilityResult } from "../../matching/mobility/outcome";
import type { MobilityPool } from "../../matching/mobility/pool";
import type { MobilityCertificate, MobilityFigures, MobilityRoundSettings } from "../../mobility/round";
import { bundleKey, type LineId } from "./lines";

/** More places of one line of an offer, as if a partner had said so. */
export interface MorePlaces {
  line: LineId;
  places: number;
}

export interface SimulationAsked {
  roundId: MobilityRoundId;
  branchIds: readonly BranchId[];
  /** What the round ran with, and what it would run with. */
  settings: MobilityRoundSettings;
  other: MobilityRoundSettings;
  more: MorePlaces | null;
}

export interface Placement {
  householdId: HouseholdId;
  offerId: OfferId;
  score: number;
}
export interface SimulatedSide {
  figures: MobilityFigures;
  certificate: MobilityCertificate;
}
/** The round as it would come out today with its own settings, and with the other ones; what differs for whom. */
export interface Simulated {
  before: SimulatedSide;
  after: SimulatedSide;
  /** Households that would be placed besides, and those that would be no longer. */
  gained: Placement[];
  lost: Placement[];
  /** Households that would be placed differently. */
  changed: { before: Placement; after: Placement }[];
}

export function compared(before: MobilityResult, after: MobilityResult): Simulated {
  const was = new Map(before.matches.map((match) => [match.householdId, match]));
  const is = new Map(after.matches.map((match) => [match.householdId, match]));
  return {
    before: { figures: before.figures, certificate: before.certificate },
    after: { figures: after.figures, certificate: after.certificate },
    gained: after.matches.filter(({ householdId }) => !was.has(householdId)).map(placementOf),
    lost: before.matches.filter(({ householdId }) => !is.has(householdId)).map(placementOf),
    changed: after.matches.flatMap((match) => {
      const old = was.get(match.householdId);
      return old && bundleKey(old.bundle) !== bundleKey(match.bundle)
        ? [{ before: placementOf(old), after: placementOf(match) }]
        : [];
    }),
  };
}

/** The same pool with more places of one line; throws when no offer has that line. */
export function withMore(pool: MobilityPool, { line, places }: MorePlaces): MobilityPool {
  let found = false;
  const more = <L extends { id: string; left: number }>(lines: readonly L[]): L[] =>
    lines.map((one) => {
      if (one.id !== line) return one;
      found = true;
      return { ...one, left: one.left + places };
    });
  const offers = pool.offers.map((offer) => ({
    ...offer,
    posts: more(offer.posts),
    dwellings: more(offer.dwellings),
    trainings: more(offer.trainings),
  }));
  if (!found) throw new Error(`No offer of the pool has the line ${line}`);
  return { ...pool, offers };
}

const placementOf = ({ householdId, bundle, explanation }: MatchedMobility): Placement => ({
  householdId,
  offerId: bundle.offerId,
  score: explanation.score,
});
