import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, supportedNode } from "./node-version.mjs";
import { build, install, run, say, stop } from "./prepare.mjs";

/** `npm test`: install, lint, types, walls, unit and route tests, build, browser tests; one line of counts at the end. */
const began = Date.now();
install();
const node = supportedNode();
const tool = (file, args, what, env) => run(node, [join(root, "node_modules", file), ...args], { what, env });

say("Format and lint…");
tool("@biomejs/biome/bin/biome", ["check", "--error-on-warnings", "."], "The linter");
say("Types…");
tool("typescript-native/bin/tsc", [], "The type check");
say("Import walls…");
tool(
  "dependency-cruiser/bin/dependency-cruise.mjs",
  ["--config", ".dependency-cruiser.cjs", "app", "db", "emails"],
  "The import walls",
);
build();

say("Unit and route tests…");
const counts = { passed: 0, failed: 0 };
count(
  "test-results/vitest.json",
  (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  () =>
    spawnSync(
      node,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        "run",
        "--reporter=default",
        "--reporter=json",
        "--outputFile.json=test-results/vitest.json",
      ],
      options(),
    ),
);

say("Browser tests…");
const chromium = findChromium();
count(
  "test-results/playwright.json",
  (report) => ({ passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky }),
  () =>
    spawnSync(
      node,
      [join(root, "node_modules/@playwright/test/cli.js"), "test"],
      options({ CHROMIUM: chromium }),
    ),
);

say(`Done in ${Math.round((Date.now() - began) / 1000)} s.`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

function options(env = {}) {
  return { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } };
}

/** Runs a suite and adds its counts; a suite that ends without a report has failed. */
function count(report, read, suite) {
  const done = suite();
  const file = join(root, report);
  if (!existsSync(file)) stop(`The tests ended without a report (${report}).`);
  const { passed, failed } = read(JSON.parse(readFileSync(file, "utf8")));
  counts.passed += passed;
  counts.failed += failed;
  if (done.status !== 0 && failed === 0) counts.failed += 1;
}

function findChromium() {
  const known = [
    process.env.CHROMIUM,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
  ];
  const there = known.find((file) => file && existsSync(file));
  if (there) return there;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    say("Installing Chromium with the system's package manager…");
    run("apt-get", ["update", "-qq"], { what: "apt-get update", quiet: true });
    run("apt-get", ["install", "-y", "-qq", "chromium", "fonts-noto-core"], {
      what: "apt-get install chromium",
      quiet: true,
    });
    if (existsSync("/usr/bin/chromium")) return "/usr/bin/chromium";
  }
  return stop(
    "Chromium is missing: install it with your system's package manager, or set CHROMIUM to its path.",
  );
}
