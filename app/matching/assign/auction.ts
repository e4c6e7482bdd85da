import { type Book, NOBODY } from "./book";

/**
 * Discovers prices: everybody who is alone bids for their best volunteer up to what the second best would give them, plus
 * epsilon; the lowest bid of a full volunteer leaves and bids again. A volunteer's price is its lowest bid once it is full.
 * Stops when nobody is left to bid or after `mostBids`: what comes after is exact whatever prices this finds.
 * Bertsekas, "The auction algorithm", 1988; several places of one volunteer as similar objects: Bertsekas & Castañon, 1989.
 */
export class Auction {
  /** Seats of each volunteer as a heap by bid, lowest first: those of j begin at `seatStart[j]`. */
  private readonly seatStart: Int32Array;
  private readonly seats: Int32Array;
  private readonly taken: Int32Array;
  private readonly bid: Float64Array;
  private readonly queue: Int32Array;
  private waiting = 0;

  constructor(private readonly book: Book) {
    const { persons, volunteers, capacity } = book.market;
    const { start } = book.columns;
    this.seatStart = new Int32Array(volunteers + 1);
    for (let j = 0; j < volunteers; j++) {
      const asked = (start[j + 1] as number) - (start[j] as number);
      this.seatStart[j + 1] = (this.seatStart[j] as number) + Math.min(capacity[j] as number, asked);
    }
    this.seats = new Int32Array(this.seatStart[volunteers] as number);
    this.taken = new Int32Array(volunteers);
    this.bid = new Float64Array(persons);
    this.queue = new Int32Array(persons);
  }

  /** Bids of everybody who is alone in the book; afterwards the book holds the pairs that are tight at the prices found. */
  run(epsilon: number, mostBids: number): number {
    this.seat();
    let bids = 0;
    while (this.waiting > 0 && bids < mostBids) {
      bids++;
      this.offer(this.queue[--this.waiting] as number, epsilon);
    }
    this.settle();
    return bids;
  }

  /** People who hold a place come in with its price as their bid. */
  private seat(): void {
    const { book } = this;
    const { persons } = book.market;
    this.taken.fill(0);
    this.waiting = 0;
    for (let i = persons - 1; i >= 0; i--) {
      const j = book.partner[i] as number;
      if (j === NOBODY) this.queue[this.waiting++] = i;
      else this.sit(i, j, book.volunteerPrice[j] as number);
    }
  }

  private offer(person: number, epsilon: number): void {
    const { market, volunteerPrice, alone } = this.book;
    const { start, volunteer, weight, capacity } = market;
    let best = NOBODY;
    let first = Number.NEGATIVE_INFINITY;
    let second = alone[person] as number;
    const last = start[person + 1] as number;
    for (let e = start[person] as number; e < last; e++) {
      const j = volunteer[e] as number;
      const gain = (weight[e] as number) - (volunteerPrice[j] as number);
      if (gain <= second) continue;
      if (gain > first) {
        if (first > second) second = first;
        first = gain;
        best = j;
      } else second = gain;
    }
    if (best === NOBODY || (capacity[best] as number) === 0) return;
    const price = volunteerPrice[best] as number;
    const bid = second === Number.NEGATIVE_INFINITY ? price + epsilon : price + first - second + epsilon;
    const seats = (this.seatStart[best + 1] as number) - (this.seatStart[best] as number);
    if ((this.taken[best] as number) === seats) {
      if (bid <= price) return;
      const lowest = this.seats[this.seatStart[best] as number] as number;
      this.queue[this.waiting++] = lowest;
      this.replaceLowest(person, best, bid);
    } else this.sit(person, best, bid);
    if ((this.taken[best] as number) === (capacity[best] as number)) {
      const lowest = this.bid[this.seats[this.seatStart[best] as number] as number] as number;
      if (lowest > price) volunteerPrice[best] = lowest;
    }
  }

  private sit(person: number, volunteer: number, bid: number): void {
    const { seats, bid: bids } = this;
    const base = this.seatStart[volunteer] as number;
    let at = (this.taken[volunteer] as number)++;
    bids[person] = bid;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = seats[base + parent] as number;
      if ((bids[above] as number) <= bid) break;
      seats[base + at] = above;
      at = parent;
    }
    seats[base + at] = person;
  }

  private replaceLowest(person: number, volunteer: number, bid: number): void {
    const { seats, bid: bids } = this;
    const base = this.seatStart[volunteer] as number;
    const count = this.taken[volunteer] as number;
    bids[person] = bid;
    let at = 0;
    for (let child = 1; child < count; child = 2 * at + 1) {
      if (
        child + 1 < count &&
        (bids[seats[base + child + 1] as number] as number) < (bids[seats[base + child] as number] as number)
      )
        child++;
      const below = seats[base + child] as number;
      if ((bids[below] as number) >= bid) break;
      seats[base + at] = below;
      at = child;
    }
    seats[base + at] = person;
  }

  /** Prices of persons follow from those of volunteers; only pairs that are tight at them stay. */
  private settle(): void {
    const { book, seats, seatStart, taken } = this;
    for (let i = 0; i < book.market.persons; i++) book.part(i);
    book.pricePersons();
    for (let j = 0; j < book.market.volunteers; j++) {
      const base = seatStart[j] as number;
      for (let s = base; s < base + (taken[j] as number); s++) book.pairIfTight(seats[s] as number, j);
    }
  }
}
