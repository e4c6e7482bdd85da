import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Progress } from "~/matching/bundle/solve";
import { endBundles, runBundles } from "~/matching/bundle/solve-bundles.server";
import { inventMobility } from "./mobility-instances";

const HELP = `npm run bench:mobility [-- --sizes 500x1000,500x250,2000x1000 --seeds 1,2,3 --seconds 60]

Invents households and mobility offers (households × offers), lets the engine choose whole offers for them in its worker thread,
and prints when the first choice was there, when it was proven within 1 % of the best possible, when it ended and why, with the
value, the proven bound, the gap, what each kind of proof covers, and the memory of the whole process.`;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "500x1000,500x250,2000x1000" },
    seeds: { type: "string", default: "1,2,3" },
    seconds: { type: "string", default: "60" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const TITLES = [
  "households",
  "seed",
  "options",
  "first s",
  "≤ 1 % s",
  "end s",
  "cpu s",
  "why",
  "value",
  "bound",
  "gap %",
];
const row = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(12)).join(""));

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}, ${values.seconds} s at most`,
);
row([...TITLES, "proven by", "rss MB"]);
for (const size of values.sizes.split(","))
  for (const seed of values.seeds.split(",")) await measure(size, Number(seed));
await endBundles();

async function measure(size: string, seed: number): Promise<void> {
  const [households = 0, offers = 0] = size.split("x").map(Number);
  const problem = inventMobility({ households, offers, seed });
  const told: Progress[] = [];
  const cpu = process.cpuUsage();
  // A thread of its own for each, so that memory is that of this instance.
  const result = await runBundles(
    problem,
    { gap: 0, seconds: Number(values.seconds), seed: 1 },
    { progress: (progress) => told.push(progress) },
  );
  const rss = process.memoryUsage().rss;
  const { user, system } = process.cpuUsage(cpu);
  await endBundles();
  const near = told.find(({ gap }) => gap <= 0.01);
  row([
    ...[`${households} × ${offers}`, seed, problem.options.length],
    ...[seconds(told[0]?.milliseconds), seconds(near?.milliseconds), seconds(result.milliseconds)],
    ...[
      seconds((user + system) / 1000),
      result.ending,
      result.value,
      result.bound,
      (100 * result.gap).toFixed(3),
    ],
    ...[result.proofs.programme > 0 ? "programme" : "prices", (rss / 1e6).toFixed(0)],
  ]);
}

function seconds(milliseconds: number | undefined): string {
  return milliseconds === undefined ? "–" : (milliseconds / 1000).toFixed(2);
}
