import { expect, test } from "vitest";
import { passwordProblem } from "~/accounts/passwords";
import { checkPassword, hashPassword } from "~/accounts/passwords.server";
import { queueOf } from "~/accounts/queue";
import { db } from "~/db.server";
import { PASSWORD, withPassword } from "~tests/support/accounts";
import { savedUser } from "~tests/support/people";

test.each([
  ["onze lettre", "tooShort"],
  ["x".repeat(129), "tooLong"],
  ["motdepasse1234", "common"],
  ["Password2026!", "common"],
  ["azertyazerty", "common"],
  ["123456789012", "common"],
  ["aaaaaaaaaaaa", "common"],
  ["abcdefghijkl", "common"],
  ["!!!!!!!!!!!!", "common"],
  ["Traitdunion2026", "common"],
  ["amina.haddad@exemple.fr", "ownAddress"],
  ["Amina.Haddad99", "ownAddress"],
])("refuses %s", (password, problem) => {
  expect(passwordProblem(password, "amina.haddad@exemple.fr")).toBe(problem);
});

test.each([
  "lampe tulipe hiver pont",
  "مصباح زهرة شتاء جسر",
  "dix-sept renards au lac",
  "🌿🌿🚲🚲🌙🌙☕️☕️🎈🎈x2",
])("welcomes %s without asking for digits or capitals", (password) => {
  expect(passwordProblem(password, "amina.haddad@exemple.fr")).toBeNull();
});

test("keeps argon2id with 19 MiB, two passes, one lane", async () => {
  expect(await hashPassword("x")).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("the same letters written in two ways of Unicode are one password", async () => {
  const password = "crème brûlée à l’été";
  const { userId } = await withPassword(savedUser("volunteer"), password.normalize("NFC"));
  expect(password.normalize("NFD")).not.toBe(password.normalize("NFC"));
  expect(await checkPassword(db, userId, password.normalize("NFD"))).toBe(true);
});

test("an unknown account, one without password and a wrong password are all no", async () => {
  const known = await withPassword(savedUser("volunteer"));
  const without = savedUser("volunteer");
  expect(await checkPassword(db, known.userId, PASSWORD)).toBe(true);
  expect(await checkPassword(db, known.userId, `${PASSWORD}.`)).toBe(false);
  expect(await checkPassword(db, without.userId, PASSWORD)).toBe(false);
  expect(await checkPassword(db, null, PASSWORD)).toBe(false);
});

test("two hashes run at once, the rest wait their turn, the overflow is refused at once", async () => {
  const inTurn = queueOf(2, 3);
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    return "done";
  };
  const results = await Promise.all(Array.from({ length: 8 }, () => inTurn(work)));
  expect(most).toBe(2);
  expect(results.filter((result) => result === "done")).toHaveLength(5);
  expect(results.filter((result) => result === null)).toHaveLength(3);
  expect(await inTurn(work)).toBe("done");
});

test("a failed piece of work frees its place", async () => {
  const inTurn = queueOf(1, 1);
  await expect(inTurn(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inTurn(async () => "done")).toBe("done");
});
