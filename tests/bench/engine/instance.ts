import type { Market } from "~/matching/assign/market";
import { type Numbers, readArrays, writeArrays } from "./file";

/** `sparse`: anybody may stay alone. `perfect`: everybody must be matched, and can be. */
export interface SparseInstance {
  kind: "sparse" | "perfect";
  market: Market;
  /** The same edges under other weights, for the row that weighs everything anew. */
  reweighed: Float64Array;
}

/** A full matrix of weights ≥ 0, row by row. */
export interface DenseInstance {
  kind: "dense";
  rows: number;
  columns: number;
  weight: Int32Array;
}

export type Instance = SparseInstance | DenseInstance;

export function writeInstance(path: string, instance: Instance): void {
  if (instance.kind === "dense") {
    const { kind, rows, columns, weight } = instance;
    writeArrays(path, { kind, rows, columns }, { weight });
    return;
  }
  const { kind, market, reweighed } = instance;
  const { start, volunteer, weight, capacity } = market;
  writeArrays(
    path,
    { kind, rows: market.persons, columns: market.volunteers },
    { start, volunteer, weight, capacity, reweighed },
  );
}

export function readInstance(path: string): Instance {
  const { header, arrays } = readArrays(path);
  const { kind, rows, columns } = header;
  if (kind === "dense") return { kind, rows, columns, weight: integers(arrays.weight) };
  const market: Market = {
    persons: rows,
    volunteers: columns,
    start: integers(arrays.start),
    volunteer: integers(arrays.volunteer),
    weight: doubles(arrays.weight),
    capacity: integers(arrays.capacity),
  };
  return { kind, market, reweighed: doubles(arrays.reweighed) };
}

function integers(array: Numbers | undefined): Int32Array {
  if (array instanceof Int32Array) return array;
  throw new Error("The file lacks an array of whole numbers");
}

function doubles(array: Numbers | undefined): Float64Array {
  if (array instanceof Float64Array) return array;
  throw new Error("The file lacks an array of doubles");
}
