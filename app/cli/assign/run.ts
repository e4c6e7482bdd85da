import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { solve } from "../../matching/assign/solve";
import { proven } from "../../matching/check";
import { BadInput } from "../bad-input";
import { wholeFile } from "../whole-file";
import { answerText, pairsMade } from "./answer";
import { HELP } from "./help";
import { readPool } from "./input";
import { openMarket } from "./market";
import { readOptions } from "./options";
import { pricesText } from "./prices";
import { warmUp } from "./warm-up";

export interface Surroundings {
  /** Where the command was typed: paths start here. */
  cwd: string;
  stdout: Writable;
  stderr: Writable;
}

/** `npm run assign`. Exit code 0, 2 for bad input (nothing written), 1 for a failure of our own. */
export async function run(argv: readonly string[], { cwd, stdout, stderr }: Surroundings): Promise<number> {
  try {
    await assign(argv, cwd, stdout);
    return 0;
  } catch (error) {
    if (error instanceof BadInput) {
      for (const line of error.lines) stderr.write(`✗ ${line}\n`);
      return 2;
    }
    stderr.write(`✗ Our own failure: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function assign(argv: readonly string[], cwd: string, stdout: Writable): Promise<void> {
  const options = readOptions(argv, cwd);
  if (!options) return write(stdout, [HELP]);
  const { edges, capacity, lock, forbid, objective } = options;
  const inputs = [edges, capacity, lock, forbid].filter((file) => file !== null);
  const prices = options.prices && (await wholeFile(options.prices, inputs));
  const pool = await readPool(options);
  const open = openMarket(pool);
  const aim = objective === "cardinality" ? "people" : "score";
  warmUp(aim);
  const begun = performance.now();
  const best = solve(open.market, { objective: aim });
  const { gap } = proven(open.market, best);
  const milliseconds = performance.now() - begun;
  await prices?.write(pricesText(pool, open, best));
  await write(stdout, answerText(pairsMade(pool, open, best), gap, milliseconds));
}

const write = (stdout: Writable, pieces: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(pieces), stdout, { end: false });
