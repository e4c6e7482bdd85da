import { chanceFrom } from "~db/demo/chance";
import type { DenseInstance } from "./instance";

/** Scores between 0 and 1 with many digits, as a model gives them, counted in millionths. */
export function levels(side: number, seed: number): DenseInstance {
  const chance = chanceFrom(seed);
  return dense(side, () => Math.round(1_000_000 * chance.next()));
}

/** Whole numbers up to a thousand million: hardly any ties. */
export function wide(side: number, seed: number): DenseInstance {
  const chance = chanceFrom(seed);
  return dense(side, () => chance.whole(0, 1_000_000_000));
}

/** People and volunteers at points of a square, the nearer the better: neighbouring rows resemble each other. */
export function geometric(side: number, seed: number): DenseInstance {
  const chance = chanceFrom(seed);
  const points = () => Float64Array.from({ length: 2 * side }, () => chance.next());
  const [a, b] = [points(), points()];
  return dense(side, (i, j) => {
    const dx = (a[2 * i] as number) - (b[2 * j] as number);
    const dy = (a[2 * i + 1] as number) - (b[2 * j + 1] as number);
    return Math.round(1_000_000 * (Math.SQRT2 - Math.sqrt(dx * dx + dy * dy)));
  });
}

/** Costs 1–100, as in OR-Library's `assign` (Beasley 1990): hardly anything but ties. */
export function orLibrary(side: number, seed: number): DenseInstance {
  const chance = chanceFrom(seed);
  return dense(side, () => 101 - chance.whole(1, 100));
}

/** Cost i·j: every row wants the same columns, so that each step of a search goes through all of them (Machol & Wien 1977). */
export function adversarial(side: number): DenseInstance {
  return dense(side, (i, j) => side * side - (i + 1) * (j + 1));
}

function dense(side: number, weigh: (row: number, column: number) => number): DenseInstance {
  const weight = new Int32Array(side * side);
  for (let i = 0; i < side; i++) for (let j = 0; j < side; j++) weight[i * side + j] = weigh(i, j);
  return { kind: "dense", rows: side, columns: side, weight };
}
