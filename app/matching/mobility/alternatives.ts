import type { Bundle, MobilityAlternative } from "../../mobility/round";
import { bundleOf, linesOf, type MobilityMarket, type MobilityOption } from "./options";
import { linesOfBundle, type Places } from "./places-left";
import type { PoolOffer } from "./pool";

const SHOWN = 5;

/**
 * For each bundle made, the best bundles of the same household in other offers, and a better one in its own offer if there
 * is; with what of each others took, its own places counted as free. In the order of `made`.
 */
export function alternativesOf(
  market: MobilityMarket,
  made: readonly { household: number; offer: number; bundle: Bundle }[],
  places: Places,
): MobilityAlternative[][] {
  const byHousehold = Map.groupBy(market.options, ({ household }) => household);
  return made.map((own) => {
    places.giveBack(linesOfBundle(own.bundle));
    const found = bestOfEachOffer(byHousehold.get(own.household) ?? [])
      .map((option) => alternative(market, option, places))
      .filter(({ bundle }) => !isSame(bundle, own.bundle));
    places.take(linesOfBundle(own.bundle));
    return found.slice(0, SHOWN);
  });
}

/** The best first; earlier offers first among equals. Options stand together by offer, the best of an offer first. */
function bestOfEachOffer(options: readonly MobilityOption[]): MobilityOption[] {
  return options
    .filter((option, n) => options[n - 1]?.offer !== option.offer)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN + 1);
}

function alternative(market: MobilityMarket, option: MobilityOption, places: Places): MobilityAlternative {
  const offer = market.pool.offers[option.offer] as PoolOffer;
  const bundle = bundleOf(option, offer, places.name());
  return { bundle, score: option.score, missing: places.missing(linesOf(option)) };
}

/** The same lines, whoever of the household takes which. */
const isSame = (one: Bundle, other: Bundle): boolean =>
  linesOfBundle(one).sort().join() === linesOfBundle(other).sort().join();
