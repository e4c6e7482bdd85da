import { type Book, NOBODY } from "./book";
import { Heap } from "./heap";

/**
 * The same search from the other side: a volunteer with a place left whose price is above an empty place's lowers it, until
 * somebody alone takes the place, or the price of a place along the path has come down to an empty one's.
 * A volunteer in the tree lowers its price for all the people that it holds: each of them is reached at its distance.
 */
export class Reverse {
  /** Labels of one search: distance of a person, and the volunteer that would take them. */
  private readonly distance: Float64Array;
  private readonly through: Int32Array;
  private readonly touched: Int32Array;
  private touches = 0;
  private readonly settled: Int32Array;
  /** Volunteers in the tree, their distances, and the person whose place there would become free. */
  private readonly tree: Int32Array;
  private readonly treeDistance: Float64Array;
  private readonly leaver: Int32Array;
  private readonly inTree: Uint8Array;
  private readonly heap = new Heap();

  constructor(private readonly book: Book) {
    const { persons, volunteers } = book.market;
    this.distance = new Float64Array(persons).fill(Number.POSITIVE_INFINITY);
    this.through = new Int32Array(persons);
    this.touched = new Int32Array(persons);
    this.settled = new Int32Array(persons);
    this.tree = new Int32Array(volunteers);
    this.treeDistance = new Float64Array(volunteers);
    this.leaver = new Int32Array(volunteers);
    this.inTree = new Uint8Array(volunteers);
  }

  /** Until the volunteer is full or its places cost no more than an empty one. */
  fill(source: number): void {
    const { volunteerPrice, idle } = this.book;
    while (this.book.hasRoom(source) && (volunteerPrice[source] as number) > (idle[source] as number))
      this.step(source);
  }

  private step(source: number): void {
    const { book, heap, distance, settled, tree, treeDistance } = this;
    const { personPrice, volunteerPrice, idle, partner } = book;
    let bound = (volunteerPrice[source] as number) - (idle[source] as number);
    let taken = NOBODY;
    let freed = source;
    let count = 0;
    let branches = 0;
    this.enter(source, 0, branches++);
    this.relax(source, 0, bound);
    for (let i = heap.pop(); i !== NOBODY && heap.distance < bound; i = heap.pop()) {
      const d = heap.distance;
      if (d > (distance[i] as number)) continue;
      const k = partner[i] as number;
      if (k === NOBODY) {
        taken = i;
        bound = d;
        break;
      }
      settled[count++] = i;
      if (this.inTree[k] === 1) continue;
      this.enter(k, d, branches++);
      this.leaver[k] = i;
      const left = d + (volunteerPrice[k] as number) - (idle[k] as number);
      if (left < bound) {
        bound = left;
        freed = k;
      }
      this.relax(k, d, bound);
    }
    if (bound === Number.POSITIVE_INFINITY)
      throw new Error(`Volunteer ${source} must be full, and no path leads to anybody`);
    for (let s = 0; s < count; s++) {
      const i = settled[s] as number;
      const rise = bound - (distance[i] as number);
      if (rise > 0) book.set(personPrice, i, (personPrice[i] as number) + rise);
    }
    for (let b = 0; b < branches; b++) {
      const j = tree[b] as number;
      const fall = bound - (treeDistance[b] as number);
      if (fall > 0) book.set(volunteerPrice, j, (volunteerPrice[j] as number) - fall);
      this.inTree[j] = 0;
    }
    this.shift(source, taken, freed);
    this.reset();
  }

  private enter(volunteer: number, distance: number, branch: number): void {
    this.tree[branch] = volunteer;
    this.treeDistance[branch] = distance;
    this.inTree[volunteer] = 1;
  }

  /** Labels the persons of a volunteer's edges, as far as `bound`; those that it holds at no further distance. */
  private relax(volunteer: number, from: number, bound: number): void {
    const { distance, through, heap } = this;
    const { personPrice, volunteerPrice, columns, market } = this.book;
    const { start, person, edge } = columns;
    const { weight } = market;
    const base = from + (volunteerPrice[volunteer] as number);
    const last = start[volunteer + 1] as number;
    for (let e = start[volunteer] as number; e < last; e++) {
      const i = person[e] as number;
      const d = base + ((personPrice[i] as number) - (weight[edge[e] as number] as number));
      if (d >= bound) continue;
      const known = distance[i] as number;
      if (d >= known) continue;
      if (known === Number.POSITIVE_INFINITY) this.touched[this.touches++] = i;
      distance[i] = d;
      through[i] = volunteer;
      heap.push(d, i);
    }
  }

  /** Everybody along the path moves towards the source: somebody alone is taken, or a place elsewhere becomes free. */
  private shift(source: number, taken: number, freed: number): void {
    if (taken === NOBODY && freed === source) return;
    const { book, through, leaver } = this;
    let person = taken === NOBODY ? (leaver[freed] as number) : taken;
    for (;;) {
      book.part(person);
      const j = through[person] as number;
      book.pair(person, j);
      if (j === source) return;
      person = leaver[j] as number;
    }
  }

  private reset(): void {
    for (let t = 0; t < this.touches; t++)
      this.distance[this.touched[t] as number] = Number.POSITIVE_INFINITY;
    this.touches = 0;
    this.heap.clear();
  }
}
