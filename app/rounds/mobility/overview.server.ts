import type { Reader } from "~db/client";
import type { BranchId, HouseholdId } from "../../ids";
import type { HouseholdHurdle } from "../../mobility/household-path";
import { householdsNamed, type NamedHousehold } from "./drafts.server";
import { loadMobilityPool } from "./pool.server";

/** Households named under each hurdle; the others are counted. */
const NAMED = 12;

export interface MobilityOverview {
  eligible: number;
  persons: number;
  ineligible: number;
  /** What keeps households out, the commonest first. One with several hurdles counts under each. */
  hurdles: { hurdle: HouseholdHurdle; count: number; households: NamedHousehold[] }[];
  offers: number;
  /** Places that nobody holds. */
  places: { posts: number; dwellings: number; trainings: number };
}

/** Who of some branches could take part in a round now and what keeps the others out; what open offers hold everywhere. */
export function mobilityOverviewOf(db: Reader, branchIds: readonly BranchId[], at: Date): MobilityOverview {
  const { households, offers, kept } = loadMobilityPool(db, branchIds, at);
  const byHurdle = Map.groupBy(
    kept.flatMap(({ id, hurdles }) => hurdles.map((hurdle) => ({ id, hurdle }))),
    ({ hurdle }) => hurdle,
  );
  const sorted = [...byHurdle].sort(([, a], [, b]) => b.length - a.length);
  const shown = (list: readonly { id: HouseholdId }[]) => list.slice(0, NAMED).map(({ id }) => id);
  const names = householdsNamed(
    db,
    sorted.flatMap(([, list]) => shown(list)),
  );
  const left = (lines: "posts" | "dwellings" | "trainings"): number =>
    offers.reduce((sum, offer) => sum + offer[lines].reduce((more, line) => more + line.left, 0), 0);
  return {
    eligible: households.length,
    persons: households.reduce((sum, { persons }) => sum + persons, 0),
    ineligible: kept.length,
    hurdles: sorted.map(([hurdle, list]) => ({
      ...{ hurdle, count: list.length },
      households: shown(list).flatMap((id) => names.get(id) ?? []),
    })),
    offers: offers.length,
    places: { posts: left("posts"), dwellings: left("dwellings"), trainings: left("trainings") },
  };
}
