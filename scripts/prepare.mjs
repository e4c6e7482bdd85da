import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { root, supportedNode } from "./node-version.mjs";

/** On standard error: a command line's standard output is its answer alone. */
export const say = (text) => console.error(`· ${text}`);

/** Ends with one clear line. */
export function stop(text) {
  console.error(`✗ ${text}`);
  process.exit(1);
}

/** Runs a command in the repository with the supported Node first on the PATH; ends the script when it fails. */
export function run(command, args, { what, env = {}, quiet = false, out = "inherit" } = {}) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", out, "inherit"],
    env: { ...process.env, ...env, PATH: path() },
  });
  if (done.status !== 0) {
    if (quiet) process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}`);
    stop(
      `${what ?? command} failed${done.error ? `: ${done.error.message}` : ` (exit ${done.status ?? done.signal})`}.`,
    );
  }
  return done;
}

const path = () =>
  [dirname(supportedNodeOrThis()), join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);

function supportedNodeOrThis() {
  try {
    return supportedNode();
  } catch {
    return process.execPath;
  }
}

/** Installs what package-lock.json says, unless it is installed already. */
export function install() {
  const stamp = join(root, "node_modules/.installed");
  const wanted = fingerprint([join(root, "package-lock.json")]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Installing the packages (about a minute the first time)…");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { what: "npm ci", out: 2 });
  writeFileSync(stamp, wanted);
}

/** Builds the pages, unless nothing has changed since the last build. */
export function build() {
  const stamp = join(root, "build/.built");
  const sources = ["app", "db", "emails", "public", "package-lock.json", "vite.config.ts", "remix.config.js"];
  const wanted = fingerprint(sources.flatMap((source) => filesIn(join(root, source))));
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  say("Building the pages…");
  run(supportedNode(), ["node_modules/@remix-run/dev/dist/cli.js", "vite:build", "--logLevel", "warn"], {
    what: "The build",
    env: { NODE_ENV: "production" },
    quiet: true,
  });
  compress(join(root, "build/client"));
  writeFileSync(stamp, wanted);
}

/** Once at build, not at each request: in-process compression halved the pages that the server answers. */
function compress(folder) {
  for (const file of filesIn(folder).filter((name) => /\.(js|css|svg)$/.test(name))) {
    const body = readFileSync(file);
    if (body.length < 512) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(body));
    writeFileSync(`${file}.gz`, gzipSync(body, { level: 9 }));
  }
}

function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}
