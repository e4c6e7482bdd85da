import { LEVELS, SEXES } from "../../mentoring/profile";
import { gini, groupRates, rankAmong } from "../fairness";
import type { MadePair, ScoredPairs } from "./pairs";
import type { Pool } from "./person";
import type { MatchedPair, RoundFairness } from "./round";

/** How the round treats people: who got how good a place among those possible, and whether groups have the same chances. */
export function fairnessOf(
  pool: Pool,
  { start, score }: ScoredPairs,
  made: readonly MadePair[],
  pairs: readonly MatchedPair[],
): RoundFairness {
  const scoreOf = new Map(made.map(({ beneficiary }, n) => [beneficiary, pairs[n]?.explanation.score ?? 0]));
  const ranks = made.map(({ beneficiary }) =>
    rankAmong(
      scoreOf.get(beneficiary) ?? 0,
      Array.from(score.subarray(start[beneficiary], start[beneficiary + 1])),
    ),
  );
  const within = (most: number) => ranks.filter((rank) => rank <= most).length;
  const rates = (groupOf: (person: Pool["beneficiaries"][number]) => string, order: readonly string[]) =>
    groupRates(
      pool.beneficiaries.map((person, i) => ({ group: groupOf(person), score: scoreOf.get(i) ?? null })),
      order,
    );
  return {
    gini: gini([...scoreOf.values()]),
    ranks: { first: within(1), three: within(3), ten: within(10) },
    load: loadOf(pool, made),
    bySex: rates(({ members }) => members[0]?.sex ?? "unsaid", SEXES),
    byFrench: rates(({ frenchOral }) => frenchOral, LEVELS),
  };
}

function loadOf(pool: Pool, made: readonly MadePair[]): number[] {
  const held = new Int32Array(pool.volunteers.length);
  for (const { volunteer } of made) held[volunteer] = (held[volunteer] as number) + 1;
  const load: number[] = [];
  for (const pairs of held) load[pairs] = (load[pairs] ?? 0) + 1;
  return Array.from(load, (count) => count ?? 0);
}
