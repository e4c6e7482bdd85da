import { prepareDatabase } from "~/prepare-database.server";
import { openDatabase } from "~db/client";
import { migrate } from "~db/migrate";
import { readyToGo } from "./children";

/** A first start, or the start after an update: migration-child.ts <database> [<folder of migrations>] */
const [, , databaseFile = "", migrations] = process.argv;
await readyToGo();
if (migrations) {
  const db = openDatabase(databaseFile);
  migrate(db, migrations);
  db.$client.close();
} else {
  prepareDatabase({ databaseFile, mode: "demo" }, () => {});
}
process.exit(0);
