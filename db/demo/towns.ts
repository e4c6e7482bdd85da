import type { Chance } from "./chance";

/** Branch towns of the demonstration: real places, from small to large. */
export const BRANCH_TOWNS = ["49007", "76540", "31555", "59350", "67482", "34172", "93066", "05061"] as const;

export interface Town {
  code: string;
  name: string;
  population: number;
  latitude: number;
  longitude: number;
}

/** Towns where the people of a branch live: within `radiusKm` of it, drawn by their population. */
export function neighbourhood(
  centre: Town,
  towns: readonly Town[],
  radiusKm: number,
): (chance: Chance) => Town {
  const near = towns.filter((town) => roughKm(centre, town) <= radiusKm && town.population > 0);
  const ends: number[] = [];
  let sum = 0;
  for (const town of near) {
    sum += town.population;
    ends.push(sum);
  }
  return (chance) => {
    const at = chance.next() * sum;
    let low = 0;
    let high = near.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return near[low] ?? centre;
  };
}

/** Flat-earth kilometres: good enough to choose neighbours. */
function roughKm(a: Town, b: Town): number {
  const dy = (a.latitude - b.latitude) * 111.2;
  const dx = (a.longitude - b.longitude) * 111.2 * Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(dx, dy);
}
