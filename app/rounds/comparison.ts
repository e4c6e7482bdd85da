import type { Reason } from "../matching/reason";
import type { Asker, RunPair, ScenarioFigures } from "../matching/scenario-figures";
import type { PairExplanation } from "../matching/score";
import type { ScenarioSettings } from "./scenario";

/** Who asks, who or what is given, and the pair's score. */
export type ChosenPair = [asking: string, given: string, score: number];

export interface Scenario {
  name: string;
  settings: ScenarioSettings;
  figures: ScenarioFigures;
  /** Mean score of its pairs under the weights of each scenario: the same ruler for all. */
  ruled: number[];
  /** Against the first scenario: pairs that it has not, and that it has besides; people who get something, and who no longer do. */
  gained: number;
  lost: number;
  placed: number;
  displaced: number;
}

/** Somebody who has another partner, or none, in one of the scenarios. */
export interface Differing {
  asking: string;
  waitingDays: number;
  /** In the order of the scenarios; null: nobody. */
  given: (DifferingPair | null)[];
}
export interface DifferingPair {
  id: string;
  score: number;
  /** What speaks for it, by points. */
  reasons: { criterion: string; points: number; because: Reason | null }[];
}

export interface ComparedScenarios {
  scenarios: Scenario[];
  /** Who has nothing in one scenario and something in another first, those who wait longest before the others; cut, of `differs`. */
  differing: Differing[];
  differs: number;
  /** By département of those who ask: how many, and how many of them get something, in the order of the scenarios. */
  departements: { code: string; asking: number; matched: number[] }[];
  /** Every pair of every scenario, when the comparison is kept. */
  pairs?: ChosenPair[][];
}

/** One scenario as it was run. */
export interface Run {
  name: string;
  settings: ScenarioSettings;
  pairs: readonly RunPair[];
  figures: ScenarioFigures;
}

/** What is shown of a comparison: pairs that differ at most, reasons for each. */
export interface Extent {
  differing: number;
  /** Every pair, to be kept. */
  pairs: boolean;
}
export const ON_THE_PAGE: Extent = { differing: 30, pairs: false };
export const SIDE_BY_SIDE: Extent = { differing: 60, pairs: false };
export const KEPT: Extent = { differing: 120, pairs: true };
const MOST_REASONS = 3;

/** Scenarios held against the first of them. `explain` says what a pair is worth under some settings. */
export function comparedRuns(
  askers: readonly Asker[],
  runs: readonly Run[],
  explain: (settings: ScenarioSettings, asking: string, given: string) => PairExplanation,
  extent: Extent,
): ComparedScenarios {
  const given = runs.map(({ pairs }) => new Map(pairs.map((pair) => [pair.asking, pair])));
  const differing = askers.filter(({ id }) => new Set(given.map((of) => of.get(id)?.given)).size > 1);
  const isSometimesAlone = ({ id }: Asker) => Number(given.some((of) => !of.has(id)));
  differing.sort((a, b) => isSometimesAlone(b) - isSometimesAlone(a) || b.waitingDays - a.waitingDays);
  return {
    scenarios: runs.map(({ name, settings, figures, pairs }, n) => ({
      ...{ name, settings, figures },
      ruled: runs.map((ruler, r) =>
        r === n
          ? figures.score.mean
          : meanUnder(pairs, (asking, of) => explain(ruler.settings, asking, of).score),
      ),
      ...changesAgainst(runs[0]?.pairs ?? [], pairs),
    })),
    differs: differing.length,
    differing: differing.slice(0, extent.differing).map(({ id, waitingDays }) => ({
      ...{ asking: id, waitingDays },
      given: runs.map(({ settings }, n) => {
        const pair = given[n]?.get(id);
        return pair ? told(pair, explain(settings, id, pair.given)) : null;
      }),
    })),
    departements: byDepartement(askers, given),
    ...(extent.pairs && {
      pairs: runs.map(({ pairs }) => pairs.map((pair): ChosenPair => [pair.asking, pair.given, pair.score])),
    }),
  };
}

const meanUnder = (pairs: readonly RunPair[], score: (asking: string, given: string) => number): number =>
  pairs.length === 0
    ? 0
    : Math.round(pairs.reduce((sum, { asking, given }) => sum + score(asking, given), 0) / pairs.length);

function changesAgainst(first: readonly RunPair[], pairs: readonly RunPair[]) {
  const was = new Map(first.map(({ asking, given }) => [asking, given]));
  const is = new Map(pairs.map(({ asking, given }) => [asking, given]));
  const countIn = (of: Map<string, string>, than: Map<string, string>) => {
    let other = 0;
    let alone = 0;
    for (const [asking, given] of of) {
      if (than.get(asking) !== given) other += 1;
      if (!than.has(asking)) alone += 1;
    }
    return { other, alone };
  };
  const [more, less] = [countIn(is, was), countIn(was, is)];
  return { gained: more.other, lost: less.other, placed: more.alone, displaced: less.alone };
}

const told = ({ given, score }: RunPair, { criteria }: PairExplanation): DifferingPair => ({
  ...{ id: given, score },
  reasons: [...criteria]
    .sort((a, b) => b.points - a.points)
    .slice(0, MOST_REASONS)
    .flatMap(({ id, points, because }) => (points > 0 ? [{ criterion: id, points, because }] : [])),
});

function byDepartement(
  askers: readonly Asker[],
  given: readonly ReadonlyMap<string, RunPair>[],
): ComparedScenarios["departements"] {
  const found = new Map<string, ComparedScenarios["departements"][number]>();
  for (const { id, departement } of askers) {
    if (departement === null) continue;
    const one = found.get(departement) ?? { code: departement, asking: 0, matched: given.map(() => 0) };
    one.asking += 1;
    given.forEach((of, n) => {
      if (of.has(id)) one.matched[n] = (one.matched[n] as number) + 1;
    });
    found.set(departement, one);
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
