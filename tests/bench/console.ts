import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const HELP = `npm run bench:console [-- --sizes 1000,5000,20000 --moves 12]

Serves a demonstration whose pool holds about that many people on each side, runs one round, then moves a weight again and
again as the tuning page does, and prints how long the first answer took; meanwhile it reads the round's table. The first line
of a size is the very first question: the pool is read and everybody compared. Milliseconds, over HTTP, one process.`;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,5000" },
    moves: { type: "string", default: "12" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

/** People invented for each one who may take part: the others are screened, paused or have a duo. */
const INVENTED = 3.45;
const PORT = "4187";
const BASE = `http://127.0.0.1:${PORT}`;
Object.assign(process.env, {
  ...{
    APP_MODE: "demo",
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT,
    PUBLIC_URL: BASE,
    LOG_LEVEL: "error",
  },
});

console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`);
console.log(
  "people            first  after a move: median     most   round's table meanwhile: median     p99   alone",
);
for (const size of values.sizes.split(",").map(Number)) await measureAt(size);
process.exit(0);

async function measureAt(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "trait-dunion-console-"));
  process.env.DATABASE_FILE = join(folder, "console.sqlite");
  const { prepareDemonstration, cookiesByRole } = await import("./people");
  const { roundOfEverybody } = await import("./console-round");
  prepareDemonstration(Math.round(size * INVENTED));
  const { roundId, people } = await roundOfEverybody();
  const { admin = "" } = await cookiesByRole();
  const server = spawn(process.execPath, ["--import", "tsx", "app/start.ts"], { stdio: "ignore" });
  try {
    await untilServed();
    const get = async (path: string): Promise<string> =>
      (await fetch(BASE + path, { headers: { Cookie: admin } })).text();
    const table = `/staff/rounds/${roundId}`;
    const alone = await times(10, () => get(table));
    const first = await timeOf(() => answered(get, 20));
    const reading = { stop: false, times: [] as number[] };
    const reader = (async () => {
      while (!reading.stop) reading.times.push(await timeOf(() => get(table)));
    })();
    const moves: number[] = [];
    for (let n = 0; n < Number(values.moves); n++) moves.push(await timeOf(() => answered(get, 21 + n)));
    reading.stop = true;
    await reader;
    const cells = [
      first,
      at(moves, 0.5),
      at(moves, 1),
      at(reading.times, 0.5),
      at(reading.times, 0.99),
      at(alone, 0.5),
    ];
    console.log([people.padEnd(15), ...cells.map((ms) => String(Math.round(ms)).padStart(9))].join(" "));
  } finally {
    server.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The page with one weight moved, asked again until it holds an answer. */
async function answered(get: (path: string) => Promise<string>, distance: number): Promise<void> {
  const { fieldsOf, originalOf } = await import("~/rounds/scenario");
  const fields = Object.entries({ ...fieldsOf(originalOf("duos")), "weights.distance": distance });
  const query = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]));
  for (;;) {
    const page = await get(`/staff/tuning/duos?${query}&live=bench&seen=0`);
    if (/data-state="(answered|improving)"/.test(page)) return;
    if (!page.includes('data-state="running"')) throw new Error("The tuning page gave no answer");
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const all: number[] = [];
  for (let n = 0; n < count; n++) all.push(await timeOf(work));
  return all;
}

/** The value at a share of some times, from the smallest. */
function at(all: readonly number[], share: number): number {
  return (
    [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(share * all.length))] ?? Number.NaN
  );
}

async function untilServed(): Promise<void> {
  for (let n = 0; n < 600; n++) {
    const served = await fetch(`${BASE}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (served) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server did not start");
}
