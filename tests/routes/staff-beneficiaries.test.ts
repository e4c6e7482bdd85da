import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { loader as list } from "~/routes/staff.beneficiaries._index";
import { loader as file } from "~/routes/staff.beneficiaries.$beneficiaryId._index";
import { action as close, loader as closeLoader } from "~/routes/staff.beneficiaries.$beneficiaryId.close";
import {
  action as confirm,
  loader as confirmLoader,
} from "~/routes/staff.beneficiaries.$beneficiaryId.confirmation";
import { action as merge, loader as mergeLoader } from "~/routes/staff.beneficiaries.$beneficiaryId.merge";
import { action as pause, loader as pauseLoader } from "~/routes/staff.beneficiaries.$beneficiaryId.pause";
import {
  action as referent,
  loader as referentLoader,
} from "~/routes/staff.beneficiaries.$beneficiaryId.referent";
import { action as resume, loader as resumeLoader } from "~/routes/staff.beneficiaries.$beneficiaryId.resume";
import {
  action as mergeVolunteers,
  loader as mergeVolunteersLoader,
} from "~/routes/staff.volunteers_.$volunteerId_.merge";
import { beneficiaries, history, users, volunteers } from "~db/schema";
import { ask } from "~tests/support/ask";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);
type Line = { id: string; firstName: string };

function savedFile(given: Parameters<typeof savedBeneficiary>[1] = {}) {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const person = savedBeneficiary(branchId, given);
  return { branchId, coordinator, person, params: { beneficiaryId: person.beneficiaryId } };
}

describe("the list", () => {
  test("own branches only, oldest wait first; closed ones on demand", async () => {
    const { branchId, coordinator, person } = savedFile({ waitingSince: ago(10) });
    const longest = savedBeneficiary(branchId, { waitingSince: ago(90) });
    const closed = savedBeneficiary(branchId, { state: "closed", waitingSince: ago(200) });
    savedBeneficiary(savedBranch("Nantes", "44109"));
    const ids = async (search: string) =>
      (await ask(list, { as: coordinator, path: `/staff/beneficiaries${search}` })).data.lines.map(
        ({ id }: Line) => id,
      );
    expect(await ids("")).toEqual([longest.beneficiaryId, person.beneficiaryId]);
    expect(await ids("?state=closed")).toEqual([closed.beneficiaryId]);
    expect(await ids("?state=all")).toHaveLength(3);
    expect(await ids("?state=nonsense&page=-4")).toHaveLength(2);
    expect(await ids("?page=2")).toEqual([]);
  });

  test("by name without accents, by referent, by branch", async () => {
    const { branchId, coordinator, person } = savedFile();
    const worker = savedStaff("social_worker", branchId);
    const other = savedBeneficiary(branchId, { referentId: worker.userId });
    db.update(users)
      .set({ firstName: "Zoé", lastName: "D’Été-Noël" })
      .where(eq(users.id, person.userId))
      .run();
    const ids = async (search: string) =>
      (await ask(list, { as: coordinator, path: `/staff/beneficiaries?${search}` })).data.lines.map(
        ({ id }: Line) => id,
      );
    expect(await ids("name=zoe+noel")).toEqual([person.beneficiaryId]);
    expect(await ids("name=%25")).toEqual([]);
    expect(await ids(`referent=${worker.userId}`)).toEqual([other.beneficiaryId]);
    expect(await ids(`branch=${savedBranch("Lyon", "69383")}`)).toEqual([]);
  });

  test("pages of fifty", async () => {
    const { branchId, coordinator } = savedFile();
    for (let i = 0; i < 51; i++) savedBeneficiary(branchId, { waitingSince: ago(i) });
    const first = (await ask(list, { as: coordinator, path: "/staff/beneficiaries" })).data;
    const second = (await ask(list, { as: coordinator, path: "/staff/beneficiaries?page=2" })).data;
    expect([first.total, first.pages, first.lines.length, second.lines.length]).toEqual([52, 2, 50, 2]);
    const seen = [...first.lines, ...second.lines].map(({ id }: Line) => id);
    expect(new Set(seen).size).toBe(52);
  });
});

describe("a coordinator of another branch finds nothing", () => {
  const pages = [
    ["file", file, null],
    ["pause", pauseLoader, pause],
    ["resume", resumeLoader, resume],
    ["close", closeLoader, close],
    ["confirmation", confirmLoader, confirm],
    ["referent", referentLoader, referent],
    ["merge", mergeLoader, merge],
  ] as const;

  test.each(pages)("%s", async (name, load, act) => {
    const { branchId, person, params } = savedFile();
    const elsewhere = savedBranch("Nantes", "44109");
    const stranger = savedStaff("coordinator", elsewhere);
    const worker = savedStaff("social_worker", branchId);
    const path = `/staff/beneficiaries/${person.beneficiaryId}/${name}`;
    const all = () =>
      JSON.stringify([db.select().from(beneficiaries).all(), db.select().from(history).all()]);
    const before = all();
    expect(await ask(load, { as: stranger, path, params })).toMatchObject({ status: 404 });
    expect(await ask(load, { as: worker, path, params })).toMatchObject({ status: 404 });
    const otherId = savedBeneficiary(elsewhere).beneficiaryId;
    const form = {
      ...{ protection: "on", consent: "on", referentId: worker.userId, version: 1 },
      ...{ otherId, keep: "other", sure: "on" },
    };
    const withOther = all();
    if (act) expect(await ask(act, { as: stranger, path, params, form })).toMatchObject({ status: 404 });
    expect(all()).toBe(withOther);
    expect(withOther).toContain(before.slice(2, 40));
  });

  test("nor a volunteer's merge", async () => {
    const branchId = savedBranch();
    const volunteer = savedVolunteer(branchId);
    const mine = savedBranch("Nantes", "44109");
    const own = savedVolunteer(mine);
    const stranger = savedStaff("coordinator", mine);
    const params = { volunteerId: own.volunteerId };
    const path = `/staff/volunteers/${own.volunteerId}/merge`;
    const form = { otherId: volunteer.volunteerId, keep: "this", sure: "on" };
    expect(await ask(mergeVolunteers, { as: stranger, path, params, form })).toMatchObject({ status: 404 });
    expect(
      await ask(mergeVolunteersLoader, {
        ...{ as: stranger, params },
        path: `${path}?with=${volunteer.volunteerId}`,
      }),
    ).toMatchObject({ status: 404 });
  });
});

describe("confirming on the page", () => {
  test("each missing answer is said at its field, and what was typed stays", async () => {
    const { branchId, coordinator, params } = savedFile({ state: "to_confirm" });
    const worker = savedStaff("social_worker", branchId);
    const question = { as: coordinator, path: "/staff/beneficiaries/x/confirmation", params };
    const answer = await ask(confirm, { ...question, form: { referentId: worker.userId } });
    expect(answer).toMatchObject({
      status: 422,
      data: {
        form: {
          errors: { protection: "La protection doit être accordée avant la mise en relation." },
          values: { referentId: [worker.userId] },
        },
      },
    });
    const form = { protection: "on", referentId: worker.userId };
    expect(await ask(confirm, { ...question, form })).toMatchObject({ status: 303 });
    expect(await ask(confirm, { ...question, form })).toMatchObject({ status: 409 });
    expect(await ask(confirmLoader, question)).toMatchObject({ status: 302 });
  });
});

describe("merging on the page", () => {
  test("proposes the twin, compares, merges, and leads to the kept file", async () => {
    const { branchId, coordinator, person, params } = savedFile();
    const twin = savedBeneficiary(branchId);
    for (const { userId } of [person, twin])
      db.update(users).set({ firstName: "Samir", lastName: "Haddad" }).where(eq(users.id, userId)).run();
    const path = `/staff/beneficiaries/${person.beneficiaryId}/merge`;
    const question = { as: coordinator, path, params };
    const { data } = await ask(mergeLoader, question);
    expect(data.twins).toMatchObject([{ id: twin.beneficiaryId, because: ["name_and_year"] }]);
    const compared = await ask(mergeLoader, { ...question, path: `${path}?with=${twin.beneficiaryId}` });
    expect(compared.data.other).toMatchObject({ name: "Samir Haddad" });
    const unsure = await ask(merge, { ...question, form: { otherId: twin.beneficiaryId, keep: "other" } });
    expect(unsure.data.form.errors.sure).toBe("Vérifiez d’abord qu’il s’agit de la même personne.");
    const form = { otherId: twin.beneficiaryId, keep: "other", sure: "on" };
    expect(await ask(merge, { ...question, form })).toMatchObject({
      ...{ status: 303, location: `/staff/beneficiaries/${twin.beneficiaryId}` },
    });
    expect(await ask(merge, { ...question, form })).toMatchObject({ status: 409 });
    const old = (await ask(file, { as: coordinator, path: "/staff/beneficiaries/x", params })).data.file;
    expect(old.mergedInto).toBe(twin.beneficiaryId);
  });

  test("volunteers too", async () => {
    const branchId = savedBranch();
    const [one, two] = [savedVolunteer(branchId), savedVolunteer(branchId)];
    const answer = await ask(mergeVolunteers, {
      as: savedStaff("coordinator", branchId),
      path: `/staff/volunteers/${one.volunteerId}/merge`,
      params: { volunteerId: one.volunteerId },
      form: { otherId: two.volunteerId, keep: "this", sure: "on" },
    });
    expect(answer).toMatchObject({ status: 303, location: `/staff/volunteers/${one.volunteerId}` });
    const lost = db.select().from(volunteers).where(eq(volunteers.id, two.volunteerId)).get();
    expect(lost?.state).toBe("left");
  });
});
