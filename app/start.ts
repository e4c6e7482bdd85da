import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { openDatabase } from "~db/client";
import { fillDemonstration, isEmpty } from "~db/demo/fill";
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
announce(env);

function settings(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (error instanceof EnvironmentError) refuse(...error.lines.map((line) => `Setting ${line}`));
    throw error;
  }
}

function prepareDatabase({ databaseFile, mode }: Environment): void {
  mkdirSync(dirname(databaseFile), { recursive: true });
  const isNew = !existsSync(databaseFile);
  const db = openDatabase(databaseFile);
  if (!isNew && db.$client.pragma("quick_check(1)", { simple: true }) !== "ok") {
    throw new Error(`The database ${databaseFile} is damaged: restore the last backup (see README, Backup).`);
  }
  migrate(db);
  fillTerritory(db);
  if (mode === "demo" && isEmpty(db)) {
    say("Inventing the demonstration (800 people, a few seconds)…");
    fillDemonstration(db, { people: 800, seed: 1, at: new Date() });
  }
  db.$client.close();
}

function announce({ mode, publicUrl }: Environment): void {
  say(`Trait d'union is served at ${publicUrl.href}`);
  if (mode !== "demo") return;
  say(`Sign in as anyone, with one click: ${new URL("/demo", publicUrl).href}`);
  say("  (a coordinator, a social worker, a volunteer, a beneficiary, a partner, an administrator)");
  say(`Letters do not leave; read them at ${new URL("/mailbox", publicUrl).href}`);
}

function say(text: string): void {
  console.log(`· ${text}`);
}

function refuse(...lines: string[]): never {
  for (const line of lines) console.error(`✗ ${line}`);
  process.exit(1);
}
