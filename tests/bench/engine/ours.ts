import { type Instance, readInstance, type SparseInstance } from "./instance";
import { type Done, forgetPeak, median, peakKilobytes } from "./told";

/** One run in a process of its own: node … ours.ts <job> <file, or people on each side> <seed>. Each job loads only its own code. */
const JOBS: Record<string, (path: string, seed: number) => Promise<() => Done>> = {
  solve: async (path) => {
    const instance = readInstance(path);
    if (instance.kind === "dense") return (await import("./job-dense")).dense(instance);
    const { sparse } = await import("./job-sparse");
    return () => sparse(instance);
  },
  reweigh: async (path) => (await import("./job-session")).reweigh(market(readInstance(path))),
  edits: async (path, seed) => (await import("./job-session")).edits(market(readInstance(path)), seed),
  regret: async (path, seed) => (await import("./job-session")).regret(market(readInstance(path)), seed),
  people: async (side, seed) => (await import("./job-people")).people(Number(side), seed),
};

const [, , job = "", path = "", seed = "1"] = process.argv;
const prepare = JOBS[job];
if (!prepare) throw new Error(`No job is named ${job}`);
const run = await prepare(path, Number(seed));
forgetPeak();
const first = run();
const peak = peakKilobytes();
console.log(JSON.stringify({ ...first, peakKilobytes: peak, again: again(first) }));

/** The same once more, when the compiler knows the code: as in a worker that lives on. */
function again({ value, milliseconds }: Done): number | undefined {
  if (job !== "solve" || value === null || milliseconds > 3000) return undefined;
  return median(Array.from({ length: 5 }, () => (run as () => Done)().milliseconds));
}

function market(instance: Instance): SparseInstance {
  if (instance.kind === "dense") throw new Error("Sessions are for sparse markets");
  return instance;
}
