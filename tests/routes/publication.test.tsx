import { eq } from "drizzle-orm";
import type { ComponentType } from "react";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId, DraftId, RoundId, UserId } from "~/ids";
import * as takeBackMobility from "~/routes/staff.mobility-rounds.$roundId.drafts.$draftId.take-back";
import * as mobilityPublication from "~/routes/staff.mobility-rounds.$roundId.publication";
import * as roundPage from "~/routes/staff.rounds.$roundId._index";
import * as discardPage from "~/routes/staff.rounds.$roundId.discard";
import * as draftPage from "~/routes/staff.rounds.$roundId.drafts.$draftId._index";
import * as takeBack from "~/routes/staff.rounds.$roundId.drafts.$draftId.take-back";
import * as publication from "~/routes/staff.rounds.$roundId.publication";
import { candidacies, drafts, duos, letters, mobilityDrafts, rounds } from "~db/schema";
import { type Answer, ask } from "~tests/support/ask";
import {
  savedMobilityDraft,
  savedMobilityRound,
  savedReadyHousehold,
  savedWholeOffer,
} from "~tests/support/mobility-rounds";
import { pageShown } from "~tests/support/page";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedDraft, savedRound } from "~tests/support/rounds";

let branchId: BranchId;
let staff: { userId: UserId };
let roundId: RoundId;

const FIGURES = {
  ...{ beneficiaries: 3, volunteers: 3, pairs: 3, meanScore: 6_000, medianScore: 6_000 },
  ...{ minimumScore: 6_000, greedyPairs: 3, greedyScore: 18_000 },
};

beforeEach(() => {
  branchId = savedBranch();
  staff = savedStaff("coordinator", branchId);
  roundId = savedRound(staff, [branchId], { figures: FIGURES });
});

const draft = (score = 6_000, branch = branchId): DraftId =>
  savedDraft(
    roundId,
    branch,
    {
      volunteerId: savedVolunteer(branch).volunteerId,
      beneficiaryId: savedBeneficiary(branch).beneficiaryId,
    },
    { score },
  );
const words = (page: { default: ComponentType }, answer: Answer): string =>
  pageShown(page.default, answer).replaceAll(/[\s\u202f\u00a0]+/g, " ");
const look = (query = "") =>
  ask(publication.loader, {
    ...{ as: staff, path: `/staff/rounds/${roundId}/publication${query}`, params: { roundId } },
  });
const publish = (query: string, form: Record<string, string | number>, as = staff) =>
  ask(publication.action, {
    ...{ as, path: `/staff/rounds/${roundId}/publication${query}`, params: { roundId } },
    form: { seen: "drafted", letterWords: "Bonjour.", ...form },
  });
const rowOf = (id: DraftId) => db.select().from(drafts).where(eq(drafts.id, id)).get();
const proposed = () => db.select().from(duos).where(eq(duos.roundId, roundId)).all();
const back = (id: DraftId, version: number, as = staff) =>
  ask(takeBack.action, {
    ...{ as, path: `/staff/rounds/${roundId}/drafts/${id}/take-back`, params: { roundId, draftId: id } },
    form: { version, seen: "kept", back: "?order=strongest" },
  });

test("ticked drafts are published, the rest goes on being reviewed, and one is taken back", async () => {
  const [one, two, three] = [draft(), draft(), draft()];
  const query = `?draft=${one}&draft=${two}`;
  const page = await look(query);
  expect(page.data).toMatchObject({ count: 2, forced: 0, mark: expect.any(String) });
  expect(words(publication, page)).toContain("Vous publiez une partie de la liste.");
  expect(await publish(query, { version: 1, mark: page.data.mark })).toMatchObject({ status: 303 });
  expect(proposed()).toHaveLength(2);
  expect(db.select().from(rounds).where(eq(rounds.id, roundId)).get()?.state).toBe("drafted");
  expect(rowOf(three)).toMatchObject({ proposedAt: null, state: "kept" });

  const list = await ask(roundPage.loader, {
    ...{ as: staff, path: `/staff/rounds/${roundId}`, params: { roundId } },
  });
  const shown = words(roundPage, list);
  expect(shown).toContain("proposé peut être repris jusqu’à");
  const aside = await ask(discardPage.loader, {
    ...{ as: staff, path: `/staff/rounds/${roundId}/discard`, params: { roundId } },
  });
  expect(words(discardPage, aside)).toContain("Ce qui est déjà proposé le reste.");
  const taken = await back(one, rowOf(one)?.version ?? 0);
  expect(taken).toMatchObject({ status: 303, location: `/staff/rounds/${roundId}?order=strongest` });
  expect(rowOf(one)).toMatchObject({ proposedAt: null, state: "kept" });
  expect(rowOf(two)?.proposedAt).not.toBeNull();
  const [left] = proposed().filter(({ state }) => state === "proposed");
  const waiting = db.select().from(letters).where(eq(letters.state, "waiting")).all();
  expect(waiting.map(({ subjectId }) => subjectId)).toEqual([left?.id, left?.id]);
});

test("the first of a list as it is shown, of one branch, under a score", async () => {
  const [weak, strong] = [draft(3_000), draft(9_000)];
  const page = await look("?first=1&order=strongest");
  expect(page.data.count).toBe(1);
  await publish("?first=1&order=strongest", { version: 1, mark: page.data.mark });
  expect(rowOf(strong)?.proposedAt).not.toBeNull();
  expect((await look("?first=10&below=40")).data.count).toBe(1);
  expect((await look("?first=10&below=20")).data.count).toBe(0);
  expect(rowOf(weak)?.proposedAt).toBeNull();
});

test("another list than the one that was read is not published, and what was typed stays", async () => {
  const one = draft();
  const mark = (await look()).data.mark;
  db.update(drafts).set({ state: "dropped" }).where(eq(drafts.id, one)).run();
  draft();
  const refused = await publish("", { version: 1, mark, letterWords: "À relire." });
  expect(refused).toMatchObject({
    status: 409,
    data: {
      form: {
        errors: { "": expect.stringContaining("La liste a changé") },
        values: { letterWords: ["À relire."] },
      },
    },
  });
  expect(proposed()).toEqual([]);
});

test("a proposed draft is decided no more, and after ten minutes not taken back", async () => {
  const one = draft();
  draft();
  const mark = (await look(`?draft=${one}`)).data.mark;
  await publish(`?draft=${one}`, { version: 1, mark });
  const { version = 0 } = rowOf(one) ?? {};
  const params = { roundId, draftId: one };
  const decided = await ask(draftPage.action, {
    ...{ as: staff, path: `/staff/rounds/${roundId}/drafts/${one}`, params },
    form: { version, seen: "kept", move: "drop" },
  });
  expect(decided).toMatchObject({
    status: 409,
    data: { form: { errors: { "": expect.stringContaining("déjà proposé") } } },
  });
  const elsewhere = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  expect(await back(one, version, elsewhere)).toMatchObject({ status: 404 });
  expect(await back(one, version - 1)).toMatchObject({ status: 409 });
  db.update(drafts)
    .set({ proposedAt: new Date(Date.now() - 11 * 60_000) })
    .where(eq(drafts.id, one))
    .run();
  expect(await back(one, version)).toMatchObject({
    status: 409,
    data: { form: { errors: { "": expect.any(String) } } },
  });
  expect(proposed().filter(({ state }) => state === "proposed")).toHaveLength(1);
});

test("drafts stand under their branches, and a branch can be looked at alone", async () => {
  const other = savedBranch("Brest", "29019");
  const both = savedStaff("coordinator", branchId, other);
  roundId = savedRound(both, [branchId, other], { figures: FIGURES });
  for (const branch of [branchId, branchId, other]) draft(6_000, branch);
  const see = (query: string) =>
    ask(roundPage.loader, { as: both, path: `/staff/rounds/${roundId}${query}`, params: { roundId } });
  const grouped = words(roundPage, await see("?group=branch"));
  expect(grouped).toMatch(/Angers 2 duos .*Brest 1 duo/);
  expect((await see(`?branch=${other}`)).data.drafts.total).toBe(1);
  expect((await see("?order=waiting")).data.drafts.lines).toHaveLength(3);
});

test("a household's proposal is published and taken back alone, and its places are free again", async () => {
  const mobilityRound = savedMobilityRound(staff, [branchId]);
  const { householdId } = savedReadyHousehold(branchId);
  const id = savedMobilityDraft(mobilityRound, branchId, { householdId, ...savedWholeOffer(branchId) });
  const params = { roundId: mobilityRound, draftId: id };
  const path = `/staff/mobility-rounds/${mobilityRound}/publication?draft=${id}`;
  const { mark } = (await ask(mobilityPublication.loader, { as: staff, path, params })).data;
  const sent = { version: 1, seen: "drafted", letterWords: "Bonjour.", mark };
  expect(await ask(mobilityPublication.action, { as: staff, path, params, form: sent })).toMatchObject({
    status: 303,
  });
  const held = () => db.$client.prepare("SELECT sum(held) AS held FROM offer_posts").get();
  expect(held()).toEqual({ held: 1 });
  const { version = 0 } = db.select().from(mobilityDrafts).where(eq(mobilityDrafts.id, id)).get() ?? {};
  const form = { version, seen: "kept" };
  expect(await ask(takeBackMobility.action, { as: staff, path: "/x", params, form })).toMatchObject({
    status: 303,
  });
  expect(held()).toEqual({ held: 0 });
  expect(
    db
      .select()
      .from(candidacies)
      .all()
      .map(({ state }) => state),
  ).toEqual(["withdrawn"]);
});
