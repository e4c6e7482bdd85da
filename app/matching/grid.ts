import type { Point } from "../territory/distance";

/** Degrees of a cell's side: about eleven kilometres from south to north. */
const SIDE = 0.1;
const KM_PER_DEGREE = 111;

/** Positions of points by cell of a grid of degrees. */
export type Cells = ReadonlyMap<number, readonly number[]>;

export function cellsOf(points: readonly Point[]): Cells {
  const cells = new Map<number, number[]>();
  points.forEach(({ latitude, longitude }, position) => {
    const key = keyOf(Math.floor(latitude / SIDE), Math.floor(longitude / SIDE));
    const cell = cells.get(key);
    if (cell) cell.push(position);
    else cells.set(key, [position]);
  });
  return cells;
}

/** Positions of all points within `radiusKm` of a point, and of some a little farther, in their order. */
export function near(cells: Cells, { latitude, longitude }: Point, radiusKm: number): number[] {
  // One percent more than the radius: a degree is not the same length everywhere.
  const height = (radiusKm * 1.01) / KM_PER_DEGREE;
  const width = height / Math.max(0.05, Math.cos(((Math.abs(latitude) + height) * Math.PI) / 180));
  const found: number[] = [];
  for (let row = Math.floor((latitude - height) / SIDE); row <= Math.floor((latitude + height) / SIDE); row++)
    for (
      let column = Math.floor((longitude - width) / SIDE);
      column <= Math.floor((longitude + width) / SIDE);
      column++
    )
      found.push(...(cells.get(keyOf(row, column)) ?? []));
  return found.sort((a, b) => a - b);
}

const keyOf = (row: number, column: number): number => (row + 2_000) * 10_000 + column + 4_000;
