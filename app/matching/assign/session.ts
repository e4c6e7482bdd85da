import { proven } from "../check";
import { Auction } from "./auction";
import { type Book, NOBODY } from "./book";
import { carry, copyOf, restore } from "./carry";
import { clear } from "./clear";
import { type Link, withPerson, withVolunteer } from "./grow";
import { invite } from "./invite";
import { type Assignment, largestExact, type Market, type Objective } from "./market";
import { levelOf, openBook } from "./open";
import { Repair } from "./repair";
import { assignmentOf } from "./solve";
import { Terms } from "./terms";

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
export class Session {
  private book!: Book;
  private repair!: Repair;
  private level = 0;
  private readonly terms: Terms;
  private readonly objective: Objective;
  /** What takes the edits of a trial back; null outside a trial. */
  private undo: (() => void)[] | null = null;

  constructor(base: Market, { objective = "score" }: { objective?: Objective } = {}) {
    this.objective = objective;
    this.terms = new Terms({ ...base, capacity: base.capacity.slice() });
    this.reopen();
  }

  get persons(): number {
    return this.terms.base.persons;
  }

  get volunteers(): number {
    return this.terms.base.volunteers;
  }

  get edges(): number {
    return this.terms.base.weight.length;
  }

  /** Volunteer of a person, locked or found; −1 when alone. */
  partnerOf(person: number): number {
    return this.terms.locks.get(person) ?? this.counted(person, this.book.partner[person] as number);
  }

  /** Places of a volunteer, those of locked pairs included. */
  placesOf(volunteer: number): number {
    return this.terms.base.capacity[volunteer] as number;
  }

  /** Σ weight of the pairs, the locked ones included. */
  get value(): number {
    let value = 0;
    for (let i = 0; i < this.persons; i++) value += this.terms.weightOf(i, this.partnerOf(i));
    return value;
  }

  /** How many pairs there are, the locked ones included. */
  get pairs(): number {
    let pairs = 0;
    for (let i = 0; i < this.persons; i++) if (this.partnerOf(i) !== NOBODY) pairs++;
    return pairs;
  }

  /** The pair is made whatever it is worth: the person leaves the market, and one place of the volunteer with them. */
  lock(person: number, volunteer: number): void {
    this.known(person, volunteer);
    const { terms, repair } = this;
    if (terms.locks.has(person))
      throw new Error(`Person ${person} is locked to ${terms.locks.get(person)} already`);
    if (terms.isForbidden(person, volunteer))
      throw new Error(`Person ${person} and volunteer ${volunteer} are forbidden to each other`);
    if (this.book.market.capacity[volunteer] === 0)
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

  /** New weights for the market's edges, in its order; the search begins at the pairs and prices of before. Not for trials. */
  reweigh(weight: Float64Array): void {
    if (weight.length !== this.edges) throw new Error(`${weight.length} weights for ${this.edges} edges`);
    this.terms.base = { ...this.terms.base, weight };
    if (!this.fits()) {
      this.reopen();
      return;
    }
    const { book } = this;
    for (let i = 0; i < this.persons; i++) this.refresh(i);
    book.pricePersons();
    for (let i = 0; i < this.persons; i++) {
      const j = book.partner[i] as number;
      const price = (book.personPrice[i] as number) + (book.volunteerPrice[j] as number);
      if (j !== NOBODY && price !== book.weightOf(i, j)) book.part(i);
    }
    new Auction(book).run(0, 5 * this.persons);
    invite(book, 5 * this.volunteers);
    clear(book);
  }

  /** What edits would change; nothing is changed. */
  trial(edits: () => void): Change {
    const saved = copyOf(this.book);
    const before = this.partners();
    this.undo = [];
    try {
      edits();
      return this.changeSince(before);
    } finally {
      const steps = this.undo.reverse();
      this.undo = null;
      for (const step of steps) step();
      restore(this.book, saved);
    }
  }

  /** The market that is solved (without locked people and places), and its assignment; throws when the proof fails. */
  result(): { market: Market; assignment: Assignment; locked: ReadonlyMap<number, number> } {
    const market = this.terms.standing();
    const assignment = assignmentOf(market, this.book, this.level);
    proven(market, assignment);
    return { market, assignment, locked: this.terms.locks };
  }

  private known(person: number, volunteer: number): void {
    this.terms.knownPerson(person);
    this.terms.knownVolunteer(volunteer);
  }

  private setLock(person: number, volunteer: number | null): void {
    const { capacity } = this.book.market;
    const before = this.terms.locks.get(person) ?? null;
    if (before !== null) (capacity[before] as number)++;
    if (volunteer !== null) (capacity[volunteer] as number)--;
    this.terms.setLock(person, volunteer);
    this.refresh(person);
    this.undo?.push(() => this.setLock(person, before));
  }

  private setForbidden(person: number, volunteer: number, isForbidden: boolean): void {
    this.terms.setForbidden(person, volunteer, isForbidden);
    this.refresh(person);
    this.undo?.push(() => this.setForbidden(person, volunteer, !isForbidden));
  }

  private setGone(side: "person" | "volunteer", who: number, isGone: boolean): void {
    this.terms.setGone(side, who, isGone);
    for (const person of side === "person" ? [who] : this.askers(who)) this.refresh(person);
    this.undo?.push(() => this.setGone(side, who, !isGone));
  }

  private setPlaces(volunteer: number, places: number): void {
    const { capacity } = this.terms.base;
    const before = capacity[volunteer] as number;
    (this.book.market.capacity[volunteer] as number) += places - before;
    capacity[volunteer] = places;
    this.undo?.push(() => this.setPlaces(volunteer, before));
  }

  private lockedTo = (volunteer: number): number =>
    this.placesOf(volunteer) - (this.book.market.capacity[volunteer] as number);

  /** The people who have an edge to a volunteer. */
  private askers(volunteer: number): Int32Array {
    const { start, person } = this.book.columns;
    return person.subarray(start[volunteer], start[volunteer + 1]);
  }

  /** What a person's edges count now. */
  private refresh(person: number): void {
    const { start, volunteer, weight } = this.terms.base;
    const { market, alone, idle } = this.book;
    const isAway = this.terms.isAway(person);
    const own = this.level + (alone[person] as number);
    for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
      const j = volunteer[e] as number;
      const isClosed = isAway || !this.terms.isOpen(person, j);
      market.weight[e] = isClosed
        ? Number.NEGATIVE_INFINITY
        : (weight[e] as number) + own + (idle[j] as number);
    }
  }

  private grow(base: Market): void {
    const { capacity } = this.book.market;
    this.terms.base = base;
    if (!this.fits()) {
      this.reopen();
      return;
    }
    const unlocked = base.capacity.slice();
    unlocked.set(capacity);
    this.take(carry(this.book, { ...base, weight: new Float64Array(this.edges), capacity: unlocked }));
  }

  /** Whether one more pair still outweighs everything, as large as the market has become. */
  private fits(): boolean {
    const largest = largestExact(this.terms.base);
    return this.objective === "score" || this.level >= levelOf(this.persons, this.volunteers, largest);
  }

  /** From nothing, with room for more people and larger weights. */
  private reopen(): void {
    const { objective, persons, volunteers } = this;
    const largest = largestExact(this.terms.base);
    const roomy = levelOf(2 * persons + 8, 2 * volunteers + 8, 2 * largest + 1);
    const isRoomy = 8 * roomy < Number.MAX_SAFE_INTEGER;
    this.level = objective === "score" ? 0 : isRoomy ? roomy : levelOf(persons, volunteers, largest);
    const market = this.terms.standing();
    const cold = openBook(market, { objective, level: this.level, largest });
    const whole = { ...this.terms.base, weight: new Float64Array(this.edges), capacity: market.capacity };
    this.take(carry(cold, whole));
  }

  private take(book: Book): void {
    this.book = book;
    this.repair = new Repair(book);
    for (let i = 0; i < this.persons; i++) this.refresh(i);
  }

  /** Partners of all, locked ones as −2 − volunteer. */
  private partners(): Int32Array {
    const partners = this.book.partner.slice();
    for (const [person, volunteer] of this.terms.locks) partners[person] = -2 - volunteer;
    return partners;
  }

  private changeSince(partners: Int32Array): Change {
    const change: Change = { people: 0, value: 0, moves: [] };
    this.partners().forEach((now, person) => {
      if (now === partners[person]) return;
      const before = this.counted(person, partners[person] as number);
      const after = this.counted(person, now);
      if (before === after) return;
      change.moves.push({ person, before, after });
      change.value += this.terms.weightOf(person, after) - this.terms.weightOf(person, before);
      change.people += Number(after !== NOBODY) - Number(before !== NOBODY);
    });
    return change;
  }

  /** A pair that is worth nothing is no pair when only the score counts, unless it is locked. */
  private counted(person: number, partner: number): number {
    if (partner < NOBODY) return -2 - partner;
    const isNothing = this.level === 0 && partner !== NOBODY && this.terms.weightOf(person, partner) === 0;
    return isNothing ? NOBODY : partner;
  }
}
