import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import type { HouseholdId } from "~/ids";
import { forgetHouseholdForms } from "~/mobility/household-forms.server";
import { openMembers, openResources, openTies } from "~/mobility/household-rows.server";
import { loader as drafts, action as register } from "~/routes/households.new._index";
import { loader as goOn } from "~/routes/households.new.$formId._index";
import { loader as page } from "~/routes/households.new.$formId.$step";
import { branchStaff, history, householdConsents, householdForms, households, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import { beginForm, fillForm, HOUSEHOLD_FORMS, sendStep } from "~tests/support/households";
import { savedBeneficiary, savedBranch, savedStaff, savedUser } from "~tests/support/people";
import { lettersTo } from "~tests/support/sign-up";

const angers = savedBranch("Angers", "49007");
const nantes = savedBranch("Nantes", "44109");
const worker = savedStaff("social_worker", angers);
const colleague = savedStaff("social_worker", angers);
const coordinator = savedStaff("coordinator", angers, nantes);
const DAY = 86_400_000;

const householdAt = (path: string | null) => {
  const row = db
    .select()
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .where(eq(households.id, path?.split("/").at(-1) as HouseholdId))
    .get();
  if (!row) throw new Error(`No household at ${path}`);
  return { household: row.households, user: row.users };
};
const send = (formId: string, as = worker) => sendStep(as, formId, "summary", { intent: "send" });

test("a social worker registers a household: ready at once, sealed, in its codes, consents noted by them", async () => {
  const sent = await send(await fillForm(worker));
  expect(sent.location).toMatch(/^\/households\/hou_/);
  const { household, user } = householdAt(sent.location);
  expect(household).toMatchObject({
    ...{ state: "ready", referentId: worker.userId, branchId: angers, persons: 3, bothNeedJob: true },
    ...{ regionsWanted: ["52"], regionsAccepted: ["53"], regionsRefused: ["11"], townWish: "town" },
    ...{ communeCode: "49007", nearby: { communes: ["44109"], departements: ["49"] } },
    ...{ dwellingTypes: ["flat", "house"], dwellingKinds: [], roomsMinimum: null, accessibleNeeded: false },
    ...{ schoolNeeded: null, childcareNeeded: false, rentLimitCents: null, moveFrom: "2027-01-15" },
    ...{ registeredBy: worker.userId, reachBy: "referent" },
  });
  expect(household.adults).toMatchObject([
    {
      ...{ member: 0, wanted: ["G1602"], known: [{ rome: "G1605", years: 3 }], licences: ["B"] },
      ...{ constraints: ["no_night"], wantsWork: true, frenchOral: "A2", availableFrom: null },
    },
    { member: 1, wanted: ["F1703"], known: [] },
  ]);
  expect(household.waitingSince).toBeInstanceOf(Date);
  expect(
    openMembers(household.members, household.id).map(({ firstName, adult }) => [firstName, adult]),
  ).toEqual([
    ["Amina", true],
    ["Omid", true],
    ["Yusuf", false],
  ]);
  expect(openResources(household.monthlyResources, household.id)).toBe(145_000);
  expect(openTies(household.ties, household.id)).toBe("Une formation jusqu’à Noël");
  expect(user).toMatchObject({ role: "beneficiary", email: null, language: "ar", lastName: "Rahimi" });
  const given = db
    .select()
    .from(householdConsents)
    .where(eq(householdConsents.householdId, household.id))
    .all();
  expect(given.map(({ recipient, fields, recordedBy }) => [recipient, fields, recordedBy])).toEqual([
    ["association", ["identity", "occupations", "french", "household", "resources"], worker.userId],
    ["employers", ["identity", "occupations", "french"], worker.userId],
    ["landlords", ["identity", "household"], worker.userId],
  ]);
  const lines = db
    .select()
    .from(history)
    .where(and(eq(history.subjectKind, "household"), eq(history.subjectId, household.id)))
    .all();
  expect(lines).toMatchObject([{ move: "registered", toState: "ready", actorId: worker.userId }]);
  expect(db.select().from(householdForms).where(eq(householdForms.startedBy, worker.userId)).all()).toEqual(
    [],
  );
});

test("registering twice is registering once, and nobody else learns what became of a form", async () => {
  const id = await fillForm(worker);
  const count = () => db.select().from(households).all().length;
  const before = count();
  const first = await send(id);
  expect(await send(id)).toMatchObject({ status: 303, location: first.location });
  expect(count()).toBe(before + 1);
  expect((await send(id, colleague)).status).toBe(404);
});

test.each([
  ["the consent to be matched", { consents: { employers: ["identity"] } }],
  [
    "an adult who wants work",
    {
      "adult-0": { wantsWork: "no", frenchOral: "A1", frenchWritten: "none" },
      "adult-1": { wantsWork: "no", frenchOral: "A1", frenchWritten: "none" },
    },
  ],
])("without %s the file is still being prepared", async (_what, other) => {
  const { household } = householdAt((await send(await fillForm(worker, other))).location);
  expect(household).toMatchObject({ state: "preparing", waitingSince: null });
});

test("with an e-mail, a letter leads to the page and names the referent", async () => {
  const reach = { reachBy: "email", email: "Foyer@Exemple.fr", phone: "", language: "en" };
  await send(await fillForm(worker, { reach }));
  const [letter, ...more] = lettersTo("foyer@exemple.fr");
  expect(more).toEqual([]);
  expect(letter).toMatchObject({ kind: "household_registered", language: "en" });
  expect(letter?.values.link).toMatch(/\/link\/confirm\/.{40,}/);
});

test("a beneficiary of Duos de demain keeps the account; what is known is there to be read again", async () => {
  const person = savedBeneficiary(angers, {
    referentId: worker.userId,
    members: [{ firstName: "Samira", sex: "woman", birthYear: 1990 }],
  });
  const listed = await ask(drafts, { as: worker, path: "/households/new?name=" });
  expect(listed.data.people.map((one: { userId: string }) => one.userId)).toContain(person.userId);
  expect(await beginForm(colleague, { userId: person.userId })).toBe("");
  const id = await beginForm(worker, { userId: person.userId });
  const { who, reach: _reach, ...rest } = HOUSEHOLD_FORMS;
  for (const [step, form] of Object.entries({ who, ...rest, reach: { reachBy: "referent" } }))
    expect((await sendStep(worker, id, step, form ?? {})).status).toBe(303);
  const users_ = () => db.select().from(users).all().length;
  const before = users_();
  const { household, user } = householdAt((await send(id)).location);
  expect(household.userId).toBe(person.userId);
  expect(user.firstName).toBe("Amina");
  expect(users_()).toBe(before);
  // A second household for the same person is refused, even from a form that was begun before.
  expect(await beginForm(worker, { userId: person.userId })).toBe("");
});

test("a coordinator names a referent of the nearest branch, and no other", async () => {
  const far = savedStaff("social_worker", nantes);
  const id = await fillForm(coordinator);
  const shown = await ask(page, {
    ...{ as: coordinator, path: `/households/new/${id}/consents`, params: { formId: id, step: "consents" } },
  });
  const offered = shown.data.referents.map((one: { id: string }) => one.id);
  expect(offered).toContain(worker.userId);
  expect(offered).not.toContain(far.userId);
  const wrong = { ...HOUSEHOLD_FORMS.consents, referentId: far.userId };
  expect((await sendStep(coordinator, id, "consents", wrong)).data.form.errors.referentId).toContain(
    "antenne",
  );
  await sendStep(coordinator, id, "consents", { ...HOUSEHOLD_FORMS.consents, referentId: worker.userId });
  const sent = await send(id, coordinator);
  expect(sent.location).toMatch(/^\/staff\/households\/hou_/);
  expect(householdAt(sent.location).household).toMatchObject({ referentId: worker.userId });
});

test("a referent who left the branch meanwhile sends the coordinator back to that question", async () => {
  const leaving = savedStaff("social_worker", angers);
  const consents = { ...HOUSEHOLD_FORMS.consents, referentId: leaving.userId };
  const id = await fillForm(coordinator, { consents });
  db.delete(branchStaff).where(eq(branchStaff.userId, leaving.userId)).run();
  expect((await send(id, coordinator)).location).toBe(`/households/new/${id}/consents`);
});

test("a draft is its registrar's alone: others get a 404 and change nothing", async () => {
  const id = await beginForm(worker);
  const params = { formId: id, step: "who" };
  for (const as of [colleague, coordinator, savedStaff("admin")]) {
    expect((await ask(page, { as, path: `/households/new/${id}/who`, params })).status).toBe(404);
    expect((await ask(goOn, { as, path: `/households/new/${id}`, params })).status).toBe(404);
    expect((await sendStep(as, id, "who", HOUSEHOLD_FORMS.who ?? {})).status).toBe(404);
    expect((await ask(register, { as, path: "/households/new", form: { throwAway: id } })).status).toBe(404);
  }
});

test("nothing typed is lost: a half page is kept, listed, taken up and thrown away", async () => {
  const mine = savedStaff("social_worker", angers);
  const id = await beginForm(mine);
  await sendStep(mine, id, "who", HOUSEHOLD_FORMS.who ?? {});
  const later = await sendStep(mine, id, "languages", { intent: "later", "languages[0].code": "prs" });
  expect(later.location).toBe("/households/new");
  const listed = await ask(drafts, { as: mine, path: "/households/new" });
  expect(listed.data.drafts).toMatchObject([{ id, name: "Amina Rahimi" }]);
  const taken = await ask(goOn, { as: mine, path: `/households/new/${id}`, params: { formId: id } });
  expect(taken.location).toBe(`/households/new/${id}/languages`);
  const params = { formId: id, step: "languages" };
  const again = await ask(page, { as: mine, path: `/households/new/${id}/languages`, params });
  expect(again.data.values["languages[0].code"]).toEqual(["prs"]);
  expect((await ask(register, { as: mine, path: "/households/new", form: { throwAway: id } })).status).toBe(
    303,
  );
  expect((await ask(drafts, { as: mine, path: "/households/new" })).data.drafts).toEqual([]);
});

test("answers are sealed, and forgotten thirty days after the form was begun", async () => {
  const mine = savedStaff("social_worker", angers);
  const id = await beginForm(mine);
  await sendStep(mine, id, "who", HOUSEHOLD_FORMS.who ?? {});
  const row = db.select().from(householdForms).where(eq(householdForms.startedBy, mine.userId)).get();
  expect(row?.answers).not.toContain("Amina");
  const begun = row?.createdAt.getTime() ?? 0;
  expect(forgetHouseholdForms(db, new Date(begun + 29 * DAY))).toBe(0);
  expect(forgetHouseholdForms(db, new Date(begun + 30 * DAY))).toBeGreaterThan(0);
  expect(db.select().from(householdForms).where(eq(householdForms.startedBy, mine.userId)).all()).toEqual([]);
});

test("an address that is known names the person to those who may see them, and nobody to the others", async () => {
  const person = savedBeneficiary(angers, { referentId: worker.userId });
  db.update(users)
    .set({ email: "connue@exemple.fr", firstName: "Samira" })
    .where(eq(users.id, person.userId))
    .run();
  const reach = { reachBy: "referent", phone: "", email: "connue@exemple.fr", language: "fr" };
  const seen = await sendStep(worker, await beginForm(worker), "reach", reach);
  expect(seen.data.holder.path).toBe(`/people/${person.beneficiaryId}`);
  const unseen = await sendStep(colleague, await beginForm(colleague), "reach", reach);
  expect(unseen.status).toBe(422);
  expect(JSON.stringify(unseen.data)).not.toMatch(/Samira|ben_/);
  expect(unseen.data.form.values.email).toEqual(["connue@exemple.fr"]);
});

test("an address taken between the question and the end makes no second person", async () => {
  const reach = { reachBy: "email", phone: "", email: "prise@exemple.fr", language: "fr" };
  const id = await fillForm(worker, { reach });
  savedUser("volunteer", { email: "prise@exemple.fr" });
  expect((await send(id)).status).toBe(409);
  expect(db.select().from(users).where(eq(users.email, "prise@exemple.fr")).all()).toHaveLength(1);
});

test.each([
  ["who", { ...HOUSEHOLD_FORMS.who, birthYear: "2015" }, "birthYear", "18 ans"],
  ["who", { ...HOUSEHOLD_FORMS.who, "others[0].birthYear": "" }, "others[0].birthYear", "nécessaire"],
  [
    "adult-0",
    { ...HOUSEHOLD_FORMS["adult-0"], "wanted[0].name": "", "known[0].name": "" },
    "wanted[0].name",
    "au moins un métier",
  ],
  [
    "adult-0",
    { ...HOUSEHOLD_FORMS["adult-0"], "wanted[0].name": "astronaute" },
    "wanted[0].name",
    "ne trouvons pas",
  ],
  ["adult-0", { ...HOUSEHOLD_FORMS["adult-0"], "known[0].years": "" }, "known[0].years", "Combien"],
  [
    "adult-0",
    { ...HOUSEHOLD_FORMS["adult-0"], constraints: ["part_time_only", "full_time_only"] },
    "constraints",
    "l’un ou l’autre",
  ],
  ["regions", { region_52: "refused" }, "region_84", "au moins une région"],
  ["where", { ...HOUSEHOLD_FORMS.where, place: "Xyzville" }, "place", "ne trouvons pas"],
  ["where", { ...HOUSEHOLD_FORMS.where, "near[2].name": "Xyzville" }, "near[2].name", "ne trouvons pas"],
  ["home", { roomsMinimum: "2.5", accessible: "no" }, "roomsMinimum", "nombre entier"],
  ["means", { monthlyResources: "beaucoup" }, "monthlyResources", "nombre"],
  ["dates", { moveFrom: "2027-02-01", moveUntil: "2027-01-01" }, "moveUntil", "avant la première"],
  ["dates", { moveFrom: "2027-02-31" }, "moveFrom", "date"],
  ["reach", { reachBy: "email", phone: "", email: "", language: "fr" }, "email", "adresse"],
])("%s: %j is refused at %s", async (step, form, field, message) => {
  const refused = await sendStep(worker, await beginForm(worker), step, form);
  expect(refused.status).toBe(422);
  expect(refused.data.form.errors[field]).toContain(message);
});

test("a job that several bear offers them, and the choice counts while the name is the same", async () => {
  const id = await beginForm(worker);
  const form = { ...HOUSEHOLD_FORMS["adult-0"], "wanted[0].name": "vendeuse" };
  const refused = await sendStep(worker, id, "adult-0", form);
  const offered = refused.data.choices["wanted[0]"].map((one: { value: string }) => one.value);
  expect(offered).toEqual(["D1106", "D1214"]);
  expect((await sendStep(worker, id, "adult-0", { ...form, "wanted[0].chosen": "D1214" })).status).toBe(303);
  const other = { ...form, "wanted[0].name": "électricien", "wanted[0].chosen": "D1214" };
  expect((await sendStep(worker, id, "adult-0", other)).status).toBe(422);
});

test("taking somebody out of the list takes what was told of the others along", async () => {
  const id = await fillForm(worker);
  const who = {
    ...{ firstName: "Amina", lastName: "Rahimi", birthYear: "1992", sex: "woman" },
    ...{ "others[0].firstName": "Leyla", "others[0].birthYear": "1995", "others[0].sex": "woman" },
    ...{ "others[1].firstName": "Omid", "others[1].birthYear": "1990", "others[1].sex": "man" },
  };
  // A new adult stands before Omid: their page is asked for, his is carried.
  expect((await sendStep(worker, id, "who", who)).location).toBe(`/households/new/${id}/languages`);
  expect((await send(id)).location).toBe(`/households/new/${id}/adult-1`);
  const params = { formId: id, step: "adult-2" };
  const omid = await ask(page, { as: worker, path: `/households/new/${id}/adult-2`, params });
  expect(omid.data.title).toContain("Omid");
  expect(omid.data.values["wanted[0].name"]).toBe("Maçonnerie");
});
