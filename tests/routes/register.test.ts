import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import type { BeneficiaryId, UserId } from "~/ids";
import { loader as drafts, action as register } from "~/routes/people.new._index";
import { loader as goOn } from "~/routes/people.new.$signUpId._index";
import { action as answer, loader as page } from "~/routes/people.new.$signUpId.$step";
import { beneficiaries, branchStaff, consents, history, signUps, users } from "~db/schema";
import { ask, type Question } from "~tests/support/ask";
import { savedBeneficiary, savedBranch, savedStaff, savedUser } from "~tests/support/people";
import { BENEFICIARY_FORMS, lettersTo } from "~tests/support/sign-up";

type Someone = { userId: UserId };
type Form = NonNullable<Question["form"]>;
const angers = savedBranch("Angers", "49007");
const nantes = savedBranch("Nantes", "44109");
const worker = savedStaff("social_worker", angers);
const colleague = savedStaff("social_worker", angers);
const coordinator = savedStaff("coordinator", angers, nantes);

const REACH = { reachBy: "referent", phone: "", email: "", language: "ar" };
const CONSENTS = { consents: ["matching", "messages"], protection: "on" };

async function begin(as: Someone): Promise<string> {
  const begun = await ask(register, { as, path: "/people/new", form: { begin: "" } });
  return /\/people\/new\/(sgn_\w+)\/household/.exec(begun.location ?? "")?.[1] ?? "";
}

const send = (as: Someone, signUpId: string, step: string, form: Form) =>
  ask(answer, {
    as,
    path: `/people/new/${signUpId}/${step}`,
    params: { signUpId, step },
    form,
    language: "fr",
  });

/** Answers everything; `other` replaces a step's form. */
async function fillIn(as: Someone, other: Record<string, Form> = {}): Promise<string> {
  const id = await begin(as);
  for (const [step, form] of Object.entries({
    ...BENEFICIARY_FORMS,
    reach: REACH,
    consents: CONSENTS,
    ...other,
  })) {
    const kept = await send(as, id, step, form);
    if (kept.status !== 303) throw new Error(`${step} was refused: ${JSON.stringify(kept.data)}`);
  }
  return id;
}

const personAt = (path: string | null) =>
  db
    .select({ person: beneficiaries, user: users })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(eq(beneficiaries.id, path?.split("/").at(-1) as BeneficiaryId))
    .get();

test("a social worker registers somebody without e-mail: waiting at once, referent, consents noted by them", async () => {
  const id = await fillIn(worker);
  const sent = await send(worker, id, "summary", { intent: "send" });
  expect(sent.location).toMatch(/^\/people\/ben_/);
  const row = personAt(sent.location);
  expect(row?.person).toMatchObject({ state: "waiting", referentId: worker.userId, branchId: angers });
  expect(row?.person).toMatchObject({ reachBy: "referent" });
  expect(row?.person.protectionConfirmedAt).toBeInstanceOf(Date);
  expect(row?.person.waitingSince).toBeInstanceOf(Date);
  expect(row?.user).toMatchObject({ email: null, language: "ar", firstName: "Amina" });
  const given = db
    .select()
    .from(consents)
    .where(eq(consents.userId, row?.user.id as UserId))
    .all();
  expect(given.map(({ purpose, recordedBy }) => [purpose, recordedBy])).toEqual([
    ["matching", worker.userId],
    ["messages", worker.userId],
  ]);
  const lines = db
    .select()
    .from(history)
    .where(and(eq(history.subjectKind, "beneficiary"), eq(history.subjectId, row?.person.id ?? "")))
    .all();
  expect(lines).toMatchObject([{ move: "registered", toState: "waiting", actorId: worker.userId }]);
  expect(db.select().from(signUps).where(eq(signUps.startedBy, worker.userId)).all()).toEqual([]);
});

test("registering twice is registering once", async () => {
  const id = await fillIn(worker);
  const count = () => db.select().from(beneficiaries).all().length;
  const before = count();
  const first = await send(worker, id, "summary", { intent: "send" });
  const second = await send(worker, id, "summary", { intent: "send" });
  expect(second).toMatchObject({ status: 303, location: first.location });
  expect(count()).toBe(before + 1);
  // Nobody else learns what became of a form that was not theirs.
  expect((await send(colleague, id, "summary", { intent: "send" })).status).toBe(404);
});

test("without the tick that protection is granted, the wish waits to be confirmed", async () => {
  const id = await fillIn(worker, { consents: { consents: ["matching"] } });
  const row = personAt((await send(worker, id, "summary", { intent: "send" })).location);
  expect(row?.person).toMatchObject({ state: "to_confirm", protectionConfirmedAt: null, waitingSince: null });
});

test("with an e-mail, a letter leads to the page and names the referent", async () => {
  const reach = { ...REACH, reachBy: "email", email: "Omid@Exemple.fr" };
  const id = await fillIn(worker, { reach });
  await send(worker, id, "summary", { intent: "send" });
  const me = db.select().from(users).where(eq(users.id, worker.userId)).get();
  const [letter, ...more] = lettersTo("omid@exemple.fr");
  expect(more).toEqual([]);
  expect(letter).toMatchObject({
    kind: "beneficiary_registered",
    language: "ar",
    values: {
      referent: `${me?.firstName} ${me?.lastName}`,
      link: expect.stringMatching(/\/link\/confirm\/.{40,}/),
    },
  });
});

test("a coordinator names a referent of the nearest branch, and no other", async () => {
  const far = savedStaff("social_worker", nantes);
  const id = await fillIn(coordinator);
  const shown = await ask(page, {
    as: coordinator,
    path: `/people/new/${id}/consents`,
    params: { signUpId: id, step: "consents" },
  });
  const offered = shown.data.referents.map((one: { id: string }) => one.id);
  expect(offered).toContain(worker.userId);
  expect(offered).not.toContain(far.userId);
  const refused = await send(coordinator, id, "consents", { ...CONSENTS, referentId: far.userId });
  expect(refused.data.form.errors.referentId).toContain("ne travaille plus pour cette antenne");
  await send(coordinator, id, "consents", { ...CONSENTS, referentId: worker.userId });
  const sent = await send(coordinator, id, "summary", { intent: "send" });
  expect(sent.location).toMatch(/^\/staff\/beneficiaries\/ben_/);
  expect(personAt(sent.location)?.person).toMatchObject({ referentId: worker.userId, branchId: angers });
});

test("a referent who left the branch meanwhile sends the coordinator back to that question", async () => {
  const leaving = savedStaff("social_worker", angers);
  const id = await fillIn(coordinator, { consents: { ...CONSENTS, referentId: leaving.userId } });
  db.delete(branchStaff).where(eq(branchStaff.userId, leaving.userId)).run();
  expect((await send(coordinator, id, "summary", { intent: "send" })).location).toBe(
    `/people/new/${id}/consents`,
  );
});

test("a draft is its registrar's alone: others get a 404 and change nothing", async () => {
  const id = await begin(worker);
  const admin = savedStaff("admin");
  for (const other of [colleague, coordinator, admin]) {
    const params = { signUpId: id, step: "household" };
    expect((await ask(page, { as: other, path: `/people/new/${id}/household`, params })).status).toBe(404);
    expect((await ask(goOn, { as: other, path: `/people/new/${id}`, params })).status).toBe(404);
    expect((await send(other, id, "household", BENEFICIARY_FORMS.household ?? {})).status).toBe(404);
    expect((await ask(register, { as: other, path: "/people/new", form: { throwAway: id } })).status).toBe(
      404,
    );
  }
  const listed = await ask(drafts, { as: colleague, path: "/people/new" });
  expect(listed.data.drafts).toEqual([]);
  expect((await send(worker, "sgn_00000000000000000000", "household", {})).status).toBe(404);
});

test("drafts are listed, taken up where they were left, and thrown away", async () => {
  const mine = savedStaff("social_worker", angers);
  const id = await begin(mine);
  await send(mine, id, "household", BENEFICIARY_FORMS.household ?? {});
  const later = await send(mine, id, "where", { intent: "later", place: "Ang" });
  expect(later.location).toBe("/people/new");
  const listed = await ask(drafts, { as: mine, path: "/people/new" });
  expect(listed.data.drafts).toMatchObject([{ id, name: "Amina Rahimi" }]);
  const taken = await ask(goOn, { as: mine, path: `/people/new/${id}`, params: { signUpId: id } });
  expect(taken.location).toBe(`/people/new/${id}/where`);
  expect((await ask(register, { as: mine, path: "/people/new", form: { throwAway: id } })).status).toBe(303);
  expect((await ask(drafts, { as: mine, path: "/people/new" })).data.drafts).toEqual([]);
});

test("an address that is known names the person to those who may see them, and nobody to the others", async () => {
  const person = savedBeneficiary(angers, { referentId: worker.userId });
  db.update(users)
    .set({ email: "deja@exemple.fr", firstName: "Samira" })
    .where(eq(users.id, person.userId))
    .run();
  const reach = { ...REACH, email: "deja@exemple.fr" };
  const seen = await send(worker, await begin(worker), "reach", reach);
  expect(seen.status).toBe(422);
  expect(seen.data.form.errors.email).toContain("Samira");
  expect(seen.data.holder.path).toBe(`/people/${person.beneficiaryId}`);
  const unseen = await send(colleague, await begin(colleague), "reach", reach);
  expect(unseen.status).toBe(422);
  expect(JSON.stringify(unseen.data)).not.toMatch(/Samira|ben_/);
  expect(unseen.data.form.values.email).toEqual(["deja@exemple.fr"]);
});

test("an address taken between the question and the end makes no second person", async () => {
  const id = await fillIn(worker, { reach: { ...REACH, email: "course@exemple.fr" } });
  savedUser("volunteer", { email: "course@exemple.fr" });
  const refused = await send(worker, id, "summary", { intent: "send" });
  expect(refused.status).toBe(409);
  expect(refused.data.form.errors[""]).toContain("ne peut pas servir ici");
  expect(db.select().from(users).where(eq(users.email, "course@exemple.fr")).all()).toHaveLength(1);
});

test.each([
  ["reach", { ...REACH, reachBy: "email" }, "email", "il nous faut une adresse"],
  ["reach", { ...REACH, reachBy: "sms" }, "phone", "il nous faut un numéro"],
  ["reach", { ...REACH, language: "xx" }, "language", "Choisissez"],
])("%s: %j is refused at %s", async (step, form, field, message) => {
  const refused = await send(worker, await begin(worker), step, form);
  expect(refused.data.form.errors[field]).toContain(message);
});
