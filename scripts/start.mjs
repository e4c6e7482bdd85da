import { spawn } from "node:child_process";
import { root, settings, supportedNode } from "./node-version.mjs";
import { build, install, say } from "./prepare.mjs";

/** `npm start`: install, build, migrate, fill an empty demonstration, serve. Each step is skipped when it is done already. */
install();
const node = supportedNode();
build();
say("Opening the database…");
const child = spawn(node, [...settings, "--import", "tsx", "app/start.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
