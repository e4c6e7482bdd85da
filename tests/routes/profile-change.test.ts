import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { open } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import { openHousehold } from "~/mentoring/household.server";
import { action as changeOwn, loader as own } from "~/routes/beneficiary.profile.$step";
import { action as changeTheirs, loader as theirs } from "~/routes/people.$beneficiaryId.profile.$step";
import { action as change, loader as show } from "~/routes/volunteer.profile.$step";
import { accessLog, beneficiaries, consents, history, users, volunteers } from "~db/schema";
import { ask, type Question } from "~tests/support/ask";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

type Form = NonNullable<Question["form"]>;
const angers = savedBranch();
const lyon = savedBranch("Lyon", "69381");
const worker = savedStaff("social_worker", angers);

const send = (as: { userId: UserId }, step: string, form: Form) =>
  ask(change, { as, path: `/volunteer/profile/${step}`, params: { step }, form, language: "fr" });
const movesOf = (id: string) => db.select().from(history).where(eq(history.subjectId, id)).all();

test("a volunteer changes one step; history names what changed and never its value", async () => {
  const me = savedVolunteer(angers);
  const seen = await ask(show, { as: me, path: "/volunteer/profile/where", params: { step: "where" } });
  expect(seen.data).toMatchObject({ version: 1, values: { place: "Angers (49000)", radiusKm: 20 } });
  const sent = await send(me, "where", { profileVersion: 1, place: "Cholet (49300)", radiusKm: "20" });
  expect(sent).toMatchObject({ status: 303, location: "/volunteer/profile/summary" });
  const row = db.select().from(volunteers).where(eq(volunteers.id, me.volunteerId)).get();
  expect(row).toMatchObject({ communeCode: "49099", radiusKm: 20, version: 2, branchId: angers });
  expect(movesOf(me.volunteerId)).toMatchObject([
    { move: "profile_changed", actorId: me.userId, details: { fields: ["communeCode"] } },
  ]);
});

test("sending the same answer again changes nothing and writes no line", async () => {
  const me = savedVolunteer(angers);
  await send(me, "interests", { profileVersion: 1, interests: ["walking", "cooking"] });
  expect(movesOf(me.volunteerId)).toEqual([]);
  expect(db.select().from(volunteers).where(eq(volunteers.id, me.volunteerId)).get()?.version).toBe(1);
});

test("two people at once: the later one gets the present state, keeps what they typed, and may send again", async () => {
  const me = savedVolunteer(angers);
  await send(me, "interests", { profileVersion: 1, interests: ["music"] });
  const late = await send(me, "interests", { profileVersion: 1, interests: ["dance"] });
  expect(late.status).toBe(409);
  expect(late.data.form).toMatchObject({
    values: { interests: ["dance"] },
    errors: { "": expect.stringContaining("Quelqu’un a changé ce profil") },
  });
  expect(db.select().from(volunteers).where(eq(volunteers.id, me.volunteerId)).get()?.interests).toEqual([
    "music",
  ]);
  expect((await send(me, "interests", { profileVersion: 2, interests: ["dance"] })).status).toBe(303);
});

test("name and phone change on the account, sealed; other rows stay", async () => {
  const me = savedVolunteer(angers);
  const other = savedVolunteer(angers);
  const who = { together: "couple", firstName: "Zoé", lastName: "Roux", birthYear: "1980", sex: "woman" };
  const partner = { partnerFirstName: "Ana", partnerBirthYear: "1982", partnerSex: "woman" };
  await send(me, "who", { profileVersion: 1, ...who, ...partner });
  await send(me, "reach", { profileVersion: 2, reachBy: "phone", phone: "0612345678" });
  const user = db.select().from(users).where(eq(users.id, me.userId)).get();
  expect(user).toMatchObject({ firstName: "Zoé", lastName: "Roux" });
  expect(user?.phone && open(user.phone, `users.phone:${me.userId}`)).toBe("+33612345678");
  const row = db.select().from(volunteers).where(eq(volunteers.id, me.volunteerId)).get();
  expect(row && openHousehold(row.household, row.id)).toMatchObject([
    { firstName: "Zoé" },
    { firstName: "Ana" },
  ]);
  expect(db.select().from(volunteers).where(eq(volunteers.id, other.volunteerId)).get()?.version).toBe(1);
  expect(JSON.stringify(movesOf(me.volunteerId))).not.toMatch(/Zoé|Roux|612345678/);
});

test("columns outside the form stay as they are; a wrong answer changes nothing", async () => {
  const me = savedVolunteer(angers, { state: "screening" });
  const stolen = { state: "approved", branchId: lyon, maxDuos: "3", recordCheckSeenAt: "1" };
  await send(me, "interests", { profileVersion: 1, interests: ["music"], ...stolen });
  const row = db.select().from(volunteers).where(eq(volunteers.id, me.volunteerId)).get();
  expect(row).toMatchObject({ state: "screening", branchId: angers, maxDuos: 1, interests: ["music"] });
  const refused = await send(me, "hours", { profileVersion: 2, frequency: "weekly" });
  expect(refused).toMatchObject({ status: 422, data: { form: { values: { frequency: ["weekly"] } } } });
});

test("someone who left, and steps that are signed only once, have no page", async () => {
  const gone = savedVolunteer(angers, { state: "left" });
  const me = savedVolunteer(angers);
  const at = (step: string) => ({ path: `/volunteer/profile/${step}`, params: { step } });
  expect((await ask(show, { as: gone, ...at("where") })).status).toBe(404);
  for (const step of ["charter", "consents", "french", "nowhere"])
    expect((await ask(show, { as: me, ...at(step) })).status).toBe(404);
  expect((await send(me, "summary", { profileVersion: 1 })).status).toBe(404);
});

test("a beneficiary changes their French: the language and the level move together", async () => {
  const me = savedBeneficiary(angers);
  const form = { profileVersion: 1, frenchOral: "B1", frenchWritten: "A2", practiseFrench: "no" };
  await ask(changeOwn, { as: me, path: "/beneficiary/profile/french", params: { step: "french" }, form });
  const row = db.select().from(beneficiaries).where(eq(beneficiaries.id, me.beneficiaryId)).get();
  expect(row).toMatchObject({ frenchOral: "B1", frenchWritten: "A2", practiseFrench: false });
  expect(row?.languages).toContainEqual({ code: "fra", oral: "B1", written: "A2" });
  const seen = await ask(own, { as: me, path: "/beneficiary/profile/summary", params: { step: "summary" } });
  expect(seen.data).toMatchObject({ title: "Vos réponses", person: null });
  expect(db.select().from(accessLog).where(eq(accessLog.personId, me.userId)).all()).toEqual([]);
});

test("a referent changes the answers of those they accompany who share them; each opening is written down", async () => {
  const person = savedBeneficiary(angers, { referentId: worker.userId });
  const { beneficiaryId } = person;
  const at = { path: `/people/${beneficiaryId}/profile/hours`, params: { beneficiaryId, step: "hours" } };
  expect((await ask(theirs, { as: worker, ...at })).status).toBe(404);
  const share = { id: "con_share" as never, userId: person.userId, purpose: "share_with_referent" as const };
  db.insert(consents)
    .values({ ...share, givenAt: new Date(), recordedBy: person.userId })
    .run();
  expect((await ask(theirs, { as: worker, ...at })).status).toBe(200);
  const opened = db.select().from(accessLog).where(eq(accessLog.personId, person.userId)).all();
  expect(opened).toMatchObject([{ viewerId: worker.userId }]);
  const form = { profileVersion: 1, freeHours: ["0", "27"], frequency: "monthly" };
  expect((await ask(changeTheirs, { as: worker, ...at, form })).status).toBe(303);
  expect(movesOf(beneficiaryId)).toMatchObject([
    { actorId: worker.userId, details: { fields: ["freeHours", "frequency"] } },
  ]);
});

test("another's people are not there, for reading or for changing", async () => {
  const person = savedBeneficiary(angers, { referentId: worker.userId });
  const { beneficiaryId } = person;
  const params = { beneficiaryId, step: "hours" };
  const path = `/people/${beneficiaryId}/profile/hours`;
  const form = { profileVersion: 1, freeHours: ["0"], frequency: "monthly" };
  for (const other of [savedStaff("social_worker", angers), savedStaff("coordinator", lyon)]) {
    expect((await ask(theirs, { as: other, path, params })).status).toBe(404);
    expect((await ask(changeTheirs, { as: other, path, params, form })).status).toBe(404);
  }
  const untouched = and(eq(beneficiaries.id, beneficiaryId), eq(beneficiaries.version, 1));
  expect(db.select().from(beneficiaries).where(untouched).get()).toBeDefined();
  const coordinator = savedStaff("coordinator", angers);
  expect((await ask(theirs, { as: coordinator, path, params })).status).toBe(200);
});
