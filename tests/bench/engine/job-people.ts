import { type Edge, marketOf } from "~/matching/assign/market";
import { solve } from "~/matching/assign/solve";
import { candidatesOf, contextOf } from "~/matching/candidates";
import { proven } from "~/matching/check";
import { levelsOf } from "~/matching/duo/explain";
import type { Pool } from "~/matching/duo/person";
import { DEFAULT_SETTINGS, NEUTRALS, weightsOf } from "~/matching/duo/settings";
import { scoreOf } from "~/matching/score";
import { inventPool, readTowns } from "./pool";
import type { Done } from "./told";

/** From people to the proven optimum over all who may meet: every feasible pair is an edge. */
export function people(side: number, seed: number): () => Done {
  const pool = inventPool(readTowns(), side, seed);
  return () => {
    const began = performance.now();
    const found = solved(pool, scored(pool));
    return { value: found.value, milliseconds: performance.now() - began };
  };
}

/** The round's first step, from the same functions. */
export function scored(pool: Pool): Edge[] {
  const weights = weightsOf(DEFAULT_SETTINGS);
  return candidatesOf(pool, DEFAULT_SETTINGS).flatMap(({ beneficiary, volunteer }) => {
    const [b, v] = [pool.beneficiaries[beneficiary], pool.volunteers[volunteer]];
    if (!b || !v) return [];
    const levels = levelsOf(b, v, contextOf(b, v, DEFAULT_SETTINGS));
    return [{ person: beneficiary, volunteer, weight: scoreOf(levels, weights, NEUTRALS) }];
  });
}

/** Its second one: most people first, then the best scores, with the proof. */
export function solved(pool: Pool, edges: readonly Edge[]): { value: number; certified: number } {
  const places = Int32Array.from(pool.volunteers, (volunteer) => volunteer.places);
  const market = marketOf(pool.beneficiaries.length, places, edges);
  const found = solve(market, { objective: DEFAULT_SETTINGS.objective });
  const { value: certified } = proven(market, found);
  return { value: found.value, certified };
}
