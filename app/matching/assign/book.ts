import { type Columns, columnsOf, type Market, plain } from "./market";

export const NOBODY = -1;

/** What stood in an array before it was written. */
export interface Written {
  array: Int32Array | Float64Array;
  index: number;
  before: number;
}

/**
 * Who is with whom at which prices, while the market is being cleared. Kept at every moment: π(person) + p(volunteer) ≥ w on
 * every edge, with equality on the pairs made. Cleared when nobody alone is dearer than being alone, and no place left is
 * dearer than an empty place: then the prices prove the pairs (complementary slackness).
 * The market's weights are what counts here: −∞ for an edge that is closed. `alone` and `idle` are what staying alone or
 * empty is worth: 0, or less for those who paid beforehand for being part of a largest assignment (see open.ts).
 */
export class Book {
  readonly market: Market;
  readonly columns: Columns;
  readonly partner: Int32Array;
  /** Price of each person (π) and of a place of each volunteer (p). */
  readonly personPrice: Float64Array;
  readonly volunteerPrice: Float64Array;
  readonly alone: Float64Array;
  readonly idle: Float64Array;
  /** Persons that each volunteer holds, as linked lists. */
  readonly used: Int32Array;
  readonly firstHeld: Int32Array;
  readonly nextHeld: Int32Array;
  private readonly previousHeld: Int32Array;
  /** While it is kept, what is written can be taken back. */
  log: Written[] | null = null;

  constructor(market: Market) {
    const { persons, volunteers } = market;
    this.market = plain(market);
    this.columns = columnsOf(this.market);
    this.partner = new Int32Array(persons).fill(NOBODY);
    this.personPrice = new Float64Array(persons);
    this.volunteerPrice = new Float64Array(volunteers);
    this.alone = new Float64Array(persons);
    this.idle = new Float64Array(volunteers);
    this.used = new Int32Array(volunteers);
    this.firstHeld = new Int32Array(volunteers).fill(NOBODY);
    this.nextHeld = new Int32Array(persons).fill(NOBODY);
    this.previousHeld = new Int32Array(persons).fill(NOBODY);
  }

  hasRoom(volunteer: number): boolean {
    return (this.used[volunteer] as number) < (this.market.capacity[volunteer] as number);
  }

  set(array: Int32Array | Float64Array, index: number, value: number): void {
    if (this.log) this.log.push({ array, index, before: array[index] as number });
    array[index] = value;
  }

  pair(person: number, volunteer: number): void {
    const { partner, firstHeld, nextHeld, previousHeld, used } = this;
    const first = firstHeld[volunteer] as number;
    this.set(partner, person, volunteer);
    this.set(nextHeld, person, first);
    this.set(previousHeld, person, NOBODY);
    if (first !== NOBODY) this.set(previousHeld, first, person);
    this.set(firstHeld, volunteer, person);
    this.set(used, volunteer, (used[volunteer] as number) + 1);
  }

  /** The person's volunteer so far, NOBODY when alone. */
  part(person: number): number {
    const { partner, firstHeld, nextHeld, previousHeld, used } = this;
    const volunteer = partner[person] as number;
    if (volunteer === NOBODY) return NOBODY;
    const next = nextHeld[person] as number;
    const previous = previousHeld[person] as number;
    if (previous === NOBODY) this.set(firstHeld, volunteer, next);
    else this.set(nextHeld, previous, next);
    if (next !== NOBODY) this.set(previousHeld, next, previous);
    this.set(used, volunteer, (used[volunteer] as number) - 1);
    this.set(partner, person, NOBODY);
    return volunteer;
  }

  /** The least prices of persons that respect those of the volunteers. */
  pricePersons(): void {
    for (let i = 0; i < this.market.persons; i++) this.personPrice[i] = this.leastPersonPrice(i);
  }

  /** After prices or weights changed from outside: persons' prices follow, and pairs that are no longer tight are parted. */
  tighten(): void {
    const { partner, personPrice, volunteerPrice } = this;
    this.pricePersons();
    for (let i = 0; i < this.market.persons; i++) {
      const j = partner[i] as number;
      if (j === NOBODY) continue;
      if ((personPrice[i] as number) + (volunteerPrice[j] as number) !== this.weightOf(i, j)) this.part(i);
    }
  }

  leastPersonPrice(person: number): number {
    const { market, volunteerPrice } = this;
    const { start, volunteer, weight } = market;
    let price = this.alone[person] as number;
    const last = start[person + 1] as number;
    for (let e = start[person] as number; e < last; e++) {
      const gain = (weight[e] as number) - (volunteerPrice[volunteer[e] as number] as number);
      if (gain > price) price = gain;
    }
    return price;
  }

  leastVolunteerPrice(j: number): number {
    const { market, personPrice, columns } = this;
    let price = this.idle[j] as number;
    const last = columns.start[j + 1] as number;
    for (let e = columns.start[j] as number; e < last; e++) {
      const gain =
        (market.weight[columns.edge[e] as number] as number) -
        (personPrice[columns.person[e] as number] as number);
      if (gain > price) price = gain;
    }
    return price;
  }

  pairIfTight(person: number, volunteer: number): void {
    const w = this.weightOf(person, volunteer);
    if ((this.personPrice[person] as number) + (this.volunteerPrice[volunteer] as number) === w)
      this.pair(person, volunteer);
  }

  /** −∞ without an edge. */
  weightOf(person: number, volunteer: number): number {
    const edge = edgeOf(this.market, person, volunteer);
    return edge === NOBODY ? Number.NEGATIVE_INFINITY : (this.market.weight[edge] as number);
  }
}

/** Position of an edge in the market's rows, NOBODY when there is none. */
export function edgeOf({ start, volunteer }: Market, person: number, other: number): number {
  let low = start[person] as number;
  let high = start[person + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((volunteer[middle] as number) < other) low = middle + 1;
    else high = middle;
  }
  return low < (start[person + 1] as number) && volunteer[low] === other ? low : NOBODY;
}
