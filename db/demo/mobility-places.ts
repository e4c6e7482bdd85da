import { sql } from "drizzle-orm";
import type { Tx } from "../client";
import type { Chance } from "./chance";
import type { Town } from "./towns";

export interface RegionTown extends Town {
  departement: string;
  region: string;
}

/** Where offers of Clef de France are, by the branches that follow them (INSEE codes of the branch towns); never Île-de-France. */
export const OFFER_REGIONS: Readonly<Record<string, readonly string[]>> = {
  "84": ["05061"],
  "75": ["31555"],
  "76": ["31555", "34172"],
  "52": ["49007"],
  "53": ["49007"],
  "44": ["67482"],
  "32": ["59350"],
  "28": ["76540"],
  "24": ["49007"],
  "27": ["67482"],
  "93": ["05061", "34172"],
  "94": ["34172"],
};
/** How many offers of a hundred a region has. */
export const OFFER_SHARES = {
  ...{ "84": 12, "75": 12, "76": 11, "52": 12, "53": 11, "44": 9 },
  ...{ "32": 8, "28": 8, "24": 6, "27": 7, "93": 6, "94": 1 },
};

/** Small and middle towns first: of a hundred offers, by the people of their commune. */
const SIZES = { small: 48, middle: 37, large: 15 };
const WITHIN: Record<keyof typeof SIZES, readonly [number, number]> = {
  small: [2_500, 15_000],
  middle: [15_000, 70_000],
  large: [70_000, 500_000],
};

export const loadRegionTowns = (t: Tx): RegionTown[] =>
  t.all<RegionTown>(
    sql`SELECT c.code, c.name, c.population, c.latitude, c.longitude, c.departement_code AS departement, d.region_code AS region
        FROM communes c JOIN departements d ON d.code = c.departement_code
        WHERE c.latitude IS NOT NULL ORDER BY c.code`,
  );

/** Draws the town of an offer in a region, small, middle or large. */
export function offerTowns(towns: readonly RegionTown[]): (chance: Chance, region: string) => RegionTown {
  const bySize = (region: string, [from, to]: readonly [number, number]) =>
    towns.filter((town) => town.region === region && town.population >= from && town.population < to);
  const known = new Map(
    Object.keys(OFFER_REGIONS).flatMap((region) =>
      Object.entries(WITHIN).map(([size, within]) => [`${region} ${size}`, bySize(region, within)] as const),
    ),
  );
  return (chance, region) => {
    const found = known.get(`${region} ${chance.weighted(SIZES)}`) ?? [];
    return chance.pick(found.length > 0 ? found : (known.get(`${region} small`) ?? []));
  };
}
