import type { Session } from "../assign/session";
import { type CriterionEffect, scoresOf } from "../score";
import { CRITERIA } from "./criteria";
import type { JudgedPairs } from "./pairs";
import type { MatchedPair, RoundSettings } from "./round";
import { NEUTRALS, weightsOf } from "./settings";

/**
 * What each criterion gave and decided. `session` holds the round's market, whose edges are the judged pairs that are not under
 * the floor; it is left at other weights.
 */
export function criterionEffects(
  { levels }: JudgedPairs,
  settings: RoundSettings,
  pairs: readonly MatchedPair[],
  session: Session,
): CriterionEffect[] {
  const weights = weightsOf(settings);
  const partners = Int32Array.from({ length: session.persons }, (_, person) => session.partnerOf(person));
  const kept = keptAt(scoresOf(levels, weights, NEUTRALS), settings.floor * 100);
  const all = pairs.reduce((sum, { explanation }) => sum + explanation.score, 0);
  return CRITERIA.map(({ id }, c) => {
    const given = pairs.reduce((sum, pair) => sum + (pair.explanation.criteria[c]?.points ?? 0), 0);
    return { id, share: all === 0 ? 0 : given / all, decided: decidedBy(c) };
  });

  function decidedBy(c: number): number | null {
    if (weights[c] === 0) return 0;
    const without = weights.map((weight, other) => (other === c ? 0 : weight));
    if (without.every((weight) => weight === 0)) return null;
    const scores = scoresOf(levels, without, NEUTRALS);
    session.reweigh(
      kept ? Float64Array.from(kept, (pair) => scores[pair] as number) : Float64Array.from(scores),
    );
    return partners.reduce(
      (changed, partner, person) => changed + Number(partner !== -1 && session.partnerOf(person) !== partner),
      0,
    );
  }
}

/** Where the pairs stand that are not under the floor; null when all do. */
function keptAt(scores: Int32Array, floor: number): Int32Array | null {
  if (floor <= 0) return null;
  const kept: number[] = [];
  scores.forEach((score, n) => {
    if (score >= floor) kept.push(n);
  });
  return Int32Array.from(kept);
}
