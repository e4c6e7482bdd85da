import Database from "better-sqlite3";
import { type BetterSQLite3Database, drizzle } from "drizzle-orm/better-sqlite3";
import * as schema from "./schema";

export type Db = BetterSQLite3Database<typeof schema> & { $client: Database.Database };
/** What a domain function may write with: only `tx` hands one out. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];
export type Reader = Db | Tx;

/** Opens a database file, or an in-memory copy of `source` when it is a buffer (tests). */
export function openDatabase(source: string | Buffer): Db {
  const sqlite = new Database(source);
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("cache_size = -64000");
  return drizzle(sqlite, { schema }) as Db;
}

/** One move: an immediate transaction, so that two writers queue instead of failing half-way (decision 0004). */
export function tx<T>(db: Db, work: (t: Tx) => T extends Promise<unknown> ? never : T): T {
  return db.transaction(work as (t: Tx) => T, { behavior: "immediate" });
}
