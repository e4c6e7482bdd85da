import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { beginEnrolment, checkCode, enrolmentOf, findSecondFactor } from "~/accounts/second-factor.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import { tx } from "~db/client";
import { secondFactors } from "~db/schema";
import { savedStaff } from "~tests/support/people";

const AT = new Date("2026-06-01T10:00:10Z");
const seconds = (count: number) => new Date(AT.getTime() + count * 1000);

function enrolled(): { userId: UserId; codeAt: (at: Date) => string; secret: string } {
  const { userId } = savedStaff("coordinator");
  tx(db, (t) => beginEnrolment(t, userId));
  const secret = enrolmentOf(db, userId, "camille@exemple.fr")?.secret.replaceAll(" ", "") ?? "";
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return { userId, secret, codeAt: (at) => totp.generate({ timestamp: at.getTime() }) };
}

test("the first right code confirms the device; its secret is shown no more", () => {
  const { userId, codeAt } = enrolled();
  expect(findSecondFactor(db, userId)).toBeNull();
  expect(checkCode(db, userId, codeAt(AT), AT)).toBe(true);
  expect(findSecondFactor(db, userId)).toEqual({ confirmedAt: AT });
  expect(enrolmentOf(db, userId, "x")).toBeNull();
});

test("a code works once", () => {
  const { userId, codeAt } = enrolled();
  expect(checkCode(db, userId, codeAt(AT), AT)).toBe(true);
  expect(checkCode(db, userId, codeAt(AT), AT)).toBe(false);
  expect(checkCode(db, userId, codeAt(AT), seconds(15))).toBe(false);
  expect(checkCode(db, userId, codeAt(seconds(30)), seconds(30))).toBe(true);
});

test("after a newer code, an older one that would still be in time is refused", () => {
  const { userId, codeAt } = enrolled();
  expect(checkCode(db, userId, codeAt(seconds(30)), AT)).toBe(true);
  expect(checkCode(db, userId, codeAt(AT), AT)).toBe(false);
});

test("a clock half a minute off is forgiven, more is not", () => {
  const { userId, codeAt } = enrolled();
  expect(checkCode(db, userId, codeAt(seconds(-90)), AT)).toBe(false);
  expect(checkCode(db, userId, codeAt(seconds(90)), AT)).toBe(false);
  expect(checkCode(db, userId, codeAt(seconds(-30)), AT)).toBe(true);
});

test("spaces are forgiven, anything else is no code", () => {
  const { userId, codeAt } = enrolled();
  const code = codeAt(AT);
  for (const typed of ["", "12345", "1234567", "abcdef", `${code}0`])
    expect(checkCode(db, userId, typed, AT)).toBe(false);
  expect(checkCode(db, userId, `${code.slice(0, 3)} ${code.slice(3)}`, AT)).toBe(true);
});

test("another person's code opens nothing", () => {
  const [one, other] = [enrolled(), enrolled()];
  expect(checkCode(db, one.userId, other.codeAt(AT), AT)).toBe(false);
});

test("the secret lies sealed in the database", () => {
  const { secret } = enrolled();
  expect(secret).toHaveLength(32);
  expect(JSON.stringify(db.select().from(secondFactors).all())).not.toContain(secret);
});

test("beginning again never replaces a confirmed device", () => {
  const { userId, codeAt } = enrolled();
  checkCode(db, userId, codeAt(AT), AT);
  tx(db, (t) => beginEnrolment(t, userId));
  expect(enrolmentOf(db, userId, "x")).toBeNull();
  expect(checkCode(db, userId, codeAt(seconds(60)), seconds(60))).toBe(true);
});
