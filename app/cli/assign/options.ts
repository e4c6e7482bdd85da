import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { Faults, shown } from "../bad-input";
import type { NamedFile } from "../csv";

export type Objective = "score" | "cardinality";

export interface Options {
  edges: NamedFile;
  capacity: NamedFile | null;
  lock: NamedFile | null;
  forbid: NamedFile | null;
  objective: Objective;
  prices: NamedFile | null;
}

const FILES = ["edges", "capacity", "lock", "forbid", "prices"] as const;
const TEXT = { type: "string", multiple: true } as const;

/** What was asked for, paths from `cwd`; null when help was. Throws `BadInput` for anything that is not an option. */
export function readOptions(argv: readonly string[], cwd: string): Options | null {
  const faults = new Faults();
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      edges: TEXT,
      capacity: TEXT,
      lock: TEXT,
      forbid: TEXT,
      objective: TEXT,
      prices: TEXT,
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help !== undefined) return null;
  const given = (name: string): string | null => {
    const all = [values[name as keyof typeof values] ?? []].flat();
    if (all.length > 1) faults.add(`--${name} is given ${all.length} times`);
    const first = all[0];
    if (first === undefined) return null;
    if (typeof first === "string" && first !== "" && !first.startsWith("--")) return first;
    faults.add(`--${name} needs a value after it`);
    return null;
  };
  const files = FILES.map((name): NamedFile | null => {
    const file = given(name);
    return file === null ? null : { name: file, path: resolve(cwd, file) };
  });
  const objective = given("objective") ?? "score";
  if (objective !== "score" && objective !== "cardinality")
    faults.add(`--objective is score or cardinality, not ${shown(objective)}`);
  for (const name of Object.keys(values))
    if (!KNOWN.has(name)) faults.add(`there is no option ${name.length === 1 ? "-" : "--"}${name}`);
  for (const text of positionals)
    faults.add(`${shown(text)} is not an option (options come after “npm run -s assign --”)`);
  if (!values.edges) faults.add("--edges is missing: the file of who may be paired with whom");
  faults.refuse();
  const [edges, capacity, lock, forbid, prices] = files as [NamedFile, ...(NamedFile | null)[]];
  return {
    edges,
    capacity: capacity ?? null,
    lock: lock ?? null,
    forbid: forbid ?? null,
    objective: objective as Objective,
    prices: prices ?? null,
  };
}

const KNOWN = new Set<string>([...FILES, "objective", "help"]);
