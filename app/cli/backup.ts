import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "../../db/client";
import { environment } from "../environment.server";

const HELP = `npm run backup -- --to <folder>

Writes a checked copy of the database into the folder while the service runs, and prints its name and size.`;

/** `npm run backup`: VACUUM INTO gives a consistent copy under writes; the copy is opened and checked before it is called good. */
const { values } = parseArgs({ options: { to: { type: "string" }, help: { type: "boolean" } } });
if (values.help || !values.to) {
  console.log(HELP);
  process.exit(values.help ? 0 : 2);
}
mkdirSync(values.to, { recursive: true });
const file = join(values.to, `trait-dunion-${new Date().toISOString().replaceAll(":", "-")}.sqlite`);
const db = openDatabase(environment().databaseFile);
db.$client.prepare("VACUUM INTO ?").run(file);
db.$client.close();
const copy = openDatabase(file);
const health = copy.$client.pragma("integrity_check(1)", { simple: true });
copy.$client.close();
if (health !== "ok") {
  console.error(`✗ The copy ${file} is damaged (${String(health)}): keep the one before it.`);
  process.exit(1);
}
console.log(`${file} (${(statSync(file).size / 1e6).toFixed(1)} MB), checked`);
