import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { openHousehold } from "~/mentoring/household.server";
import { action as start } from "~/routes/sign-up.$side._index";
import { beneficiaries, consents, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import { savedBranch } from "~tests/support/people";
import { begin, fillIn, lettersTo, send } from "~tests/support/sign-up";

const angers = savedBranch();

test("a beneficiary asks alone: to be confirmed by the association, household and consents kept", async () => {
  const email = "amina@exemple.fr";
  const cookies = await fillIn("beneficiary", email);
  expect((await send("beneficiary", "summary", cookies)).location).toBe("/sign-up/sent?side=beneficiary");
  const row = db
    .select({ person: beneficiaries, user: users })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(eq(users.email, email))
    .get();
  expect(row?.person).toMatchObject({
    ...{ state: "to_confirm", branchId: angers, referentId: null, protectionConfirmedAt: null },
    ...{ waitingSince: null, frenchOral: "below_A1", frenchWritten: "non_reader", practiseFrench: true },
    languages: [
      { code: "prs", oral: "C2", written: "B1" },
      { code: "fra", oral: "below_A1", written: "non_reader" },
    ],
    sexWish: "women",
  });
  if (!row) return;
  expect(openHousehold(row.person.household, row.person.id)).toEqual([
    { firstName: "Amina", sex: "woman", birthYear: 1992 },
    { firstName: "Yusuf", sex: "man", birthYear: 2017 },
  ]);
  const given = db.select().from(consents).where(eq(consents.userId, row.user.id)).all();
  expect(given.map(({ purpose, recordedBy }) => [purpose, recordedBy])).toEqual([
    ["matching", row.user.id],
    ["share_with_referent", row.user.id],
  ]);
  expect(lettersTo(email, "confirm_address")).toHaveLength(1);
});

test("protection is asked for before anything else, kindly", async () => {
  const form = { email: "tot@exemple.fr", language: "fr", adult: "on" };
  const question = { path: "/sign-up/beneficiary", params: { side: "beneficiary" }, form };
  const refused = await ask(start, { ...question, language: "fr" });
  expect(refused.data.form.errors).toEqual({
    protected: expect.stringContaining("déjà obtenu une protection"),
  });
  expect(refused.data.form.values.email).toEqual(["tot@exemple.fr"]);
});

const amina = { firstName: "Amina", lastName: "Rahimi", birthYear: "1992", sex: "woman" };

test.each([
  ["household", { ...amina, birthYear: "2015" }, "birthYear", "18 ans", "18 سنة"],
  ["household", { ...amina, "others[2].firstName": "Yusuf" }, "others[2].birthYear", "nécessaire", "ضرورية"],
  ["household", { ...amina, "others[0].birthYear": "2017" }, "others[0].firstName", "nécessaire", "ضرورية"],
  ["languages", {}, "languages", "au moins une langue", "لغة واحدة على الأقل"],
  ["french", { frenchOral: "A1", frenchWritten: "A1" }, "practiseFrench", "nécessaire", "ضرورية"],
  ["consents", { consents: ["photo"] }, "consents", "premier accord", "الموافقة الأولى"],
])("%s: %j is refused at %s, and kept", async (step, form, field, fr, ar) => {
  const cookies = await begin("beneficiary", "faux@exemple.fr");
  for (const [language, message] of [
    ["fr", fr],
    ["ar", ar],
  ] as const) {
    const refused = await send("beneficiary", step, cookies, form, language);
    expect(refused.status).toBe(422);
    expect(refused.data.form.errors[field]).toContain(message);
    for (const [name, value] of Object.entries(form))
      expect(refused.data.form.values[name]).toEqual(Array.isArray(value) ? value : [value]);
  }
});
