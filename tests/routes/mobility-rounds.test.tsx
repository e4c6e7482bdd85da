import type { ComponentType } from "react";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId, MobilityRoundId, UserId } from "~/ids";
import { newId } from "~/new-id.server";
import * as listPage from "~/routes/staff.mobility-rounds._index";
import * as roundPage from "~/routes/staff.mobility-rounds.$roundId._index";
import * as cancelPage from "~/routes/staff.mobility-rounds.$roundId.cancel";
import * as discardPage from "~/routes/staff.mobility-rounds.$roundId.discard";
import * as draftPage from "~/routes/staff.mobility-rounds.$roundId.drafts.$draftId._index";
import * as handPage from "~/routes/staff.mobility-rounds.$roundId.households.$householdId";
import * as publicationPage from "~/routes/staff.mobility-rounds.$roundId.publication";
import * as settlePage from "~/routes/staff.mobility-rounds.$roundId.settle";
import * as simulationPage from "~/routes/staff.mobility-rounds.$roundId.simulation";
import * as takeBackPage from "~/routes/staff.mobility-rounds.$roundId.take-back";
import * as newPage from "~/routes/staff.mobility-rounds.new";
import { mobilityDrafts, mobilityRounds } from "~db/schema";
import { ask } from "~tests/support/ask";
import { savedHousehold } from "~tests/support/mobility";
import {
  savedMobilityDraft,
  savedMobilityRound,
  savedReadyHousehold,
  savedWholeOffer,
} from "~tests/support/mobility-rounds";
import { pageShown } from "~tests/support/page";
import { savedBranch, savedStaff } from "~tests/support/people";

let branchId: BranchId;
let staff: { userId: UserId };
let roundId: MobilityRoundId;

beforeEach(() => {
  branchId = savedBranch("Paris", "75118");
  staff = savedStaff("coordinator", branchId);
  roundId = savedMobilityRound(staff, [branchId], { figures: FIGURES, certificate: CERTIFICATE });
});
const FIGURES = {
  ...{ households: 3, offers: 2, placed: 2, persons: 4, meanScore: 6_200, medianScore: 6_200 },
  ...{ minimumScore: 6_000, greedyPlaced: 1, greedyScore: 7_000 },
};
const CERTIFICATE = {
  ...{ value: 12_400, bound: 12_500, placed: 2, mostPlaced: 2, gap: 0.008, proof: "gap" as const },
  ...{ milliseconds: 1_200, options: 7 },
};
const path = (tail = "") => `/staff/mobility-rounds/${roundId}${tail}`;
const draft = (given = {}) => {
  const whole = savedWholeOffer(branchId);
  const household = savedReadyHousehold(branchId);
  const id = savedMobilityDraft(roundId, branchId, { householdId: household.householdId, ...whole }, given);
  return { ...household, ...whole, id };
};

/** A page as somebody sees it, in words. */
async function seen(
  page: { loader: Parameters<typeof ask>[0]; default: ComponentType },
  at: string,
  params: Record<string, string> = {},
  as = staff,
): Promise<string> {
  const answer = await ask(page.loader, { as, path: at, params });
  expect(answer.status).toBe(200);
  return pageShown(page.default, answer);
}

test("the list leads to each round and says what it gave", async () => {
  const text = await seen(listPage, "/staff/mobility-rounds");
  expect(text).toContain("Mises en relation de Clef de France");
  expect(text).toContain("À relire");
});

test("a round shows what it is worth, with its proof, the ways on the map and who is left out", async () => {
  const { userId: _user, ...one } = draft();
  const text = await seen(roundPage, path(), { roundId });
  expect(text).toContain("2 foyers placés sur 3");
  expect(text).toContain("Écart demandé atteint");
  expect(text).toMatch(/124 points, 125 au plus : écart prouvé de 0,8\s%/);
  expect(text).toContain("Paris 18e");
  expect(text).toContain("Angers");
  const raw = await ask(roundPage.loader, { as: staff, path: path(), params: { roundId } });
  expect(raw.data.arcs).toMatchObject([{ from: { code: "75118" }, to: { code: "49007" }, households: 1 }]);
  expect(raw.data.drafts.lines).toMatchObject([{ id: one.id }]);
});

test("a draft is decided from the list and from its page; a conflict answers 409 with both states", async () => {
  const { id } = draft();
  const params = { roundId, draftId: id };
  const text = await seen(draftPage, path(`/drafts/${id}`), params);
  expect(text).toContain("Personnel de cuisine");
  expect(text).toContain("pour Samira");
  const form = { move: "lock", version: 1, seen: "kept", back: `?order=name#${id}` };
  const answer = await ask(draftPage.action, { as: staff, path: path(`/drafts/${id}`), params, form });
  expect(answer).toMatchObject({ status: 303, location: `${path()}?order=name#${id}` });
  const late = { move: "drop", version: 1, seen: "kept" };
  expect(
    await ask(draftPage.action, { as: staff, path: path(`/drafts/${id}`), params, form: late }),
  ).toMatchObject({ status: 409, data: { conflict: { seen: "kept", now: "locked" } } });
});

test("by hand: search, compose, judge, decide; a requirement needs a reason at its field", async () => {
  const { householdId } = savedReadyHousehold(branchId, { regionsWanted: ["53"], regionsRefused: ["52"] });
  const { offerId, postId, dwellingId } = savedWholeOffer(branchId, { offer: { title: "Atelier et T3" } });
  const params = { roundId, householdId };
  const here = path(`/households/${householdId}`);
  expect(await seen(handPage, `${here}?offer=atelier`, params)).toContain("Atelier et T3");
  const query = new URLSearchParams({ offer: "atelier", offerId, dwelling: dwellingId, "job.0": postId });
  const text = await seen(handPage, `${here}?${query}`, params);
  expect(text).toContain("Le foyer refuse cette région.");
  const form = { offerId, postId, postMember: 0, dwellingId, version: 0, seen: "none" };
  const refused = await ask(handPage.action, { as: staff, path: here, params, form });
  expect(refused).toMatchObject({ status: 422, data: { form: { errors: { reason: expect.any(String) } } } });
  const reason = "Vu avec eux le 2 mars.";
  const done = await ask(handPage.action, { as: staff, path: here, params, form: { ...form, reason } });
  expect(done.status).toBe(303);
  expect(done.location).toMatch(/\/drafts\/mdr_/);
  const forged = { ...form, postMember: 31 };
  expect(await ask(handPage.action, { as: staff, path: here, params, form: forged })).toMatchObject({
    status: 422,
  });
});

test("publication and taking it back", async () => {
  draft();
  const params = { roundId };
  expect(await seen(publicationPage, path("/publication"), params)).toContain("Publier 1 proposition");
  const form = { version: 1, seen: "drafted", letterWords: "Bonjour." };
  expect(
    await ask(publicationPage.action, { as: staff, path: path("/publication"), params, form }),
  ).toMatchObject({ status: 303, location: path("?state=proposed") });
  expect(await seen(roundPage, path(), params)).toContain("1 proposition publiée.");
  // The coordinator's own words may be left out.
  const again = { version: 9, seen: "drafted", letterWords: "" };
  expect(
    await ask(publicationPage.action, { as: staff, path: path("/publication"), params, form: again }),
  ).toMatchObject({ status: 409 });
  const back = { version: 2, seen: "published" };
  expect(
    await ask(takeBackPage.action, { as: staff, path: path("/take-back"), params, form: back }),
  ).toMatchObject({ status: 303 });
  expect(await seen(roundPage, path(), params)).toContain("reprise à temps");
  const discard = { version: 3, seen: "taken_back" };
  expect(
    await ask(discardPage.action, { as: staff, path: path("/discard"), params, form: discard }),
  ).toMatchObject({ status: 303 });
});

test("a new round says who may take part, keeps what was typed and starts once", async () => {
  savedReadyHousehold(branchId);
  savedHousehold(branchId, { state: "paused" });
  savedWholeOffer(branchId);
  const text = await seen(newPage, "/staff/mobility-rounds/new");
  expect(text).toContain("foyer peut participer (2 personnes)");
  expect(text).toContain("en pause");
  const id = newId<MobilityRoundId>("mro");
  const form = { roundId: id, branchIds: [branchId, branchId], settingsId: "original" };
  for (const _ of [1, 2])
    expect(await ask(newPage.action, { as: staff, path: "/staff/mobility-rounds/new", form })).toMatchObject({
      status: 303,
      location: `/staff/mobility-rounds/${id}`,
    });
  const elsewhere = { roundId: newId("mro"), branchIds: [savedBranch("Dieppe", "76217")] };
  const refused = await ask(newPage.action, {
    ...{ as: staff, path: "/staff/mobility-rounds/new", form: elsewhere },
  });
  expect(refused.status).toBe(422);
});

test("a running round tells how far it is and can be cancelled or stopped here; a finished one cannot", async () => {
  const running = savedMobilityRound(staff, [branchId], { state: "running", progress: 40 });
  const params = { roundId: running };
  const at = `/staff/mobility-rounds/${running}`;
  const text = await seen(roundPage, at, params);
  expect(text).toContain("S’arrêter là");
  expect(text).toContain("Les combinaisons possibles sont en cours d’examen.");
  const form = { version: 1, seen: "running" };
  expect(await ask(settlePage.action, { as: staff, path: `${at}/settle`, params, form })).toMatchObject({
    status: 303,
  });
  expect(await ask(cancelPage.action, { as: staff, path: `${at}/cancel`, params, form })).toMatchObject({
    status: 303,
  });
  expect(await seen(settlePage, `${at}/settle`, params)).toContain("Ce n’est plus possible");
});

test("a simulation asks nothing of the round but to be read, and adds places only", async () => {
  draft();
  const params = { roundId };
  const text = await seen(simulationPage, path("/simulation"), params);
  expect(text).toContain("Des places de plus");
  expect(
    (await ask(simulationPage.loader, { as: staff, path: path("/simulation?line=x&places=0"), params })).data,
  ).toMatchObject({
    ...{ more: null, simulation: null },
  });
  db.update(mobilityRounds).set({ state: "published" }).run();
  expect(await seen(simulationPage, path("/simulation"), params)).toContain("Ce n’est plus possible");
});

test("another branch's coordinator finds nothing; an administrator everything", async () => {
  const { id, householdId } = draft();
  const elsewhere = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  const params = { roundId, draftId: id, householdId };
  for (const page of [roundPage, draftPage, handPage, publicationPage, simulationPage, settlePage])
    expect(await ask(page.loader, { as: elsewhere, path: path(), params })).toMatchObject({ status: 404 });
  const form = { version: 1, seen: "kept", move: "drop", letterWords: "Bonjour." };
  for (const page of [draftPage, publicationPage, discardPage, takeBackPage, cancelPage, settlePage])
    expect((await ask(page.action, { as: elsewhere, path: path(), params, form })).status).toBe(404);
  expect(db.select().from(mobilityDrafts).all().at(-1)?.state).toBe("kept");
  expect(await ask(roundPage.loader, { as: savedStaff("admin"), path: path(), params })).toMatchObject({
    status: 200,
  });
});
