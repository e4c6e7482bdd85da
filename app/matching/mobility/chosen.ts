import type { MobilityRoundSettings } from "../../mobility/round";
import { type Assigned, assigned } from "./assign";
import { bundleOf, type MobilityMarket } from "./options";
import type { BundleSolver, GivenMobilities, HouseholdBundle, MobilityHooks } from "./outcome";
import { linesOfBundle, Places } from "./places-left";
import type { PoolHousehold, PoolOffer } from "./pool";

/** Who gets which bundle, by positions in the market. */
export interface Made extends HouseholdBundle {
  household: number;
  offer: number;
  locked: boolean;
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
