import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../db/client";
import { migrate } from "../../db/migrate";
import { fillTerritory } from "../../db/reference/territory";

/** One migrated database with the reference tables; each test file works on a copy of it. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "trait-dunion-"));
  const file = join(folder, "template.sqlite");
  const db = openDatabase(file);
  migrate(db);
  fillTerritory(db);
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  db.$client.close();
  process.env.TEST_TEMPLATE = file;
  return () => rmSync(folder, { recursive: true, force: true });
}
