import { spawn } from "node:child_process";
import { settings, supportedNode } from "./node-version.mjs";
import { install } from "./prepare.mjs";

/** Runs `node …` with the supported Node, whatever the machine's is: for command lines such as `npm run demo`. */
install();
const child = spawn(supportedNode(), [...settings, ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
