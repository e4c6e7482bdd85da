import { optimumOf } from "~/matching/duo/optimum";
import { judgedPairs, type ScoredPairs, scoredPairs } from "~/matching/duo/pairs";
import type { Pool } from "~/matching/duo/person";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { inventPool, readTowns } from "./pool";
import type { Done } from "./told";

/** From people to the proven optimum over all who may meet: every feasible pair is an edge. */
export function people(side: number, seed: number): () => Done {
  const pool = inventPool(readTowns(), side, seed);
  return () => {
    const began = performance.now();
    const { value } = solved(pool, scored(pool));
    return { value, milliseconds: performance.now() - began };
  };
}

/** The round's first step, from the same functions. */
export const scored = (pool: Pool): ScoredPairs =>
  scoredPairs(
    judgedPairs(pool, DEFAULT_SETTINGS, [], () => {}),
    DEFAULT_SETTINGS,
  );

/** Its second one: most people first, then the best scores, with the proof. */
export const solved = (pool: Pool, pairs: ScoredPairs) =>
  optimumOf(pool, pairs, DEFAULT_SETTINGS, [], () => {}).certificate;
