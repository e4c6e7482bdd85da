import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listAccounts } from "~/accounts/directory.server";
import { changeRole, inviteColleague, resetSecondFactor, suspend } from "~/accounts/staff.server";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import { tx } from "~db/client";
import { branchStaff, users } from "~db/schema";
import { emailOf, lettersOf } from "~tests/support/accounts";
import { savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

const AT = new Date("2026-06-01T10:00:00Z");
const branch = savedBranch();
const admin = savedStaff("admin");
const act = ({ userId }: { userId: UserId }, version = 1) => ({ userId, by: admin.userId, at: AT, version });
const awa = { role: "coordinator", firstName: "Awa", lastName: "Diallo" } as const;

test("an invited colleague gets a letter, branches and a line of history, but no way in yet", () => {
  const invited = inviteColleague(db, {
    ...awa,
    email: "Awa@Exemple.fr",
    branchIds: [branch],
    by: admin.userId,
    at: AT,
  });
  if (!invited.ok) throw new Error("invited");
  expect(lettersOf("invitation")).toMatchObject([{ to: "awa@exemple.fr", values: { role: "coordinator" } }]);
  expect(db.select().from(branchStaff).where(eq(branchStaff.userId, invited.userId)).all()).toHaveLength(1);
  expect(listHistory(db, { kind: "user", id: invited.userId })).toMatchObject([{ move: "invite" }]);
  expect(listAccounts(db, "awa diallo")).toMatchObject([{ state: "invited", branches: ["Angers"] }]);
});

test("an address that is known already is not invited twice, in capitals either", () => {
  const known = emailOf(savedStaff("partner")).toUpperCase();
  expect(inviteColleague(db, { ...awa, email: known, branchIds: [], by: admin.userId, at: AT })).toEqual({
    ok: false,
    why: "known_address",
  });
});

test("nobody suspends themselves, and the last administrator stays", () => {
  expect(tx(db, (t) => suspend(t, act(admin)))).toEqual({ ok: false, why: "oneself" });
  const other = { ...act(admin), by: savedStaff("coordinator").userId };
  expect(tx(db, (t) => suspend(t, other))).toEqual({ ok: false, why: "last_admin" });
  expect(tx(db, (t) => changeRole(t, { ...other, role: "partner", branchIds: [] }))).toEqual({
    ok: false,
    why: "last_admin",
  });
});

test("of two administrators who act at once, the second sees the account as it is now", () => {
  const colleague = savedStaff("coordinator", branch);
  expect(tx(db, (t) => changeRole(t, { ...act(colleague), role: "partner", branchIds: [] }))).toEqual({
    ok: true,
  });
  expect(tx(db, (t) => suspend(t, act(colleague)))).toEqual({ ok: false, why: "conflict" });
  expect(tx(db, (t) => suspend(t, act(colleague, 2)))).toEqual({ ok: true });
  expect(tx(db, (t) => suspend(t, act(colleague, 3)))).toEqual({ ok: false, why: "conflict" });
});

test("a volunteer is never turned into staff", () => {
  const volunteer = savedVolunteer(branch);
  expect(tx(db, (t) => changeRole(t, { ...act(volunteer), role: "admin", branchIds: [] }))).toEqual({
    ok: false,
    why: "conflict",
  });
  expect(db.select().from(users).where(eq(users.id, volunteer.userId)).get()?.role).toBe("volunteer");
});

test("forgetting a phone that was never registered changes nothing and writes no letter", () => {
  const colleague = savedStaff("coordinator", branch);
  const before = lettersOf("account_changed").length;
  expect(tx(db, (t) => resetSecondFactor(t, act(colleague)))).toEqual({ ok: false, why: "nothing_to_do" });
  expect(lettersOf("account_changed")).toHaveLength(before);
});

test("a search takes % and _ as letters", () => {
  expect(listAccounts(db, "%")).toEqual([]);
  expect(listAccounts(db, "_")).toEqual([]);
  expect(listAccounts(db, "Prénom").length).toBeGreaterThan(0);
});
