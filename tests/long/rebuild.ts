import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "~db/client";
import { MIGRATIONS } from "~db/migrate";

interface Part {
  type: "table" | "index";
  name: string;
  tbl_name: string;
  sql: string | null;
}
const BREAK = "\n--> statement-breakpoint\n";

/** A folder of migrations with one more, the worst there is: every table is built again with one more column, and filled. */
export function withRebuild(db: Db, folder: string): void {
  cpSync(MIGRATIONS, folder, { recursive: true });
  const parts = db.$client
    .prepare("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    .all() as Part[];
  const statements = tablesOf(db).flatMap((table) => rebuild(db, table, parts));
  writeFileSync(join(folder, "9999_rebuild.sql"), statements.join(BREAK));
  const file = join(folder, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  const last = journal.entries.at(-1);
  journal.entries.push({ ...last, idx: last.idx + 1, when: last.when + 1000, tag: "9999_rebuild" });
  writeFileSync(file, JSON.stringify(journal));
}

/** Our own tables: not those of the search index, of SQLite or of the migrations. */
export const tablesOf = (db: Db): string[] =>
  (
    db.$client
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%' ORDER BY name",
      )
      .all() as { name: string }[]
  )
    .map(({ name }) => name)
    .filter((name) => !/^(sqlite_|__|places_search)/.test(name));

export const REBUILT = "rebuilt_in_a_check";

/** As drizzle-kit writes the rebuild of a table. */
function rebuild(db: Db, table: string, parts: readonly Part[]): string[] {
  const created = parts.find(({ type, name }) => type === "table" && name === table)?.sql ?? "";
  const columns = (db.$client.pragma(`table_info(${table})`) as { name: string }[])
    .map(({ name }) => `\`${name}\``)
    .join(", ");
  const fresh = created
    .replace(/^CREATE TABLE [`"]?\w+[`"]?/, `CREATE TABLE \`__new_${table}\``)
    .replace("(", `(\`${REBUILT}\` integer DEFAULT 1, `)
    .replaceAll(`"${table}".`, `"__new_${table}".`);
  const indexes = parts.filter(({ type, tbl_name }) => type === "index" && tbl_name === table);
  return [
    fresh,
    `INSERT INTO \`__new_${table}\` (${columns}) SELECT ${columns} FROM \`${table}\``,
    `DROP TABLE \`${table}\``,
    `ALTER TABLE \`__new_${table}\` RENAME TO \`${table}\``,
    ...indexes.map(({ sql }) => sql ?? ""),
  ];
}
