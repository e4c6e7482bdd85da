import type { DenseInstance } from "./instance";
import { type Done, NOT_THERE, timed } from "./told";

/** What a full matrix's solver gives: see `Assignment`. */
interface Full {
  partner: Int32Array;
  personPrice: Float64Array;
  volunteerPrice: Float64Array;
  value: number;
}

type SolveDense = (rows: number, columns: number, weight: Int32Array) => Full;

export async function dense(instance: DenseInstance): Promise<() => Done> {
  const { rows, columns, weight } = instance;
  // Not a fixed name: the bench also runs where this solver is not there yet.
  const name: string = "~/matching/assign/dense";
  const there = (await import(name).catch(() => null)) as { solveDense: SolveDense } | null;
  if (!there) return () => NOT_THERE;
  return () =>
    timed(
      () => there.solveDense(rows, columns, weight),
      (found) => prove(instance, found),
    );
}

/** The same proof as check.ts gives, for a full matrix: a permutation, prices above every cell, and both sums equal. */
function prove({ rows, columns, weight }: DenseInstance, found: Full): void {
  const { partner, personPrice, volunteerPrice } = found;
  const taken = new Uint8Array(columns);
  let value = 0;
  let bound = 0;
  for (let i = 0; i < rows; i++) {
    const pi = personPrice[i] as number;
    const row = i * columns;
    for (let j = 0; j < columns; j++)
      if (pi + (volunteerPrice[j] as number) < (weight[row + j] as number))
        throw new Error(`Cell ${i}, ${j} is above its prices`);
    const j = partner[i] as number;
    if (!(pi >= 0)) throw new Error(`Row ${i} has price ${pi}`);
    bound += pi;
    if (j === -1) continue;
    if (!(j >= 0 && j < columns) || taken[j] === 1) throw new Error(`Row ${i} is paired with ${j}`);
    taken[j] = 1;
    value += weight[row + j] as number;
  }
  for (const price of volunteerPrice) {
    if (!(price >= 0)) throw new Error(`A column has price ${price}`);
    bound += price;
  }
  if (value !== found.value || value !== bound)
    throw new Error(`The pairs are worth ${value}, told ${found.value}, bound ${bound}`);
}
