import { type Certificate, proven } from "../check";
import { Auction } from "./auction";
import { type Book, NOBODY } from "./book";
import { carry } from "./carry";
import { clear } from "./clear";
import { invite } from "./invite";
import { type Assignment, largestExact, type Market, type Objective } from "./market";
import { levelOf, openBook } from "./open";
import { Repair } from "./repair";
import { assignmentOf, type SolveOptions } from "./solve";
import { Terms } from "./terms";

export interface Result {
  market: Market;
  assignment: Assignment;
  certificate: Certificate;
  /** The volunteer to whom a person is locked. */
  locked: ReadonlyMap<number, number>;
}

/** What a session edits: the market, what has been agreed about it, and the book that is cleared for both. */
export class SolvedMarket {
  protected book!: Book;
  protected repair!: Repair;
  protected level = 0;
  protected readonly terms: Terms;
  protected readonly objective: Objective;
  /** What takes the edits of a trial back; null outside a trial. */
  protected undo: (() => void)[] | null = null;
  /** To whom people whose lock changed in a trial were locked before. */
  protected readonly lockedBefore = new Map<number, number | null>();

  constructor(base: Market, { objective = "score", onProgress }: SolveOptions = {}) {
    this.objective = objective;
    this.terms = new Terms({ ...base, capacity: base.capacity.slice() });
    this.reopen(onProgress);
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

  /** Weight of a person's pair; 0 when alone. */
  worthOf = (person: number): number => this.terms.weightOf(person, this.partnerOf(person));

  /** Places of a volunteer, those of locked pairs included. */
  placesOf(volunteer: number): number {
    return this.terms.base.capacity[volunteer] as number;
  }

  /** Places that are not locked. */
  openPlacesOf(volunteer: number): number {
    return this.book.market.capacity[volunteer] as number;
  }

  isLocked(person: number): boolean {
    return this.terms.locks.has(person);
  }

  /** Σ weight of the pairs, the locked ones included. */
  get value(): number {
    let value = 0;
    for (let i = 0; i < this.persons; i++) value += this.worthOf(i);
    return value;
  }

  /** How many pairs there are, the locked ones included. */
  get pairs(): number {
    let pairs = 0;
    for (let i = 0; i < this.persons; i++) if (this.partnerOf(i) !== NOBODY) pairs++;
    return pairs;
  }

  /** The market that is solved (without locked people and places), and its assignment with its proof; throws when that fails. */
  result(): Result {
    const market = this.terms.standing();
    const assignment = assignmentOf(market, this.book, this.level);
    return { market, assignment, certificate: proven(market, assignment), locked: this.terms.locks };
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
    book.tighten();
    new Auction(book).run(0, 5 * this.persons);
    invite(book, 5 * this.volunteers);
    clear(book);
  }

  protected setLock(person: number, volunteer: number | null): void {
    const { capacity } = this.book.market;
    const before = this.terms.locks.get(person) ?? null;
    if (before !== null) (capacity[before] as number)++;
    if (volunteer !== null) (capacity[volunteer] as number)--;
    if (this.undo && !this.lockedBefore.has(person)) this.lockedBefore.set(person, before);
    this.terms.setLock(person, volunteer);
    this.refresh(person);
    this.undo?.push(() => this.setLock(person, before));
  }

  protected setForbidden(person: number, volunteer: number, isForbidden: boolean): void {
    this.terms.setForbidden(person, volunteer, isForbidden);
    this.refresh(person);
    this.undo?.push(() => this.setForbidden(person, volunteer, !isForbidden));
  }

  protected setGone(side: "person" | "volunteer", who: number, isGone: boolean): void {
    this.terms.setGone(side, who, isGone);
    for (const person of side === "person" ? [who] : this.askers(who)) this.refresh(person);
    this.undo?.push(() => this.setGone(side, who, !isGone));
  }

  protected setPlaces(volunteer: number, places: number): void {
    const { capacity } = this.terms.base;
    const before = capacity[volunteer] as number;
    (this.book.market.capacity[volunteer] as number) += places - before;
    capacity[volunteer] = places;
    this.undo?.push(() => this.setPlaces(volunteer, before));
  }

  protected lockedTo = (volunteer: number): number => this.placesOf(volunteer) - this.openPlacesOf(volunteer);

  /** The people who have an edge to a volunteer. */
  protected askers(volunteer: number): Int32Array {
    const { start, person } = this.book.columns;
    return person.subarray(start[volunteer], start[volunteer + 1]);
  }

  /** What a person's edges count now. */
  protected refresh(person: number): void {
    const { start, volunteer, weight } = this.terms.base;
    const { market, alone, idle } = this.book;
    const isAway = this.terms.isAway(person);
    const own = this.level + (alone[person] as number);
    const isPlain = this.terms.isPlain;
    for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
      const j = volunteer[e] as number;
      const isClosed = !isPlain && (isAway || !this.terms.isOpen(person, j));
      market.weight[e] = isClosed
        ? Number.NEGATIVE_INFINITY
        : (weight[e] as number) + own + (idle[j] as number);
    }
  }

  protected grow(base: Market): void {
    const { capacity } = this.book.market;
    this.terms.base = base;
    if (!this.fits()) {
      this.reopen();
      return;
    }
    const unlocked = base.capacity.slice();
    unlocked.set(capacity);
    this.takeWider(this.book, unlocked);
  }

  /** Whether one more pair still outweighs everything, as large as the market has become. */
  protected fits(): boolean {
    const largest = largestExact(this.terms.base);
    return this.objective === "score" || this.level >= levelOf(this.persons, this.volunteers, largest);
  }

  /** From nothing, with room for more people and larger weights. */
  protected reopen(onProgress?: (share: number) => void): void {
    const { objective, persons, volunteers } = this;
    const largest = largestExact(this.terms.base);
    const roomy = levelOf(2 * persons + 8, 2 * volunteers + 8, 2 * largest + 1);
    const isRoomy = 8 * roomy < Number.MAX_SAFE_INTEGER;
    this.level = objective === "score" ? 0 : isRoomy ? roomy : levelOf(persons, volunteers, largest);
    const market = this.terms.standing();
    const cold = openBook(market, { objective, level: this.level, largest }, onProgress);
    if (this.terms.isPlain) this.take(cold);
    else this.takeWider(cold, market.capacity);
  }

  /** The pairs and prices of a book, in one that holds every edge of the base, closed or not. */
  protected takeWider(book: Book, capacity: Int32Array): void {
    this.take(carry(book, { ...this.terms.base, weight: new Float64Array(this.edges), capacity }));
    for (let i = 0; i < this.persons; i++) this.refresh(i);
  }

  protected take(book: Book): void {
    this.book = book;
    this.repair = new Repair(book);
  }

  /** A pair that is worth nothing is no pair when only the score counts. */
  protected counted(person: number, partner: number): number {
    const isNothing = this.level === 0 && partner !== NOBODY && this.terms.weightOf(person, partner) === 0;
    return isNothing ? NOBODY : partner;
  }
}
