import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { sweepAccounts } from "~/accounts/housekeeping.server";
import { endOwnSession, findViewer, listSessions, startSession } from "~/accounts/sessions.server";
import { changeRole, reinstate, suspend } from "~/accounts/staff.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import { tx } from "~db/client";
import { sessions, users } from "~db/schema";
import { savedBranch, savedStaff, savedUser, savedVolunteer } from "~tests/support/people";

const START = new Date();
const after = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const HOUR = 60;
const DAY = 24 * HOUR;

async function signedIn({ userId }: { userId: UserId }, at = START): Promise<string> {
  const cookie = await startSession(db, userId, { device: "Firefox, Android", secondFactor: true, at });
  return cookie.split(";")[0] ?? "";
}
const version = ({ userId }: { userId: UserId }) =>
  db.select().from(users).where(eq(users.id, userId)).get()?.version ?? 0;

test("staff without use are signed out after 30 minutes, not before", async () => {
  const cookie = await signedIn(savedStaff("coordinator"));
  expect(await findViewer(db, cookie, after(29))).not.toBeNull();
  expect(await findViewer(db, cookie, after(29 + 29))).not.toBeNull();
  expect(await findViewer(db, cookie, after(29 + 29 + 31))).toBeNull();
});

test("staff in use all day are signed out after 12 hours", async () => {
  const cookie = await signedIn(savedStaff("social_worker"));
  for (let minute = 20; minute < 12 * HOUR; minute += 20)
    expect(await findViewer(db, cookie, after(minute)), `${minute} min`).not.toBeNull();
  expect(await findViewer(db, cookie, after(12 * HOUR))).toBeNull();
});

test("a volunteer without use is signed out after 7 days, in use after 30", async () => {
  const { userId } = savedVolunteer(savedBranch());
  const [idle, used] = [await signedIn({ userId }), await signedIn({ userId })];
  expect(await findViewer(db, idle, after(7 * DAY - 1))).not.toBeNull();
  expect(await findViewer(db, idle, after(14 * DAY))).toBeNull();
  for (let day = 5; day < 30; day += 5)
    expect(await findViewer(db, used, after(day * DAY)), `day ${day}`).not.toBeNull();
  expect(await findViewer(db, used, after(30 * DAY))).toBeNull();
});

test("a new role, a suspension and a return each end every session", async () => {
  const admin = savedStaff("admin");
  const colleague = savedStaff("coordinator");
  const act = () => ({ userId: colleague.userId, by: admin.userId, at: START, version: version(colleague) });
  let cookie = await signedIn(colleague);
  expect(tx(db, (t) => changeRole(t, { ...act(), role: "partner", branchIds: [] }))).toEqual({ ok: true });
  expect(await findViewer(db, cookie, after(1))).toBeNull();
  cookie = await signedIn(colleague);
  expect(tx(db, (t) => suspend(t, act()))).toEqual({ ok: true });
  expect(await findViewer(db, cookie, after(1))).toBeNull();
  expect(tx(db, (t) => reinstate(t, act()))).toEqual({ ok: true });
  expect(await findViewer(db, cookie, after(1))).toBeNull();
});

test("a suspended or merged account is nobody, even behind an open session", async () => {
  for (const closed of [{ suspendedAt: START }, { mergedInto: savedUser("volunteer").userId }]) {
    const person = savedUser("volunteer");
    const cookie = await signedIn(person);
    db.update(users).set(closed).where(eq(users.id, person.userId)).run();
    expect(await findViewer(db, cookie, after(1))).toBeNull();
  }
});

test("the database keeps no secret that opens a session", async () => {
  const person = savedUser("volunteer");
  const secret = (await signedIn(person)).split("=")[1] ?? "";
  const row = db.select().from(sessions).where(eq(sessions.userId, person.userId)).get();
  expect(secret).toHaveLength(43);
  expect(JSON.stringify(row)).not.toContain(secret);
  expect(await findViewer(db, `session=${row?.id}`, START)).toBeNull();
});

test("one ends one's own sessions only", async () => {
  const [one, other] = [savedUser("volunteer"), savedUser("volunteer")];
  const viewer = await findViewer(db, await signedIn(one), START);
  await signedIn(one);
  const theirCookie = await signedIn(other);
  const theirs = listSessions(db, other.userId, START)[0]?.id ?? "";
  if (!viewer) throw new Error("signed in");
  expect(endOwnSession(db, viewer, theirs)).toBe(false);
  expect(await findViewer(db, theirCookie, START)).not.toBeNull();
  const mine = listSessions(db, one.userId, START).find((session) => session.id !== viewer.sessionId);
  expect(endOwnSession(db, viewer, mine?.id ?? "")).toBe(true);
  expect(listSessions(db, one.userId, START)).toHaveLength(1);
});

test("the sweep deletes what has ended and nothing else", async () => {
  sweepAccounts(db, after(100 * DAY));
  const person = savedUser("volunteer");
  await signedIn(person);
  expect(sweepAccounts(db, after(DAY))).toEqual({ sessions: 0, tokens: 0 });
  expect(sweepAccounts(db, after(7 * DAY))).toEqual({ sessions: 1, tokens: 0 });
});
