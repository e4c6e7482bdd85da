import { LEVELS, SEXES } from "../../mentoring/profile";
import type { Bundle, MobilityRoundSettings } from "../../mobility/round";
import { kilometresBetween } from "../../territory/distance";
import { type Asker, figuresOfRun, type RunPair, type ScenarioFigures } from "../scenario-figures";
import type { PairExplanation } from "../score";
import { chosenMobilities } from "./chosen";
import type { MobilityRequirementId } from "./criterion";
import { explainBundle } from "./explain";
import { type MobilityMarket, mobilityOptions, neverIn } from "./options";
import type { BundleSolver, MobilityHooks } from "./outcome";
import type { MobilityPool, PoolHousehold, PoolOffer } from "./pool";
import { MOBILITY_REQUIREMENTS } from "./requirements";
import { emptySurvey, surveyBundles } from "./survey";

/** What is known of a household beside the pool. */
export interface HouseholdLabels {
  sex: string;
  departement: string | null;
}

export interface MobilityRun {
  pairs: RunPair[];
  figures: ScenarioFigures;
  /** No better choice exists: more time would change nothing. */
  proven: boolean;
}

interface Tried {
  market: MobilityMarket;
  /** The best run until now. */
  run: MobilityRun | null;
  bundles: ReadonlyMap<string, Bundle>;
}

/**
 * A pool on which scenarios are tried. A scenario that is asked for again goes on from the bundles that are possible under it
 * and keeps the better of its runs, so that answers only get better with time.
 */
export class MobilityGround {
  readonly askers: readonly Asker[];
  private readonly households: ReadonlyMap<string, PoolHousehold>;
  private readonly offers: ReadonlyMap<string, PoolOffer>;
  private readonly never: ReturnType<typeof neverIn>;
  private readonly tried = new Map<string, Tried>();

  constructor(
    private readonly pool: MobilityPool,
    labelsOf: ReadonlyMap<string, HouseholdLabels>,
  ) {
    this.households = new Map(pool.households.map((one) => [one.id, one]));
    this.offers = new Map(pool.offers.map((one) => [one.id, one]));
    this.never = neverIn(pool);
    this.askers = pool.households.map(({ id, waitingDays, adults }) => ({
      ...{ id, waitingDays, frenchOral: adults[0]?.frenchOral ?? "none" },
      sex: labelsOf.get(id)?.sex ?? "unsaid",
      departement: labelsOf.get(id)?.departement ?? null,
    }));
  }

  /** The best choice that `seconds` find, with its bound. At least one weight must be above 0. */
  async run(
    settings: MobilityRoundSettings,
    seconds: number,
    hooks: MobilityHooks,
    solver: BundleSolver,
  ): Promise<MobilityRun> {
    const tried = this.triedWith(settings);
    if (tried.run?.proven) return tried.run;
    const asked = { ...settings, seconds, gap: 0 };
    const given = { locked: [], forbidden: [] };
    const choice = await chosenMobilities(tried.market, asked, given, { hooks, solver }, (share) =>
      hooks.progress(100 * share),
    );
    if (!choice) throw new Error("A pool without locks cannot be full");
    const { made, certificate } = choice;
    const pairs = made.map(({ householdId, bundle }): RunPair => {
      const [household, offer] = this.known(householdId, bundle.offerId);
      return {
        ...{ asking: householdId, given: bundle.offerId },
        score: this.explained(settings, household, offer, bundle).score,
        kilometres: kilometresBetween(household.point, offer.point),
      };
    });
    const figures = figuresOfRun(this.askers, pairs, certificate, { sexes: SEXES, levels: LEVELS });
    const run = { pairs, figures, proven: certificate.proof === "optimal" };
    if (tried.run && !isBetter(run, tried.run, settings)) return tried.run;
    tried.bundles = new Map(
      made.map(({ householdId, bundle }) => [`${householdId} ${bundle.offerId}`, bundle]),
    );
    tried.run = run;
    return run;
  }

  /** Of a pair that one of the scenarios made. */
  explain(settings: MobilityRoundSettings, asking: string, given: string): PairExplanation {
    const key = `${asking} ${given}`;
    const own = this.tried.get(keyOf(settings))?.bundles.get(key);
    const bundle = own ?? [...this.tried.values()].find(({ bundles }) => bundles.has(key))?.bundles.get(key);
    if (!bundle) throw new Error(`No scenario made the pair ${asking}, ${given}`);
    const [household, offer] = this.known(asking, given);
    return this.explained(settings, household, offer, bundle);
  }

  private explained(
    settings: MobilityRoundSettings,
    household: PoolHousehold,
    offer: PoolOffer,
    bundle: Bundle,
  ): PairExplanation {
    return explainBundle(household, offer, bundle, this.contextOf(settings, household, offer)).explanation;
  }

  /** How many households have no possible bundle because of each requirement: let go alone, it would give them one. */
  costsOf(settings: MobilityRoundSettings): { id: MobilityRequirementId; households: number }[] {
    const { market } = this.triedWith(settings);
    const able = new Set(market.options.map(({ household }) => household));
    const stopped = MOBILITY_REQUIREMENTS.map(() => 0);
    market.pool.households.forEach((household, h) => {
      if (able.has(h)) return;
      const survey = emptySurvey();
      for (const offer of market.pool.offers)
        surveyBundles(survey, household, offer, this.contextOf(settings, household, offer));
      survey.onlyBy.forEach((bundles, r) => {
        if (bundles > 0) stopped[r] = (stopped[r] as number) + 1;
      });
    });
    return MOBILITY_REQUIREMENTS.map(({ id }, r) => ({ id, households: stopped[r] as number }));
  }

  private contextOf = (settings: MobilityRoundSettings, household: PoolHousehold, offer: PoolOffer) => ({
    ...{ settings, on: this.pool.on, never: this.never(household, offer) },
  });

  private triedWith(settings: MobilityRoundSettings): Tried {
    const key = keyOf(settings);
    const known = this.tried.get(key);
    if (known) return known;
    const fresh: Tried = { market: mobilityOptions(this.pool, settings), run: null, bundles: new Map() };
    for (const old of this.tried.keys()) if (this.tried.size >= MOST_KEPT) this.tried.delete(old);
    this.tried.set(key, fresh);
    return fresh;
  }

  private known(householdId: string, offerId: string): [PoolHousehold, PoolOffer] {
    const [household, offer] = [this.households.get(householdId), this.offers.get(offerId)];
    if (!household || !offer) throw new Error(`The pair ${householdId}, ${offerId} is not in the pool`);
    return [household, offer];
  }
}

/** A comparison holds a few scenarios at a time. */
const MOST_KEPT = 8;

/** How long the search may take changes what is found, not what is meant. */
const keyOf = ({ seconds: _seconds, gap: _gap, ...settings }: MobilityRoundSettings): string =>
  JSON.stringify(settings);

function isBetter(
  { figures: now, proven }: MobilityRun,
  { figures: before }: MobilityRun,
  { objective }: MobilityRoundSettings,
): boolean {
  if (objective === "households" && now.matched !== before.matched) return now.matched > before.matched;
  if (now.value !== before.value) return now.value > before.value;
  return proven || now.bound <= before.bound;
}
