import { once } from "node:events";
import type { ServerBuild } from "@remix-run/node";
import pino from "pino";
import { now } from "./clock.server";
import { db } from "./db.server";
import { environment } from "./environment.server";
import { createApp } from "./http/app.server";
import { failInterruptedRounds } from "./rounds/run-end.server";

/** One process: the pages, the delivery of letters, the clock's work. Started by scripts/start.mjs. */
const env = environment();
const log = pino({ level: env.logLevel, base: undefined });
// A path in a variable: the build does not exist yet when types are checked.
const buildFile = "../build/server/index.js";
const build = (await import(buildFile)) as ServerBuild;

failInterruptedRounds(db, now());

const server = createApp(build, env, log).listen(env.port, env.host);
await once(server, "listening");
process.send?.("ready");

const beat = await import("./beat.server").then((m) => m.startBeat(log));

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    beat.stop();
    server.closeIdleConnections();
    server.close(() => process.exit(0));
    setTimeout(() => process.exit(0), 10_000).unref();
  });
}
