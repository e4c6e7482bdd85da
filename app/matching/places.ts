import { cosineOf, kilometresApart, type Point } from "../territory/distance";

/** Degrees of a cell's side: about eleven kilometres from south to north. */
const SIDE = 0.1;
const COLUMNS = 3_600;
const KM_PER_DEGREE = 111;

/**
 * Where people live, each point once: most share the point of their commune, so that a distance is worked out for two places
 * and not for every two people. Numbered row by row of a grid of degrees: neighbours have near numbers.
 */
export class Places {
  readonly count: number;
  /** Valid until the next `around`. */
  readonly near: Int32Array;
  readonly kilometres: Float64Array;
  private readonly cell: Int32Array;
  private readonly latitude: Float64Array;
  private readonly longitude: Float64Array;
  private readonly cosine: Float64Array;
  private readonly numbers: ReadonlyMap<number, ReadonlyMap<number, number>>;

  constructor(points: readonly Point[]) {
    const each = once(points);
    this.count = each.length;
    this.cell = Int32Array.from(each, cellOf);
    this.latitude = Float64Array.from(each, ({ latitude }) => latitude);
    this.longitude = Float64Array.from(each, ({ longitude }) => longitude);
    this.cosine = Float64Array.from(each, ({ latitude }) => cosineOf(latitude));
    this.numbers = numbered(each);
    this.near = new Int32Array(this.count);
    this.kilometres = new Float64Array(this.count);
  }

  /** Number of the place at this point, which must be one of those given. */
  at({ latitude, longitude }: Point): number {
    return this.numbers.get(latitude)?.get(longitude) as number;
  }

  /** Fills `near` and `kilometres` with all places within so many kilometres, itself included; answers how many. */
  around(place: number, reach: number): number {
    const latitude = this.latitude[place] as number;
    const longitude = this.longitude[place] as number;
    // One percent more than the reach: a degree is not the same length everywhere.
    const height = (reach * 1.01) / KM_PER_DEGREE;
    const farthest = Math.abs(latitude) + height;
    const width = farthest < 89 ? height / cosineOf(farthest) : 180;
    let found = 0;
    for (let row = rowOf(latitude - height); row <= rowOf(latitude + height); row++) {
      if (width >= 179) found = this.look(place, reach, row, 0, COLUMNS - 1, found);
      else {
        const west = columnOf(longitude - width);
        const east = columnOf(longitude + width);
        // Across the line of 180 degrees the row is cut in two.
        if (west <= east) found = this.look(place, reach, row, west, east, found);
        else {
          found = this.look(place, reach, row, 0, east, found);
          found = this.look(place, reach, row, west, COLUMNS - 1, found);
        }
      }
    }
    return found;
  }

  private look(place: number, reach: number, row: number, west: number, east: number, found: number): number {
    const last = row * COLUMNS + east;
    for (let other = this.firstFrom(row * COLUMNS + west); (this.cell[other] as number) <= last; other++) {
      const apart = kilometresApart(
        (this.latitude[other] as number) - (this.latitude[place] as number),
        (this.longitude[other] as number) - (this.longitude[place] as number),
        (this.cosine[other] as number) * (this.cosine[place] as number),
      );
      if (apart > reach) continue;
      this.near[found] = other;
      this.kilometres[found] = apart;
      found += 1;
    }
    return found;
  }

  /** The first place whose cell is this one or a later one. */
  private firstFrom(cell: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cell[middle] as number) < cell) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const rowOf = (latitude: number): number => Math.floor((latitude + 90) / SIDE);
const columnOf = (longitude: number): number =>
  Math.floor(((((longitude + 180) % 360) + 360) % 360) / SIDE) % COLUMNS;
const cellOf = ({ latitude, longitude }: Point): number => rowOf(latitude) * COLUMNS + columnOf(longitude);

function once(points: readonly Point[]): Point[] {
  const seen = new Map<number, Set<number>>();
  const each = points.filter(({ latitude, longitude }) => {
    const onParallel = seen.get(latitude) ?? new Set();
    seen.set(latitude, onParallel);
    return !onParallel.has(longitude) && onParallel.add(longitude);
  });
  return each.sort((a, b) => cellOf(a) - cellOf(b) || a.latitude - b.latitude || a.longitude - b.longitude);
}

function numbered(points: readonly Point[]): Map<number, Map<number, number>> {
  const numbers = new Map<number, Map<number, number>>();
  points.forEach(({ latitude, longitude }, n) => {
    const onParallel = numbers.get(latitude) ?? new Map<number, number>();
    numbers.set(latitude, onParallel.set(longitude, n));
  });
  return numbers;
}
