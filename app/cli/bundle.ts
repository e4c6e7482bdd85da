import { writeSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { endBundles, runBundles } from "../matching/bundle/solve-bundles.server";
import { readProblem } from "./bundle-problem.server";
import { fromWhereTyped, Refused, refuse } from "./refused.server";

const HELP = `npm run -s bundle -- --problem <file> [--gap <share>] [--seconds <number>]

Chooses whole offers for whole households: each household takes at most one of its options, all options taken together use of
each resource at most its count, and the sum of their scores is the largest possible.

  --problem  JSON: {"resources":{"flat-2-rooms":3,…},"options":[{"household":"h1","score":120,"uses":{"flat-2-rooms":1,…}},…]}
             Counts, scores and amounts are whole numbers ≥ 0. The path is relative to where the command was typed.
  --gap      Good enough: stop once (bound − value) / max(1, value) is at most this, 0 or more. Default 0: the proven optimum.
  --seconds  Stop after this long with the best choice so far and its bound, above 0. Default 60.

Standard output, one line of JSON:
  {"value":…,"bound":…,"gap":…,"milliseconds":…,"chosen":[number of an option, from 0,…]}
  value is the sum of the scores chosen; no choice whatever is worth more than bound; value = bound is a proven optimum.
  milliseconds is solving and certifying alone. Ctrl-C (or SIGTERM) stops early and prints the best choice so far.

Exit codes: 0 an answer was printed · 1 a failure of ours · 2 bad input, nothing is printed but the reason, on standard error.`;

const Options = z.object({
  problem: z.string({ error: "--problem <file> is missing" }).min(1, "--problem <file> is empty"),
  gap: decimal("--gap", 0, (value) => value >= 0, "a number ≥ 0"),
  seconds: decimal("--seconds", 60, (value) => value > 0, "a number above 0"),
});

/** `npm run bundle`: the engine of whole households without the web app. */
await main().catch(async (error: unknown) => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = error instanceof Refused ? 2 : 1;
});
await endBundles();

async function main(): Promise<void> {
  const given = options();
  if (given.help) return console.log(HELP);
  const checked = Options.safeParse(given);
  if (!checked.success) return refuse(`${checked.error.issues[0]?.message} (see --help)`);
  const { problem, gap, seconds } = checked.data;
  const read = readProblem(fromWhereTyped(problem), problem);
  const result = await runBundles(read, { gap, seconds, seed: 1 }, { signal: stopSignal() });
  const { value, bound, milliseconds, chosen } = result;
  print({ value, bound, gap: result.gap, milliseconds: Math.round(milliseconds), chosen });
}

/** The first Ctrl-C or SIGTERM asks for the best so far. It may come twice, from the terminal and through npm: a later one ends. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  let asked = Number.POSITIVE_INFINITY;
  const hear = (): void => {
    if (performance.now() - asked > 1_000) process.exit(1);
    asked = Math.min(asked, performance.now());
    stop.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, hear);
  return stop.signal;
}

function options() {
  try {
    return parseArgs({
      options: {
        problem: { type: "string" },
        gap: { type: "string" },
        seconds: { type: "string" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)} (see --help)`);
  }
}

/** A finite number in plain decimals. */
function decimal(name: string, otherwise: number, fits: (value: number) => boolean, what: string) {
  return z
    .string()
    .default(String(otherwise))
    .refine((text) => /^\d+(\.\d+)?$/.test(text) && Number.isFinite(Number(text)) && fits(Number(text)), {
      error: ({ input }) => `${name} ${String(input)}: not ${what}`,
    })
    .transform(Number);
}

/** To the last byte before the process ends, also through a pipe. */
function print(answer: object): void {
  let rest = Buffer.from(`${JSON.stringify(answer)}\n`);
  while (rest.length > 0) rest = rest.subarray(written(rest));
}

function written(bytes: Buffer): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") return 0;
    throw error;
  }
}
