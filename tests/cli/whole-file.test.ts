import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "~/cli/assign/run";
import { wholeFile } from "~/cli/whole-file";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trait-dunion-whole-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const named = (name: string) => ({ name, path: join(folder, name) });

test("a file that fails half-way leaves what stood there, and nothing beside it", async () => {
  writeFileSync(join(folder, "prices.csv"), "of yesterday");
  const file = await wholeFile(named("prices.csv"), []);
  const written = file.write(
    (function* () {
      yield "half".repeat(100_000);
      throw new Error("no more");
    })(),
  );
  await expect(written).rejects.toThrow("no more");
  expect(readdirSync(folder)).toEqual(["prices.csv"]);
  expect(readFileSync(join(folder, "prices.csv"), "utf8")).toBe("of yesterday");
});

test("a file that is replaced keeps who may read it", async () => {
  writeFileSync(join(folder, "prices.csv"), "of yesterday");
  chmodSync(join(folder, "prices.csv"), 0o600);
  await (await wholeFile(named("prices.csv"), [])).write(["new"]);
  expect(readFileSync(join(folder, "prices.csv"), "utf8")).toBe("new");
  expect(statSync(join(folder, "prices.csv")).mode & 0o777).toBe(0o600);
});

test("asking leaves no trace", async () => {
  await wholeFile(named("prices.csv"), []);
  expect(readdirSync(folder)).toEqual([]);
});

test("an output that closes is a failure of our own", async () => {
  writeFileSync(join(folder, "edges.csv"), "person,volunteer,weight\np,v,1\n");
  const closed = new Writable({ write: (_piece, _encoding, done) => done(new Error("write EPIPE")) });
  let told = "";
  const stderr = new Writable({
    write(piece, _encoding, done) {
      told += piece;
      done();
    },
  });
  expect(await run(["--edges", "edges.csv"], { cwd: folder, stdout: closed, stderr })).toBe(1);
  expect(told).toBe("✗ Our own failure: write EPIPE\n");
});
