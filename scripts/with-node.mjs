import { spawn } from "node:child_process";
import { settings, supportedNode } from "./node-version.mjs";
import { install } from "./prepare.mjs";

/** Runs `node …` with the supported Node, whatever the machine's is: for commands such as `npm run demo`, whose answers on the
 * standard output may be read by a program. */
install({ aside: true });
const child = spawn(supportedNode(), [...settings, ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
