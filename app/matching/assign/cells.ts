import type { Market } from "./market";

/** Cells found in a row: volunteers and their weights, the first `count` of them. */
export interface Found {
  volunteer: Int32Array;
  weight: Float64Array;
  count: number;
}

/** All pairs that may be made, too many to solve at once: only looked through. */
export interface Cells {
  persons: number;
  volunteers: number;
  capacity: Int32Array;
  /**
   * The cells of a person with weight − price above `floor`, the best ones first kept: as many as `found` has room for.
   * Prices are those of one place of each volunteer.
   */
  best(person: number, prices: Float64Array, floor: number, found: Found): void;
  /** All of them as a market. */
  whole(): Market;
}

/** A full matrix, row by row: `weight[person · volunteers + volunteer]`, whole numbers ≥ 0. */
export function denseCells(persons: number, volunteers: number, weight: Int32Array | Float64Array): Cells {
  if (weight.length !== persons * volunteers)
    throw new Error(`${weight.length} weights for ${persons} × ${volunteers} cells`);
  return {
    ...{ persons, volunteers, capacity: new Int32Array(volunteers).fill(1) },
    best(person, prices, floor, found) {
      const base = person * volunteers;
      const kept = new Kept(found, floor);
      for (let j = 0; j < volunteers; j++) {
        const w = weight[base + j] as number;
        const gain = w - (prices[j] as number);
        if (gain > kept.threshold) kept.add(j, w, gain);
      }
    },
    whole: () => ({
      ...{ persons, volunteers, capacity: new Int32Array(volunteers).fill(1) },
      start: Int32Array.from({ length: persons + 1 }, (_, i) => i * volunteers),
      volunteer: new Int32Array(weight.length).map((_, cell) => cell % volunteers),
      weight: Float64Array.from(weight),
    }),
  };
}

/** The edges of a market. */
export function edgeCells(market: Market): Cells {
  const { persons, volunteers, capacity, start, volunteer, weight } = market;
  return {
    ...{ persons, volunteers, capacity },
    best(person, prices, floor, found) {
      const kept = new Kept(found, floor);
      const last = start[person + 1] as number;
      for (let e = start[person] as number; e < last; e++) {
        const j = volunteer[e] as number;
        const w = weight[e] as number;
        const gain = w - (prices[j] as number);
        if (gain > kept.threshold) kept.add(j, w, gain);
      }
    },
    whole: () => market,
  };
}

/** The best few so far, worst on top of a heap: nearly every cell is turned away by one comparison with `threshold`. */
class Kept {
  private readonly gains: Float64Array;

  constructor(
    private readonly found: Found,
    public threshold: number,
  ) {
    found.count = 0;
    this.gains = new Float64Array(found.volunteer.length);
  }

  add(volunteer: number, weight: number, gain: number): void {
    const { found, gains } = this;
    const room = gains.length;
    if (found.count < room) {
      this.rise(found.count++, volunteer, weight, gain);
      if (found.count === room) this.threshold = gains[0] as number;
      return;
    }
    this.sink(volunteer, weight, gain);
    this.threshold = gains[0] as number;
  }

  private rise(from: number, volunteer: number, weight: number, gain: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.gains[parent] as number) <= gain) break;
      this.move(parent, at);
      at = parent;
    }
    this.put(at, volunteer, weight, gain);
  }

  private sink(volunteer: number, weight: number, gain: number): void {
    const { gains } = this;
    let at = 0;
    for (let child = 1; child < gains.length; child = 2 * at + 1) {
      if (child + 1 < gains.length && (gains[child + 1] as number) < (gains[child] as number)) child++;
      if ((gains[child] as number) >= gain) break;
      this.move(child, at);
      at = child;
    }
    this.put(at, volunteer, weight, gain);
  }

  private move(from: number, to: number): void {
    this.put(
      to,
      this.found.volunteer[from] as number,
      this.found.weight[from] as number,
      this.gains[from] as number,
    );
  }

  private put(at: number, volunteer: number, weight: number, gain: number): void {
    this.found.volunteer[at] = volunteer;
    this.found.weight[at] = weight;
    this.gains[at] = gain;
  }
}
