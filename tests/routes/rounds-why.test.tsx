import { eq } from "drizzle-orm";
import type { ComponentType } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import type { BranchId, RoundId, UserId } from "~/ids";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import * as filePage from "~/routes/staff.beneficiaries.$beneficiaryId._index";
import * as roundPage from "~/routes/staff.rounds.$roundId._index";
import * as pairPage from "~/routes/staff.rounds.$roundId.drafts.$draftId._index";
import * as chainPage from "~/routes/staff.rounds.$roundId.drafts.$draftId.chain";
import * as whyPage from "~/routes/staff.rounds.$roundId.people.$personId._index";
import * as handPage from "~/routes/staff.rounds.$roundId.people.$personId.pair";
import { accessLog, drafts, leftOuts, rounds, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import { pageShown } from "~tests/support/page";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedDraft, savedRound } from "~tests/support/rounds";

let branchId: BranchId;
let staff: { userId: UserId };
let roundId: RoundId;

beforeEach(() => {
  branchId = savedBranch();
  staff = savedStaff("coordinator", branchId);
  roundId = savedRound(staff, [branchId], { settings: DEFAULT_SETTINGS });
});

type PageModule = { loader: Parameters<typeof ask>[0]; default: ComponentType };
const get = (
  page: { loader: Parameters<typeof ask>[0] },
  path: string,
  params: Record<string, string>,
  as = staff,
) => ask(page.loader, { as, path, params: { roundId, ...params } });

/** A page as somebody sees it once the thread has answered. */
async function seen(page: PageModule, path: string, params: Record<string, string>): Promise<string> {
  const answer = await vi.waitFor(
    async () => {
      const found = await get(page, path, params);
      expect(found.status).toBe(200);
      const state = found.data.asked?.answer.state ?? found.data.view?.answer?.state;
      expect(state).not.toBe("running");
      return found;
    },
    { timeout: 30_000, interval: 200 },
  );
  return pageShown(page.default, answer);
}
const why = (personId: string) => seen(whyPage, `/staff/rounds/${roundId}/people/${personId}`, { personId });
/** The same person under this first name. */
function called<P extends { userId: UserId }>(firstName: string, person: P): P {
  db.update(users).set({ firstName, lastName: "Roux" }).where(eq(users.id, person.userId)).run();
  return person;
}
const leftOut = (personId: string, side: "beneficiary" | "volunteer" = "beneficiary") =>
  db
    .insert(leftOuts)
    .values({
      id: `lef_${personId}` as never,
      ...{ roundId, side, branchId, eligible: true, personId: personId as never },
      why: { reason: { key: "left.hours", values: {} }, funnel: [], relaxation: null },
    })
    .run();

test("what would unblock somebody: an hour more, and with whom", async () => {
  called("Paul", savedVolunteer(branchId, { freeHours: 0b10 }));
  const { beneficiaryId, userId } = savedBeneficiary(branchId, { freeHours: 0b01 });
  leftOut(beneficiaryId);
  const text = await why(beneficiaryId);
  expect(text).toContain("Heures libres communes");
  expect(text).toContain("Une rencontre deviendrait possible");
  expect(text).toContain("une plage commune, par exemple parmi : lundi midi");
  expect(text).toContain("débloque");
  expect(text).toContain("un duo de plus");
  expect(text).toContain("Personnes en face 1");
  const read = db.select().from(accessLog).where(eq(accessLog.personId, userId)).all();
  expect(read.map(({ page }) => page)).toContain("staff.rounds.why");
});

test("who has the best candidate, and what the wish would cost, step by step", async () => {
  savedVolunteer(branchId);
  const happy = savedBeneficiary(branchId, { waitingSince: new Date("2025-01-05T09:00:00Z") });
  const { beneficiaryId } = savedBeneficiary(branchId, { waitingSince: new Date() });
  const text = await why(beneficiaryId);
  expect(text).toContain("Les meilleures rencontres possibles, et qui les a");
  expect(text).toMatch(/et resterait sans duo/);
  expect(text).toMatch(/points de moins/);
  expect(await why(happy.beneficiaryId)).toContain("Si le calcul était relancé aujourd’hui");
});

test("what is missing to take part, with a link to where it is done", async () => {
  const { volunteerId } = savedVolunteer(branchId, { interviewAt: null });
  const answer = await get(whyPage, `/staff/rounds/${roundId}/people/${volunteerId}`, {
    personId: volunteerId,
  });
  expect(answer.data.asked).toBeNull();
  const text = await pageShown(whyPage.default, answer);
  expect(text).toContain("parcours d’accueil inachevé");
  expect(text).toContain("entretien à mener");
});

test("nobody else’s people, nobody unknown, and no other round", async () => {
  const elsewhere = savedBeneficiary(savedBranch("Dieppe", "76217")).beneficiaryId;
  const mine = savedBeneficiary(branchId).beneficiaryId;
  const stranger = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  for (const page of [whyPage, handPage]) {
    for (const personId of [elsewhere, "ben_00000000000000000000", "hou_1", "%"])
      expect((await get(page, "/", { personId })).status).toBe(404);
    expect((await get(page, "/", { personId: mine }, stranger)).status).toBe(404);
    expect((await get(page, "/", { personId: mine, roundId: "rou_0" })).status).toBe(404);
  }
  const draftId = savedDraft(roundId, branchId, {
    volunteerId: savedVolunteer(branchId).volunteerId,
    beneficiaryId: mine,
  });
  expect((await get(chainPage, "/", { draftId }, stranger)).status).toBe(404);
  expect((await get(chainPage, "/", { draftId: "dra_0" })).status).toBe(404);
});

test("a wish for somebody of another branch is answered without their name", async () => {
  const pair = {
    volunteerId: savedVolunteer(branchId).volunteerId,
    beneficiaryId: savedBeneficiary(branchId).beneficiaryId,
  };
  const draftId = savedDraft(roundId, branchId, pair);
  const stranger = called("Zacharie", savedVolunteer(savedBranch("Dieppe", "76217"))).volunteerId;
  const text = await seen(chainPage, `/x?with=${stranger}`, { draftId });
  expect(text).toContain("ne participe plus");
  expect(text).not.toContain("Zacharie");
});

test("the chain of a pair’s absence, and the answer after another decision", async () => {
  const first = called("Paul", savedVolunteer(branchId));
  const beneficiary = called("Amina", savedBeneficiary(branchId));
  const pair = { volunteerId: first.volunteerId, beneficiaryId: beneficiary.beneficiaryId };
  const draftId = savedDraft(roundId, branchId, pair);
  const text = await seen(chainPage, "/x", { draftId });
  expect(text).toMatch(/Amina \S+ quitterait Paul \S+ et resterait sans duo/);
  expect(text).toContain("un duo de moins");
  called("Claire", savedVolunteer(branchId));
  db.update(drafts).set({ version: 2 }).where(eq(drafts.id, draftId)).run();
  const again = await seen(chainPage, "/x", { draftId });
  expect(again).toMatch(/Claire|ne changerait rien/);
  db.update(rounds).set({ state: "published" }).where(eq(rounds.id, roundId)).run();
  expect(await seen(chainPage, "/x", { draftId })).toContain("« Publiée »");
});

test("a pair by hand: searched, looked at, refused without a reason, forced with one", async () => {
  const { volunteerId } = called("Paul", savedVolunteer(branchId, { freeHours: 2 }));
  const personId = savedBeneficiary(branchId, { freeHours: 1 }).beneficiaryId;
  const path = `/staff/rounds/${roundId}/people/${personId}/pair`;
  const params = { roundId, personId };
  expect(await seen(handPage, `${path}?name=Roux`, { personId })).toContain("Paul Roux");
  expect(await seen(handPage, `${path}?personId=${volunteerId}`, { personId })).toContain(
    "Pourquoi ce duo malgré cela",
  );
  const form = { volunteerId, beneficiaryId: personId, version: 0, seen: "none", reason: "" };
  const send = (given = {}) => ask(handPage.action, { as: staff, path, params, form: { ...form, ...given } });
  expect((await send()).status).toBe(422);
  const done = await send({ reason: "Ils se connaissent de l’atelier." });
  expect(done.location).toMatch(new RegExp(`^/staff/rounds/${roundId}/drafts/dra_`));
  const draftId = done.location?.split("/").at(-1)?.split("?")[0] ?? "";
  const pair = await seen(pairPage, "/x", { draftId });
  expect(pair).toContain("Aucune heure libre commune.");
  expect(pair).toContain("Raison écrite : Ils se connaissent de l’atelier.");
  expect(await why(personId)).toContain("Un duo est préparé pour cette personne.");
  // Somebody else was faster with another partner.
  const other = savedVolunteer(branchId, { freeHours: 1 }).volunteerId;
  expect((await send({ volunteerId: other })).status).toBe(409);
  const stranger = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  expect((await ask(handPage.action, { as: stranger, path, params, form })).status).toBe(404);
});

test("the list of those left out and a person’s own file lead to why", async () => {
  const { beneficiaryId } = savedBeneficiary(branchId);
  leftOut(beneficiaryId);
  db.update(rounds).set({ figures: FIGURES }).where(eq(rounds.id, roundId)).run();
  const params = { beneficiaryId };
  expect(await seen(roundPage, "/x?view=left", {})).toContain("Comprendre et débloquer");
  expect(await seen(filePage, "/x", params)).toContain("comprendre et débloquer");
  db.update(rounds).set({ state: "discarded" }).where(eq(rounds.id, roundId)).run();
  expect(await seen(filePage, "/x", params)).not.toContain("comprendre et débloquer");
});

const FIGURES = {
  ...{ beneficiaries: 1, volunteers: 0, pairs: 0, meanScore: 0, medianScore: 0, minimumScore: 0 },
  ...{ greedyPairs: 0, greedyScore: 0 },
};
