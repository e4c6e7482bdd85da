import type { Pair, Pool } from "./duo/person";

/** Pairs by positions in a pool; those of people who are not in it are left out. */
export class PairSet {
  /** Partners of each person who has one. */
  readonly ofBeneficiary = new Map<number, Set<number>>();
  readonly ofVolunteer = new Map<number, Set<number>>();

  constructor({ beneficiaries, volunteers }: Pool, pairs: readonly Pair[]) {
    if (pairs.length === 0) return;
    const b = new Map(beneficiaries.map(({ id }, n) => [id, n]));
    const v = new Map(volunteers.map(({ id }, n) => [id, n]));
    for (const pair of pairs) this.add(b.get(pair.beneficiaryId), v.get(pair.volunteerId));
  }

  private add(beneficiary: number | undefined, volunteer: number | undefined): void {
    if (beneficiary === undefined || volunteer === undefined) return;
    this.ofBeneficiary.set(beneficiary, (this.ofBeneficiary.get(beneficiary) ?? new Set()).add(volunteer));
    this.ofVolunteer.set(volunteer, (this.ofVolunteer.get(volunteer) ?? new Set()).add(beneficiary));
  }
}
