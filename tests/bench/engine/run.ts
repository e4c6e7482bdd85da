import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { cellsOf, TITLES } from "./cells";
import { measure } from "./measure";
import { pythonWithScipy } from "./processes";
import { rounds } from "./rounds";
import { MEANINGS, rowsOf } from "./rows";
import { lined, markdown, type Table, writeBetweenMarks } from "./table";

const HELP = `npm run bench:engine [-- --only NAME --runs 3 --seed 1 --quick --sides 400,5000 --write FILE --python COMMAND]

Draws pools from a seed, lets the engine solve and prove each of them, and scipy (Debian: apt-get install python3-scipy) the
same files in turn, every run in a process of its own; only solving and proving are timed, medians of the runs are shown.
The values must be equal: otherwise the bench ends with an error. Then whole rounds of invented people.

  --only NAME      rows whose name begins so (again for more); "rounds" is the last section
  --runs N         runs of each side
  --quick          the same kinds of pools in small
  --sides N,N      people on each side in the whole rounds
  --write FILE     also writes the tables as Markdown between two marks of that file
  --python COMMAND a Python with scipy

Rows: ${Object.entries(MEANINGS)
  .map(([kind, meaning]) => `\n  ${kind.padEnd(12)} ${meaning}`)
  .join("")}`;

const REMARKS = `- *Ours*: solving with its certificate, cold, in a Node process of its own, where the compiler still learns the code; *again*: the same once more in that process, as in a worker that lives on (*met* says "again" when only that meets the goal); *rival*: the call of scipy alone, or our own cold solve in the same process. Files are read and matrices built beforehand. Medians of the runs, both sides in turn. *CPU ratio*: the same ratio in the processor's time, all threads together (the compiler's and the collector's count against us).
- scipy's \`min_weight_full_bipartite_matching\` minimises, wants everybody matched and drops costs of 0: each weight becomes (largest + 1 − weight), a volunteer of capacity c becomes c columns, and everybody who may stay alone gets a column of their own. Full matrices go to \`linear_sum_assignment\`. The values are compared in the pool's own weights.
- *MB*: the peak of the whole process while it solves.`;

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    runs: { type: "string", default: "3" },
    seed: { type: "string", default: "1" },
    quick: { type: "boolean", default: false },
    sides: { type: "string" },
    write: { type: "string" },
    python: { type: "string" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const runs = wholeNumber("runs", values.runs);
const seed = wholeNumber("seed", values.seed);
const wanted = (name: string): boolean => values.only?.some((start) => name.startsWith(start)) ?? true;
const rows = rowsOf(values.quick).filter(({ name }) => wanted(name));
if (rows.length === 0 && !wanted("rounds")) stop(`No row begins with ${values.only?.join(" or ")}`);

const python = pythonWithScipy(values.python);
const told = `${cpus().length} × ${cpus()[0]?.model ?? "?"}, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}, seed ${seed}, medians of ${runs}`;
console.log(told);
if (!python) console.log("No Python with scipy here: only our own figures (apt-get install python3-scipy)");
let versions = "without scipy";
const engine = rows.length > 0 ? measureRows() : null;
const whole = wanted("rounds") ? measureRounds() : null;
if (values.write) write(resolve(process.env.INIT_CWD ?? ".", values.write));

function measureRows(): Table {
  const folder = mkdtempSync(join(tmpdir(), "trait-dunion-bench-"));
  try {
    console.log(lined(TITLES));
    const cells = rows.map((row) => {
      const measured = measure(row, { folder, runs, seed, python });
      versions = measured.versions ?? versions;
      const line = cellsOf(row, measured);
      console.log(lined(line));
      return line;
    });
    return { titles: TITLES, rows: cells };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measureRounds(): Table {
  const sides = (values.sides ?? (values.quick ? "400" : "400,5000")).split(",");
  const table = rounds(
    sides.map((side) => wholeNumber("sides", side)),
    seed,
  );
  for (const line of [table.titles, ...table.rows]) console.log(lined(line));
  return table;
}

function write(path: string): void {
  const date = new Date().toISOString().slice(0, 10);
  const parts = [`\`npm run bench:engine\` on ${date}: ${told}, ${versions}.`];
  if (engine) parts.push(markdown(engine), REMARKS, rowMeanings());
  if (whole) parts.push("## Whole rounds", markdown(whole));
  writeBetweenMarks(path, parts.join("\n\n"));
}

function rowMeanings(): string {
  const seen = Object.entries(MEANINGS).filter(([kind]) => rows.some(({ name }) => name.startsWith(kind)));
  return seen.map(([kind, meaning]) => `- *${kind}*: ${meaning}.`).join("\n");
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text) || Number(text) === 0) stop(`--${name} wants whole numbers above 0, not ${text}`);
  return Number(text);
}

function stop(words: string): never {
  console.error(words);
  process.exit(2);
}
