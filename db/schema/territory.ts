import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Reference tables, filled from published data at the first start (db/reference) and never edited by hand. */
export const regions = sqliteTable("regions", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
});

export const departements = sqliteTable("departements", {
  code: text("code").primaryKey(),
  name: text("name").notNull(),
  regionCode: text("region_code").notNull(),
});

export const PLACE_PRECISIONS = ["commune", "departement", "unknown"] as const;

/** Present communes, and the municipal arrondissements of Paris, Lyon and Marseille in place of their towns. */
export const communes = sqliteTable(
  "communes",
  {
    /** INSEE code, five characters. */
    code: text("code").primaryKey(),
    name: text("name").notNull(),
    /** Separated by spaces, smallest first. */
    postalCodes: text("postal_codes").notNull(),
    departementCode: text("departement_code").notNull(),
    population: integer("population").notNull(),
    latitude: real("latitude"),
    longitude: real("longitude"),
    /** How well the point is known: the commune's own, or its département's middle. */
    precision: text("precision", { enum: PLACE_PRECISIONS }).notNull(),
  },
  (t) => [index("communes_departement").on(t.departementCode)],
);
