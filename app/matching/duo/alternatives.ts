import { type Groups, groupsOf } from "../groups";
import type { MadePair, ScoredPairs } from "./pairs";
import type { Pool } from "./person";
import type { Alternative, Alternatives } from "./round";

const SHOWN = 5;

/** For each pair made, the best other partners of either side, and who has them. */
export function alternativesOf(
  pool: Pool,
  pairs: ScoredPairs,
  made: readonly MadePair[],
  tell: (pair: number, alternatives: Alternatives) => void,
): void {
  const partner = new Map(made.map(({ beneficiary, volunteer }) => [beneficiary, volunteer]));
  const holders = new Map<number, number[]>();
  for (const { beneficiary, volunteer } of made)
    holders.set(volunteer, [...(holders.get(volunteer) ?? []), beneficiary]);
  const byBeneficiary = groupsOf(pairs.beneficiary, pool.beneficiaries.length);
  const byVolunteer = groupsOf(pairs.volunteer, pool.volunteers.length);
  made.forEach(({ beneficiary, volunteer }, n) => {
    const others = best(pairs, byBeneficiary, beneficiary, (pair) => pairs.volunteer[pair] !== volunteer);
    const rivals = best(pairs, byVolunteer, volunteer, (pair) => pairs.beneficiary[pair] !== beneficiary);
    tell(n, {
      forBeneficiary: others.map((pair): Alternative => {
        const other = pool.volunteers[pairs.volunteer[pair] as number];
        const has = holders.get(pairs.volunteer[pair] as number) ?? [];
        const isFull = has.length >= (other?.places ?? 0);
        return {
          id: other?.id ?? "",
          score: pairs.score[pair] as number,
          takenBy: isFull ? (pool.beneficiaries[has[0] ?? -1]?.id ?? null) : null,
        };
      }),
      forVolunteer: rivals.map(
        (pair): Alternative => ({
          id: pool.beneficiaries[pairs.beneficiary[pair] as number]?.id ?? "",
          score: pairs.score[pair] as number,
          takenBy: pool.volunteers[partner.get(pairs.beneficiary[pair] as number) ?? -1]?.id ?? null,
        }),
      ),
    });
  });
}

/** The few best pairs of a person, best first; among equal scores in the order of the people. */
function best(
  { score }: ScoredPairs,
  { start, items }: Groups,
  person: number,
  counts: (pair: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let at = start[person] as number; at < (start[person + 1] as number); at++) {
    const pair = items[at] as number;
    if (!counts(pair)) continue;
    let place = found.length;
    while (place > 0 && (score[found[place - 1] as number] as number) < (score[pair] as number)) place -= 1;
    if (place < SHOWN) found.splice(place, 0, pair);
    if (found.length > SHOWN) found.pop();
  }
  return found;
}
