import { cosineOf, kilometresApart, type Point } from "../territory/distance";
import { column, measures } from "./columns";
import { gathered } from "./groups";

/** Degrees of a cell's side: about eleven kilometres from south to north. */
const SIDE = 0.1;
const COLUMNS = 3_600;
const KM_PER_DEGREE = 111;

/** What is looked at around a place: so many degrees to each side, and within them what is within reach, in kilometres. */
interface Box {
  place: number;
  reach: number;
  height: number;
  width: number;
}

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
    const west = longitude - width;
    const east = longitude + width;
    // Across the line of 180 degrees, and around a pole, a row is looked at from end to end.
    const isWhole = west < -180 || east >= 180;
    const [first, last] = isWhole ? [0, COLUMNS - 1] : [columnOf(west), columnOf(east)];
    const box: Box = { place, reach, height, width: isWhole ? 360 : width };
    let found = 0;
    for (let row = rowOf(latitude - height); row <= rowOf(latitude + height); row++)
      found = this.look(box, row * COLUMNS + first, row * COLUMNS + last, found);
    return found;
  }

  private look({ place, reach, height, width }: Box, from: number, to: number, alreadyFound: number): number {
    let found = alreadyFound;
    for (let other = this.firstFrom(from); (this.cell[other] as number) <= to; other++) {
      const north = (this.latitude[other] as number) - (this.latitude[place] as number);
      const east = (this.longitude[other] as number) - (this.longitude[place] as number);
      if (Math.abs(north) > height || Math.abs(east) > width) continue;
      const cosines = (this.cosine[other] as number) * (this.cosine[place] as number);
      const apart = kilometresApart(north, east, cosines);
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
const columnOf = (longitude: number): number => Math.min(COLUMNS - 1, Math.floor((longitude + 180) / SIDE));
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
