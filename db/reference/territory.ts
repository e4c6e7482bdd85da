import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { searchKey } from "../../app/territory/search-key";
import { type Db, type Tx, tx } from "../client";
import { communes, departements, facts, regions } from "../schema";

/** Change it when the packages or this file's reading of them change: the tables are then filled again. */
const VINTAGE = "2026-1";

const Place = z.object({ code: z.string(), nom: z.string() });
const Commune = Place.extend({
  type: z.string(),
  departement: z.string().optional(),
  codesPostaux: z.array(z.string()).optional(),
  population: z.number().optional(),
});
const City = z.object({
  insee_code: z.string().nullable(),
  zip_code: z.string().nullable(),
  gps_lat: z.coerce.number(),
  gps_lng: z.coerce.number(),
});
type CommuneRow = typeof communes.$inferInsert;
interface Point {
  latitude: number;
  longitude: number;
}

/** Fills the reference tables and their search index (35,000 places in about two seconds); does nothing when they are up to date. */
export function fillTerritory(db: Db): void {
  const known = db.select().from(facts).where(eq(facts.key, "territory")).get()?.value;
  if (known === VINTAGE) return;
  const rows = communeRows();
  tx(db, (t) => {
    for (const table of [communes, departements, regions]) t.delete(table).run();
    for (const { code, nom } of read("regions", Place)) t.insert(regions).values({ code, name: nom }).run();
    for (const { code, nom, region } of read("departements", Place.extend({ region: z.string() })))
      t.insert(departements).values({ code, name: nom, regionCode: region }).run();
    for (let at = 0; at < rows.length; at += 500)
      t.insert(communes)
        .values(rows.slice(at, at + 500))
        .run();
    fillSearch(t, rows);
    t.insert(facts)
      .values({ key: "territory", value: VINTAGE })
      .onConflictDoUpdate({ target: facts.key, set: { value: VINTAGE } })
      .run();
  });
}

function fillSearch(t: Tx, rows: readonly CommuneRow[]): void {
  t.run(sql`DROP TABLE IF EXISTS places_search`);
  t.run(
    sql`CREATE VIRTUAL TABLE places_search USING fts5(code UNINDEXED, name, postal, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3')`,
  );
  for (const row of rows)
    t.run(
      sql`INSERT INTO places_search (code, name, postal) VALUES (${row.code}, ${searchKey(row.name)}, ${row.postalCodes})`,
    );
}

/** Every commune as the tables know it, read from the packages. */
export function communeRows(): CommuneRow[] {
  const arrondissementTowns = ["75056", "69123", "13055"];
  const points = pointsByCommune();
  const rows = new Map<string, CommuneRow>();
  for (const commune of read("communes", Commune)) {
    const isPlace = commune.type === "commune-actuelle" || commune.type === "arrondissement-municipal";
    if (!isPlace || arrondissementTowns.includes(commune.code) || rows.has(commune.code)) continue;
    const postalCodes = [...(commune.codesPostaux ?? [])].sort();
    const own = points.byInsee.get(commune.code) ?? points.byPostal.get(postalCodes[0] ?? "");
    const departementCode = commune.departement ?? commune.code.slice(0, 2);
    const point = own ?? points.byDepartement.get(departementCode);
    rows.set(commune.code, {
      code: commune.code,
      name: commune.nom,
      postalCodes: postalCodes.join(" "),
      departementCode,
      population: commune.population ?? 0,
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
      precision: own ? "commune" : point ? "departement" : "unknown",
    });
  }
  return [...rows.values()];
}

function pointsByCommune() {
  const cities = z.array(City).parse(json("france-cities-js/database/cities.json"));
  // Four rows carry the middle of France instead of a place of their own.
  const placed = cities.filter((city) => city.gps_lat !== 46.227638 || city.gps_lng !== 2.213749);
  const averaged = (key: (city: z.infer<typeof City>) => string | null): Map<string, Point> => {
    const sums = new Map<string, { latitude: number; longitude: number; count: number }>();
    for (const city of placed) {
      const name = key(city);
      if (!name) continue;
      const sum = sums.get(name) ?? { latitude: 0, longitude: 0, count: 0 };
      sum.latitude += city.gps_lat;
      sum.longitude += city.gps_lng;
      sum.count += 1;
      sums.set(name, sum);
    }
    return new Map(
      [...sums].map(([name, { latitude, longitude, count }]) => [
        name,
        { latitude: latitude / count, longitude: longitude / count },
      ]),
    );
  };
  return {
    byInsee: averaged((city) => city.insee_code),
    byPostal: averaged((city) => city.zip_code),
    byDepartement: averaged((city) => departementOf(city.insee_code)),
  };
}

const departementOf = (insee: string | null): string | null =>
  insee && (insee.startsWith("97") || insee.startsWith("98") ? insee.slice(0, 3) : insee.slice(0, 2));

const read = <T extends z.ZodType>(name: "communes" | "departements" | "regions", shape: T): z.output<T>[] =>
  z.array(shape).parse(json(`@etalab/decoupage-administratif/data/${name}.json`));

/** Read as files: the packages' own entries look in the current directory. */
const json = (file: string): unknown =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(file), "utf8"));
