import type { BeneficiaryId, VolunteerId } from "../../ids";
import type { Side } from "../neighbours";
import type { Pair, PoolBeneficiary, PoolVolunteer } from "./person";
import type { SolvedRound } from "./solved";

export type PersonId = BeneficiaryId | VolunteerId;

/** A solved round seen from one person: `other` is somebody of the other side. All by positions in the pool. */
export class OneSide {
  readonly otherSide: Side;

  constructor(
    readonly solved: SolvedRound,
    readonly side: Side,
    readonly person: number,
  ) {
    this.otherSide = side === "beneficiary" ? "volunteer" : "beneficiary";
  }

  get others(): readonly (PoolBeneficiary | PoolVolunteer)[] {
    const { volunteers, beneficiaries } = this.solved.pool;
    return this.side === "beneficiary" ? volunteers : beneficiaries;
  }

  idOf(other: number): PersonId {
    return (this.others[other] as PoolBeneficiary | PoolVolunteer).id;
  }

  with(other: number): { beneficiary: number; volunteer: number } {
    return this.side === "beneficiary"
      ? { beneficiary: this.person, volunteer: other }
      : { beneficiary: other, volunteer: this.person };
  }

  peopleWith(other: number): { b: PoolBeneficiary; v: PoolVolunteer } {
    const { beneficiary, volunteer } = this.with(other);
    const { beneficiaries, volunteers } = this.solved.pool;
    return { b: beneficiaries[beneficiary] as PoolBeneficiary, v: volunteers[volunteer] as PoolVolunteer };
  }

  pairWith(other: number): Pair {
    const { b, v } = this.peopleWith(other);
    return { beneficiaryId: b.id, volunteerId: v.id };
  }

  /** Whom the person has in the best assignment. */
  partners(): number[] {
    return this.solved.made
      .filter((pair) => pair[this.side] === this.person)
      .map((pair) => pair[this.otherSide]);
  }

  /** Who of the person's own side has somebody of the other. */
  holdersOf(other: number): PersonId[] {
    const { made, pool } = this.solved;
    const own = this.side === "beneficiary" ? pool.beneficiaries : pool.volunteers;
    return made
      .filter((pair) => pair[this.otherSide] === other)
      .map((pair) => (own[pair[this.side]] as PoolBeneficiary | PoolVolunteer).id);
  }

  /** Everybody whom the person may meet, with the score of the pair, the best first. */
  candidates(): { other: number; score: number }[] {
    const { [this.side]: own, [this.otherSide]: others, score } = this.solved.scored;
    const found: { other: number; score: number }[] = [];
    own.forEach((one, n) => {
      if (one === this.person) found.push({ other: others[n] as number, score: score[n] as number });
    });
    return found.sort((a, b) => b.score - a.score || a.other - b.other);
  }
}
