import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { inventMobility } from "~tests/bench/mobility-instances";

const folder = mkdtempSync(join(tmpdir(), "bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

const PROBLEM = {
  resources: { flat: 1, post: 2 },
  options: [
    { household: "h1", score: 5, uses: { flat: 1 } },
    { household: "h2", score: 7, uses: { flat: 1, post: 1 } },
    { household: "h1", score: 3, uses: { post: 1 } },
  ],
};
writeFileSync(join(folder, "small.json"), JSON.stringify(PROBLEM));
writeFileSync(join(folder, "empty.json"), '{"resources":{},"options":[]}');
writeFileSync(
  join(folder, "bad.json"),
  '{"resources":{"flat":1},"options":[{"household":"h","score":-1,"uses":{}}]}',
);
writeFileSync(
  join(folder, "large.json"),
  JSON.stringify(inventMobility({ households: 500, offers: 150, seed: 1 })),
);

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** The command as npm runs it from the repository, typed in `folder`. */
function bundle(args: string[], { signalAfter }: { signalAfter?: number } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["--import", "tsx", "app/cli/bundle.ts", ...args], {
    env: { ...process.env, INIT_CWD: folder },
  });
  const ended = { out: "", err: "" };
  child.stdout.on("data", (data) => (ended.out += data));
  child.stderr.on("data", (data) => (ended.err += data));
  const signal = signalAfter && setTimeout(() => child.kill("SIGTERM"), signalAfter);
  return new Promise((resolve) =>
    child.on("close", (code) => {
      clearTimeout(signal);
      resolve({ code, ...ended });
    }),
  );
}

test("answers in one line of JSON, nothing else", async () => {
  const { code, out, err } = await bundle(["--problem", "small.json", "--gap", "0.01", "--seconds", "30"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.endsWith("}\n")).toBe(true);
  const { milliseconds, ...answer } = JSON.parse(out);
  expect(answer).toEqual({ value: 10, bound: 10, gap: 0, chosen: [1, 2] });
  expect(Object.keys(JSON.parse(out))).toEqual(["value", "bound", "gap", "milliseconds", "chosen"]);
  expect(milliseconds).toBeGreaterThanOrEqual(0);
});

test("an empty problem has an empty answer; --help tells what there is", async () => {
  const [empty, help] = await Promise.all([bundle(["--problem", "empty.json"]), bundle(["--help"])]);
  expect(JSON.parse(empty.out)).toMatchObject({ value: 0, bound: 0, gap: 0, chosen: [] });
  expect(help).toMatchObject({ code: 0, err: "" });
  expect(help.out).toContain("--seconds");
});

test.each([
  [["--problem", "bad.json"], "bad.json: option 0, score is not a whole number"],
  [["--problem", "small.json", "--gap", "-0.1"], "--gap"],
  [["--problem", "small.json", "--seconds", "0"], "--seconds 0: not a number above 0"],
  [[], "--problem <file> is missing"],
  [["--problem", "small.json", "--gpa", "1"], "--gpa"],
])("refuses %j with code 2 and nothing on standard output", async (args, words) => {
  const { code, out, err } = await bundle(args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(words);
});

test("a signal ends it with the best so far", async () => {
  const { code, out } = await bundle(["--problem", "large.json", "--seconds", "120"], { signalAfter: 4_000 });
  expect(code).toBe(0);
  const { value, bound } = JSON.parse(out);
  expect(value).toBeGreaterThan(0);
  expect(bound).toBeGreaterThanOrEqual(value);
});
