import type { Market } from "~/matching/assign/market";
import type { Chance } from "~db/demo/chance";

/** What kept edits leave of a market, done as a reader would: a forbidden pair has no edge, nobody locked stays in it. */
export class Edited {
  lockedValue = 0;
  private readonly gone: Uint8Array;
  /** Positions of edges. */
  private readonly forbidden = new Set<number>();
  private readonly capacity: Int32Array;

  constructor(private readonly whole: Market) {
    this.gone = new Uint8Array(whole.persons);
    this.capacity = whole.capacity.slice();
  }

  /** A volunteer whom the person may meet, −1 when there is none. */
  anyEdge(person: number, chance: Chance): number {
    const { start, volunteer } = this.whole;
    const [from, to] = [start[person] as number, start[person + 1] as number];
    return from === to ? -1 : (volunteer[chance.whole(from, to - 1)] as number);
  }

  mayLock(person: number, volunteer: number): boolean {
    const isForbidden = this.forbidden.has(this.edgeOf(person, volunteer));
    return this.gone[person] === 0 && !isForbidden && (this.capacity[volunteer] as number) > 0;
  }

  /** For a pair that is made: only a lock is in the way. */
  mayForbid(person: number): boolean {
    return this.gone[person] === 0;
  }

  lock(person: number, volunteer: number): void {
    this.gone[person] = 1;
    this.capacity[volunteer] = (this.capacity[volunteer] as number) - 1;
    this.lockedValue += this.whole.weight[this.edgeOf(person, volunteer)] as number;
  }

  forbid(person: number, volunteer: number): void {
    this.forbidden.add(this.edgeOf(person, volunteer));
  }

  /** With arrays of its own. */
  market(): Market {
    const { persons, volunteers, start, volunteer, weight } = this.whole;
    const kept: number[] = [];
    const starts = new Int32Array(persons + 1);
    for (let i = 0; i < persons; i++) {
      for (let e = start[i] as number; e < (start[i + 1] as number); e++)
        if (this.gone[i] === 0 && !this.forbidden.has(e)) kept.push(e);
      starts[i + 1] = kept.length;
    }
    return {
      ...{ persons, volunteers, start: starts, capacity: this.capacity.slice() },
      volunteer: Int32Array.from(kept, (e) => volunteer[e] as number),
      weight: Float64Array.from(kept, (e) => weight[e] as number),
    };
  }

  private edgeOf(person: number, volunteer: number): number {
    return this.whole.volunteer.indexOf(volunteer, this.whole.start[person]);
  }
}
