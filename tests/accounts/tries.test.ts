import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rememberDevice } from "~/accounts/known-device.server";
import { mayTry } from "~/accounts/limits.server";
import { signInWithPassword } from "~/accounts/sign-in.server";
import { db } from "~/db.server";
import { networkOf } from "~/http/limits.server";
import { emailOf, PASSWORD, withPassword } from "~tests/support/accounts";
import { savedUser } from "~tests/support/people";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

test("of 1,000 passwords tried in fifteen minutes, at most ten are checked", async () => {
  const email = emailOf(await withPassword(savedUser("volunteer")));
  let checked = 0;
  for (let i = 0; i < 1000; i++) {
    later(14.9 / 1000);
    const answer = await signInWithPassword(db, { email, password: `faux mot numéro ${i}`, cookies: null });
    if (answer.kind === "wrong") checked += 1;
  }
  expect(checked).toBeGreaterThan(0);
  expect(checked).toBeLessThanOrEqual(10);
});

test("whenever the fifteen minutes begin, an account has at most ten passwords checked in them", async () => {
  const email = emailOf(await withPassword(savedUser("volunteer")));
  const checkedAt: number[] = [];
  for (let i = 0; i < 300; i++) {
    later(0.2);
    const answer = await signInWithPassword(db, { email, password: "pas du tout cela", cookies: null });
    if (answer.kind === "wrong") checkedAt.push(Date.now());
  }
  const most = Math.max(
    ...checkedAt.map((from) => checkedAt.filter((t) => t >= from && t < from + 900_000).length),
  );
  expect(most).toBeLessThanOrEqual(10);
});

test("strangers' tries do not lock the owner out of a device that signed in before", async () => {
  const owner = await withPassword(savedUser("volunteer"));
  const email = emailOf(owner);
  const cookies = rememberDevice(owner.userId).split(";")[0] ?? "";
  for (let i = 0; i < 20; i++)
    await signInWithPassword(db, { email, password: "pas du tout cela", cookies: null });
  expect(await signInWithPassword(db, { email, password: PASSWORD, cookies: null })).toEqual({
    kind: "tooMany",
  });
  expect(await signInWithPassword(db, { email, password: PASSWORD, cookies })).toMatchObject({
    kind: "right",
  });
});

test("a device's mark is worth nothing for another account, nor with another signature", async () => {
  const [owner, other] = [await withPassword(savedUser("volunteer")), savedUser("volunteer")];
  const email = emailOf(owner);
  const foreign = rememberDevice(other.userId).split(";")[0] ?? "";
  for (let i = 0; i < 6; i++)
    await signInWithPassword(db, { email, password: "pas du tout cela", cookies: foreign });
  for (const cookies of [foreign, "device=abc.def", "device=abc"])
    expect(await signInWithPassword(db, { email, password: PASSWORD, cookies })).toEqual({ kind: "tooMany" });
});

test("signing in rightly uses no try up", async () => {
  const email = emailOf(await withPassword(savedUser("volunteer")));
  for (let i = 0; i < 12; i++)
    expect(await signInWithPassword(db, { email, password: PASSWORD, cookies: null })).toMatchObject({
      kind: "right",
    });
});

test("tries come back after a quarter of an hour", async () => {
  for (let i = 0; i < 3; i++) expect(await mayTry("letter", "amina@exemple.fr")).toBe(true);
  expect(await mayTry("letter", "amina@exemple.fr")).toBe(false);
  expect(await mayTry("letter", "karim@exemple.fr")).toBe(true);
  later(15.1);
  expect(await mayTry("letter", "amina@exemple.fr")).toBe(true);
});

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:0:1:aaaa::7", "2001:db8:0:1"],
  ["2001:0db8:0000:0001:bbbb:cccc:dddd:eeee", "2001:db8:0:1"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "loopback"],
  ["127.0.0.1", "loopback"],
  ["", "unknown"],
])("the network of %s is %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
