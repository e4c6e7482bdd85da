import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "~db/client";
import { MIGRATIONS, migrate } from "~db/migrate";

/** The house as it was before Clef de France, with rows in the three tables that this migration builds again. */
test("a database of before keeps its history, letters and links", () => {
  const folder = mkdtempSync(join(tmpdir(), "trait-dunion-mobility-"));
  const db = openDatabase(join(folder, "before.sqlite"));
  try {
    migrate(db, firstMigrationOnly(folder));
    const { $client: sqlite } = db;
    sqlite.exec(`
      INSERT INTO users (id, role, first_name, last_name, created_at) VALUES ('usr_1', 'volunteer', 'Ana', 'B', 1);
      INSERT INTO tokens (hash, kind, user_id, subject, created_at, expires_at) VALUES ('h', 'proposal', 'usr_1', 'duo_1', 1, 2);
      INSERT INTO history (id, subject_kind, subject_id, move, at) VALUES ('his_1', 'duo', 'duo_1', 'agree', 1);
      INSERT INTO letters (id, kind, user_id, to_address, language, "values", once_key, created_at, not_before)
        VALUES ('let_1', 'proposal', 'usr_1', 'x', 'fr', '{}', 'once', 1, 1);`);
    const tables = ["tokens", "history", "letters"].map((table) => `SELECT * FROM ${table}`);
    const read = () => tables.map((query) => sqlite.prepare(query).all());
    const before = read();
    migrate(db);
    expect(read()).toEqual(before);
    const add = (subject: string) =>
      sqlite
        .prepare(
          "INSERT INTO history (id, subject_kind, subject_id, move, at) VALUES (?, ?, 'x', 'publish', 1)",
        )
        .run(`his_${subject}`, subject);
    expect(() => add("offer")).not.toThrow();
    expect(() => add("weather")).toThrow(/history_subject_known/);
    expect(() =>
      sqlite.exec(
        `INSERT INTO letters (id, kind, to_address, language, "values", once_key, created_at, not_before) VALUES ('let_2', 'x', 'x', 'fr', '{}', 'once', 1, 1)`,
      ),
    ).toThrow(/UNIQUE/);
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

function firstMigrationOnly(folder: string): string {
  const copy = join(folder, "migrations");
  cpSync(MIGRATIONS, copy, { recursive: true });
  const file = join(copy, "meta", "_journal.json");
  const journal = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  return copy;
}
