import { solveDense } from "~/matching/assign/dense";
import type { Assignment } from "~/matching/assign/market";
import type { DenseInstance } from "./instance";
import { type Done, timed } from "./told";

export function dense(instance: DenseInstance): () => Done {
  const { rows, columns, weight } = instance;
  return () =>
    timed(
      () => solveDense(rows, columns, weight),
      (found) => prove(instance, found),
    );
}

/** The same proof as check.ts gives, for a full matrix: a permutation, prices above every cell, and both sums equal. */
function prove({ rows, columns, weight }: DenseInstance, found: Assignment): void {
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
