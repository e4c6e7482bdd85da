import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { beginRegistration, beginSignUp, findSignUp, saveAnswer } from "~/mentoring/sign-up.server";
import { forgetSignUps, remindSignUps } from "~/mentoring/sign-up-clock.server";
import { letters, signUps } from "~db/schema";
import { savedBranch, savedStaff, savedUser } from "~tests/support/people";
import { lettersTo } from "~tests/support/sign-up";

const BEGUN = new Date("2026-03-01T10:00:00Z");
const onDay = (day: number, minutes = 0) => new Date(BEGUN.getTime() + day * 86_400_000 + minutes * 60_000);
const begin = (email: string, at = BEGUN, side: "volunteer" | "beneficiary" = "volunteer") =>
  beginSignUp(db, { side, email, language: "fr", at });
const remindedOn = (email: string) => lettersTo(email, "resume_sign_up").map(({ values }) => values.day);

beforeEach(() => {
  db.delete(letters).run();
  db.delete(signUps).run();
});

test("reminds on days 3, 7 and 14, once each, however often the clock comes round", () => {
  begin("a@exemple.fr");
  for (let hour = 0; hour < 30 * 24; hour += 6) remindSignUps(db, onDay(0, hour * 60));
  expect(remindedOn("a@exemple.fr")).toEqual([0, 3, 7, 14]);
});

test("not a minute too early", () => {
  begin("a@exemple.fr");
  expect(remindSignUps(db, onDay(3, -1))).toBe(0);
  expect(remindSignUps(db, onDay(3))).toBe(1);
  expect(remindSignUps(db, onDay(3))).toBe(0);
});

test("after a pause of weeks only the latest reminder goes out", () => {
  begin("a@exemple.fr");
  expect(remindSignUps(db, onDay(20))).toBe(1);
  expect(remindSignUps(db, onDay(21))).toBe(0);
  expect(remindedOn("a@exemple.fr")).toEqual([0, 14]);
});

test("each reminder carries a link that still opens the form", () => {
  const secret = begin("a@exemple.fr");
  remindSignUps(db, onDay(7));
  const links = lettersTo("a@exemple.fr").map(({ values }) => String(values.link));
  expect(links).toHaveLength(2);
  for (const link of links) expect(link.endsWith(`/sign-up/resume/${secret}`)).toBe(true);
});

test("of two forms of one address the newer is reminded of; the other side's is another form", () => {
  begin("a@exemple.fr");
  begin("a@exemple.fr", onDay(1));
  begin("a@exemple.fr", BEGUN, "beneficiary");
  expect(remindSignUps(db, onDay(4))).toBe(2);
});

test("someone who has an account by now is left in peace", () => {
  begin("la@exemple.fr");
  savedUser("volunteer", { email: "la@exemple.fr" });
  expect(remindSignUps(db, onDay(5))).toBe(0);
});

test("a professional's drafts are nobody's to remind", () => {
  beginRegistration(db, savedStaff("social_worker", savedBranch()).userId, "fr", BEGUN);
  expect(remindSignUps(db, onDay(8))).toBe(0);
});

test("deletes forms and the letters about them thirty days after the beginning, touched or not", () => {
  const secret = begin("a@exemple.fr");
  begin("b@exemple.fr", onDay(10));
  saveAnswer(db, { secret }, "interests", { interests: ["walking"] }, onDay(29));
  expect(forgetSignUps(db, onDay(30, -1))).toBe(0);
  expect(findSignUp(db, { secret }, onDay(30, -1))?.answers.interests).toBeDefined();
  // Even before the clock comes round, a form out of date is not there.
  expect(findSignUp(db, { secret }, onDay(30))).toBeNull();
  expect(forgetSignUps(db, onDay(30))).toBe(1);
  expect(forgetSignUps(db, onDay(30))).toBe(0);
  expect(lettersTo("a@exemple.fr")).toEqual([]);
  expect(lettersTo("b@exemple.fr")).toHaveLength(1);
});

test("nothing readable is kept of a form: neither address, answers nor secret", () => {
  const secret = begin("secret@exemple.fr");
  saveAnswer(db, { secret }, "where", { communeCode: "49007", radiusKm: 5 }, BEGUN);
  const row = db.select().from(signUps).where(eq(signUps.side, "volunteer")).get();
  expect(JSON.stringify(row)).not.toMatch(new RegExp(`secret@|49007|${secret}`));
});
