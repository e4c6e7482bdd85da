import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { TokenKind } from "~/accounts/tokens";
import { issueToken } from "~/accounts/tokens.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import * as invitation from "~/routes/invitation.$token";
import * as confirm from "~/routes/link.confirm.$token";
import * as linkSignIn from "~/routes/link.sign-in.$token";
import * as reset from "~/routes/reset._index";
import * as resetToken from "~/routes/reset.$token";
import * as signIn from "~/routes/sign-in._index";
import * as link from "~/routes/sign-in.link";
import { tx } from "~db/client";
import { letters, sessions, users } from "~db/schema";
import { emailOf, lettersOf, PASSWORD, secretIn, withPassword } from "~tests/support/accounts";
import { ask } from "~tests/support/ask";
import { savedStaff, savedUser } from "~tests/support/people";

const sessionsOf = ({ userId }: { userId: UserId }) =>
  db.select().from(sessions).where(eq(sessions.userId, userId)).all();
const token = ({ userId }: { userId: UserId }, kind: TokenKind, subject?: string, at = new Date()) =>
  tx(db, (t) => issueToken(t, { kind, userId, at, ...(subject ? { subject } : {}) }));
const userOf = ({ userId }: { userId: UserId }) => db.select().from(users).where(eq(users.id, userId)).get();

test("signs in with a password and lands at home", async () => {
  const person = await withPassword(savedUser("volunteer"));
  const answer = await ask(signIn.action, {
    path: "/sign-in",
    form: { email: ` ${emailOf(person).toUpperCase()} `, password: PASSWORD },
  });
  expect(answer).toMatchObject({ status: 303, location: "/volunteer" });
  expect(answer.headers.get("Set-Cookie")).toMatch(/session=[\w-]{43}; .*HttpOnly.*SameSite=Lax/i);
  expect(sessionsOf(person)).toHaveLength(1);
});

test("goes back to the page that asked for it, never elsewhere", async () => {
  const person = await withPassword(savedUser("volunteer"));
  const go = (back: string) =>
    ask(signIn.action, { path: "/sign-in", form: { email: emailOf(person), password: PASSWORD, back } });
  expect((await go("/duos/duo_1?x=1")).location).toBe("/duos/duo_1?x=1");
  expect((await go("https://ailleurs.exemple")).location).toBe("/volunteer");
  expect((await go("//ailleurs.exemple")).location).toBe("/volunteer");
});

test("an unknown address, an account without password and a wrong password get one answer", async () => {
  const known = await withPassword(savedUser("volunteer"));
  const answers = await Promise.all(
    [emailOf(known), emailOf(savedUser("volunteer")), "inconnue@exemple.fr"].map((email) =>
      ask(signIn.action, { path: "/sign-in", form: { email, password: "autre chose encore" } }),
    ),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(422);
    expect(answer.data.form.errors).toEqual({
      password: "Cette adresse et ce mot de passe ne vont pas ensemble.",
    });
    expect(answer.data.form.values.password).toBeUndefined();
    expect(answer.headers.get("Set-Cookie")).toBeNull();
  }
});

test.each([
  ["link", link, "/sign-in/link", "sign_in_link"],
  ["reset", reset, "/reset", "reset_password"],
] as const)("asking for a %s answers the same for every address", async (_name, page, path, kind) => {
  db.delete(letters).run();
  const known = savedUser("volunteer");
  const answers = [];
  const times: number[] = [];
  for (const email of [
    emailOf(known),
    "inconnue@exemple.fr",
    emailOf(savedUser("volunteer", { suspendedAt: new Date() })),
  ]) {
    const began = performance.now();
    const { status, location, data, headers } = await ask(page.action, { path, form: { email } });
    times.push(performance.now() - began);
    answers.push({ status, location, data, headers: [...headers] });
  }
  expect(answers[0]).toMatchObject({ status: 303, location: `${path}?sent` });
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  for (const time of times) expect(time).toBeGreaterThan(115);
  expect(lettersOf(kind).map((letter) => letter.to)).toEqual([emailOf(known)]);
});

test("the same address gets three letters in a quarter of an hour, the same answer each time", async () => {
  db.delete(letters).run();
  const known = savedUser("beneficiary");
  for (let i = 0; i < 5; i++)
    expect(await ask(link.action, { path: "/sign-in/link", form: { email: emailOf(known) } })).toMatchObject({
      status: 303,
    });
  expect(lettersOf("sign_in_link")).toHaveLength(3);
});

test("staff and partners get no link to sign in", async () => {
  db.delete(letters).run();
  for (const role of ["social_worker", "coordinator", "partner", "admin"] as const)
    await ask(link.action, { path: "/sign-in/link", form: { email: emailOf(savedStaff(role)) } });
  expect(lettersOf()).toEqual([]);
  const worthless = token(savedStaff("admin"), "sign_in");
  const answer = await ask(linkSignIn.action, {
    path: "/link/sign-in/x",
    params: { token: worthless },
    form: {},
  });
  expect(answer.headers.get("Set-Cookie")).toBeNull();
});

test("a link signs in once; looking at it uses nothing up", async () => {
  const person = savedUser("volunteer", { emailConfirmedAt: null });
  await ask(link.action, { path: "/sign-in/link", form: { email: emailOf(person) } });
  const params = { token: secretIn("sign_in_link") };
  for (let i = 0; i < 3; i++)
    expect(await ask(linkSignIn.loader, { path: "/link/sign-in/x", params })).toMatchObject({ status: 200 });
  expect(sessionsOf(person)).toHaveLength(0);
  const first = await ask(linkSignIn.action, { path: "/link/sign-in/x", params, form: {} });
  expect(first).toMatchObject({ status: 303, location: "/volunteer" });
  expect(userOf(person)?.emailConfirmedAt).not.toBeNull();
  const second = await ask(linkSignIn.action, { path: "/link/sign-in/x", params, form: {} });
  expect(second).toMatchObject({ status: 303, location: "/link/sign-in/x" });
  expect(await ask(linkSignIn.loader, { path: "/link/sign-in/x", params })).toMatchObject({ status: 410 });
  expect(sessionsOf(person)).toHaveLength(1);
});

test("of fifty uses of a link at once, one succeeds", async () => {
  const person = savedUser("volunteer");
  const params = { token: token(person, "sign_in") };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => ask(linkSignIn.action, { path: "/link/sign-in/x", params, form: {} })),
  );
  expect(answers.filter((answer) => answer.location === "/volunteer")).toHaveLength(1);
  expect(sessionsOf(person)).toHaveLength(1);
});

test("of fifty new passwords by one reset link at once, one is kept", async () => {
  const person = savedUser("volunteer");
  const params = { token: token(person, "reset_password") };
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      ask(resetToken.action, {
        path: "/reset/x",
        params,
        form: { password: `quatre mots numéro ${i}` },
      }),
    ),
  );
  expect(answers.filter((answer) => answer.location === "/volunteer")).toHaveLength(1);
  expect(answers.every((answer) => answer.status < 400 || answer.status === 503)).toBe(true);
});

test("links die: ten minutes to sign in, an hour to reset, seven days to confirm or accept", async () => {
  const minutes = (count: number) => new Date(Date.now() - count * 60_000);
  const cases = [
    [linkSignIn.loader, "sign_in", 10],
    [resetToken.loader, "reset_password", 60],
    [confirm.loader, "confirm_address", 7 * 24 * 60],
  ] as const;
  for (const [loader, kind, life] of cases) {
    const person = savedUser("volunteer");
    const alive = token(person, kind, "a@exemple.fr", minutes(life - 1));
    const dead = token(person, kind, "a@exemple.fr", minutes(life + 1));
    expect(await ask(loader, { path: "/x", params: { token: alive } }), kind).toMatchObject({ status: 200 });
    expect(await ask(loader, { path: "/x", params: { token: dead } }), kind).toMatchObject({ status: 410 });
  }
});

test("a token of one kind opens nothing of another", async () => {
  const person = savedUser("volunteer");
  const params = { token: token(person, "confirm_address", "a@exemple.fr") };
  expect(await ask(linkSignIn.loader, { path: "/x", params })).toMatchObject({ status: 410 });
  expect(await ask(resetToken.loader, { path: "/x", params })).toMatchObject({ status: 410 });
  expect(await ask(invitation.loader, { path: "/x", params })).toMatchObject({ status: 410 });
});

test("a reset ends every session and tells the person; the old password opens nothing", async () => {
  const person = await withPassword(savedUser("volunteer"));
  const email = emailOf(person);
  await ask(signIn.action, { path: "/sign-in", form: { email, password: PASSWORD } });
  const params = { token: token(person, "reset_password") };
  const weak = await ask(resetToken.action, { path: "/reset/x", params, form: { password: "court" } });
  expect(weak).toMatchObject({ status: 422 });
  expect(weak.data.form.errors.password).toBe("Ce mot de passe est trop court : douze caractères au moins.");
  const form = { password: "cerise wagon lune tapis" };
  expect(await ask(resetToken.action, { path: "/reset/x", params, form })).toMatchObject({ status: 303 });
  expect(sessionsOf(person)).toHaveLength(1);
  expect(lettersOf("account_changed").at(-1)).toMatchObject({ to: email, values: { what: "password" } });
  const old = await ask(signIn.action, { path: "/sign-in", form: { email, password: PASSWORD } });
  expect(old.status).toBe(422);
});

test("confirming an address signs in and says so; the subject is the address", async () => {
  const person = savedUser("volunteer", { emailConfirmedAt: null });
  const params = { token: token(person, "confirm_address", "nouvelle@exemple.fr") };
  expect((await ask(confirm.loader, { path: "/x", params })).data.address).toBe("nouvelle@exemple.fr");
  expect(userOf(person)?.emailConfirmedAt).toBeNull();
  const answer = await ask(confirm.action, { path: "/x", params, form: {} });
  expect(answer).toMatchObject({ status: 303, location: "/volunteer" });
  expect(userOf(person)).toMatchObject({ email: "nouvelle@exemple.fr" });
  expect(userOf(person)?.emailConfirmedAt).not.toBeNull();
});

test("an address that became somebody else's meanwhile is not taken from them", async () => {
  const [person, other] = [savedUser("volunteer"), savedUser("volunteer")];
  const params = { token: token(person, "confirm_address", emailOf(other)) };
  const answer = await ask(confirm.action, { path: "/link/confirm/x", params, form: {} });
  expect(answer).toMatchObject({ status: 303, location: "/link/confirm/x" });
  expect(emailOf(person)).not.toBe(emailOf(other));
});

test("an invited colleague sets a password and is in (demonstration: no second factor asked)", async () => {
  const person = savedStaff("coordinator");
  db.update(users).set({ emailConfirmedAt: null }).where(eq(users.id, person.userId)).run();
  const params = { token: token(person, "invitation") };
  expect((await ask(invitation.loader, { path: "/x", params })).data.owner.email).toBe(emailOf(person));
  const answer = await ask(invitation.action, { path: "/x", params, form: { password: PASSWORD } });
  expect(answer).toMatchObject({ status: 303, location: "/today" });
  expect(userOf(person)?.emailConfirmedAt).not.toBeNull();
  expect(await ask(invitation.loader, { path: "/x", params })).toMatchObject({ status: 410 });
});

test("messages come in the reader's language", async () => {
  const answer = await ask(signIn.action, {
    path: "/sign-in",
    language: "ar",
    form: { email: "x", password: "" },
  });
  expect(answer.status).toBe(422);
  expect(answer.data.form.errors.email).toMatch(/[\u0600-\u06FF]/);
  expect(answer.data.form.errors.password).toMatch(/[\u0600-\u06FF]/);
  expect(answer.data.form.values.email).toEqual(["x"]);
});
