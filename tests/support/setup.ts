import { copyFileSync, rmSync } from "node:fs";
import { afterAll, afterEach, beforeEach, expect, vi } from "vitest";

const template = process.env.TEST_TEMPLATE;
if (!template) throw new Error("TEST_TEMPLATE is set by tests/support/global-setup.ts");
const file = `${template}-${process.pid}-${Math.random().toString(36).slice(2)}`;
copyFileSync(template, file);
process.env.DATABASE_FILE = file;
process.env.APP_MODE = "demo";
process.env.LOG_LEVEL = "silent";

/** A stray console.error fails the test that caused it; a test that expects one takes it with `takeErrors()`. */
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  const calls = vi.mocked(console.error).mock.calls;
  vi.restoreAllMocks();
  expect(calls, "console.error was called").toEqual([]);
});

afterAll(() => {
  for (const tail of ["", "-wal", "-shm"]) rmSync(file + tail, { force: true });
});
