import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CHECKS, type CheckName, type Outcome } from "./check";

const HELP = `npm run check:long [-- --quick --only ${CHECKS.join("|")}]

Kills processes, lets them race and draws thousands of rounds, to see whether what the house promises holds. Prints one line
of counts per check; ends with an error when one of them failed. --quick does a tenth of everything.`;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean" },
    only: { type: "string", multiple: true },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const unknown = values.only?.find((name) => !(CHECKS as readonly string[]).includes(name));
if (unknown) {
  console.error(`No check is named ${unknown}: ${CHECKS.join(", ")}`);
  process.exit(1);
}

console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`);
let failed = 0;
for (const name of CHECKS) {
  if (values.only && !values.only.includes(name)) continue;
  const began = performance.now();
  const outcome = await runOne(name, values.quick ? 0.1 : 1);
  const seconds = Math.round((performance.now() - began) / 1000);
  const told = outcome
    ? Object.entries(outcome.counts).map(([what, count]) => `${count} ${what}`)
    : ["ended without an answer"];
  if (!outcome?.ok) failed += 1;
  console.log(`${outcome?.ok ? "ok    " : "FAILED"} ${name.padEnd(15)} ${told.join(", ")} (${seconds} s)`);
}
process.exit(failed > 0 ? 1 : 0);

/** Null when the check crashed: its error is on the screen already. */
function runOne(name: CheckName, share: number): Promise<Outcome | null> {
  const folder = mkdtempSync(join(tmpdir(), `trait-dunion-${name}-`));
  const script = fileURLToPath(new URL("./one.ts", import.meta.url));
  const child = fork(script, [name, folder, String(share)], {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, APP_MODE: "demo", LOG_LEVEL: "silent" },
  });
  return new Promise((resolve) => {
    let outcome: Outcome | null = null;
    child.on("message", (message) => {
      outcome = message as Outcome;
    });
    child.on("exit", () => {
      rmSync(folder, { recursive: true, force: true });
      resolve(outcome);
    });
  });
}
