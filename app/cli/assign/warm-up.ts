import { type Market, marketOf, type Objective } from "../../matching/assign/market";
import { solve } from "../../matching/assign/solve";
import { proven } from "../../matching/check";

/**
 * Solves a small invented market a few times, so that the compiler knows the engine before the clock runs: a time that is
 * told is the engine's, not that of learning it. About a tenth of a second.
 */
export function warmUp(objective: Objective): void {
  const market = invented(1200, 12);
  for (let n = 0; n < 5; n++) proven(market, solve(market, { objective }));
}

const PLACES = [1, 0, 4, 1, 0, 1, 0, 3];

/** Everybody wants a few volunteers near their own number: crowded enough to use every stage of the engine. */
function invented(people: number, few: number): Market {
  const edges = Array.from({ length: people * few }, (_, n) => {
    const person = Math.floor(n / few);
    const weight = (n * 7919 + person * 104_729) % 10_007;
    return { person, volunteer: (person + (n % few) * 7) % people, weight };
  });
  const places = Int32Array.from({ length: people }, (_, j) => PLACES[j % PLACES.length] as number);
  return marketOf(people, places, edges);
}
