import { avg, eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/client";
import { communes, departements } from "~db/schema";
import type { Point } from "./distance";
import { searchKey } from "./search-key";

export interface Departement {
  code: string;
  name: string;
}

const columns = { code: departements.code, name: departements.name };

export const findDepartement = (db: Reader, code: string): Departement | null =>
  db.select(columns).from(departements).where(eq(departements.code, code)).get() ?? null;

/** The département that was meant: its name, its number, or both as the forms write it ("Maine-et-Loire (49)"). */
export function departementMeant(db: Reader, typed: string): Departement | null {
  const key = searchKey(typed);
  if (key === "") return null;
  return (
    db
      .select(columns)
      .from(departements)
      .all()
      .find(({ code, name }) =>
        [searchKey(code), searchKey(name), searchKey(departementLabel({ code, name }))].includes(key),
      ) ?? null
  );
}

export interface DepartementPlace extends Departement {
  /** The middle of its communes; null where none of them has a known place. */
  point: Point | null;
}

/** These départements and where they lie, for a map. */
export const listDepartementPlaces = (db: Reader, codes: readonly string[]): DepartementPlace[] =>
  db
    .select({
      ...columns,
      latitude: avg(communes.latitude).mapWith(Number),
      longitude: avg(communes.longitude).mapWith(Number),
    })
    .from(departements)
    .innerJoin(communes, eq(communes.departementCode, departements.code))
    .where(inArray(departements.code, [...codes]))
    .groupBy(departements.code)
    .orderBy(departements.code)
    .all()
    .map(({ latitude, longitude, ...departement }) => ({
      ...departement,
      point: latitude === null || longitude === null ? null : { latitude, longitude },
    }));

/** How a département is written where one is chosen: "Maine-et-Loire (49)". */
export const departementLabel = ({ code, name }: Departement): string => `${name} (${code})`;
