import { fileURLToPath } from "node:url";
import { migrate as drizzleMigrate } from "drizzle-orm/better-sqlite3/migrator";
import type { Db } from "./client";

export const MIGRATIONS = fileURLToPath(new URL("./migrations", import.meta.url));

/**
 * Brings a database to the present schema. Foreign keys are switched off around it, because a generated table rebuild
 * would otherwise delete child rows in silence; they are checked before they are switched on again (decision 0004).
 */
export function migrate(db: Db, folder = MIGRATIONS): void {
  const sqlite = db.$client;
  sqlite.pragma("foreign_keys = OFF");
  try {
    drizzleMigrate(db, { migrationsFolder: folder });
    const orphans = sqlite.pragma("foreign_key_check") as unknown[];
    if (orphans.length > 0)
      throw new Error(`After the migration ${orphans.length} rows point to nothing: restore the backup.`);
  } finally {
    sqlite.pragma("foreign_keys = ON");
  }
}
