import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { checkCard } from "~/accounts/cards.server";
import { listReadings } from "~/audit/access.server";
import { db } from "~/db.server";
import type { HouseholdId, OfferId, UserId } from "~/ids";
import { cardHolder } from "~/mobility/card-holder.server";
import { listHouseholdConsents } from "~/mobility/household-consents.server";
import { loadMobilityHousehold, loadMobilityHouseholds } from "~/mobility/household-pool.server";
import { openMembers } from "~/mobility/household-rows.server";
import { loader as beneficiaryHome } from "~/routes/beneficiary._index";
import { action as byCard } from "~/routes/code";
import OurHousehold, { loader as home } from "~/routes/household._index";
import { action as ownConsent } from "~/routes/household.consents";
import { action as ownDuo } from "~/routes/household.duo";
import { action as ownLeave } from "~/routes/household.leave";
import OffersForUs, { action as interest, loader as offersPage } from "~/routes/household.offers";
import { action as ownPause } from "~/routes/household.pause";
import { action as ownChange } from "~/routes/household.profile.$step";
import MyHouseholds, { loader as list } from "~/routes/households._index";
import File, { loader as file } from "~/routes/households.$householdId._index";
import { action as card } from "~/routes/households.$householdId.card";
import { action as consent, loader as consentsPage } from "~/routes/households.$householdId.consents";
import { action as duo } from "~/routes/households.$householdId.duo";
import { action as move, loader as movePage } from "~/routes/households.$householdId.moves.$move";
import { action as notes, loader as notesPage } from "~/routes/households.$householdId.notes";
import { action as change, loader as section } from "~/routes/households.$householdId.profile.$step";
import { loader as staffList } from "~/routes/staff.households._index";
import { loader as staffFile } from "~/routes/staff.households.$householdId._index";
import { action as referent } from "~/routes/staff.households.$householdId.referent";
import { beneficiaries, candidacies, consents, households, users } from "~db/schema";
import { ask, type Question } from "~tests/support/ask";
import {
  savedCandidacy,
  savedDwelling,
  savedHousehold,
  savedOffer,
  savedOrganisation,
  savedPost,
} from "~tests/support/mobility";
import { pageShown } from "~tests/support/page";
import { savedBeneficiary, savedBranch, savedStaff } from "~tests/support/people";

const paris = savedBranch("Paris", "75118");
const angers = savedBranch("Angers", "49007");
const worker = savedStaff("social_worker", paris);
const colleague = savedStaff("social_worker", paris);
const coordinator = savedStaff("coordinator", paris);
const elsewhere = savedStaff("coordinator", angers);
const organisation = savedOrganisation(angers);

type Handler = Parameters<typeof ask>[0];
const call = (
  handler: Handler,
  as: { userId: UserId },
  id: HouseholdId,
  form?: NonNullable<Question["form"]>,
  more: Record<string, string> = {},
) =>
  ask(handler, {
    ...{ as, path: `/households/${id}`, params: { householdId: id, ...more }, language: "fr" },
    ...(form ? { form } : {}),
  });
const rowOf = (id: HouseholdId) => {
  const row = db.select().from(households).where(eq(households.id, id)).get();
  if (!row) throw new Error(id);
  return row;
};

/** A household of this worker, with the consent to be matched unless told otherwise. */
async function accompanied(
  given: Parameters<typeof savedHousehold>[1] = {},
  agrees = true,
): Promise<ReturnType<typeof savedHousehold>> {
  const saved = savedHousehold(paris, { referentId: worker.userId, ...given });
  if (agrees) await call(consent, worker, saved.householdId, { recipient: "association", give: "all" });
  return saved;
}

function openOffer(): OfferId {
  const offerId = savedOffer(organisation, angers);
  savedPost(offerId, { number: 2 });
  savedDwelling(offerId, { number: 2 });
  return offerId;
}

describe("the right to see", () => {
  test("a foreign or unknown file is one 404 everywhere, and nothing is written", async () => {
    const { householdId } = await accompanied();
    const before = rowOf(householdId);
    const tries: [Handler, NonNullable<Question["form"]> | undefined, Record<string, string>][] = [
      [file, undefined, {}],
      [consentsPage, undefined, {}],
      [consent, { recipient: "association", give: "nothing" }, {}],
      [movePage, undefined, { move: "pause" }],
      [move, {}, { move: "pause" }],
      [notesPage, undefined, {}],
      [notes, { notes: "x", version: 1 }, {}],
      [section, undefined, { step: "regions" }],
      [change, { region_52: "refused", region_53: "wanted", profileVersion: 1 }, { step: "regions" }],
      [card, {}, {}],
      [duo, { answer: "no" }, {}],
    ];
    for (const [handler, form, more] of tries) {
      expect((await call(handler, colleague, householdId, form, more)).status).toBe(404);
      const unknown = "hou_00000000000000000000" as HouseholdId;
      expect((await call(handler, worker, unknown, form, more)).status).toBe(404);
    }
    expect((await call(staffFile, elsewhere, householdId)).status).toBe(404);
    expect(
      (await call(referent, elsewhere, householdId, { referentId: worker.userId, version: 1 })).status,
    ).toBe(404);
    expect(rowOf(householdId)).toEqual(before);
  });

  test("a social worker lists their own households only, a coordinator those of their branches", async () => {
    const mine = await accompanied();
    const other = savedHousehold(paris, { referentId: colleague.userId });
    const far = savedHousehold(angers);
    const ids = async (handler: Handler, as: typeof worker, search = "?state=all") =>
      (await ask(handler, { as, path: `/households${search}` })).data.lines.map(
        (line: { id: string }) => line.id,
      );
    expect(await ids(list, worker)).toContain(mine.householdId);
    expect(await ids(list, worker)).not.toContain(other.householdId);
    const branch = await ids(staffList, coordinator);
    expect(branch).toEqual(expect.arrayContaining([mine.householdId, other.householdId]));
    expect(branch).not.toContain(far.householdId);
    const refused = await ids(staffList, coordinator, "?state=all&region=93");
    expect(refused).not.toContain(mine.householdId);
    expect(await ids(staffList, coordinator, "?state=left")).toEqual([]);
    const page = await ask(list, { as: worker, path: "/households" });
    expect(pageShown(MyHouseholds, page)).toContain("en recherche");
  });

  test("opening a file is noted and shown; the file says who read it", async () => {
    const { householdId, userId } = await accompanied();
    const shown = await call(file, worker, householdId);
    expect(listReadings(db, userId)).toHaveLength(1);
    expect(pageShown(File, shown)).toContain("Qui a lu ce dossier");
  });
});

describe("moves", () => {
  test("pause, resume, leave and come back, each once; late and double ones answer 409", async () => {
    const { householdId: id } = await accompanied();
    const since = rowOf(id).waitingSince;
    const go = (name: string) => call(move, worker, id, {}, { move: name });
    expect((await go("pause")).status).toBe(303);
    expect((await go("pause")).status).toBe(409);
    expect(rowOf(id)).toMatchObject({ state: "paused", waitingSince: since });
    expect((await go("resume")).status).toBe(303);
    expect(rowOf(id)).toMatchObject({ state: "ready", waitingSince: since });
    expect((await go("leave")).status).toBe(303);
    expect((await go("leave")).data).toMatchObject({ why: "conflict", state: "left" });
    expect((await go("come-back")).status).toBe(303);
    expect(rowOf(id).state).toBe("preparing");
    expect((await go("place")).status).toBe(404);
  });

  test("a file is said ready only when nothing is missing, and says what is", async () => {
    const { householdId: id } = await accompanied(
      { state: "preparing", waitingSince: null, regionsWanted: [], regionsAccepted: [] },
      false,
    );
    const refused = await call(move, worker, id, {}, { move: "ready" });
    expect(refused).toMatchObject({
      status: 409,
      data: { why: "hurdles", hurdles: ["no_consent", "no_region"] },
    });
    await call(consent, worker, id, { recipient: "association", give: "all" });
    await call(change, worker, id, { region_52: "wanted", profileVersion: 1 }, { step: "regions" });
    expect((await call(move, worker, id, {}, { move: "ready" })).status).toBe(303);
    expect(rowOf(id).waitingSince).toBeInstanceOf(Date);
  });

  test("leaving withdraws what is under way", async () => {
    const { householdId, userId } = await accompanied();
    const offerId = openOffer();
    const id = savedCandidacy({
      householdId,
      offerId,
      branchId: paris,
      state: "interested",
      origin: "interest",
    });
    expect((await ask(ownLeave, { as: { userId }, path: "/household/leave", form: {} })).location).toBe(
      "/household",
    );
    expect(db.select().from(candidacies).where(eq(candidacies.id, id)).get()?.state).toBe("withdrawn");
  });
});

describe("answers", () => {
  test("a section is changed once; a second change from an old page is a conflict that keeps what was typed", async () => {
    const { householdId: id } = await accompanied();
    const version = rowOf(id).version;
    const means = { monthlyResources: "1800", rentLimit: "600", profileVersion: version };
    expect((await call(change, worker, id, means, { step: "means" })).location).toBe(
      `/households/${id}/profile/summary`,
    );
    expect(rowOf(id)).toMatchObject({ rentLimitCents: 60_000, version: version + 1 });
    const late = await call(change, worker, id, { ...means, rentLimit: "700" }, { step: "means" });
    expect(late.status).toBe(409);
    expect(late.data.form.values.rentLimit).toEqual(["700"]);
    expect(rowOf(id).rentLimitCents).toBe(60_000);
  });

  test("a new adult is asked about at once; until then they want no work", async () => {
    const { householdId: id, userId } = await accompanied();
    const form = {
      ...{ firstName: "Samira", lastName: "Nom", birthYear: "1992", sex: "woman" },
      ...{ "others[0].firstName": "Omid", "others[0].birthYear": "1990", "others[0].sex": "man" },
      ...{ "others[1].firstName": "Farid", "others[1].birthYear": "1970", "others[1].sex": "man" },
      profileVersion: rowOf(id).version,
    };
    const saved = await ask(ownChange, {
      ...{ as: { userId }, path: "/household/profile/who", params: { step: "who" }, form },
    });
    expect(saved.location).toBe("/household/profile/adult-2");
    const row = rowOf(id);
    expect(row).toMatchObject({ persons: 3 });
    expect(row.adults.map(({ wantsWork }) => wantsWork)).toEqual([true, true, false]);
    expect(openMembers(row.members, id)[2]).toMatchObject({ firstName: "Farid", adult: true });
  });

  test("a candidacy holds the adults of the list in their places", async () => {
    const { householdId: id } = await accompanied();
    const offerId = openOffer();
    const postId = savedPost(offerId);
    savedCandidacy({ householdId: id, offerId, branchId: paris, state: "accepted", postId, postMember: 1 });
    const alone = { firstName: "Samira", lastName: "Nom", birthYear: "1992", sex: "woman" };
    const form = { ...alone, profileVersion: rowOf(id).version };
    const refused = await call(change, worker, id, form, { step: "who" });
    expect(refused.status).toBe(409);
    expect(refused.data.form.errors[""]).toContain("candidature est en cours");
    expect(rowOf(id).persons).toBe(2);
  });
});

describe("consents", () => {
  test("given, changed and withdrawn for each recipient, dated, and never beyond what may be asked", async () => {
    const { householdId: id, userId } = await accompanied();
    const of = (recipient: string) =>
      listHouseholdConsents(db, id, userId).find((one) => one.recipient === recipient);
    await call(consent, worker, id, {
      recipient: "employers",
      give: "chosen",
      fields: ["french", "resources"],
    });
    expect(of("employers")).toMatchObject({ live: true, fields: ["french"], withdrawnAt: null });
    const own = (form: NonNullable<Question["form"]>) =>
      ask(ownConsent, { as: { userId }, path: "/household/consents", form });
    await own({ recipient: "employers", give: "nothing" });
    expect(of("employers")).toMatchObject({ live: false, fields: [], withdrawnBy: null });
    expect(of("employers")?.withdrawnAt).toBeInstanceOf(Date);
    expect(
      (await own({ recipient: "organisation", organisationId: organisation, give: "nothing" })).status,
    ).toBe(404);
    expect((await own({ recipient: "organisation", give: "nothing" })).status).toBe(422);
  });

  test("without the consent to be matched the search pauses and a proposal is withdrawn; an accepted one goes on", async () => {
    const { householdId, userId } = await accompanied();
    const [one, two] = [openOffer(), openOffer()];
    const base = { householdId, branchId: paris };
    const asked = savedCandidacy({ ...base, offerId: one, dwellingId: savedDwelling(one) });
    const agreed = savedCandidacy({
      ...base,
      offerId: two,
      dwellingId: savedDwelling(two),
      state: "accepted",
    });
    const form = { recipient: "association", give: "nothing" };
    await ask(ownConsent, { as: { userId }, path: "/household/consents", form });
    const stateOf = (id: typeof asked) =>
      db.select().from(candidacies).where(eq(candidacies.id, id)).get()?.state;
    expect([rowOf(householdId).state, stateOf(asked), stateOf(agreed)]).toEqual([
      "paused",
      "withdrawn",
      "accepted",
    ]);
    const resumed = await ask(ownPause, {
      as: { userId },
      path: "/household/pause",
      form: { move: "resume" },
    });
    expect(resumed.status).toBe(409);
  });
});

describe("the household's own space", () => {
  test("says in plain words where the wish stands, in three languages", async () => {
    const { userId } = await accompanied();
    for (const [language, words] of [
      ["fr", "Nous cherchons un emploi et un logement"],
      ["en", "We are looking for a job and a home"],
      ["ar", "نبحث لكم عن عمل وسكن"],
    ] as const) {
      const page = await ask(home, { as: { userId }, path: "/household", language });
      expect(pageShown(OurHousehold, page, { language })).toContain(words);
    }
  });

  test("a file that is not ready says what is missing", async () => {
    const { userId } = await accompanied({ state: "preparing" }, false);
    const page = await ask(home, { as: { userId }, path: "/household" });
    expect(pageShown(OurHousehold, page)).toContain("L’accord pour chercher une offre manque.");
  });

  test("offers that fit, why, and an interest that is said once", async () => {
    const { householdId, userId } = await accompanied();
    await call(consent, worker, householdId, {
      recipient: "employers",
      give: "chosen",
      fields: ["identity"],
    });
    await call(consent, worker, householdId, {
      recipient: "landlords",
      give: "chosen",
      fields: ["identity"],
    });
    db.update(households).set({ monthlyResources: null }).where(eq(households.id, householdId)).run();
    const offerId = openOffer();
    const page = await ask(offersPage, { as: { userId }, path: "/household/offers" });
    const offered = page.data.offers.map((one: { offerId: string }) => one.offerId);
    expect(offered).toContain(offerId);
    expect(pageShown(OffersForUs, page)).toContain("Cette offre nous intéresse");
    const say = () => ask(interest, { as: { userId }, path: "/household/offers", form: { offerId } });
    expect((await say()).location).toBe("/household");
    expect((await say()).status).toBe(303);
    const rows = db.select().from(candidacies).where(eq(candidacies.householdId, householdId)).all();
    expect(rows.map(({ state }) => state)).toEqual(["interested"]);
    const gone = await ask(interest, {
      as: { userId },
      path: "/household/offers",
      form: { offerId: "off_0" },
    });
    expect(gone).toMatchObject({ status: 409 });
  });

  test("a household alone lands on its own page, by card too; each programme leads to the other", async () => {
    const { householdId, userId } = await accompanied();
    const printed = await call(card, worker, householdId, {});
    const { code } = printed.data.card;
    expect(checkCard(db, { code, birthYear: 1992 }, cardHolder, new Date())).toBe(userId);
    const inside = await ask(byCard, { path: "/code", form: { code, birthYear: "1992" } });
    expect(inside.location).toBe("/household");
    expect((await ask(beneficiaryHome, { as: { userId }, path: "/beneficiary" })).location).toBe(
      "/household",
    );
    const duoOnly = savedBeneficiary(paris);
    expect((await ask(home, { as: duoOnly, path: "/household" })).location).toBe("/beneficiary");
    const both = savedHousehold(paris, { userId: duoOnly.userId });
    expect((await ask(home, { as: both, path: "/household" })).data.hasWish).toBe(true);
    expect((await ask(beneficiaryHome, { as: both, path: "/beneficiary" })).data.hasHousehold).toBe(true);
  });
});

describe("a duo in the new town", () => {
  function moved(userId?: typeof worker.userId) {
    const saved = savedHousehold(paris, {
      ...{ state: "placed", referentId: worker.userId, reachBy: "referent" },
      ...(userId ? { userId } : {}),
    });
    const offerId = openOffer();
    savedCandidacy({
      ...{ householdId: saved.householdId, offerId, branchId: paris, state: "moved" },
      ...{ dwellingId: savedDwelling(offerId), movedAt: new Date("2026-03-01T10:00:00Z") },
    });
    return saved;
  }
  const answer = ({ userId }: { userId: typeof worker.userId }, form: NonNullable<Question["form"]>) =>
    ask(ownDuo, { as: { userId }, path: "/household/duo", form });
  const wishOf = ({ userId }: { userId: typeof worker.userId }) =>
    db.select().from(beneficiaries).where(eq(beneficiaries.userId, userId)).get();

  test("is offered once moved; a yes needs the consent, and makes a wish in the nearest branch, once", async () => {
    const household = moved();
    const page = await ask(home, { as: household, path: "/household" });
    expect(pageShown(OurHousehold, page)).toContain("Faire connaissance à Angers ?");
    expect((await answer(household, { answer: "yes" })).status).toBe(422);
    expect(wishOf(household)).toBeUndefined();
    expect((await answer(household, { answer: "yes", consents: "on" })).location).toBe("/beneficiary");
    expect(wishOf(household)).toMatchObject({
      ...{ state: "to_confirm", branchId: angers, communeCode: "49007", referentId: null },
      ...{ frenchOral: "A2", frenchWritten: "A1", reachBy: "email" },
    });
    const given = db
      .select()
      .from(consents)
      .where(and(eq(consents.userId, household.userId), eq(consents.purpose, "matching")))
      .all();
    expect(given).toMatchObject([{ recordedBy: household.userId, withdrawnAt: null }]);
    expect((await answer(household, { answer: "yes", consents: "on" })).status).toBe(409);
    const mine = await ask(beneficiaryHome, { as: household, path: "/beneficiary" });
    expect(mine.data.wish.rest).toEqual(["hours", "interests", "hopes"]);
  });

  test("no is kept; later is asked again after a month; a social worker may answer with them", async () => {
    const [one, two] = [moved(), moved()];
    expect((await answer(one, { answer: "no" })).status).toBe(303);
    expect((await ask(home, { as: one, path: "/household" })).data.household.duo).toBeNull();
    expect((await call(duo, worker, two.householdId, { answer: "later" })).location).toBe(
      `/households/${two.householdId}`,
    );
    expect((await call(duo, worker, two.householdId, { answer: "later" })).status).toBe(409);
    expect([wishOf(one), wishOf(two)]).toEqual([undefined, undefined]);
  });

  test("a wish that waits elsewhere follows its person to the new town; one in a duo is left alone", async () => {
    const person = savedBeneficiary(paris, { communeCode: "75118", referentId: worker.userId });
    const household = moved(person.userId);
    expect((await answer(household, { answer: "yes", consents: "on" })).status).toBe(303);
    expect(wishOf(household)).toMatchObject({
      branchId: angers,
      communeCode: "49007",
      referentId: null,
      state: "waiting",
    });
  });

  test("nothing is offered before the move", async () => {
    const { userId } = await accompanied();
    expect((await answer({ userId }, { answer: "yes", consents: "on" })).status).toBe(409);
  });
});

test("the pool holds who may take part and says why the others may not", async () => {
  const ready = await accompanied({ waitingSince: new Date("2026-01-01T00:00:00Z") });
  const silent = await accompanied({}, false);
  const at = new Date("2026-01-31T00:00:00Z");
  const { households: pool, kept } = loadMobilityHouseholds(db, [paris], at);
  const mine = pool.find(({ id }) => id === ready.householdId);
  expect(mine).toMatchObject({
    persons: 2,
    waitingDays: 30,
    consents: { employers: false },
    schoolNeeded: false,
  });
  expect(kept.find(({ id }) => id === silent.householdId)?.hurdles).toEqual(["no_consent"]);
  expect(loadMobilityHousehold(db, silent.householdId, at)?.hurdles).toEqual(["no_consent"]);
  expect(JSON.stringify(pool)).not.toContain("Samira");
  db.update(users).set({ mergedInto: ready.userId }).where(eq(users.id, silent.userId)).run();
  const after = loadMobilityHouseholds(db, [paris], at);
  expect(after.kept.some(({ id }) => id === silent.householdId)).toBe(false);
});
