import type { MobilityCertificate, MobilityRoundSettings, Proof } from "../../mobility/round";
import type { BundleProblem } from "../bundle/problem";
import type { BundleResult, Progress } from "../bundle/solve";
import { FULL_SCORE } from "../score";
import type { LineId } from "./lines";
import { linesOf, type MobilityOption } from "./options";
import type { BundleSolver, MobilityHooks } from "./outcome";

/** The options that were chosen, in the order of the households, and the proof. */
export interface Assigned {
  chosen: MobilityOption[];
  certificate: Omit<MobilityCertificate, "milliseconds" | "options">;
}

export interface Assigning {
  settings: MobilityRoundSettings;
  hooks: MobilityHooks;
  solver: BundleSolver;
  /** 0 to 1. */
  onProgress(share: number): void;
}

/** Work ended before it began to be worth anything: the round is thrown away. */
export class Cancelled extends Error {}

/**
 * Which household gets which bundle. `places` are the places of each line that may still be given. With "households" first, as
 * many as can be are placed, and of all ways to do so the one with the largest sum of scores is sought (`ranked`).
 */
export async function assigned(
  options: readonly MobilityOption[],
  places: ReadonlyMap<LineId, number>,
  assigning: Assigning,
): Promise<Assigned> {
  if (options.length === 0)
    return {
      chosen: [],
      certificate: { value: 0, bound: 0, placed: 0, mostPlaced: 0, gap: 0, proof: "optimal" },
    };
  const search = new Search(options, places, assigning);
  return assigning.settings.objective === "households" ? ranked(search) : highest(search);
}

async function highest(search: Search): Promise<Assigned> {
  const { settings } = search.assigning;
  const result = await search.solve((score) => score, settings.gap / 100, 1);
  const chosen = search.optionsOf(result);
  return search.proven(chosen, result.bound, search.wanting);
}

/** Share of the time for good scores; the rest proves how many households can be placed. */
const SCORES_SHARE = 0.7;
/** A level so high that no sum of scores comes near it. */
const FAR_ABOVE = 4;

/**
 * Households first, exactly, by ordinary problems in which an option counts a level plus its score. Whatever the level, of the
 * choices that place as many as the best one does none scores more. A level of one full score mostly places as many as can be,
 * and its gap tells of the scores. A level above every sum of scores then proves how many can be placed (its bound divided by
 * it), and places more when that is possible.
 */
async function ranked(search: Search): Promise<Assigned> {
  const { settings } = search.assigning;
  const mean = search.meanOfBest();
  const gap = (settings.gap / 100) * (mean / (FULL_SCORE + mean));
  const first = await search.ranked(FULL_SCORE, gap, SCORES_SHARE);
  if (first.chosen.length === search.wanting || search.isOver())
    return search.proven(first.chosen, first.scoreBound(first.chosen.length), search.wanting);
  const high = FAR_ABOVE * (FULL_SCORE + 1) * search.wanting;
  const second = await search.ranked(high, 0.5 / search.wanting, 1);
  const isMore = second.chosen.length > first.chosen.length;
  const third = isMore && !search.isOver() ? await search.ranked(high, 0, 1) : second;
  const most = Math.min(search.wanting, ...[second, third].map(({ bound }) => Math.floor(bound / high)));
  const all = [first, second, third];
  const best = all.reduce((one, other) => (other.isBetterThan(one) ? other : one));
  const placed = best.chosen.length;
  return search.proven(best.chosen, Math.min(...all.map((one) => one.scoreBound(placed))), most);
}

/** A choice by level and score, and what no choice reaches. */
class Ranked {
  constructor(
    readonly chosen: MobilityOption[],
    readonly bound: number,
    private readonly level: number,
  ) {}

  /** Most that the scores of so many placed households can add up to. */
  scoreBound = (placed: number): number => this.bound - this.level * placed;
  /** Households first. */
  isBetterThan({ chosen }: Ranked): boolean {
    const more = this.chosen.length - chosen.length;
    return more > 0 || (more === 0 && totalScore(this.chosen) > totalScore(chosen));
  }
}

const totalScore = (options: readonly MobilityOption[]): number =>
  options.reduce((sum, { score }) => sum + score, 0);

class Search {
  /** Households that have an option. */
  readonly wanting: number;
  private readonly began: number;
  private readonly shape: { household: string; uses: Record<string, number> }[];
  private readonly resources: Record<string, number>;

  constructor(
    private readonly options: readonly MobilityOption[],
    places: ReadonlyMap<LineId, number>,
    readonly assigning: Assigning,
  ) {
    this.began = assigning.hooks.milliseconds();
    this.resources = {};
    this.shape = options.map((option) => {
      const uses: Record<string, number> = {};
      for (const line of linesOf(option)) {
        uses[line] = (uses[line] ?? 0) + 1;
        this.resources[line] = places.get(line) ?? 0;
      }
      return { household: String(option.household), uses };
    });
    this.wanting = new Set(options.map(({ household }) => household)).size;
  }

  /** `share` of the time that is left. */
  async solve(weigh: (score: number) => number, gap: number, share: number): Promise<BundleResult> {
    const { hooks, solver, onProgress } = this.assigning;
    const problem: BundleProblem = {
      resources: this.resources,
      options: this.shape.map((one, n) => ({
        ...one,
        score: weigh((this.options[n] as MobilityOption).score),
      })),
    };
    const seconds = Math.max(0, this.secondsLeft() * share);
    const ending = new AbortController();
    const end = (): void => ending.abort();
    if (hooks.stop?.aborted) end();
    hooks.stop?.addEventListener("abort", end, { once: true });
    const progress = ({ milliseconds }: Progress): void => {
      if (hooks.isCancelled()) end();
      else onProgress(Math.min(1, milliseconds / 1000 / Math.max(1, this.assigning.settings.seconds)));
    };
    try {
      const result = await solver(problem, { gap, seconds, seed: 1 }, { progress, signal: ending.signal });
      if (hooks.isCancelled()) throw new Cancelled();
      return result;
    } finally {
      hooks.stop?.removeEventListener("abort", end);
    }
  }

  async ranked(level: number, gap: number, share: number): Promise<Ranked> {
    const result = await this.solve((score) => level + score, gap, share);
    return new Ranked(this.optionsOf(result), result.bound, level);
  }

  /** Mean over the households of their best score. */
  meanOfBest(): number {
    const best = new Map<number, number>();
    for (const { household, score } of this.options)
      best.set(household, Math.max(score, best.get(household) ?? 0));
    return [...best.values()].reduce((sum, score) => sum + score, 0) / this.wanting;
  }

  optionsOf({ chosen }: BundleResult): MobilityOption[] {
    return chosen.map((n) => this.options[n] as MobilityOption).sort((a, b) => a.household - b.household);
  }

  isOver = (): boolean => this.assigning.hooks.stop?.aborted === true || this.secondsLeft() <= 0;

  proven(chosen: MobilityOption[], bound: number, mostPlaced: number): Assigned {
    const value = totalScore(chosen);
    const placed = chosen.length;
    const isCountOpen = this.assigning.settings.objective === "households" && placed < mostPlaced;
    const gap = isCountOpen ? (mostPlaced - placed) / mostPlaced : bound === 0 ? 0 : (bound - value) / bound;
    return {
      chosen,
      certificate: { value, bound, placed, mostPlaced, gap, proof: this.proofOf(gap) },
    };
  }

  private proofOf(gap: number): Proof {
    if (gap === 0) return "optimal";
    if (this.assigning.hooks.stop?.aborted) return "stopped";
    return gap <= this.assigning.settings.gap / 100 ? "gap" : "time";
  }

  private secondsLeft(): number {
    const { hooks, settings } = this.assigning;
    return settings.seconds - (hooks.milliseconds() - this.began) / 1000;
  }
}
