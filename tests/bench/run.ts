import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const HELP = `npm run bench [-- --people 800 --seconds 5]

Serves a demonstration of that many people and prints, page by page, the weight of a first visit (compressed), its requests,
and how many requests a second two cores answer, beside a bare page of the same server.`;

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "800" },
    seconds: { type: "string", default: "5" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "trait-dunion-bench-"));
const PORT = "4188";
Object.assign(process.env, {
  APP_MODE: "demo",
  NODE_ENV: "production",
  HOST: "127.0.0.1",
  PORT,
  PUBLIC_URL: `http://127.0.0.1:${PORT}`,
  DATABASE_FILE: join(folder, "bench.sqlite"),
  LOG_LEVEL: "error",
});

// Read after the settings above are in place.
const { prepareDemonstration, cookiesByRole } = await import("./people");
const { measure } = await import("./measure");

prepareDemonstration(Number(values.people));
const server = spawn(process.execPath, ["--import", "tsx", "app/start.ts"], { stdio: "ignore" });
try {
  await measure(
    `http://127.0.0.1:${PORT}`,
    await cookiesByRole(),
    Number(values.seconds),
    `${values.people} people, ${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
  );
} finally {
  server.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
