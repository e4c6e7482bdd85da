import { createHash } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { prepareDatabase } from "~/prepare-database.server";
import { openDatabase } from "~db/client";
import { migrate } from "~db/migrate";
import type { Setting } from "./check";
import { killAfter, startChild } from "./children";
import { REBUILT, tablesOf, withRebuild } from "./rebuild";

/**
 * Kills the first start of the house, and the start after an update that builds every table again. The next start must
 * finish the work and find every row as it was.
 */
export default async function migrationKill({ folder, chance, times }: Setting) {
  const filled = join(folder, "filled.sqlite");
  const start = (file: string) => prepareDatabase({ databaseFile: file, mode: "demo" }, () => {});
  const firstStart = timed(() => start(filled));
  const before = rowsOf(filled);
  const migrations = join(folder, "migrations");
  const source = openDatabase(filled);
  withRebuild(source, migrations);
  source.$client.close();
  const update = (file: string) => {
    const db = openDatabase(file);
    migrate(db, migrations);
    db.$client.close();
  };
  const tried = join(folder, "tried.sqlite");
  const seen = {
    kills: 0,
    "in a first start": 0,
    "in an update": 0,
    rows: before.count,
    unfinished: 0,
    damaged: 0,
    "rows lost or changed": 0,
  };

  copyFileSync(filled, tried);
  const oneUpdate = timed(() => update(tried));
  forget(tried);
  for (let n = 0; n < times(60); n++) {
    copyFileSync(filled, tried);
    const victim = await startChild("./migration-child.ts", tried, migrations);
    if (await killAfter(victim, chance.next() * 1.2 * oneUpdate)) seen["in an update"] += 1;
    look(() => update(tried), true);
  }
  for (let n = 0; n < times(40); n++) {
    const victim = await startChild("./migration-child.ts", tried);
    if (await killAfter(victim, chance.next() * 1.1 * firstStart)) seen["in a first start"] += 1;
    look(() => start(tried), false);
  }
  seen.kills = seen["in an update"] + seen["in a first start"];
  const wrong = seen.unfinished + seen.damaged + seen["rows lost or changed"];
  return { ok: wrong === 0 && seen.kills > 0 && before.count > 10_000, counts: seen };

  /** Starts again as an operator would, then looks at everything. */
  function look(again: () => void, updated: boolean): void {
    try {
      again();
    } catch {
      seen.unfinished += 1;
    }
    const db = openDatabase(tried);
    if (db.$client.pragma("integrity_check", { simple: true }) !== "ok") seen.damaged += 1;
    if ((db.$client.pragma("foreign_key_check") as unknown[]).length > 0) seen.damaged += 1;
    const tables = tablesOf(db);
    if (updated && !tables.every((table) => hasColumn(db, table))) seen.unfinished += 1;
    db.$client.close();
    const after = rowsOf(tried);
    // The people of a first start are invented anew, with new ids for some rows: their number is what must be right.
    const same = updated ? after.digest === before.digest : after.count === before.count;
    if (!same) seen["rows lost or changed"] += Math.max(1, Math.abs(after.count - before.count));
    forget(tried);
  }
}

/** How many rows there are in all tables, and a digest of everything in them. */
function rowsOf(file: string): { count: number; digest: string } {
  const db = openDatabase(file);
  const hash = createHash("sha256");
  let count = 0;
  for (const table of tablesOf(db)) {
    const columns = (db.$client.pragma(`table_info(${table})`) as { name: string }[])
      .map(({ name }) => name)
      .filter((name) => name !== REBUILT)
      .sort();
    const list = columns.map((name) => `"${name}"`).join(", ");
    for (const row of db.$client.prepare(`SELECT ${list} FROM "${table}" ORDER BY ${list}`).raw().iterate()) {
      count += 1;
      hash.update(JSON.stringify(row));
    }
  }
  db.$client.close();
  return { count, digest: hash.digest("hex") };
}

const hasColumn = (db: ReturnType<typeof openDatabase>, table: string): boolean =>
  (db.$client.pragma(`table_info(${table})`) as { name: string }[]).some(({ name }) => name === REBUILT);

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function forget(file: string): void {
  for (const tail of ["", "-wal", "-shm"]) rmSync(file + tail, { force: true });
}
