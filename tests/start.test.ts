import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteAdministrator } from "~/accounts/staff.server";
import { readEnvironment } from "~/environment.server";
import { prepareDatabase } from "~/prepare-database.server";
import { openDatabase, tx } from "~db/client";
import { facts, users } from "~db/schema";

let folder: string;
/** A file of this name, begun as a copy of the migrated database of the tests. */
function file(name: string): string {
  const path = join(folder, `${name}.sqlite`);
  copyFileSync(process.env.TEST_TEMPLATE ?? "", path);
  return path;
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trait-dunion-start-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const silent = () => {};

const secrets = {
  APP_MODE: "production",
  PUBLIC_URL: "https://trait-dunion.exemple",
  DATA_KEY: Buffer.alloc(32, 7).toString("base64"),
  RESEND_API_KEY: "re_123",
  MAIL_FROM: "bonjour@exemple.fr",
};

test("production prepares an empty database and invents nobody", () => {
  const databaseFile = file("real");
  prepareDatabase({ databaseFile, mode: "production" }, silent);
  const db = openDatabase(databaseFile);
  expect(db.select().from(users).all()).toEqual([]);
  db.$client.close();
});

test("production refuses a database that holds the demonstration", () => {
  const databaseFile = file("demo");
  const db = openDatabase(databaseFile);
  db.insert(facts).values({ key: "demonstration", value: "800 people, seed 1" }).run();
  db.$client.close();
  expect(() => prepareDatabase({ databaseFile, mode: "production" }, silent)).toThrow(
    /holds the demonstration/,
  );
});

test("the demonstration refuses a database that holds real people", () => {
  const databaseFile = file("people");
  const db = openDatabase(databaseFile);
  tx(db, (t) => inviteAdministrator(t, awa));
  db.$client.close();
  expect(() => prepareDatabase({ databaseFile, mode: "demo" }, silent)).toThrow(/holds real people/);
  prepareDatabase({ databaseFile, mode: "production" }, silent);
});

test.each(["DATA_KEY", "RESEND_API_KEY", "MAIL_FROM"])("production does not start without %s", (name) => {
  expect(() => readEnvironment({ ...secrets, [name]: "" })).toThrow(`${name}: is required`);
});

test("production does not start over plain http, nor with a short key", () => {
  expect(() => readEnvironment({ ...secrets, PUBLIC_URL: "http://trait-dunion.exemple" })).toThrow(/https/);
  expect(() => readEnvironment({ ...secrets, DATA_KEY: "dHJvcCBjb3VydA==" })).toThrow(
    /DATA_KEY: must be 32 bytes/,
  );
  expect(readEnvironment(secrets)).toMatchObject({ mode: "production", https: true });
});

test("the process says every wrong setting in a line of its own and ends", () => {
  const done = run(["app/start.ts"], { APP_MODE: "production", PORT: "many", DATABASE_FILE: file("never") });
  expect(done.status).toBe(1);
  expect(done.stderr).toContain("✗ Setting PORT: must be a port number");
  expect(done.stdout).toBe("");
}, 60_000);

test("the command prints the first administrator's invitation", () => {
  const databaseFile = file("admin");
  const named = ["--email", "Awa@exemple.fr", "--first-name", "Awa", "--last-name", "Martin"];
  const done = run(["app/cli/invite-admin.ts", ...named], { ...secrets, DATABASE_FILE: databaseFile });
  expect(done.stdout).toMatch(/^https:\/\/trait-dunion\.exemple\/invitation\/[\w-]{43}\n$/);
  const db = openDatabase(databaseFile);
  expect(db.select().from(users).all()).toMatchObject([{ email: "awa@exemple.fr", role: "admin" }]);
  db.$client.close();
}, 60_000);

test("who waits for a first password gets a new link; a used address none", () => {
  const db = openDatabase(file("again"));
  const invite = () => tx(db, (t) => inviteAdministrator(t, awa));
  const [first, second] = [invite(), invite()];
  expect(second).toMatch(/\/invitation\/[\w-]{43}$/);
  expect(second).not.toBe(first);
  expect(db.select().from(users).all()).toHaveLength(1);
  db.update(users).set({ role: "partner" }).run();
  expect(invite()).toBeNull();
  db.$client.close();
});

const awa = { email: "awa@exemple.fr", firstName: "Awa", lastName: "Martin", at: new Date() };

const run = (script: string[], settings: Record<string, string>) =>
  spawnSync(process.execPath, ["--import", "tsx", ...script], {
    env: { NODE_ENV: "production", PATH: process.env.PATH, ...settings },
    encoding: "utf8",
  });
