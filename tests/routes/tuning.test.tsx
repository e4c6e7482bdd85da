import { eq } from "drizzle-orm";
import type { ComponentType } from "react";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId, RoundId, UserId } from "~/ids";
import type { RoundSettings } from "~/matching/duo/round";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { newId } from "~/new-id.server";
import { forgetComparisons } from "~/rounds/console/comparisons.server";
import type { DescribedTrial } from "~/rounds/console/names.server";
import { fieldsOf, originalOf } from "~/rounds/scenario";
import { rerunRound } from "~/rounds/start.server";
import * as keptListPage from "~/routes/staff.comparisons._index";
import * as keptPage from "~/routes/staff.comparisons.$comparisonId";
import * as roundPage from "~/routes/staff.rounds.$roundId._index";
import * as newRoundPage from "~/routes/staff.rounds.new";
import * as tuningPage from "~/routes/staff.tuning.$programme._index";
import * as comparisonPage from "~/routes/staff.tuning.$programme.comparison";
import * as restorationPage from "~/routes/staff.tuning.$programme.restoration";
import { comparisons, history, matchingSettings, mobilitySettings, rounds } from "~db/schema";
import { type Answer, ask } from "~tests/support/ask";
import { pageShown } from "~tests/support/page";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedRound, staffViewer } from "~tests/support/rounds";

let branchId: BranchId;
let staff: { userId: UserId };
let admin: { userId: UserId };

beforeEach(() => {
  branchId = savedBranch();
  staff = savedStaff("coordinator", branchId);
  admin = savedStaff("admin");
});

type Programme = "duos" | "mobilities";
const fields = (programme: Programme, change: Record<string, string | number> = {}) => ({
  ...fieldsOf(originalOf(programme)),
  ...change,
});
const query = (given: Record<string, string | number>) =>
  String(new URLSearchParams(Object.entries(given).map(([name, value]) => [name, String(value)])));
const tune = (programme: Programme, at: string, as = staff) =>
  ask(tuningPage.loader, { as, path: `/staff/tuning/${programme}${at}`, params: { programme } });
const save = (programme: Programme, form: Record<string, string | number>, as = staff) =>
  ask(tuningPage.action, { as, path: `/staff/tuning/${programme}`, params: { programme }, form });
const words = (page: { default: ComponentType }, answer: Answer, refused?: Answer) =>
  pageShown(page.default, answer, refused ? { refused } : {}).replaceAll(/[\s\u202f\u00a0]+/g, " ");

const versionsOf = (name: string) =>
  db
    .select()
    .from(matchingSettings)
    .where(eq(matchingSettings.name, name))
    .orderBy(matchingSettings.number)
    .all();

/** Listens as the page does until the answer is there. */
async function answered(programme: Programme, at: string): Promise<Answer> {
  let answer = await tune(programme, at);
  for (let n = 0; n < 20; n++) {
    const trial = answer.data.trial as DescribedTrial;
    if (trial.state === "answered" && trial.trial.tolls) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await tune(programme, at);
  }
  return answer;
}

test("the page of each programme shows its criteria, its requirements and what a change would do", async () => {
  for (let i = 0; i < 2; i++) savedVolunteer(branchId);
  savedBeneficiary(branchId);
  const duos = words(tuningPage, await answered("duos", `?${query(fields("duos", { floor: 99 }))}`));
  expect(duos).toContain("Langue partagée");
  expect(duos).toContain("Aucun duo pour 1 bénéficiaire");
  expect(duos).toContain("aucun duo nouveau, 1 ne se fait plus · personne de plus, 1 de moins");
  expect(duos).toContain("Souhait : femme ou homme ne prive personne");
  const mobilities = words(tuningPage, await answered("mobilities", ""));
  expect(mobilities).toContain("Travail du deuxième adulte");
  expect(mobilities).toContain("Il n’y a personne dans ce vivier");
  expect(await tune("houses" as Programme, "")).toMatchObject({ status: 404 });
});

test("what cannot be tried is told at its field, and everything typed stays", async () => {
  const wrong = fields("duos", { "weights.distance": 300, floor: 12 });
  const answer = await tune("duos", `?${query(wrong)}`);
  expect(answer.data).toMatchObject({
    trial: null,
    refused: { errors: { "weights.distance": expect.any(String) }, values: { floor: ["12"] } },
  });
  expect(words(tuningPage, answer)).toContain("Corrigez les valeurs signalées");
});

test("settings are named, versioned, traced and kept apart by programme", async () => {
  const named = { name: "Grandes familles", branchId };
  expect(await save("mobilities", fields("mobilities", { ...named, floor: 10 }))).toMatchObject({
    status: 303,
    location: expect.stringMatching(/\?from=mse_/),
  });
  const [first] = db.select().from(mobilitySettings).all();
  const seenVersion = first?.id ?? "";
  const next = fields("mobilities", { ...named, floor: 20, seenVersion });
  expect(await save("mobilities", next)).toMatchObject({ status: 303 });
  const saved = db.select().from(mobilitySettings).all();
  expect(saved.map(({ number, values }) => [number, values.floor])).toEqual([
    [1, 10],
    [2, 20],
  ]);
  expect(saved[0]?.values).not.toHaveProperty("programme");
  expect(db.select().from(matchingSettings).all()).toEqual([]);
  const trace = db.select().from(history).all().at(-1);
  expect(trace).toMatchObject({ subjectKind: "settings", move: "save", details: { number: 2 } });
  const shown = words(tuningPage, await tune("mobilities", ""));
  expect(shown).toContain("Score minimal 10 → 20");
  expect(await save("mobilities", { ...next, roomsByPersons: "3, 2, 1" })).toMatchObject({
    status: 422,
    data: { form: { errors: { roomsByPersons: expect.any(String) } } },
  });
  expect(await save("mobilities", { ...next, branchId: "" })).toMatchObject({ status: 422 });
  expect(await save("mobilities", { ...next, branchId: "" }, admin)).toMatchObject({ status: 422 });
});

test("the second of two people gets both states, and nothing of theirs is lost or passed over", async () => {
  const named = { name: "Courants", branchId };
  await save("duos", fields("duos", named));
  const [first] = versionsOf("Courants");
  const seenVersion = first?.id ?? "";
  await save("duos", fields("duos", { ...named, seenVersion, "weights.waiting": 40 }), admin);
  const mine = fields("duos", { ...named, seenVersion, "weights.waiting": 70 });
  const refused = await save("duos", mine);
  expect(refused).toMatchObject({
    status: 409,
    data: { overtaken: expect.any(String), form: { values: { "weights.waiting": ["70"] } } },
  });
  const shown = words(tuningPage, await tune("duos", `?from=${seenVersion}`), refused);
  expect(shown).toContain("Quelqu’un a enregistré une autre version entre-temps");
  expect(shown).toContain("Temps d’attente 40 70");
  expect(versionsOf("Courants")).toHaveLength(2);
  // Having seen theirs, one's own follows it.
  const again = { ...mine, seenVersion: refused.data.overtaken };
  expect(await save("duos", again)).toMatchObject({ status: 303 });
  const values = versionsOf("Courants");
  expect(values.map(({ number, values: { weights } }) => [number, weights.waiting])).toEqual([
    [1, 15],
    [2, 40],
    [3, 70],
  ]);
});

test("an old version is restored with one click, unless a newer one came meanwhile", async () => {
  const named = { name: "Anciens", branchId };
  await save("duos", fields("duos", { ...named, floor: 5 }));
  const old = versionsOf("Anciens")[0]?.id ?? "";
  await save("duos", fields("duos", { ...named, floor: 50, seenVersion: old }));
  const latest = versionsOf("Anciens")[1]?.id ?? "";
  const restore = (versionId: string, seenVersion: string, as = staff) =>
    ask(restorationPage.action, {
      ...{ as, path: "/staff/tuning/duos/restoration", params: { programme: "duos" } },
      form: { versionId, seenVersion },
    });
  expect(await restore(old, old)).toMatchObject({
    status: 409,
    data: { latest: expect.stringContaining(latest) },
  });
  expect(await restore(old, latest)).toMatchObject({ status: 303 });
  const all = versionsOf("Anciens");
  expect(all.map(({ number, values }) => [number, values.floor])).toEqual([
    [1, 5],
    [2, 50],
    [3, 5],
  ]);
  const elsewhere = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  expect(await restore(old, latest, elsewhere)).toMatchObject({ status: 404 });
  expect(
    await ask(restorationPage.loader, { as: staff, path: "/x", params: { programme: "duos" } }),
  ).toMatchObject({ status: 404 });
});

test("each criterion says what it did in the last round that measured it", async () => {
  const figures = {
    ...{ beneficiaries: 1, volunteers: 1, pairs: 1, meanScore: 1, medianScore: 1, minimumScore: 1 },
    ...{ greedyPairs: 1, greedyScore: 1, criteria: [{ id: "distance", share: 0.25, decided: 3 }] },
  };
  expect(words(tuningPage, await tune("duos", ""))).toContain("Aucune mise en relation n’a encore mesuré");
  savedRound(staff, [branchId], { figures });
  expect(words(tuningPage, await tune("duos", ""))).toContain("25 % des points · 3 duos décidés");
  // Of a round of other branches, a coordinator learns nothing.
  const elsewhere = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  expect((await tune("duos", "", elsewhere)).data.desk.lastRound).toBeNull();
});

test("a round keeps the version that it ran with, until it runs again with others", async () => {
  await save("duos", fields("duos", { name: "Pour ce tour", branchId, floor: 7 }));
  const [version] = versionsOf("Pour ce tour");
  savedVolunteer(branchId);
  savedBeneficiary(branchId);
  const roundId = newId<RoundId>("rou");
  const form = { roundId, branchIds: [branchId], settingsId: version?.id ?? "" };
  expect(await ask(newRoundPage.action, { as: staff, path: "/staff/rounds/new", form })).toMatchObject({
    status: 303,
  });
  const see = async () =>
    words(
      roundPage,
      await ask(roundPage.loader, { as: staff, path: `/staff/rounds/${roundId}`, params: { roundId } }),
    );
  expect(await see()).toContain("Réglages : Pour ce tour, version 1");
  await save(
    "duos",
    fields("duos", { name: "Pour ce tour", branchId, floor: 9, seenVersion: version?.id ?? "" }),
  );
  expect(await see()).toContain("Réglages : Pour ce tour, version 1");
  const viewer = staffViewer(staff, "coordinator", branchId);
  const again = (change: Partial<RoundSettings>) => {
    db.update(rounds).set({ state: "drafted", version: 5 }).where(eq(rounds.id, roundId)).run();
    const values = version?.values ?? DEFAULT_SETTINGS;
    return rerunRound(db, viewer, { roundId, version: 5, settings: { ...values, ...change } }, new Date());
  };
  expect(again({})).toMatchObject({ ok: true });
  expect(await see()).toContain("Réglages : Pour ce tour, version 1");
  expect(again({ floor: 30 })).toMatchObject({ ok: true });
  expect(await see()).toContain("Voir les réglages, et en essayer d’autres");
});

const compare = (at: string, as = staff) =>
  ask(comparisonPage.loader, {
    ...{ as, path: `/staff/tuning/duos/comparison${at}`, params: { programme: "duos" } },
  });

async function compared(at: string): Promise<Answer> {
  let answer = await compare(at);
  for (let n = 0; n < 20 && answer.data.trial?.state !== "answered"; n++) answer = await compare(at);
  return answer;
}

test("what was tried joins a comparison, is shared, and is found by those who may see the pool", async () => {
  const volunteer = savedVolunteer(branchId);
  const beneficiary = savedBeneficiary(branchId);
  const tried = await compare(`?from=original&${query(fields("duos", { floor: 99 }))}`);
  expect(tried).toMatchObject({ status: 302 });
  const at = tried.location?.slice(tried.location.indexOf("?")) ?? "";
  const shown = words(comparisonPage, await compared(at));
  expect(shown).toContain("Réglages d’origine");
  expect(shown).toContain("Score minimal 0 99");
  expect(shown).toContain("Pour qui cela change 1 sur 1");
  const shared = await ask(comparisonPage.action, {
    ...{ as: staff, path: `/staff/tuning/duos/comparison${at}`, params: { programme: "duos" } },
    form: { name: "Faut-il un plancher ?" },
  });
  expect(shared).toMatchObject({ status: 303, location: expect.stringMatching(/comparisons\/cmp_/) });
  const [row] = db.select().from(comparisons).all();
  expect(row?.result.pairs).toEqual([
    [[beneficiary.beneficiaryId, volunteer.volunteerId, expect.any(Number)]],
    [],
  ]);
  const params = { comparisonId: row?.id ?? "" };
  const find = (as: { userId: UserId }) =>
    ask(keptPage.loader, { as, path: `/staff/comparisons/${row?.id}`, params });
  const kept = words(keptPage, await find(savedStaff("coordinator", branchId)));
  expect(kept).toContain("Faut-il un plancher ?");
  expect(kept).toContain("Toutes les paires");
  const elsewhere = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  expect(await find(elsewhere)).toMatchObject({ status: 404 });
  const list = (as: { userId: UserId }) => ask(keptListPage.loader, { as, path: "/staff/comparisons" });
  expect((await list(staff)).data.comparisons).toHaveLength(1);
  expect((await list(elsewhere)).data.comparisons).toEqual([]);
  const created = row?.createdAt.getTime() ?? 0;
  expect(forgetComparisons(db, new Date(created + 89 * 86_400_000))).toBe(0);
  expect(forgetComparisons(db, new Date(created + 91 * 86_400_000))).toBe(1);
});

test("a comparison needs two scenarios, and forgets what nobody may see", async () => {
  const alone = await compare("?s=original&s=original&s=set_00000000000000000000&s=nonsense");
  expect(alone.data).toMatchObject({ trial: null, mentioned: [{ mention: "original" }] });
  expect(words(comparisonPage, alone)).toContain("Il faut au moins deux scénarios");
  const refused = await ask(comparisonPage.action, {
    ...{ as: staff, path: "/staff/tuning/duos/comparison?s=original", params: { programme: "duos" } },
    form: { name: "Seul" },
  });
  expect(refused).toMatchObject({ status: 409 });
  expect(db.select().from(comparisons).all()).toEqual([]);
});
