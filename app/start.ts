import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openDatabase } from "~db/client";
import { migrate } from "~db/migrate";
import { fillTerritory } from "~db/reference/territory";
import { type Environment, EnvironmentError, readEnvironment } from "./environment.server";

/** Prepares the database, then serves. Every reason not to start is one clear line. */
const env = settings();
try {
  prepareDatabase(env);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
await import("./server");

function settings(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (error instanceof EnvironmentError) refuse(...error.lines.map((line) => `Setting ${line}`));
    throw error;
  }
}

function prepareDatabase({ databaseFile }: Environment): void {
  mkdirSync(dirname(databaseFile), { recursive: true });
  const isNew = !existsSync(databaseFile);
  const db = openDatabase(databaseFile);
  if (!isNew && db.$client.pragma("quick_check(1)", { simple: true }) !== "ok") {
    throw new Error(`The database ${databaseFile} is damaged: restore the last backup (see README, Backup).`);
  }
  migrate(db);
  fillTerritory(db);
  db.$client.close();
}

function refuse(...lines: string[]): never {
  for (const line of lines) console.error(`✗ ${line}`);
  process.exit(1);
}
