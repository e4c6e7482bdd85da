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

/** Share of the time that may go into how many households can be placed at all. */
const COUNT_SHARE = 0.3;

/**
 * Households first, exactly, by ordinary problems. How many can be placed: each option counts 1. Then an option counts a level
 * plus its score: whatever the level, if the best choice places as many as can be, none that places as many scores more. A
 * level as high as a full score is mostly enough and keeps the gap telling; if not, one that no sum of scores can reach.
 */
async function ranked(search: Search): Promise<Assigned> {
  const { settings } = search.assigning;
  const count = await search.solve(() => 1, 0, COUNT_SHARE);
  const most = Math.min(count.bound, search.wanting);
  const counted = search.optionsOf(count);
  const mean = totalScore(counted) / Math.max(1, counted.length);
  let best = { chosen: counted, bound: Number.POSITIVE_INFINITY };
  for (const level of [FULL_SCORE, (FULL_SCORE + 1) * search.wanting]) {
    const gap = (settings.gap / 100) * (mean / (level + mean));
    const result = await search.solve((score) => level + score, gap, 1);
    const chosen = search.optionsOf(result);
    const bound = result.bound - level * counted.length;
    if (chosen.length >= counted.length) {
      const isBetter = chosen.length > best.chosen.length || totalScore(chosen) >= totalScore(best.chosen);
      best = { chosen: isBetter ? chosen : best.chosen, bound: result.bound - level * chosen.length };
      break;
    }
    best = { ...best, bound: Math.min(best.bound, bound) };
    if (search.isOver()) break;
  }
  return search.proven(best.chosen, best.bound, most);
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
