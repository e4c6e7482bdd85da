import { afterAll, expect, test } from "vitest";
import { threadFor } from "~/thread.server";

const thread = threadFor("tests/support/quick.worker.ts");
afterAll(() => thread.end());

test("an order that is stopped when its answer has left the thread already is stopped, and ends nothing else", async () => {
  const warnings: string[] = [];
  const hear = (warning: Error) => warnings.push(warning.message);
  process.on("warning", hear);
  await thread.run(null);
  const stop = new AbortController();
  const stopped = thread.run(null, { signal: stop.signal });
  // The answer arrives while this thread looks away.
  const until = Date.now() + 300;
  while (Date.now() < until);
  stop.abort();
  await expect(stopped).rejects.toThrow("aborted");
  await expect.poll(() => warnings.join()).toContain("Unexpected message from Worker");
  process.off("warning", hear);
  expect(await thread.run(null)).toBeUndefined();
});

test("an ended thread starts again when it is asked", async () => {
  await thread.end();
  expect(await thread.run(null)).toBeUndefined();
});
