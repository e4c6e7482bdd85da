import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { solve } from "~/matching/assign/solve";
import { proven } from "~/matching/check";
import { clustered } from "./clustered";
import { adversarial } from "./dense";
import { readInstance, writeInstance } from "./instance";
import { perfect, uniform } from "./sparse";

const folder = mkdtempSync(join(tmpdir(), "trait-dunion-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["clustered", clustered(300, 9, 1)],
  ["perfect", perfect(41, 3, 1)],
  ["dense", adversarial(7)],
])("what is written is read back, arrays at multiples of 8 bytes (%s)", (name, instance) => {
  const path = join(folder, name);
  writeInstance(path, instance);
  expect(readInstance(path)).toEqual(instance);
  expect(statSync(path).size % 8).toBe(0);
});

test("the same seed draws the same pool, another seed another one", () => {
  expect(clustered(300, 9, 1)).toEqual(clustered(300, 9, 1));
  expect(uniform(50, 9, 2)).not.toEqual(uniform(50, 9, 1));
});

test("about 15 % of the clustered people cannot be matched", () => {
  const { market } = clustered(4000, 30, 1);
  const found = solve(market, { objective: "people" });
  proven(market, found);
  const alone = found.partner.filter((volunteer) => volunteer === -1).length / market.persons;
  expect(alone).toBeGreaterThan(0.1);
  expect(alone).toBeLessThan(0.2);
});

test("everybody can be matched where everybody must", () => {
  const { market } = perfect(200, 2, 3);
  expect(solve(market, { objective: "people" }).partner.includes(-1)).toBe(false);
});
