import { type SQL, sql } from "drizzle-orm";
import { type AnySQLiteColumn, integer, text } from "drizzle-orm/sqlite-core";
import type { IsoDay } from "../../app/days";

/** The columns that every table writes the same way. */
export const id = <T extends string>() => text("id").$type<T>().primaryKey();
export const moment = (name: string) => integer(name, { mode: "timestamp_ms" });
/** A day without an hour, "2026-12-03". */
export const day = (name: string) => text(name).$type<IsoDay>();
export const flag = (name: string) => integer(name, { mode: "boolean" });
/** A JSON column read and written as T; the shape is checked where the value enters (Zod at the form). */
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();
/** Text encrypted with the row's identity (see app/audit/seal.server.ts). */
export const sealed = (name: string) => text(name).$type<Sealed>();
export type Sealed = string & { readonly sealed: true };
export const version = () => integer("version").notNull().default(1);

/** CHECK expression that keeps a text column inside its vocabulary (Drizzle's enum option creates none). */
export function oneOf(column: AnySQLiteColumn, values: readonly string[]): SQL {
  const list = values.map((value) => `'${value.replaceAll("'", "''")}'`).join(", ");
  return sql`${column} IN (${sql.raw(list)})`;
}

/** CHECK expression of a line with places: what is taken is never more than there is, nor less than nothing. */
export const withinPlaces = (held: AnySQLiteColumn, number: AnySQLiteColumn): SQL =>
  sql`${held} BETWEEN 0 AND ${number}`;
