import { groupsOf } from "../groups";
import { FULL_SCORE } from "../score";
import type { ScoredPairs } from "./pairs";
import type { Pool } from "./person";
import type { MatchedPair, RoundFigures } from "./round";

/** What the round gives, beside what a person going down the list of best pairs would have given. */
export function figuresOf(pool: Pool, scored: ScoredPairs, pairs: readonly MatchedPair[]): RoundFigures {
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
    ...greedy(pool, scored),
  };
}

/** Best pair first, again and again, among those still free. */
function greedy(
  pool: Pool,
  { beneficiary, volunteer, score }: ScoredPairs,
): { greedyPairs: number; greedyScore: number } {
  const places = Int32Array.from(pool.volunteers, (one) => one.places);
  const taken = new Uint8Array(pool.beneficiaries.length);
  let greedyPairs = 0;
  let greedyScore = 0;
  const bestFirst = groupsOf(
    score.map((one) => FULL_SCORE - one),
    FULL_SCORE + 1,
  );
  for (const pair of bestFirst.items) {
    const [b, v] = [beneficiary[pair] as number, volunteer[pair] as number];
    if (taken[b] === 1 || places[v] === 0) continue;
    taken[b] = 1;
    places[v] = (places[v] as number) - 1;
    greedyPairs += 1;
    greedyScore += score[pair] as number;
  }
  return { greedyPairs, greedyScore };
}
