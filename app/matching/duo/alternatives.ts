import type { MadePair, ScoredPair } from "./pairs";
import type { Pool } from "./person";
import type { Alternative, Alternatives } from "./round";

const SHOWN = 5;

/** For each pair made, the best other partners of either side, and who has them. */
export function alternativesOf(
  pool: Pool,
  edges: readonly ScoredPair[],
  made: readonly MadePair[],
  tell: (pair: number, alternatives: Alternatives) => void,
): void {
  const partner = new Map(made.map(({ beneficiary, volunteer }) => [beneficiary, volunteer]));
  const holders = new Map<number, number[]>();
  for (const { beneficiary, volunteer } of made)
    holders.set(volunteer, [...(holders.get(volunteer) ?? []), beneficiary]);
  const best = [...edges].sort(
    (a, b) => b.score - a.score || a.beneficiary - b.beneficiary || a.volunteer - b.volunteer,
  );
  const byBeneficiary = Map.groupBy(best, ({ beneficiary }) => beneficiary);
  const byVolunteer = Map.groupBy(best, ({ volunteer }) => volunteer);
  made.forEach(({ beneficiary, volunteer }, n) => {
    const others = (byBeneficiary.get(beneficiary) ?? []).filter((edge) => edge.volunteer !== volunteer);
    const rivals = (byVolunteer.get(volunteer) ?? []).filter((edge) => edge.beneficiary !== beneficiary);
    tell(n, {
      forBeneficiary: others.slice(0, SHOWN).map((edge): Alternative => {
        const has = holders.get(edge.volunteer) ?? [];
        const isFull = has.length >= (pool.volunteers[edge.volunteer]?.places ?? 0);
        return {
          id: pool.volunteers[edge.volunteer]?.id ?? "",
          score: edge.score,
          takenBy: isFull ? (pool.beneficiaries[has[0] ?? -1]?.id ?? null) : null,
        };
      }),
      forVolunteer: rivals.slice(0, SHOWN).map(
        (edge): Alternative => ({
          id: pool.beneficiaries[edge.beneficiary]?.id ?? "",
          score: edge.score,
          takenBy: pool.volunteers[partner.get(edge.beneficiary) ?? -1]?.id ?? null,
        }),
      ),
    });
  });
}
