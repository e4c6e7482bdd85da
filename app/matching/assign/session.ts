import { proven } from "../check";
import { Auction } from "./auction";
import { type Book, edgeOf, NOBODY } from "./book";
import { carry, copyOf, restore } from "./carry";
import { clear } from "./clear";
import { type Link, withPerson, withVolunteer } from "./grow";
import { invite } from "./invite";
import { type Assignment, largestExact, type Market, type Objective } from "./market";
import { levelOf, openBook } from "./open";
import { Repair } from "./repair";
import { assignmentOf } from "./solve";

/** What an edit would change: pairs and Σ of weights more or less, and who would be with whom instead (NOBODY = −1). */
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
  private readonly objective: Objective;
  /** Keys of pairs (see `keyOf`). */
  private readonly forbidden = new Set<number>();
  /** The volunteer to whom a person is locked. */
  private readonly locks = new Map<number, number>();
  private readonly gonePersons = new Set<number>();
  private readonly goneVolunteers = new Set<number>();
  /** What takes the edits of a trial back; null outside a trial. */
  private undo: (() => void)[] | null = null;

  constructor(
    private base: Market,
    { objective = "score" }: { objective?: Objective } = {},
  ) {
    this.objective = objective;
    this.base = { ...base, capacity: base.capacity.slice() };
    this.reopen();
  }

  get persons(): number {
    return this.base.persons;
  }

  get volunteers(): number {
    return this.base.volunteers;
  }

  get edges(): number {
    return this.base.weight.length;
  }

  /** Volunteer of a person, locked or found; NOBODY (−1) when alone. */
  partnerOf(person: number): number {
    return this.locks.get(person) ?? this.counted(person, this.book.partner[person] as number);
  }

  /** Σ weight of the pairs, the locked ones included. */
  get value(): number {
    let value = 0;
    for (let i = 0; i < this.base.persons; i++) value += this.weightOf(i, this.partnerOf(i));
    return value;
  }

  /** How many pairs there are, the locked ones included. */
  get pairs(): number {
    let pairs = 0;
    for (let i = 0; i < this.base.persons; i++) if (this.partnerOf(i) !== NOBODY) pairs++;
    return pairs;
  }

  /** The pair is made whatever it is worth: the person leaves the market, and one place of the volunteer with them. */
  lock(person: number, volunteer: number): void {
    this.known(person, volunteer);
    if (this.locks.has(person))
      throw new Error(`Person ${person} is locked to ${this.locks.get(person)} already`);
    if (this.forbidden.has(keyOf(person, volunteer)))
      throw new Error(`Person ${person} and volunteer ${volunteer} are forbidden to each other`);
    if (this.book.market.capacity[volunteer] === 0)
      throw new Error(`Volunteer ${volunteer} has no place left to lock`);
    this.repair.part(person);
    this.setLock(person, volunteer);
    this.repair.reprice(person);
    this.repair.evict(volunteer);
    this.repair.finish();
  }

  unlock(person: number): void {
    const volunteer = this.locks.get(person);
    if (volunteer === undefined) throw new Error(`Person ${person} is not locked`);
    this.setLock(person, null);
    this.repair.reprice(person);
    this.repair.fill(volunteer);
    this.repair.finish();
  }

  /** The pair is never made. */
  forbid(person: number, volunteer: number): void {
    this.known(person, volunteer);
    if (this.locks.get(person) === volunteer)
      throw new Error(`Person ${person} is locked to volunteer ${volunteer}: unlock them first`);
    if (this.forbidden.has(keyOf(person, volunteer))) return;
    this.setForbidden(person, volunteer, true);
    if (this.book.partner[person] !== volunteer) return;
    this.repair.part(person);
    this.repair.reprice(person);
    this.repair.finish();
  }

  allow(person: number, volunteer: number): void {
    this.known(person, volunteer);
    if (!this.forbidden.has(keyOf(person, volunteer))) return;
    this.setForbidden(person, volunteer, false);
    this.repair.reprice(person);
    this.repair.finish();
  }

  /** Places of a volunteer, those of locked pairs included. */
  setCapacity(volunteer: number, places: number): void {
    this.known(0, volunteer, "volunteer");
    const locked = this.lockedTo(volunteer);
    if (!Number.isSafeInteger(places) || places < 0) throw new Error(`${places} is not a number of places`);
    if (places < locked)
      throw new Error(`Volunteer ${volunteer} has ${locked} locked pairs, more than ${places} places`);
    this.setPlaces(volunteer, places);
    this.repair.evict(volunteer);
    this.repair.fill(volunteer);
    this.repair.finish();
  }

  placesOf(volunteer: number): number {
    return this.base.capacity[volunteer] as number;
  }

  removePerson(person: number): void {
    this.known(person, 0, "person");
    if (this.locks.has(person)) this.unlock(person);
    this.repair.part(person);
    this.setGone(this.gonePersons, person, true);
    this.repair.reprice(person);
    this.repair.finish();
  }

  removeVolunteer(volunteer: number): void {
    this.known(0, volunteer, "volunteer");
    if (this.lockedTo(volunteer) > 0)
      throw new Error(`Volunteer ${volunteer} has locked pairs: unlock them first`);
    this.setPlaces(volunteer, 0);
    this.repair.evict(volunteer);
    this.setGone(this.goneVolunteers, volunteer, true);
    for (const person of this.askers(volunteer)) this.repair.reprice(person);
    this.repair.finish();
  }

  /** The number of the new person; edges by volunteer. */
  addPerson(links: readonly Link[]): number {
    const person = this.base.persons;
    this.grow(withPerson(this.base, links));
    this.repair.reprice(person);
    this.repair.finish();
    return person;
  }

  /** The number of the new volunteer; edges by person. */
  addVolunteer(places: number, links: readonly Link[]): number {
    const volunteer = this.base.volunteers;
    this.grow(withVolunteer(this.base, places, links));
    this.book.volunteerPrice[volunteer] = this.book.leastVolunteerPrice(volunteer);
    this.repair.fill(volunteer);
    this.repair.finish();
    return volunteer;
  }

  /** New weights for the market's edges, in its order; pairs and prices of before are where the search begins. */
  reweigh(weight: Float64Array): void {
    if (weight.length !== this.base.weight.length)
      throw new Error(`${weight.length} weights for ${this.base.weight.length} edges`);
    this.base = { ...this.base, weight };
    if (!this.fits()) {
      this.reopen();
      return;
    }
    const { book } = this;
    for (let i = 0; i < this.base.persons; i++) this.refresh(i);
    book.pricePersons();
    for (let i = 0; i < this.base.persons; i++) {
      const j = book.partner[i] as number;
      if (
        j !== NOBODY &&
        (book.personPrice[i] as number) + (book.volunteerPrice[j] as number) !== book.weightOf(i, j)
      )
        book.part(i);
    }
    new Auction(book).run(0, 5 * this.base.persons);
    invite(book, 5 * this.base.volunteers);
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

  /** The market as it stands after all edits, its assignment, and the pairs that are locked; throws when the proof fails. */
  result(): { market: Market; assignment: Assignment; locked: ReadonlyMap<number, number> } {
    const market = this.standing();
    const assignment = assignmentOf(market, this.book, this.level);
    proven(market, assignment);
    return { market, assignment, locked: this.locks };
  }

  private known(person: number, volunteer: number, only?: "person" | "volunteer"): void {
    const { persons, volunteers } = this.base;
    const isPerson =
      Number.isInteger(person) && person >= 0 && person < persons && !this.gonePersons.has(person);
    const isVolunteer =
      Number.isInteger(volunteer) &&
      volunteer >= 0 &&
      volunteer < volunteers &&
      !this.goneVolunteers.has(volunteer);
    if (only !== "volunteer" && !isPerson) throw new Error(`There is no person ${person}`);
    if (only !== "person" && !isVolunteer) throw new Error(`There is no volunteer ${volunteer}`);
  }

  private setLock(person: number, volunteer: number | null): void {
    const before = this.locks.get(person) ?? null;
    const { capacity } = this.book.market;
    if (before !== null) (capacity[before] as number)++;
    if (volunteer !== null) (capacity[volunteer] as number)--;
    if (volunteer === null) this.locks.delete(person);
    else this.locks.set(person, volunteer);
    this.refresh(person);
    this.undo?.push(() => this.setLock(person, before));
  }

  private setForbidden(person: number, volunteer: number, isForbidden: boolean): void {
    if (isForbidden) this.forbidden.add(keyOf(person, volunteer));
    else this.forbidden.delete(keyOf(person, volunteer));
    this.refresh(person);
    this.undo?.push(() => this.setForbidden(person, volunteer, !isForbidden));
  }

  private setGone(gone: Set<number>, who: number, isGone: boolean): void {
    if (isGone) gone.add(who);
    else gone.delete(who);
    for (const person of gone === this.gonePersons ? [who] : this.askers(who)) this.refresh(person);
    this.undo?.push(() => this.setGone(gone, who, !isGone));
  }

  /** The people who have an edge to a volunteer. */
  private askers(volunteer: number): Int32Array {
    const { start, person } = this.book.columns;
    return person.subarray(start[volunteer], start[volunteer + 1]);
  }

  private setPlaces(volunteer: number, places: number): void {
    const before = this.base.capacity[volunteer] as number;
    (this.book.market.capacity[volunteer] as number) += places - before;
    this.base.capacity[volunteer] = places;
    this.undo?.push(() => this.setPlaces(volunteer, before));
  }

  private lockedTo = (volunteer: number): number =>
    (this.base.capacity[volunteer] as number) - (this.book.market.capacity[volunteer] as number);

  private weightOf(person: number, volunteer: number): number {
    const edge = volunteer === NOBODY ? NOBODY : edgeOf(this.base, person, volunteer);
    return edge === NOBODY ? 0 : (this.base.weight[edge] as number);
  }

  private isLive(person: number, volunteer: number): boolean {
    return (
      !this.goneVolunteers.has(volunteer) &&
      !(this.forbidden.size > 0 && this.forbidden.has(keyOf(person, volunteer)))
    );
  }

  /** What a person's edges count now. */
  private refresh(person: number): void {
    const { start, volunteer, weight } = this.base;
    const { market, alone, idle } = this.book;
    const isAway = this.locks.has(person) || this.gonePersons.has(person);
    const own = this.level + (alone[person] as number);
    for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
      const j = volunteer[e] as number;
      market.weight[e] =
        isAway || !this.isLive(person, j)
          ? Number.NEGATIVE_INFINITY
          : (weight[e] as number) + own + (idle[j] as number);
    }
  }

  private grow(base: Market): void {
    const { capacity } = this.book.market;
    this.base = base;
    if (!this.fits()) {
      this.reopen();
      return;
    }
    const unlocked = base.capacity.slice();
    unlocked.set(capacity);
    this.take(
      carry(this.book, { ...base, weight: new Float64Array(base.weight.length), capacity: unlocked }),
    );
  }

  /** Whether one more pair still outweighs everything, as large as the market has become. */
  private fits(): boolean {
    const { persons, volunteers } = this.base;
    const largest = largestExact(this.base);
    return this.objective === "score" || this.level >= levelOf(persons, volunteers, largest);
  }

  /** From nothing, with room for more people and larger weights. */
  private reopen(): void {
    const { persons, volunteers } = this.base;
    const largest = largestExact(this.base);
    const roomy = levelOf(2 * persons + 8, 2 * volunteers + 8, 2 * largest + 1);
    const exact = levelOf(persons, volunteers, largest);
    this.level = this.objective === "score" ? 0 : 8 * roomy < Number.MAX_SAFE_INTEGER ? roomy : exact;
    const market = this.standing();
    const cold = openBook(market, { objective: this.objective, level: this.level, largest });
    const whole = {
      ...this.base,
      weight: new Float64Array(this.base.weight.length),
      capacity: market.capacity,
    };
    this.take(carry(cold, whole));
  }

  private take(book: Book): void {
    this.book = book;
    this.repair = new Repair(book);
    for (let i = 0; i < this.base.persons; i++) this.refresh(i);
  }

  /** The market without edges that are closed, without locked people and their places. */
  private standing(): Market {
    const { persons, start, volunteer, weight, capacity } = this.base;
    const unlocked = capacity.slice();
    for (const j of this.locks.values()) (unlocked[j] as number)--;
    const kept = { start: new Int32Array(persons + 1), volunteer: volunteer.slice(), weight: weight.slice() };
    let at = 0;
    for (let i = 0; i < persons; i++) {
      const isAway = this.locks.has(i) || this.gonePersons.has(i);
      for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
        if (isAway || !this.isLive(i, volunteer[e] as number)) continue;
        kept.volunteer[at] = volunteer[e] as number;
        kept.weight[at++] = weight[e] as number;
      }
      kept.start[i + 1] = at;
    }
    const edges = { volunteer: kept.volunteer.subarray(0, at), weight: kept.weight.subarray(0, at) };
    return { ...this.base, ...edges, start: kept.start, capacity: unlocked };
  }

  private partners(): Int32Array {
    const partners = this.book.partner.slice();
    for (const [person, volunteer] of this.locks) partners[person] = volunteer;
    return partners;
  }

  private changeSince(partners: Int32Array): Change {
    const change: Change = { people: 0, value: 0, moves: [] };
    this.partners().forEach((now, person) => {
      if (now === partners[person]) return;
      const [before, after] = [this.counted(person, partners[person] as number), this.counted(person, now)];
      if (before === after) return;
      change.moves.push({ person, before, after });
      change.value += this.weightOf(person, after) - this.weightOf(person, before);
      change.people += Number(after !== NOBODY) - Number(before !== NOBODY);
    });
    return change;
  }

  /** A pair that is worth nothing is no pair when only the score counts, unless it is locked. */
  private counted(person: number, volunteer: number): number {
    const isNothing =
      this.level === 0 &&
      volunteer !== NOBODY &&
      !this.locks.has(person) &&
      this.weightOf(person, volunteer) === 0;
    return isNothing ? NOBODY : volunteer;
  }
}

/** Pairs are numbered for sets: fewer than 2^26 volunteers. */
const keyOf = (person: number, volunteer: number): number => person * 2 ** 26 + volunteer;
