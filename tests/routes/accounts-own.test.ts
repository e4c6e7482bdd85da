import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findOwnAccount } from "~/accounts/own-account.server";
import { findViewer, listSessions } from "~/accounts/sessions.server";
import { recordAccess } from "~/audit/history.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import * as account from "~/routes/account._index";
import * as address from "~/routes/account.address";
import * as password from "~/routes/account.password";
import * as ownSessions from "~/routes/account.sessions";
import * as signOut from "~/routes/sign-out";
import { tx } from "~db/client";
import { letters, users } from "~db/schema";
import { emailOf, lettersOf, PASSWORD, withPassword } from "~tests/support/accounts";
import { ask, sessionCookie } from "~tests/support/ask";
import { savedBranch, savedStaff, savedUser, savedVolunteer } from "~tests/support/people";

const row = (userId: UserId) => db.select().from(users).where(eq(users.id, userId)).get();
const me = { firstName: "Nadège", lastName: "O’Brien", language: "fr" };

test("changes name, phone and language, and nothing else", async () => {
  const person = savedUser("volunteer");
  const form = { ...me, phone: "06 12 34 56 78", language: "ar" };
  const answer = await ask(account.action, { as: person, path: "/account", form });
  expect(answer).toMatchObject({ status: 303, location: "/account" });
  const shown = await ask(account.loader, { as: person, path: "/account" });
  expect(shown.data.account).toMatchObject({ firstName: "Nadège", phone: "+33612345678", language: "ar" });
  expect(row(person.userId)?.phone).not.toContain("612345678");
});

test("a number that is no number comes back with a message and what was typed", async () => {
  const form = { ...me, phone: "12" };
  const answer = await ask(account.action, { as: savedUser("volunteer"), path: "/account", form });
  expect(answer.status).toBe(422);
  expect(answer.data.form).toMatchObject({
    values: { phone: ["12"], firstName: ["Nadège"] },
    errors: { phone: "Ce numéro n’est pas reconnu. Exemple : 06 12 34 56 78" },
  });
});

test.each(["Nom\r\nBcc: autre@exemple.fr", "Nom\u202Egnp", "x".repeat(81), "   "])(
  "a name that could disturb a letter is refused: %j",
  async (firstName) => {
    const form = { ...me, firstName };
    expect(await ask(account.action, { as: savedUser("volunteer"), path: "/account", form })).toMatchObject({
      status: 422,
    });
  },
);

test("whatever else a form carries, no other column changes (2,000 bodies)", async () => {
  const person = savedUser("volunteer");
  const cookies = await sessionCookie(person.userId);
  const before = row(person.userId);
  const columns = Object.keys(before ?? {}).filter(
    (name) => !["firstName", "lastName", "phone", "language"].includes(name),
  );
  const field = fc.oneof(
    fc.constantFrom(
      ...columns,
      "users.role",
      "role[]",
      "__proto__",
      "constructor",
      "email_confirmed_at",
      "mergedInto",
    ),
    fc.string({ maxLength: 12 }),
  );
  const value = fc.oneof(
    fc.constantFrom("admin", "1", "true", "null", "usr_0", "2020-01-01"),
    fc.string({ maxLength: 20 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(field, value, { maxKeys: 6 }), async (extra) => {
      const form = { ...extra, ...me };
      const answer = await ask(account.action, { cookies, path: "/account", form });
      expect([303, 422]).toContain(answer.status);
      const after = row(person.userId);
      for (const column of columns.filter((name) => name !== "version" && name !== "lastSeenAt"))
        expect(after?.[column as keyof typeof after], column).toEqual(
          before?.[column as keyof typeof before],
        );
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test("a new address waits for its confirmation; somebody else's gets no letter and the same answer", async () => {
  db.delete(letters).run();
  const [person, other] = [savedUser("volunteer"), savedUser("volunteer")];
  const before = emailOf(person);
  const give = (email: string) =>
    ask(address.action, { as: person, path: "/account/address", form: { email } });
  const [free, taken] = [await give("libre@exemple.fr"), await give(emailOf(other))];
  expect(free.location).toBe("/account");
  expect([taken.status, taken.location, taken.headers.get("Set-Cookie")]).toEqual([
    free.status,
    free.location,
    free.headers.get("Set-Cookie"),
  ]);
  expect(emailOf(person)).toBe(before);
  expect(lettersOf("confirm_address").map((letter) => letter.to)).toEqual(["libre@exemple.fr"]);
});

test("a changed password ends the other sessions, keeps this one and sends a letter", async () => {
  const person = await withPassword(savedUser("volunteer"));
  const [here, elsewhere] = [await sessionCookie(person.userId), await sessionCookie(person.userId)];
  const change = (passwordNow: string) =>
    ask(password.action, {
      cookies: here,
      path: "/account/password",
      form: { passwordNow, password: "cerise wagon lune tapis" },
    });
  const wrong = await change("ce n’est pas lui");
  expect(wrong.status).toBe(422);
  expect(wrong.data.form.errors.passwordNow).toBe("Ce n’est pas votre mot de passe actuel.");
  expect(await findViewer(db, elsewhere, new Date())).not.toBeNull();
  expect(await change(PASSWORD)).toMatchObject({ status: 303, location: "/account" });
  expect(await findViewer(db, here, new Date())).not.toBeNull();
  expect(await findViewer(db, elsewhere, new Date())).toBeNull();
  expect(lettersOf("account_changed").at(-1)?.values.what).toBe("password");
});

test("one signs out everywhere, or one device; another person's session is a 404", async () => {
  const [person, other] = [savedUser("volunteer"), savedUser("volunteer")];
  const here = await sessionCookie(person.userId);
  await sessionCookie(person.userId);
  await sessionCookie(other.userId);
  const end = (session: string) =>
    ask(ownSessions.action, { cookies: here, path: "/account/sessions", form: { session } });
  const [theirs] = listSessions(db, other.userId, new Date());
  expect(await end(theirs?.id ?? "")).toMatchObject({ status: 404 });
  expect(await end("inconnue")).toMatchObject({ status: 404 });
  expect(listSessions(db, other.userId, new Date())).toHaveLength(1);
  expect(await end("all")).toMatchObject({ status: 303, location: "/sign-in" });
  expect(listSessions(db, person.userId, new Date())).toHaveLength(0);
  expect(listSessions(db, other.userId, new Date())).toHaveLength(1);
});

test("signing out ends the session behind the cookie, and signing out twice is no error", async () => {
  const cookies = await sessionCookie(savedUser("volunteer").userId);
  const out = () => ask(signOut.action, { cookies, path: "/sign-out", form: {} });
  expect(await out()).toMatchObject({ status: 303, location: "/" });
  expect(await findViewer(db, cookies, new Date())).toBeNull();
  expect(await out()).toMatchObject({ status: 303, location: "/" });
});

test("a person sees who read their file: first name, role and day, no last name", async () => {
  const branch = savedBranch();
  const person = savedVolunteer(branch);
  const reader = savedStaff("coordinator", branch);
  const at = new Date("2026-06-01T10:00:00Z");
  for (const minute of [0, 5, 9])
    tx(db, (t) =>
      recordAccess(t, {
        viewer: reader.userId,
        person: person.userId,
        page: "file",
        at: new Date(at.getTime() + minute * 60_000),
      }),
    );
  const { readings } = (await ask(account.loader, { as: person, path: "/account" })).data;
  expect(readings).toEqual([
    { at: new Date("2026-06-01T10:09:00Z"), firstName: row(reader.userId)?.firstName, role: "coordinator" },
  ]);
  expect((await ask(account.loader, { as: reader, path: "/account" })).data.readings).toEqual([]);
});

test("the page never carries the sealed phone or another person's data", async () => {
  const person = savedUser("volunteer");
  const viewer = await findViewer(db, await sessionCookie(person.userId), new Date());
  if (!viewer) throw new Error("signed in");
  expect(Object.keys(findOwnAccount(db, viewer)).sort()).toEqual(
    ["email", "emailConfirmedAt", "firstName", "language", "lastName", "phone"].sort(),
  );
});
