import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { eq } from "drizzle-orm";
import { type Db, openDatabase } from "~db/client";
import { addDuoRound } from "~db/demo/duo-round";
import { fillDemonstration, isEmpty } from "~db/demo/fill";
import { addMobilityRound } from "~db/demo/mobility-round";
import { migrate } from "~db/migrate";
import { fillTerritory } from "~db/reference/territory";
import { facts } from "~db/schema";
import type { Environment } from "./environment.server";

/**
 * Migrates the database file and fills what is missing; throws, in one clear line, when it must not be served. Returns whether
 * it has just invented the demonstration: `finishDemonstration` then adds its round.
 */
export function prepareDatabase(
  { databaseFile, mode }: Pick<Environment, "databaseFile" | "mode">,
  say: (text: string) => void,
): boolean {
  mkdirSync(dirname(databaseFile), { recursive: true });
  const isNew = !existsSync(databaseFile);
  const db = openDatabase(databaseFile);
  try {
    if (!isNew && db.$client.pragma("quick_check(1)", { simple: true }) !== "ok") {
      throw new Error(
        `The database ${databaseFile} is damaged: restore the last backup (see README, Backup).`,
      );
    }
    migrate(db);
    refuseOtherMode(db, databaseFile, mode);
    fillTerritory(db);
    if (mode !== "demo" || !isEmpty(db)) return false;
    say("Inventing the demonstration (800 people, a few seconds)…");
    fillDemonstration(db, { people: 800, seed: 1, at: new Date() });
    return true;
  } finally {
    db.$client.close();
  }
}

/** The demonstration's round of Clef de France: the engine takes a second or two, and answers later than a filling can wait. */
export async function finishDemonstration({
  databaseFile,
}: Pick<Environment, "databaseFile">): Promise<void> {
  const db = openDatabase(databaseFile);
  try {
    addDuoRound(db, new Date());
    await addMobilityRound(db, new Date());
  } finally {
    db.$client.close();
  }
}

/** Invented people are never served as real ones, nor real people with a door that opens with one click. */
function refuseOtherMode(db: Db, file: string, mode: Environment["mode"]): void {
  const invented = db.select().from(facts).where(eq(facts.key, "demonstration")).get() !== undefined;
  if (mode === "production" && invented)
    throw new Error(
      `The database ${file} holds the demonstration: choose another DATABASE_FILE for production.`,
    );
  if (mode === "demo" && !invented && !isEmpty(db))
    throw new Error(`The database ${file} holds real people: set APP_MODE=production to serve it.`);
}
