import { type Book, NOBODY } from "./book";
import { Heap } from "./heap";

/**
 * Finds a place for one person after the other: along the shortest augmenting path of reduced costs π + p − w ≥ 0 (Dijkstra),
 * which ends where a place is free, or at the person who loses least by staying alone. Prices move so that pairs stay tight.
 * Jonker & Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems", 1987; with
 * capacities a volunteer is a node that several pairs share: Ahuja, Magnanti & Orlin, "Network Flows", 1993, §12.4.
 */
export class Forward {
  /** Labels of one search: distance of a volunteer, and the person through whom it was reached. */
  private readonly distance: Float64Array;
  private readonly through: Int32Array;
  private readonly touched: Int32Array;
  private touches = 0;
  private readonly settled: Int32Array;
  private readonly heap = new Heap();

  constructor(private readonly book: Book) {
    const { volunteers } = book.market;
    this.distance = new Float64Array(volunteers).fill(Number.POSITIVE_INFINITY);
    this.through = new Int32Array(volunteers);
    this.touched = new Int32Array(volunteers);
    this.settled = new Int32Array(volunteers);
  }

  /** For a person who is alone. */
  place(source: number): void {
    const { book, heap, distance, settled } = this;
    const { personPrice, volunteerPrice, alone, firstHeld, nextHeld, used } = book;
    const { capacity } = book.market;
    let loser = source;
    let bound = (personPrice[source] as number) - (alone[source] as number);
    if (bound <= 0) return;
    let end = NOBODY;
    let count = 0;
    this.relax(source, 0, bound);
    for (let j = heap.pop(); j !== NOBODY && heap.distance < bound; j = heap.pop()) {
      const d = heap.distance;
      if (d > (distance[j] as number)) continue;
      if ((used[j] as number) < (capacity[j] as number)) {
        end = j;
        bound = d;
        break;
      }
      settled[count++] = j;
      for (let k = firstHeld[j] as number; k !== NOBODY; k = nextHeld[k] as number) {
        const left = d + (personPrice[k] as number) - (alone[k] as number);
        if (left < bound) {
          bound = left;
          loser = k;
        }
        this.relax(k, d, bound);
      }
    }
    if (bound === Number.POSITIVE_INFINITY)
      throw new Error(`Person ${source} must have a partner, and no path leads to one`);
    book.set(personPrice, source, (personPrice[source] as number) - bound);
    for (let s = 0; s < count; s++) {
      const j = settled[s] as number;
      const step = bound - (distance[j] as number);
      if (step <= 0) continue;
      book.set(volunteerPrice, j, (volunteerPrice[j] as number) + step);
      for (let k = firstHeld[j] as number; k !== NOBODY; k = nextHeld[k] as number)
        book.set(personPrice, k, (personPrice[k] as number) - step);
    }
    this.shift(source, end, loser);
    this.reset();
  }

  /** Labels the volunteers of a person's edges, as far as `bound`. */
  private relax(person: number, from: number, bound: number): void {
    const { distance, through, heap } = this;
    const { personPrice, volunteerPrice, market } = this.book;
    const { start, volunteer, weight } = market;
    const base = from + (personPrice[person] as number);
    const last = start[person + 1] as number;
    for (let e = start[person] as number; e < last; e++) {
      const j = volunteer[e] as number;
      const d = base + ((volunteerPrice[j] as number) - (weight[e] as number));
      if (d >= bound) continue;
      const known = distance[j] as number;
      if (d >= known) continue;
      if (known === Number.POSITIVE_INFINITY) this.touched[this.touches++] = j;
      distance[j] = d;
      through[j] = person;
      heap.push(d, j);
    }
  }

  /** Moves everybody along the path one place further: to the free place, or until the loser's place is taken. */
  private shift(source: number, end: number, loser: number): void {
    if (end === NOBODY && loser === source) return;
    const { book, through } = this;
    let j = end === NOBODY ? book.part(loser) : end;
    for (;;) {
      const person = through[j] as number;
      const before = book.part(person);
      book.pair(person, j);
      if (person === source) return;
      j = before;
    }
  }

  private reset(): void {
    for (let t = 0; t < this.touches; t++)
      this.distance[this.touched[t] as number] = Number.POSITIVE_INFINITY;
    this.touches = 0;
    this.heap.clear();
  }
}
