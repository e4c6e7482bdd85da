import type { MobilityRoundSettings } from "../../mobility/round";
import { alternativesOf } from "./alternatives";
import { Cancelled } from "./assign";
import { chosenMobilities, type Made } from "./chosen";
import { explainBundle } from "./explain";
import { figuresOf } from "./figures";
import { leftOutOf } from "./left-out";
import { type MobilityMarket, mobilityOptions, neverIn } from "./options";
import type {
  BundleSolver,
  GivenMobilities,
  MatchedMobility,
  MobilityHooks,
  MobilityOutcome,
} from "./outcome";
import type { MobilityPool, PoolHousehold, PoolOffer } from "./pool";
import { hasMobilityWeight } from "./settings";

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
