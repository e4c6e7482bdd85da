import type { MobilityRoundSettings } from "../../mobility/round";
import { alternativesOf } from "./alternatives";
import { type Assigned, assigned, Cancelled } from "./assign";
import { explainBundle } from "./explain";
import { figuresOf } from "./figures";
import { leftOutOf } from "./left-out";
import { bundleOf, type MobilityMarket, mobilityOptions, neverIn } from "./options";
import type {
  BundleSolver,
  GivenMobilities,
  HouseholdBundle,
  MatchedMobility,
  MobilityHooks,
  MobilityOutcome,
} from "./outcome";
import { linesOfBundle, Places } from "./places-left";
import type { MobilityPool, PoolHousehold, PoolOffer } from "./pool";
import { hasMobilityWeight } from "./settings";

/** Who gets which bundle, by positions in the market. */
export interface Made extends HouseholdBundle {
  household: number;
  offer: number;
  locked: boolean;
}

/**
 * The best whole offers for whole households, with their proof: possible bundles, the integer programme, explanations,
 * alternatives, and why the others got nothing. A bundle is taken with all its lines or not at all. The same pool gives the
 * same matches, in whatever order people and lines come, as long as the time is enough. Refuses weights that are all zero and
 * locks that take more places than there are; throws when `given` names somebody or something that is not in the pool (a bug).
 */
export async function matchMobilities(
  anyPool: MobilityPool,
  settings: MobilityRoundSettings,
  given: GivenMobilities,
  hooks: MobilityHooks,
  solver: BundleSolver,
): Promise<MobilityOutcome> {
  if (!hasMobilityWeight(settings))
    return { kind: "refused", reason: { key: "mobility.refused.weights", values: {} } };
  const began = hooks.milliseconds();
  const step = (percent: number): void => {
    if (hooks.isCancelled()) throw new Cancelled();
    hooks.progress(percent);
  };
  try {
    const market = mobilityOptions(anyPool, settings, (done) => {
      if (done % 20 === 0) step(Math.floor((30 * done) / anyPool.households.length));
    });
    const choice = await chosenMobilities(market, settings, given, { hooks, solver }, (share) =>
      step(30 + Math.floor(50 * share)),
    );
    if (!choice) return { kind: "refused", reason: { key: "mobility.refused.locks", values: {} } };
    const { made, places, certificate } = choice;
    const milliseconds = Math.round(hooks.milliseconds() - began);
    const alternatives = alternativesOf(market, made, places);
    step(85);
    const matches = made.map((one, n) => matched(market, one, settings, alternatives[n] ?? []));
    const leftOut = leftOutOf(market, made, settings, (share) => step(86 + Math.floor(13 * share)));
    step(100);
    return {
      kind: "matched",
      ...{ matches, leftOut },
      certificate: { ...certificate, milliseconds, options: market.options.length },
      figures: figuresOf(market, matches),
    };
  } catch (thrown) {
    if (thrown instanceof Cancelled) return { kind: "cancelled" };
    throw thrown;
  }
}

/**
 * Who gets which bundle of a market, with the proof; null when the locks take more places than there are. Throws when a household
 * is locked twice (a bug).
 */
export async function chosenMobilities(
  market: MobilityMarket,
  settings: MobilityRoundSettings,
  given: GivenMobilities,
  means: { hooks: MobilityHooks; solver: BundleSolver },
  onProgress: (share: number) => void,
): Promise<{ made: Made[]; places: Places; certificate: Assigned["certificate"] } | null> {
  const places = new Places(market);
  const locked = given.locked.map((lock) => lockedIn(market, lock));
  if (new Set(locked.map(({ household }) => household)).size < locked.length)
    throw new Error("A household is locked twice");
  if (!locked.every(({ bundle }) => places.take(linesOfBundle(bundle)))) return null;
  const { chosen, certificate } = await assigned(openOptions(market, given), places.leftByGroup(), {
    ...{ settings, ...means, onProgress },
  });
  const free = chosen.map((option): Made => {
    const offer = market.pool.offers[option.offer] as PoolOffer;
    const bundle = bundleOf(option, offer, places.name());
    places.take(linesOfBundle(bundle));
    return { ...at(market, option), bundle, locked: false };
  });
  const made = [...locked, ...free].sort((a, b) => a.household - b.household);
  return { made, places, certificate };
}

/** Bundles that may still be chosen: of households that no lock has placed, and none that is forbidden. */
function openOptions({ pool, options }: MobilityMarket, { locked, forbidden }: GivenMobilities) {
  const placed = new Set(locked.map(({ householdId }) => householdId));
  const refused = new Set(forbidden.map(({ householdId, offerId }) => `${householdId} ${offerId}`));
  return options.filter(({ household, offer }) => {
    const { id } = pool.households[household] as PoolHousehold;
    return !placed.has(id) && !refused.has(`${id} ${pool.offers[offer]?.id}`);
  });
}

function lockedIn({ pool }: MobilityMarket, { householdId, bundle }: HouseholdBundle): Made {
  const household = pool.households.findIndex(({ id }) => id === householdId);
  const offer = pool.offers.findIndex(({ id }) => id === bundle.offerId);
  if (household === -1 || offer === -1)
    throw new Error(`The locked bundle ${householdId}, ${bundle.offerId} is not in the pool`);
  return { household, offer, householdId, bundle, locked: true };
}

const at = ({ pool }: MobilityMarket, { household, offer }: { household: number; offer: number }) => ({
  ...{ household, offer },
  householdId: (pool.households[household] as PoolHousehold).id,
});

function matched(
  market: MobilityMarket,
  { household: h, offer: o, householdId, bundle, locked }: Made,
  settings: MobilityRoundSettings,
  alternatives: MatchedMobility["alternatives"],
): MatchedMobility {
  const household = market.pool.households[h] as PoolHousehold;
  const offer = market.offersAsGiven[o] as PoolOffer;
  const never = neverIn(market.pool)(household, offer);
  const { explanation, against } = explainBundle(household, offer, bundle, {
    settings,
    on: market.pool.on,
    never,
  });
  return {
    ...{ householdId, bundle, locked, explanation, alternatives },
    branchId: household.branchId,
    against: against.map(({ requirement }) => requirement),
  };
}
