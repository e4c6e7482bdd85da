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
  const { whole, locked, forbidden } = pool;
  const personInPool = locked.map((_, i) => i).filter((i) => locked[i] === -1);
  const start = new Int32Array(personInPool.length + 1);
  const volunteer = new Int32Array(whole.volunteer.length);
  const weight = new Float64Array(whole.weight.length);
  let count = 0;
  personInPool.forEach((i, at) => {
    for (let e = whole.start[i] as number; e < (whole.start[i + 1] as number); e++) {
      if (forbidden[e]) continue;
      volunteer[count] = whole.volunteer[e] as number;
      weight[count] = whole.weight[e] as number;
      count++;
    }
    start[at + 1] = count;
  });
  const capacity = whole.capacity.slice();
  for (const j of locked) if (j !== -1) capacity[j] = (capacity[j] as number) - 1;
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
