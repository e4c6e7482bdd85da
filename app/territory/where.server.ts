import { asc, eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { communes, departements, regions } from "~db/schema";

/** A commune with everything around it that pages and rounds need. */
export type Where = NonNullable<ReturnType<typeof findWhere>>;

/** The columns of `Where`, for queries that join the three tables on a commune's code. */
export const whereColumns = {
  communeCode: communes.code,
  commune: communes.name,
  postalCodes: communes.postalCodes,
  population: communes.population,
  latitude: communes.latitude,
  longitude: communes.longitude,
  departementCode: departements.code,
  departement: departements.name,
  regionCode: regions.code,
  region: regions.name,
};

export const findWhere = (db: Reader, communeCode: string) =>
  db
    .select(whereColumns)
    .from(communes)
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .innerJoin(regions, eq(regions.code, departements.regionCode))
    .where(eq(communes.code, communeCode))
    .get() ?? null;

/** Every region by name. */
export const listRegions = (db: Reader): { code: string; name: string }[] =>
  db.select({ code: regions.code, name: regions.name }).from(regions).orderBy(asc(regions.name)).all();
