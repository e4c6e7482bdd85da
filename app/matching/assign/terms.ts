import { edgeOf, NOBODY } from "./book";
import type { Market } from "./market";

/**
 * What edits have made of a market: locked pairs, forbidden ones, people who left. Locked people and their places, forbidden
 * edges and people who left are not part of the market that is solved.
 */
export class Terms {
  /** Keys of pairs (see `keyOf`). */
  private readonly forbidden = new Set<number>();
  /** The volunteer to whom a person is locked. */
  readonly locks = new Map<number, number>();
  private readonly gonePersons = new Set<number>();
  private readonly goneVolunteers = new Set<number>();

  constructor(public base: Market) {}

  /** Throws for numbers that name nobody, or somebody who left. */
  knownPerson(person: number): void {
    if (
      !(Number.isInteger(person) && person >= 0 && person < this.base.persons) ||
      this.gonePersons.has(person)
    )
      throw new Error(`There is no person ${person}`);
  }

  knownVolunteer(volunteer: number): void {
    const isNumber = Number.isInteger(volunteer) && volunteer >= 0 && volunteer < this.base.volunteers;
    if (!isNumber || this.goneVolunteers.has(volunteer))
      throw new Error(`There is no volunteer ${volunteer}`);
  }

  isForbidden(person: number, volunteer: number): boolean {
    return this.forbidden.size > 0 && this.forbidden.has(keyOf(person, volunteer));
  }

  setForbidden(person: number, volunteer: number, isForbidden: boolean): void {
    if (isForbidden) this.forbidden.add(keyOf(person, volunteer));
    else this.forbidden.delete(keyOf(person, volunteer));
  }

  setLock(person: number, volunteer: number | null): void {
    if (volunteer === null) this.locks.delete(person);
    else this.locks.set(person, volunteer);
  }

  setGone(side: "person" | "volunteer", who: number, isGone: boolean): void {
    const gone = side === "person" ? this.gonePersons : this.goneVolunteers;
    if (isGone) gone.add(who);
    else gone.delete(who);
  }

  /** Locked or left: none of the person's edges counts. */
  isAway(person: number): boolean {
    return this.locks.has(person) || this.gonePersons.has(person);
  }

  /** Of somebody who is not away. */
  isOpen(person: number, volunteer: number): boolean {
    return !this.goneVolunteers.has(volunteer) && !this.isForbidden(person, volunteer);
  }

  /** Nothing has been agreed: every edge counts. */
  get isPlain(): boolean {
    const { forbidden, locks, gonePersons, goneVolunteers } = this;
    return forbidden.size + locks.size + gonePersons.size + goneVolunteers.size === 0;
  }

  /** 0 without an edge, whatever has been agreed. */
  weightOf(person: number, volunteer: number): number {
    const edge = volunteer === NOBODY ? NOBODY : edgeOf(this.base, person, volunteer);
    return edge === NOBODY ? 0 : (this.base.weight[edge] as number);
  }

  /** The market that is solved. */
  standing(): Market {
    const { persons, start, volunteer, weight, capacity } = this.base;
    const unlocked = capacity.slice();
    if (this.isPlain) return { ...this.base, capacity: unlocked };
    for (const j of this.locks.values()) (unlocked[j] as number)--;
    const kept = { start: new Int32Array(persons + 1), volunteer: volunteer.slice(), weight: weight.slice() };
    let at = 0;
    for (let i = 0; i < persons; i++) {
      const from = this.isAway(i) ? (start[i + 1] as number) : (start[i] as number);
      for (let e = from; e < (start[i + 1] as number); e++) {
        if (!this.isOpen(i, volunteer[e] as number)) continue;
        kept.volunteer[at] = volunteer[e] as number;
        kept.weight[at++] = weight[e] as number;
      }
      kept.start[i + 1] = at;
    }
    const edges = { volunteer: kept.volunteer.subarray(0, at), weight: kept.weight.subarray(0, at) };
    return { ...this.base, ...edges, start: kept.start, capacity: unlocked };
  }
}

/** Pairs are numbered for sets: fewer than 2^26 volunteers. */
const keyOf = (person: number, volunteer: number): number => person * 2 ** 26 + volunteer;
