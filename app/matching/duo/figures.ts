import type { ScoredPair } from "./pairs";
import type { Pool } from "./person";
import type { MatchedPair, RoundFigures } from "./round";

/** What the round gives, beside what a person going down the list of best pairs would have given. */
export function figuresOf(
  pool: Pool,
  edges: readonly ScoredPair[],
  pairs: readonly MatchedPair[],
): RoundFigures {
  const scores = pairs.map(({ explanation }) => explanation.score).sort((a, b) => a - b);
  const middle = scores.length >> 1;
  const median =
    scores.length % 2 === 1
      ? (scores[middle] ?? 0)
      : Math.round(((scores[middle - 1] ?? 0) + (scores[middle] ?? 0)) / 2);
  return {
    beneficiaries: pool.beneficiaries.length,
    volunteers: pool.volunteers.length,
    pairs: pairs.length,
    meanScore: scores.length === 0 ? 0 : Math.round(scores.reduce((sum, s) => sum + s, 0) / scores.length),
    medianScore: median,
    minimumScore: scores[0] ?? 0,
    ...greedy(pool, edges),
  };
}

/** Best pair first, again and again, among those still free. */
function greedy(pool: Pool, edges: readonly ScoredPair[]): { greedyPairs: number; greedyScore: number } {
  const places = pool.volunteers.map((volunteer) => volunteer.places);
  const taken = new Set<number>();
  let greedyScore = 0;
  for (const { beneficiary, volunteer, score } of [...edges].sort((a, b) => b.score - a.score)) {
    if (taken.has(beneficiary) || (places[volunteer] ?? 0) === 0) continue;
    taken.add(beneficiary);
    places[volunteer] = (places[volunteer] ?? 0) - 1;
    greedyScore += score;
  }
  return { greedyPairs: taken.size, greedyScore };
}
