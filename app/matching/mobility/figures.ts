import type { MobilityFigures } from "../../mobility/round";
import type { LineId } from "./lines";
import { linesOf, type MobilityMarket } from "./options";
import type { MatchedMobility } from "./outcome";

/** What the round gives, beside what a person going down the list of best bundles would have given. */
export function figuresOf(
  { pool, behind, options }: MobilityMarket,
  matches: readonly MatchedMobility[],
): MobilityFigures {
  const persons = new Map(pool.households.map((household) => [household.id, household.persons]));
  const scores = matches.map(({ explanation }) => explanation.score).sort((a, b) => a - b);
  const middle = scores.length >> 1;
  const median =
    scores.length % 2 === 1
      ? (scores[middle] ?? 0)
      : Math.round(((scores[middle - 1] ?? 0) + (scores[middle] ?? 0)) / 2);
  return {
    households: pool.households.length,
    offers: pool.offers.length,
    placed: matches.length,
    persons: matches.reduce((sum, { householdId }) => sum + (persons.get(householdId) ?? 0), 0),
    meanScore: scores.length === 0 ? 0 : Math.round(scores.reduce((sum, s) => sum + s, 0) / scores.length),
    medianScore: median,
    minimumScore: scores[0] ?? 0,
    ...greedy(behind, options),
  };
}

/** Best bundle first, again and again, among the households and places that are still free. */
function greedy(
  behind: MobilityMarket["behind"],
  options: MobilityMarket["options"],
): { greedyPlaced: number; greedyScore: number } {
  const left = new Map<LineId, number>(
    [...behind].map(([group, lines]) => [group, lines.reduce((sum, line) => sum + line.left, 0)]),
  );
  const taken = new Set<number>();
  let greedyScore = 0;
  for (const option of [...options].sort((a, b) => b.score - a.score)) {
    if (taken.has(option.household)) continue;
    const lines = linesOf(option);
    if (lines.some((line) => (left.get(line) ?? 0) < lines.filter((other) => other === line).length))
      continue;
    for (const line of lines) left.set(line, (left.get(line) ?? 0) - 1);
    taken.add(option.household);
    greedyScore += option.score;
  }
  return { greedyPlaced: taken.size, greedyScore };
}
