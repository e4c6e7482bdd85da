import { Heap } from "./heap";
import { type Assignment, type Market, refuseInexact } from "./market";

/**
 * The assignment of the largest total weight, with prices that prove it. One person after the other enters the market and
 * pushes along the shortest augmenting path of reduced costs w̄ = π(person) + p(volunteer) − w ≥ 0 (Dijkstra), which ends
 * where a place is free, or at the person who loses least by staying alone. Prices move so that made pairs stay tight.
 * Jonker & Volgenant, "A shortest augmenting path algorithm for dense and sparse linear assignment problems", 1987;
 * Ahuja, Magnanti & Orlin, "Network Flows", 1993, §12.4 (capacities: a volunteer is a node that several pairs share).
 * `onPerson` is told how many persons have entered; it may throw to stop.
 */
export function solve(market: Market, onPerson: (entered: number) => void = () => {}): Assignment {
  refuseInexact(market);
  const search = new Search(market);
  for (let person = 0; person < market.persons; person++) {
    search.enter(person);
    onPerson(person + 1);
  }
  return search.result();
}

const FREE = -1;

class Search {
  private readonly partner: Int32Array;
  private readonly pi: Float64Array;
  private readonly p: Float64Array;
  /** Persons that each volunteer holds. */
  private readonly held: number[][];
  /** Labels of one search: distance, and the person through whom a volunteer was reached. */
  private readonly distance: Float64Array;
  private readonly through: Int32Array;
  private readonly touched: number[] = [];
  private readonly settled: number[] = [];
  private readonly heap = new Heap();

  constructor(private readonly market: Market) {
    this.partner = new Int32Array(market.persons).fill(FREE);
    this.pi = new Float64Array(market.persons);
    this.p = new Float64Array(market.volunteers);
    this.held = Array.from({ length: market.volunteers }, () => []);
    this.distance = new Float64Array(market.volunteers).fill(Number.POSITIVE_INFINITY);
    this.through = new Int32Array(market.volunteers);
  }

  enter(person: number): void {
    const { start, volunteer, weight } = this.market;
    let best = 0;
    for (let e = start[person] as number; e < (start[person + 1] as number); e++)
      best = Math.max(best, (weight[e] as number) - (this.p[volunteer[e] as number] as number));
    this.pi[person] = best;
    if (best > 0) this.augment(person);
  }

  result(): Assignment {
    const { start, volunteer, weight } = this.market;
    let value = 0;
    for (let i = 0; i < this.market.persons; i++)
      for (let e = start[i] as number; e < (start[i + 1] as number); e++)
        if (volunteer[e] === this.partner[i]) value += weight[e] as number;
    return { partner: this.partner, personPrice: this.pi, volunteerPrice: this.p, value };
  }

  private augment(source: number): void {
    // Persons settled by this search with their distance: the source, then those held by settled volunteers.
    const persons: [person: number, distance: number][] = [[source, 0]];
    let loser = source;
    let bound = this.pi[source] as number;
    let end = FREE;
    this.relax(source, 0, bound);
    for (let next = this.heap.pop(); next && next.distance < bound; next = this.heap.pop()) {
      const j = next.node;
      if (next.distance > (this.distance[j] as number)) continue;
      this.settled.push(j);
      const held = this.held[j] as number[];
      if (held.length < (this.market.capacity[j] as number)) {
        end = j;
        bound = next.distance;
        break;
      }
      for (const person of held) {
        persons.push([person, next.distance]);
        const alone = next.distance + (this.pi[person] as number);
        if (alone < bound) [bound, loser] = [alone, person];
        this.relax(person, next.distance, bound);
      }
    }
    for (const [person, d] of persons)
      if (d < bound) this.pi[person] = (this.pi[person] as number) - (bound - d);
    for (const j of this.settled) {
      const d = this.distance[j] as number;
      if (d < bound) this.p[j] = (this.p[j] as number) + (bound - d);
    }
    this.shift(source, end, loser);
    this.reset();
  }

  /** Labels the volunteers of a person's edges, as far as `bound`. */
  private relax(person: number, from: number, bound: number): void {
    const { start, volunteer, weight, capacity } = this.market;
    const own = this.partner[person];
    for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
      const j = volunteer[e] as number;
      if (j === own || capacity[j] === 0) continue;
      const d = from + (this.pi[person] as number) + (this.p[j] as number) - (weight[e] as number);
      if (d >= bound || d >= (this.distance[j] as number)) continue;
      if (this.distance[j] === Number.POSITIVE_INFINITY) this.touched.push(j);
      this.distance[j] = d;
      this.through[j] = person;
      this.heap.push(d, j);
    }
  }

  /** Moves everybody along the path one place further: to the free place, or until the loser's place is taken. */
  private shift(source: number, end: number, loser: number): void {
    if (end === FREE && loser === source) return;
    let j = end;
    if (end === FREE) {
      j = this.partner[loser] as number;
      this.leave(loser, j);
      this.partner[loser] = FREE;
    }
    for (;;) {
      const person = this.through[j] as number;
      const before = this.partner[person] as number;
      if (before !== FREE) this.leave(person, before);
      (this.held[j] as number[]).push(person);
      this.partner[person] = j;
      if (person === source) return;
      j = before;
    }
  }

  private leave(person: number, volunteer: number): void {
    const held = this.held[volunteer] as number[];
    held.splice(held.indexOf(person), 1);
  }

  private reset(): void {
    for (const j of this.touched) this.distance[j] = Number.POSITIVE_INFINITY;
    this.touched.length = 0;
    this.settled.length = 0;
    this.heap.clear();
  }
}
