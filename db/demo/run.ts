import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { openDatabase } from "../client";
import { migrate } from "../migrate";
import { fillTerritory } from "../reference/territory";
import { addDuoRound } from "./duo-round";
import { fillDemonstration } from "./fill";
import { addMobilityRound } from "./mobility-round";

const HELP = `npm run demo -- [--people 800] [--seed 1] [--file data/demo.sqlite]

Writes a demonstration into a new database file: invented people, real places. The same numbers give the same people.
  --people   volunteers and beneficiaries together, 2 to 1,000,000
  --seed     a whole number ≥ 0
  --file     where to write; a file that already holds people is refused
Serve it with: DATABASE_FILE=<file> npm start`;

const Options = z.object({
  people: z.coerce.number().int().min(2).max(1_000_000).default(800),
  seed: z.coerce.number().int().min(0).max(0xffffffff).default(1),
  file: z.string().min(1).default("data/demo.sqlite"),
});

/** `npm run demo`: exit code 2 for wrong options, 1 for a file that cannot be used. */
const given = options();
try {
  mkdirSync(dirname(given.file), { recursive: true });
  const db = openDatabase(given.file);
  migrate(db);
  fillTerritory(db);
  const began = performance.now();
  const at = new Date();
  const branches = fillDemonstration(db, { ...given, at });
  addDuoRound(db, at);
  await addMobilityRound(db, at);
  db.$client.close();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${given.people} people in ${branches.length} branches written to ${given.file} in ${seconds} s.`,
  );
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

function options(): z.output<typeof Options> {
  try {
    const { values } = parseArgs({
      options: {
        people: { type: "string" },
        seed: { type: "string" },
        file: { type: "string" },
        help: { type: "boolean" },
      },
    });
    if (values.help) {
      console.log(HELP);
      process.exit(0);
    }
    const read = Options.safeParse(values);
    if (read.success) return read.data;
    for (const issue of read.error.issues) console.error(`✗ --${issue.path.join(".")}: ${issue.message}`);
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  }
  console.error(HELP);
  process.exit(2);
}
