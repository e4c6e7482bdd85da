import { kilometresBetween } from "../territory/distance";
import type { PairContext } from "./criterion";
import type { Pool, PoolBeneficiary, PoolVolunteer } from "./duo/person";
import { REQUIREMENTS } from "./duo/requirements";
import type { RoundSettings } from "./duo/round";
import { cellsOf, near } from "./grid";

export interface Candidate {
  /** Position in the pool. */
  beneficiary: number;
  volunteer: number;
  kilometres: number;
}

/**
 * Every pair that all requirements allow: who lives near enough is found through a grid, the rest by the requirements
 * themselves. The same pairs as comparing everybody with everybody (tests/matching/candidates.test.ts), in order.
 */
export function candidatesOf(
  pool: Pool,
  settings: Pick<RoundSettings, "minimumLanguageLevel">,
  onBeneficiary: (done: number) => void = () => {},
): Candidate[] {
  const { beneficiaries, volunteers } = pool;
  const never = neverPairs(pool);
  const cells = cellsOf(volunteers.map(({ point }) => point));
  const found: Candidate[] = [];
  beneficiaries.forEach((b, i) => {
    for (const j of near(cells, b.point, b.radiusKm)) {
      const v = volunteers[j] as PoolVolunteer;
      if (v.places < 1 || (b.freeHours & v.freeHours) === 0 || never.has(pairKey(b, v))) continue;
      const context = contextOf(b, v, settings);
      if (REQUIREMENTS.every((requirement) => requirement.allows(b, v, context)))
        found.push({ beneficiary: i, volunteer: j, kilometres: context.kilometres });
    }
    onBeneficiary(i + 1);
  });
  return found;
}

export const contextOf = (
  b: PoolBeneficiary,
  v: PoolVolunteer,
  settings: Pick<RoundSettings, "minimumLanguageLevel">,
): PairContext => ({ settings, kilometres: kilometresBetween(b.point, v.point) });

export const pairKey = (b: { id: string }, v: { id: string }): string => `${b.id} ${v.id}`;

export const neverPairs = (pool: Pool): Set<string> =>
  new Set(pool.never.map(({ beneficiaryId, volunteerId }) => `${beneficiaryId} ${volunteerId}`));
