import { LEVELS, SEXES } from "../../mentoring/profile";
import { kilometresBetween } from "../../territory/distance";
import { type Asker, figuresOfRun, type RunPair, type ScenarioFigures } from "../scenario-figures";
import type { PairExplanation } from "../score";
import { explainPair } from "./explain";
import { optimumOf } from "./optimum";
import { ordered } from "./ordered";
import { type JudgedPairs, judgedPairs, scoredPairs } from "./pairs";
import type { Pool, PoolBeneficiary, PoolVolunteer } from "./person";
import { type RequirementCost, requirementCosts } from "./requirement-costs";
import type { RoundSettings } from "./round";

export interface DuoRun {
  pairs: RunPair[];
  figures: ScenarioFigures;
}

/**
 * A pool on which scenarios are tried: who could meet whom, and how well by each criterion, is found once for each minimum level
 * of language; weights, floor and goal only need the optimum again. A scenario gives the very pairs that a round would give.
 */
export class DuoGround {
  readonly askers: readonly Asker[];
  private readonly pool: Pool;
  private readonly beneficiaries: ReadonlyMap<string, PoolBeneficiary>;
  private readonly volunteers: ReadonlyMap<string, PoolVolunteer>;
  private readonly judged = new Map<string, JudgedPairs>();
  private readonly costs = new Map<string, RequirementCost[]>();
  private readonly runs = new Map<string, DuoRun>();

  /** `departementOf`: of a beneficiary, by id. */
  constructor(pool: Pool, departementOf: ReadonlyMap<string, string>) {
    this.pool = ordered(pool);
    this.beneficiaries = new Map(pool.beneficiaries.map((one) => [one.id, one]));
    this.volunteers = new Map(pool.volunteers.map((one) => [one.id, one]));
    this.askers = this.pool.beneficiaries.map(({ id, waitingDays, members, frenchOral }) => ({
      ...{ id, waitingDays, frenchOral },
      sex: members[0]?.sex ?? "unsaid",
      departement: departementOf.get(id) ?? null,
    }));
  }

  /** At least one weight must be above 0; `onShare` is told how much is done, 0 to 1, and may throw to end it. */
  run(settings: RoundSettings, onShare: (share: number) => void): DuoRun {
    const key = JSON.stringify(settings);
    const run = this.runs.get(key) ?? this.tried(settings, onShare);
    remember(this.runs, key, run, MOST_RUNS);
    return run;
  }

  private tried(settings: RoundSettings, onShare: (share: number) => void): DuoRun {
    const judged = this.judgedAt(settings, (share) => onShare(0.6 * share));
    const scored = scoredPairs(judged, settings);
    onShare(0.65);
    const { made, certificate, session } = optimumOf(this.pool, scored, settings, [], (share) =>
      onShare(0.65 + 0.3 * share),
    );
    const pairs = made.map(({ beneficiary, volunteer }): RunPair => {
      const [b, v] = [this.pool.beneficiaries[beneficiary], this.pool.volunteers[volunteer]];
      if (!b || !v) throw new Error(`The pair ${beneficiary}, ${volunteer} is not in the pool`);
      return {
        ...{ asking: b.id, given: v.id, score: session.worthOf(beneficiary) },
        kilometres: kilometresBetween(b.point, v.point),
      };
    });
    return {
      pairs,
      figures: figuresOfRun(this.askers, pairs, certificate, { sexes: SEXES, levels: LEVELS }),
    };
  }

  explain(settings: RoundSettings, asking: string, given: string): PairExplanation {
    const [b, v] = [this.beneficiaries.get(asking), this.volunteers.get(given)];
    if (!b || !v) throw new Error(`The pair ${asking}, ${given} is not in the pool`);
    return explainPair(b, v, settings).explanation;
  }

  /** Those that were counted already: what they cost depends on the level only. */
  knownCosts = ({ minimumLanguageLevel }: RoundSettings): RequirementCost[] | null =>
    this.costs.get(minimumLanguageLevel) ?? null;

  costsOf(settings: RoundSettings): RequirementCost[] {
    const known = this.knownCosts(settings);
    if (known) return known;
    const costs = requirementCosts(this.pool, settings, this.judgedAt(settings, () => {}).candidates);
    this.costs.set(settings.minimumLanguageLevel, costs);
    return costs;
  }

  private judgedAt(settings: RoundSettings, onShare: (share: number) => void): JudgedPairs {
    const known = this.judged.get(settings.minimumLanguageLevel);
    if (known) return known;
    const judged = judgedPairs(this.pool, settings, [], onShare);
    remember(this.judged, settings.minimumLanguageLevel, judged, MOST_LEVELS);
    return judged;
  }
}

/** The level of before and the one that is tried; the scenarios of a comparison, and a few that one goes back to. */
const MOST_LEVELS = 2;
const MOST_RUNS = 8;

/** Keeps the newest few: what is remembered last is forgotten last. */
function remember<K, V>(kept: Map<K, V>, key: K, value: V, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  for (const old of kept.keys()) if (kept.size > most) kept.delete(old);
}
