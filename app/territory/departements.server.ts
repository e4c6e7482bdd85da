import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { departements } from "~db/schema";
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

/** How a département is written where one is chosen: "Maine-et-Loire (49)". */
export const departementLabel = ({ code, name }: Departement): string => `${name} (${code})`;
