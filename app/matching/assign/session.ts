import { NOBODY, type Written } from "./book";
import { type Link, withPerson, withVolunteer } from "./grow";
import { SolvedMarket } from "./solved-market";

/** What edits would change: pairs and Σ of weights more or less, and who would be with whom instead (−1: nobody). */
export interface Change {
  people: number;
  value: number;
  moves: { person: number; before: number; after: number }[];
}

/**
 * A solved market that stays solved while it is edited. Each edit repairs the optimum from where it was touched; the answer
 * equals a solution from nothing in value and certificate, and the same market and edits give the same pairs. An edit that
 * makes no sense (an unknown person, a lock beyond capacity, a person locked twice) throws and changes nothing.
 */
export class Session extends SolvedMarket {
  /** The pair is made whatever it is worth: the person leaves the market, and one place of the volunteer with them. */
  lock(person: number, volunteer: number): void {
    this.known(person, volunteer);
    const { terms, repair } = this;
    if (terms.locks.has(person))
      throw new Error(`Person ${person} is locked to ${terms.locks.get(person)} already`);
    if (terms.isForbidden(person, volunteer))
      throw new Error(`Person ${person} and volunteer ${volunteer} are forbidden to each other`);
    if (this.openPlacesOf(volunteer) === 0)
      throw new Error(`Volunteer ${volunteer} has no place left to lock`);
    repair.part(person);
    this.setLock(person, volunteer);
    repair.reprice(person);
    repair.evict(volunteer);
    repair.finish();
  }

  unlock(person: number): void {
    const volunteer = this.terms.locks.get(person);
    if (volunteer === undefined) throw new Error(`Person ${person} is not locked`);
    this.setLock(person, null);
    this.repair.reprice(person);
    this.repair.fill(volunteer);
    this.repair.finish();
  }

  /** The pair is never made. */
  forbid(person: number, volunteer: number): void {
    this.known(person, volunteer);
    if (this.terms.locks.get(person) === volunteer)
      throw new Error(`Person ${person} is locked to volunteer ${volunteer}: unlock them first`);
    if (this.terms.isForbidden(person, volunteer)) return;
    this.setForbidden(person, volunteer, true);
    if (this.book.partner[person] !== volunteer) return;
    this.repair.part(person);
    this.repair.reprice(person);
    this.repair.finish();
  }

  allow(person: number, volunteer: number): void {
    this.known(person, volunteer);
    if (!this.terms.isForbidden(person, volunteer)) return;
    this.setForbidden(person, volunteer, false);
    this.repair.reprice(person);
    this.repair.finish();
  }

  setCapacity(volunteer: number, places: number): void {
    this.terms.knownVolunteer(volunteer);
    const locked = this.lockedTo(volunteer);
    if (!Number.isSafeInteger(places) || places < locked)
      throw new Error(`Volunteer ${volunteer} has ${locked} locked pairs and cannot have ${places} places`);
    this.setPlaces(volunteer, places);
    this.repair.evict(volunteer);
    this.repair.fill(volunteer);
    this.repair.finish();
  }

  removePerson(person: number): void {
    this.terms.knownPerson(person);
    if (this.terms.locks.has(person)) this.unlock(person);
    this.repair.part(person);
    this.setGone("person", person, true);
    this.repair.reprice(person);
    this.repair.finish();
  }

  removeVolunteer(volunteer: number): void {
    this.terms.knownVolunteer(volunteer);
    if (this.lockedTo(volunteer) > 0)
      throw new Error(`Volunteer ${volunteer} has locked pairs: unlock them first`);
    this.setPlaces(volunteer, 0);
    this.repair.evict(volunteer);
    this.setGone("volunteer", volunteer, true);
    for (const person of this.askers(volunteer)) this.repair.reprice(person);
    this.repair.finish();
  }

  /** The number of the new person; links by volunteer. */
  addPerson(links: readonly Link[]): number {
    const person = this.persons;
    this.grow(withPerson(this.terms.base, links));
    this.repair.reprice(person);
    this.repair.finish();
    return person;
  }

  /** The number of the new volunteer; links by person. */
  addVolunteer(places: number, links: readonly Link[]): number {
    const volunteer = this.volunteers;
    this.grow(withVolunteer(this.terms.base, places, links));
    this.book.volunteerPrice[volunteer] = this.book.leastVolunteerPrice(volunteer);
    this.repair.fill(volunteer);
    this.repair.finish();
    return volunteer;
  }

  /** What edits would change; nothing is changed. */
  trial(edits: () => void): Change {
    const { book } = this;
    book.log = [];
    this.undo = [];
    try {
      edits();
      return this.changeSince(book.log);
    } finally {
      const [steps, written] = [this.undo.reverse(), book.log.reverse()];
      this.undo = null;
      book.log = null;
      for (const step of steps) step();
      for (const { array, index, before } of written) array[index] = before;
      this.lockedBefore.clear();
    }
  }

  private known(person: number, volunteer: number): void {
    this.terms.knownPerson(person);
    this.terms.knownVolunteer(volunteer);
  }

  private changeSince(written: readonly Written[]): Change {
    const pairedBefore = new Map<number, number>();
    for (const { array, index, before } of written)
      if (array === this.book.partner && !pairedBefore.has(index)) pairedBefore.set(index, before);
    const change: Change = { people: 0, value: 0, moves: [] };
    for (const person of [...new Set([...pairedBefore.keys(), ...this.lockedBefore.keys()])].sort(
      (a, b) => a - b,
    )) {
      const before =
        this.lockedBefore.get(person) ?? this.counted(person, pairedBefore.get(person) ?? NOBODY);
      const after = this.partnerOf(person);
      if (before === after) continue;
      change.moves.push({ person, before, after });
      change.value += this.terms.weightOf(person, after) - this.terms.weightOf(person, before);
      change.people += Number(after !== NOBODY) - Number(before !== NOBODY);
    }
    return change;
  }
}
