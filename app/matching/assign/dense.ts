import { denseCells } from "./cells";
import { solveCells } from "./core";
import type { Assignment } from "./market";
import { solve } from "./solve";

/** Cells of each row that are tried first. */
const FEW = 32;
/** Up to so many cells, all at once is quicker than picking. */
const SMALL = 40_000;

/** The best assignment of a full matrix, row by row, whole numbers ≥ 0: each row at most one column and the other way round. */
export function solveDense(rows: number, columns: number, weight: Int32Array | Float64Array): Assignment {
  const cells = denseCells(rows, columns, weight);
  return weight.length <= SMALL ? solve(cells.whole()) : solveCells(cells, FEW).assignment;
}
