import { cosineOf, kilometresApart, type Point } from "../territory/distance";
import { column, measures } from "./columns";
import { gathered } from "./groups";

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
  /** Place of each point given. */
  readonly of: Int32Array;
  /** Valid until the next `around`. */
  readonly near: Int32Array;
  readonly kilometres: Float64Array;
  private readonly cell: Int32Array;
  private readonly latitude: Float64Array;
  private readonly longitude: Float64Array;
  private readonly cosine: Float64Array;

  constructor(points: readonly Point[]) {
    const { places, of } = inRows(points);
    this.count = places.length;
    this.of = of;
    this.cell = column(places, cellOf);
    this.latitude = measures(places, ({ latitude }) => latitude);
    this.longitude = measures(places, ({ longitude }) => longitude);
    this.cosine = measures(places, ({ latitude }) => cosineOf(latitude));
    this.near = new Int32Array(this.count);
    this.kilometres = new Float64Array(this.count);
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

/** Each point once, row by row, and which of them every point given is. */
function inRows(points: readonly Point[]): { places: Point[]; of: Int32Array } {
  const seen = new Map<number, Map<number, number>>();
  const once: Point[] = [];
  const met = column(points, (point) => {
    const onParallel = seen.get(point.latitude) ?? new Map<number, number>();
    if (onParallel.size === 0) seen.set(point.latitude, onParallel);
    const known = onParallel.get(point.longitude);
    if (known !== undefined) return known;
    onParallel.set(point.longitude, once.length);
    return once.push(point) - 1;
  });
  const cells = column(once, cellOf);
  const order = [...once.keys()].sort((a, b) => (cells[a] as number) - (cells[b] as number) || a - b);
  const number = new Int32Array(once.length);
  order.forEach((place, n) => {
    number[place] = n;
  });
  return { places: order.map((place) => once[place] as Point), of: gathered(number, met) };
}
