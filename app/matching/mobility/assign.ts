import type { MobilityCertificate, MobilityRoundSettings, Proof } from "../../mobility/round";
import type { BundleProblem } from "../bundle/problem";
import type { BundleResult, Ending, Progress } from "../bundle/solve";
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
  const result = await search.solve(0, search.assigning.settings.gap / 100);
  return search.proven(result, result.bound, search.wanting);
}

/**
 * Households first, exactly, by one ordinary problem: an option counts a level plus its score, and the level is above every sum
 * of scores. Whole numbers keep the two apart: the bound divided by the level is how many can be placed at most, what it leaves
 * is the most that the scores of as many as are placed can add up to.
 */
async function ranked(search: Search): Promise<Assigned> {
  const level = (FULL_SCORE + 1) * search.wanting;
  const mean = search.meanOfBest();
  const result = await search.solve(level, (search.assigning.settings.gap / 100) * (mean / (level + mean)));
  const most = Math.min(search.wanting, Math.floor(result.bound / level));
  return search.proven(result, result.bound - level * result.chosen.length, most);
}

class Search {
  /** Households that have an option. */
  readonly wanting: number;
  private readonly shape: { household: string; uses: Record<string, number> }[];
  private readonly resources: Record<string, number>;

  constructor(
    private readonly options: readonly MobilityOption[],
    places: ReadonlyMap<LineId, number>,
    readonly assigning: Assigning,
  ) {
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

  /** An option counts `level` plus its score. */
  async solve(level: number, gap: number): Promise<BundleResult> {
    const { hooks, solver, settings, onProgress } = this.assigning;
    const problem: BundleProblem = {
      resources: this.resources,
      options: this.shape.map((one, n) => ({
        ...one,
        score: level + (this.options[n] as MobilityOption).score,
      })),
    };
    const ending = new AbortController();
    const end = (): void => ending.abort();
    if (hooks.stop?.aborted) end();
    hooks.stop?.addEventListener("abort", end, { once: true });
    const progress = ({ milliseconds }: Progress): void => {
      if (hooks.isCancelled()) end();
      else onProgress(Math.min(1, milliseconds / 1000 / Math.max(1, settings.seconds)));
    };
    try {
      const wish = { gap, seconds: settings.seconds, seed: 1 };
      const result = await solver(problem, wish, { progress, signal: ending.signal });
      if (hooks.isCancelled()) throw new Cancelled();
      return result;
    } finally {
      hooks.stop?.removeEventListener("abort", end);
    }
  }

  /** Mean over the households of their best score. */
  meanOfBest(): number {
    const best = new Map<number, number>();
    for (const { household, score } of this.options)
      best.set(household, Math.max(score, best.get(household) ?? 0));
    return [...best.values()].reduce((sum, score) => sum + score, 0) / this.wanting;
  }

  proven({ chosen, ending }: BundleResult, bound: number, mostPlaced: number): Assigned {
    const options = chosen
      .map((n) => this.options[n] as MobilityOption)
      .sort((a, b) => a.household - b.household);
    const value = options.reduce((sum, { score }) => sum + score, 0);
    const placed = options.length;
    const isCountOpen = this.assigning.settings.objective === "households" && placed < mostPlaced;
    const gap = isCountOpen ? (mostPlaced - placed) / mostPlaced : bound === 0 ? 0 : (bound - value) / bound;
    return {
      chosen: options,
      certificate: { value, bound, placed, mostPlaced, gap, proof: PROOF_OF[ending] },
    };
  }
}

const PROOF_OF: Readonly<Record<Ending, Proof>> = {
  optimal: "optimal",
  gap: "gap",
  time: "time",
  cancelled: "stopped",
  // As near as the numbers can tell: the gap that remains is the proof.
  digits: "gap",
};
