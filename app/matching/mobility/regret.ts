import type { HouseholdId } from "../../ids";
import type { MobilityRoundSettings } from "../../mobility/round";
import { chosenMobilities, type Made } from "./chosen";
import { explainBundle } from "./explain";
import { type MobilityMarket, neverIn } from "./options";
import type { BundleSolver, GivenMobilities, HouseholdBundle, MobilityHooks } from "./outcome";
import { linesOfBundle, type Places } from "./places-left";
import type { PoolHousehold, PoolOffer } from "./pool";

/** What a search found and what it proved: no choice is worth more than `bound`, none places more than `mostPlaced`. */
export interface Known {
  /** Points, 0–10,000 a household; those of locked ones included, as everywhere here. */
  value: number;
  bound: number;
  placed: number;
  mostPlaced: number;
}

/** From `low` to `high`, both included; exact when they are the same. Below 0 a gain. */
export interface Interval {
  low: number;
  high: number;
}

/** What the whole would lose by another choice. */
export interface Regret {
  /** Null when only points count. */
  households: Interval | null;
  /** Null when households come first and it is not proven that as many of them are placed. */
  points: Interval | null;
}

/** A market with its best choice known as well as the time allowed. */
export interface Chosen {
  market: MobilityMarket;
  settings: MobilityRoundSettings;
  given: GivenMobilities;
  made: Made[];
  places: Places;
  known: Known;
}

export interface Means {
  hooks: MobilityHooks;
  solver: BundleSolver;
}

/** Null when the locks take more places than there are. */
export async function chosenIn(
  market: MobilityMarket,
  settings: MobilityRoundSettings,
  given: GivenMobilities,
  means: Means,
): Promise<Chosen | null> {
  const choice = await chosenMobilities(market, { ...settings, gap: 0 }, given, means, () => {});
  if (!choice) return null;
  const { made, places, certificate } = choice;
  const { value, bound, placed, mostPlaced } = certificate;
  const locked = made.filter((one) => one.locked);
  const points = locked.reduce((sum, one) => sum + scoreOf(market, settings, one), 0);
  const known = {
    ...{ value: value + points, bound: bound + points },
    ...{ placed: placed + locked.length, mostPlaced: mostPlaced + locked.length },
  };
  return { market, settings, given, made, places, known };
}

/** What is asked about a household: with this bundle, or, when it is null, without that offer. */
export interface Instead {
  householdId: HouseholdId;
  offerId: HouseholdBundle["bundle"]["offerId"];
  bundle: HouseholdBundle["bundle"] | null;
}

export interface RegretAnswer {
  regret: Regret;
  other: Known;
  /** Households that only one of the two choices found places for: they may be others in an equally good choice. */
  displaced: HouseholdId[];
  placed: HouseholdId[];
}

/** Two searches, each with its bound; null when what is asked takes places that are locked, or names what is no longer there. */
export async function regretOf(
  chosen: Chosen,
  { householdId, offerId, bundle }: Instead,
  means: Means,
): Promise<RegretAnswer | null> {
  const { market, settings, given } = chosen;
  if (!isThere(market, householdId, bundle)) return null;
  const own = given.locked.find((lock) => lock.householdId === householdId);
  const locked = given.locked.filter((lock) => lock !== own);
  const instead: GivenMobilities = bundle
    ? { ...given, locked: [...locked, { householdId, bundle }] }
    : { locked, forbidden: [...given.forbidden, { householdId, offerId }] };
  const other = await chosenIn(market, settings, instead, means);
  if (!other) return null;
  return {
    regret: regretBetween(chosen.known, other.known, settings.objective, own === undefined),
    ...{ other: other.known, displaced: onlyIn(chosen, other), placed: onlyIn(other, chosen) },
  };
}

function onlyIn(one: Chosen, other: Chosen): HouseholdId[] {
  const there = new Set(other.made.map(({ householdId }) => householdId));
  return one.made.map(({ householdId }) => householdId).filter((id) => !there.has(id));
}

/**
 * Both best values lie between what was found and its bound, so their difference lies between value − bound′ and bound − value′.
 * `isPart`: the other choice is one of those among which the whole was the best, it can lose nothing below 0.
 */
export function regretBetween(
  whole: Known,
  other: Known,
  objective: MobilityRoundSettings["objective"],
  isPart: boolean,
): Regret {
  const interval = (low: number, high: number): Interval =>
    isPart ? { low: Math.max(0, low), high: Math.max(0, high) } : { low, high };
  const points = interval(whole.value - other.bound, whole.bound - other.value);
  if (objective === "score") return { households: null, points };
  const households = interval(whole.placed - other.mostPlaced, whole.mostPlaced - other.placed);
  const isSame =
    whole.placed === whole.mostPlaced && other.placed === other.mostPlaced && whole.placed === other.placed;
  return { households, points: isSame ? points : null };
}

function scoreOf(
  { pool, offersAsGiven }: MobilityMarket,
  settings: MobilityRoundSettings,
  made: Made,
): number {
  const household = pool.households[made.household] as PoolHousehold;
  const offer = offersAsGiven[made.offer] as PoolOffer;
  const context = { settings, on: pool.on, never: neverIn(pool)(household, offer) };
  return explainBundle(household, offer, made.bundle, context).explanation.score;
}

function isThere({ pool, behind }: MobilityMarket, householdId: string, bundle: Instead["bundle"]): boolean {
  const lines = new Set([...behind.values()].flatMap((all) => all.map(({ id }) => id)));
  return (
    pool.households.some(({ id }) => id === householdId) &&
    (bundle === null || linesOfBundle(bundle).every((line) => lines.has(line)))
  );
}
