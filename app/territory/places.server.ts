import { eq, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { communes, departements } from "~db/schema";
import { searchKey } from "./search-key";

export interface Place {
  /** INSEE code. */
  code: string;
  name: string;
  /** Separated by spaces. */
  postalCodes: string;
  departement: string;
  latitude: number | null;
  longitude: number | null;
}

const columns = {
  code: communes.code,
  name: communes.name,
  postalCodes: communes.postalCodes,
  departement: departements.name,
  latitude: communes.latitude,
  longitude: communes.longitude,
};

export const findPlace = (db: Reader, code: string): Place | null =>
  db
    .select(columns)
    .from(communes)
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .where(eq(communes.code, code))
    .get() ?? null;

/**
 * Places by name or postal code as one types it: accents, hyphens and "St" forgiven, larger places first, an exact name
 * before a longer one. At most `limit`; nothing for fewer than two characters.
 */
export function searchPlaces(db: Reader, typed: string, limit = 8): Place[] {
  const key = searchKey(typed);
  if (key.length < 2) return [];
  const match = key
    .split(" ")
    .map((word) => `"${word}"*`)
    .join(" ");
  return db
    .select(columns)
    .from(sql`places_search`)
    .innerJoin(communes, sql`${communes.code} = places_search.code`)
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .where(sql`places_search MATCH ${match}`)
    .orderBy(sql`places_search.name = ${key} DESC`, sql`${communes.population} DESC`, communes.code)
    .limit(limit)
    .all();
}

/** The one place that was meant: "Angers (49000)" as the list offers it, an INSEE code, or a name that only one place bears. */
export function placeMeant(db: Reader, typed: string): Place | null {
  const byCode =
    /^\w{5}$/.test(typed.trim()) && !/^\d{5}$/.test(typed.trim())
      ? findPlace(db, typed.trim().toUpperCase())
      : null;
  if (byCode) return byCode;
  const found = searchPlaces(db, typed.replace(/[()]/g, " "), 20);
  if (found.length <= 1) return found[0] ?? null;
  const exact = found.filter((place) => searchKey(place.name) === searchKey(typed.replace(/\(.*\)/, "")));
  return exact.length === 1 ? (exact[0] ?? null) : null;
}

/** How a place is written where one is chosen: "Angers (49000)". */
export const placeLabel = (place: Pick<Place, "name" | "postalCodes">): string =>
  `${place.name} (${place.postalCodes.split(" ")[0] ?? ""})`;
