import type { MobilityRoundSettings } from "../../mobility/round";
import type { CriterionEffect } from "../score";
import { chosenMobilities } from "./chosen";
import { MOBILITY_CRITERIA } from "./criteria";
import { mobilityOptions } from "./options";
import type { BundleSolver, GivenMobilities, MobilityHooks, MobilityResult } from "./outcome";
import type { MobilityPool } from "./pool";
import { hasMobilityWeight } from "./settings";

/** Pools up to which every criterion is left out once and the programme solved again: households times offers. */
const MEASURED = 50_000;
/** Seconds for each; what is not proven by then is not told. */
const SECONDS = 1;

/** A round's result with what each criterion gave in it and, in a pool that is not too large, how many households would go elsewhere without it. */
export async function withEffects<Result extends Pick<MobilityResult, "matches" | "figures">>(
  result: Result,
  pool: MobilityPool,
  settings: MobilityRoundSettings,
  given: GivenMobilities,
  means: { hooks: MobilityHooks; solver: BundleSolver },
): Promise<Result> {
  const { matches, figures } = result;
  const all = matches.reduce((sum, { explanation }) => sum + explanation.score, 0);
  const effects: CriterionEffect[] = [];
  for (const [c, { id }] of MOBILITY_CRITERIA.entries()) {
    const points = matches.reduce((sum, { explanation }) => sum + (explanation.criteria[c]?.points ?? 0), 0);
    effects.push({ id, share: all === 0 ? 0 : points / all, decided: await decidedBy(id) });
  }
  return { ...result, figures: { ...figures, criteria: effects } };

  async function decidedBy(id: string): Promise<number | null> {
    if ((settings.weights[id] ?? 0) === 0) return 0;
    const without = { ...settings, weights: { ...settings.weights, [id]: 0 }, seconds: SECONDS, gap: 0 };
    const isLarge = pool.households.length * pool.offers.length > MEASURED;
    if (isLarge || !hasMobilityWeight(without) || means.hooks.stop?.aborted) return null;
    const choice = await chosenMobilities(mobilityOptions(pool, without), without, given, means, () => {});
    if (choice?.certificate.proof !== "optimal") return null;
    const offers = new Map(choice.made.map(({ householdId, bundle }) => [householdId, bundle.offerId]));
    return matches.filter(({ householdId, bundle }) => offers.get(householdId) !== bundle.offerId).length;
  }
}
