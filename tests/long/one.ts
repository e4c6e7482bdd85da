import { join } from "node:path";
import { openDatabase } from "~db/client";
import { migrate } from "~db/migrate";
import { fillTerritory } from "~db/reference/territory";
import { type Check, type CheckName, type Outcome, settingOf } from "./check";

/** One check in a process of its own, so that its database is the one of `~/db.server`: node … one.ts <name> <folder> <share> */
const CHECKS: Record<CheckName, () => Promise<{ default: Check }>> = {
  "letters-kill": () => import("./letters-kill"),
  "rounds-kill": () => import("./rounds-kill"),
  "migration-kill": () => import("./migration-kill"),
  races: () => import("./races"),
  "blocked-pairs": () => import("./blocked-pairs"),
  oracles: () => import("./oracles"),
};

const [, , name = "", folder = "", share = "1"] = process.argv;
process.env.DATABASE_FILE = join(folder, "check.sqlite");
const db = openDatabase(process.env.DATABASE_FILE);
migrate(db);
fillTerritory(db);
db.$client.close();

const { default: check } = await CHECKS[name as CheckName]();
const outcome: Outcome = await check(settingOf(folder, Number(share)));
process.send?.(outcome, () => process.exit(0));
