import { afterAll, expect, test } from "vitest";
import { openDatabase } from "~db/client";
import { addDuoRound } from "~db/demo/duo-round";
import { fillDemonstration } from "~db/demo/fill";
import { migrate } from "~db/migrate";
import { fillTerritory } from "~db/reference/territory";
import { drafts, rounds } from "~db/schema";

const AT = new Date("2026-11-25T12:00:00Z");

function demonstration(seed: number) {
  const db = openDatabase(":memory:");
  migrate(db);
  fillTerritory(db);
  fillDemonstration(db, { people: 300, seed, at: AT });
  const rows = (sql: string) => db.$client.prepare(sql).all() as Record<string, unknown>[];
  return { db, rows };
}

const one = demonstration(1);
afterAll(() => one.db.$client.close());

test("the same seed gives the same people, the same pairs and the same days", () => {
  const again = demonstration(1);
  for (const sql of [
    "SELECT id, role, first_name, last_name, email FROM users ORDER BY id",
    "SELECT id, state, volunteer_id, beneficiary_id, visible_from, explanation FROM duos ORDER BY id",
    "SELECT * FROM info_meeting_bookings ORDER BY meeting_id, volunteer_id",
  ])
    expect(again.rows(sql)).toEqual(one.rows(sql));
  again.db.$client.close();
  const other = demonstration(2);
  expect(other.rows("SELECT id FROM users")).not.toEqual(one.rows("SELECT id FROM users"));
  other.db.$client.close();
});

test("six branches or more in real towns, and staff for each", () => {
  const branches = one.rows("SELECT b.name FROM branches b JOIN communes c ON c.code = b.commune_code");
  expect(branches.length).toBeGreaterThanOrEqual(6);
  const staff = one.rows(
    "SELECT branch_id, sum(role = 'coordinator') c, sum(role = 'social_worker') s FROM branch_staff JOIN users ON users.id = user_id GROUP BY 1",
  );
  expect(staff).toHaveLength(branches.length);
  for (const row of staff) expect(row).toMatchObject({ c: 2, s: 3 });
});

test("every duo respects what a duo may be", () => {
  const held = one.rows(
    "SELECT beneficiary_id, count(*) n FROM duos WHERE state IN ('proposed', 'accepted', 'open') GROUP BY 1 HAVING n > 1",
  );
  expect(held).toEqual([]);
  const opened = one.rows(
    "SELECT 1 FROM duos WHERE state = 'open' AND (opened_at IS NULL OR tutor_id IS NULL)",
  );
  expect(opened).toEqual([]);
  const future = one.rows(
    `SELECT 1 FROM duos WHERE max(visible_from, coalesce(opened_at, 0), coalesce(ended_at, 0)) > ${AT.getTime()}`,
  );
  expect(future).toEqual([]);
});

test("refuses a database that holds anybody", () => {
  expect(() => fillDemonstration(one.db, { people: 10, seed: 1, at: AT })).toThrow("already holds people");
});

test("the branch where most people wait has a round to review, as a real run would have left it", () => {
  const { db } = demonstration(3);
  addDuoRound(db, AT);
  const [round, ...others] = db.select().from(rounds).all();
  expect(others).toEqual([]);
  expect(round).toMatchObject({ state: "drafted", failure: null, certificate: { valid: true, gap: 0 } });
  const made = db.select().from(drafts).all();
  expect(made.length).toBe(round?.figures?.pairs);
  expect(made.length).toBeGreaterThan(0);
  expect(round?.figures?.criteria?.some(({ share }) => share > 0)).toBe(true);
  db.$client.close();
});
