import type { Market } from "../../matching/assign/market";
import type { Pool } from "./pool";

/** What is left to decide once locked people have gone, each with one place of their volunteer. */
export interface OpenMarket {
  market: Market;
  /** Place in the pool of each person of the market; volunteers keep their places. */
  personInPool: Int32Array;
}

/** Persons without a lock, edges of theirs that are not forbidden, capacities less the locks. */
export function openMarket(pool: Pool): OpenMarket {
  const personInPool = Int32Array.from(pool.persons.keys()).filter((i) => pool.locked[i] === -1);
  const start = new Int32Array(personInPool.length + 1);
  const volunteer = new Int32Array(pool.volunteer.length);
  const weight = new Float64Array(pool.weight.length);
  let count = 0;
  personInPool.forEach((i, at) => {
    for (let e = pool.start[i] as number; e < (pool.start[i + 1] as number); e++) {
      if (pool.forbidden[e]) continue;
      volunteer[count] = pool.volunteer[e] as number;
      weight[count] = pool.weight[e] as number;
      count++;
    }
    start[at + 1] = count;
  });
  const capacity = pool.capacity.slice();
  for (const j of pool.locked) if (j !== -1) capacity[j] = (capacity[j] as number) - 1;
  return {
    market: {
      persons: personInPool.length,
      volunteers: pool.volunteers.length,
      start,
      volunteer: volunteer.subarray(0, count),
      weight: weight.subarray(0, count),
      capacity,
    },
    personInPool,
  };
}
