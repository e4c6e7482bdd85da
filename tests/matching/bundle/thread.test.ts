import { afterAll, expect, test } from "vitest";
import type { Progress } from "~/matching/bundle/solve";
import { endBundles, runBundles } from "~/matching/bundle/solve-bundles.server";
import { inventMobility } from "~tests/bench/mobility-instances";
import { valueByHand } from "~tests/support/bundles";

afterAll(endBundles);

test("solves beside, tells how far it is", async () => {
  const told: Progress[] = [];
  const problem = inventMobility({ households: 60, offers: 30, seed: 1 });
  const result = await runBundles(
    problem,
    { gap: 0, seconds: 60, seed: 1 },
    { progress: (progress) => told.push(progress) },
  );
  expect(result).toMatchObject({ ending: "optimal", gap: 0 });
  expect(valueByHand(problem, result.chosen)).toBe(result.value);
  expect(told[0]).toMatchObject({ phase: "starting" });
});

test("a cancelled search comes back with its best and a bound; the thread goes on to the next", async () => {
  const problem = inventMobility({ households: 400, offers: 120, seed: 1 });
  const stop = new AbortController();
  const wish = { gap: 0, seconds: 300, seed: 1 };
  const began = performance.now();
  const result = await runBundles(problem, wish, { progress: () => stop.abort(), signal: stop.signal });
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(result.ending).toBe("cancelled");
  expect(valueByHand(problem, result.chosen)).toBe(result.value);
  expect(result.bound).toBeGreaterThanOrEqual(result.value);
  const next = await runBundles({ resources: {}, options: [] }, wish);
  expect(next.ending).toBe("optimal");
});

test("our own failure is an error, not an answer", async () => {
  const broken = { resources: {}, options: [{ household: "a", score: -1, uses: {} }] };
  await expect(runBundles(broken, { gap: 0, seconds: 1, seed: 1 })).rejects.toThrow("not a whole number");
});
