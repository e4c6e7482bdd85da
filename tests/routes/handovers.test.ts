import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { giveHandover } from "~/accounts/handover-moves.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import { parisDay } from "~/paris-time";
import { loader as duoFile } from "~/routes/staff.duos.$duoId._index";
import List, { loader as list } from "~/routes/staff.handovers._index";
import HandoverPage, { loader as page } from "~/routes/staff.handovers.$handoverId._index";
import Change, { action as change, loader as changePage } from "~/routes/staff.handovers.$handoverId.change";
import Return, {
  loader as returnPage,
  action as takeBack,
} from "~/routes/staff.handovers.$handoverId.return";
import New, { action as create, loader as newPage } from "~/routes/staff.handovers.new";
import Today, { loader as today } from "~/routes/today";
import { handovers, history, letters, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import { answer, savedOpenDuo, savedProposal, viewerOf } from "~tests/support/duos";
import { savedLetter } from "~tests/support/letters";
import { pageMarkup, pageShown } from "~tests/support/page";
import { savedBeneficiary, savedBranch, savedStaff } from "~tests/support/people";

const DAY = 86_400_000;
const AT = new Date();
const fromNow = (days: number) => new Date(AT.getTime() + days * DAY);
const dayFromNow = (days: number) => parisDay(fromNow(days));
const as = ({ userId }: { userId: UserId }) => ({ as: { userId } });

/** Awa of a branch, away from yesterday to the day after tomorrow; Lou of another one stands in. */
function savedAbsence(branchId = savedBranch()) {
  const awa = savedStaff("coordinator", branchId);
  const lou = savedStaff("coordinator", savedBranch("Lyon", "69381"));
  const given = giveHandover(
    db,
    viewerOf(awa.userId),
    {
      ...{ fromUser: awa.userId, toUser: lou.userId },
      ...{ startsOn: dayFromNow(-1), endsOn: dayFromNow(2), words: "Le loyer de Cholet est urgent." },
    },
    fromNow(-1),
  );
  if (!given.ok) throw new Error(`Not given: ${given.refusal}`);
  const at = { params: { handoverId: given.id }, path: `/staff/handovers/${given.id}` };
  return { branchId, awa, lou, id: given.id, at };
}
const nameOf = ({ userId }: { userId: UserId }) => {
  const row = db.select().from(users).where(eq(users.id, userId)).get();
  return `${row?.firstName} ${row?.lastName}`;
};

describe("the new one", () => {
  const path = "/staff/handovers/new";

  test("asks whom, from when to when; leads to its page; an administrator says whose", async () => {
    const [awa, lou, admin] = [
      ...[savedStaff("coordinator", savedBranch()), savedStaff("coordinator", savedBranch())],
      savedStaff("admin"),
    ] as const;
    const form = { toUser: lou.userId, startsOn: dayFromNow(0), endsOn: dayFromNow(9), words: "" };
    const asked = pageMarkup(New, await ask(newPage, { ...as(awa), path }));
    expect(asked).toContain(nameOf(lou));
    expect(asked).not.toContain("De qui");
    const done = await ask(create, { ...as(awa), path, form: { ...form, fromUser: awa.userId } });
    expect(done.status).toBe(303);
    expect(done.location).toMatch(/^\/staff\/handovers\/hov_/);
    expect(pageShown(New, await ask(newPage, { ...as(admin), path }))).toContain("De qui");
    const again = await ask(create, { ...as(admin), path, form: { ...form, fromUser: awa.userId } });
    expect(again.status).toBe(422);
    expect(again.data.form.errors.startsOn).toContain("déjà en d’autres mains");
    const ofAdmin = await ask(create, { ...as(admin), path, form });
    expect(ofAdmin.data.form.errors.fromUser).toContain("Seul le travail d’une coordinatrice");
  });

  test("keeps what was typed and says what is wrong, at its field", async () => {
    const awa = savedStaff("coordinator", savedBranch());
    const typed = { toUser: awa.userId, startsOn: "demain", endsOn: dayFromNow(1), words: "Bien à toi" };
    const refused = await ask(create, { ...as(awa), path, form: typed });
    expect(refused).toMatchObject({
      status: 422,
      data: { form: { errors: { startsOn: "Donnez une date." } } },
    });
    const form = await ask(newPage, { ...as(awa), path });
    expect(pageShown(New, form, { refused })).toContain("Bien à toi");
    const oneself = await ask(create, { ...as(awa), path, form: { ...typed, startsOn: dayFromNow(0) } });
    expect(oneself.data.form.errors.toUser).toContain("dont le compte est actif");
  });
});

test("during it the colleague opens the duos of the absent one, before and after it they are not there", async () => {
  const duo = savedOpenDuo(fromNow(-30));
  const { lou, id } = savedAbsence(duo.branchId);
  const open = () =>
    ask(duoFile, { ...as(lou), params: { duoId: duo.duoId }, path: `/staff/duos/${duo.duoId}` });
  expect((await open()).status).toBe(200);
  const set = (values: Partial<typeof handovers.$inferInsert>) =>
    db.update(handovers).set(values).where(eq(handovers.id, id)).run();
  set({ startsOn: dayFromNow(1) });
  expect((await open()).status).toBe(404);
  set({ startsOn: dayFromNow(-3), endsOn: dayFromNow(-1) });
  expect((await open()).status).toBe(404);
  set({ endsOn: dayFromNow(0) });
  expect((await open()).status).toBe(200);
});

describe("the home page", () => {
  test("of the colleague counts what waits for the absent one and says until when", async () => {
    const { branchId, awa, lou } = savedAbsence();
    savedBeneficiary(branchId, { state: "to_confirm" });
    const shown = pageShown(Today, await ask(today, { ...as(lou), path: "/today" }));
    expect(shown).toContain(`Vous remplacez ${nameOf(awa)}`);
    expect(shown).toContain("1 inscription de bénéficiaire à confirmer");
    expect(shown).toContain("toutes mes antennes");
  });

  test("of the absent one says who stands in, and takes back at once", async () => {
    const { awa, lou, id, at } = savedAbsence();
    const markup = pageMarkup(Today, await ask(today, { ...as(awa), path: "/today" }));
    expect(markup).toContain(`${nameOf(lou)} a pris le relais`);
    expect(markup).toContain(`action="/staff/handovers/${id}/return"`);
    const done = await ask(takeBack, { ...as(awa), ...at, form: { version: 1 } });
    expect(done.location).toBe(`/staff/handovers/${id}`);
    const after = pageShown(Today, await ask(today, { ...as(awa), path: "/today" }));
    expect(after).not.toContain("a pris le relais");
    expect(pageShown(Today, await ask(today, { ...as(lou), path: "/today" }))).not.toContain(
      "Vous remplacez",
    );
  });
});

test("two people at one hand-over: the second reads how it stands, and nothing is lost", async () => {
  const { awa, at } = savedAbsence();
  const admin = savedStaff("admin");
  const form = { version: 1, endsOn: dayFromNow(5), words: "" };
  expect((await ask(change, { ...as(admin), ...at, form })).status).toBe(303);
  const second = await ask(change, { ...as(awa), ...at, form: { ...form, endsOn: dayFromNow(1) } });
  expect(second.status).toBe(409);
  const shown = pageShown(Change, await ask(changePage, { ...as(awa), ...at }), { refused: second });
  expect(shown).toContain("Quelqu’un a changé ce relais");
  const ended = await ask(takeBack, { ...as(awa), ...at, form: { version: 1 } });
  expect(ended.status).toBe(409);
  expect(pageShown(Return, await ask(returnPage, { ...as(awa), ...at }), { refused: ended })).toContain(
    "Il est maintenant en cours",
  );
});

test("somebody else's is not there; the colleague reads it and changes nothing", async () => {
  const { lou, at } = savedAbsence();
  const stranger = savedStaff("coordinator", savedBranch("Gap", "05061"));
  for (const load of [page, changePage, returnPage])
    expect((await ask(load, { ...as(stranger), ...at })).status).toBe(404);
  expect((await ask(page, { ...as(lou), ...at })).status).toBe(200);
  for (const load of [changePage, returnPage])
    expect((await ask(load, { ...as(lou), ...at })).status).toBe(404);
  const form = { version: 1, endsOn: dayFromNow(1), words: "" };
  for (const act of [change, takeBack])
    expect((await ask(act, { ...as(lou), ...at, form })).status).toBe(404);
  expect(pageMarkup(HandoverPage, await ask(page, { ...as(lou), ...at }))).not.toContain("/return");
});

describe("what happened meanwhile", () => {
  test("is told by kind and line by line, with who did it, and only of the absent one's branches", async () => {
    const duo = savedProposal(fromNow(-0.5));
    answer(duo, "volunteer", "yes", fromNow(-0.2));
    const elsewhere = savedProposal(fromNow(-0.4));
    const { awa, at, branchId } = savedAbsence(duo.branchId);
    const before = savedProposal(fromNow(-9));
    const dead = savedLetter({ kind: "proposal", at: fromNow(-0.5), to: duo.volunteer.userId });
    db.update(letters)
      .set({ state: "dead", attemptedAt: fromNow(-0.3) })
      .where(eq(letters.id, dead))
      .run();
    const answered = await ask(page, { ...as(awa), ...at });
    expect(answered.data.report.branches).toEqual([{ id: branchId, name: "Angers" }]);
    expect(answered.data.report.counts).toEqual([
      { kind: "duo", move: "propose", count: 1 },
      { kind: "duo", move: "answer", count: 1 },
    ]);
    expect(answered.data.report.lettersFailed).toBe(1);
    const lines: { subjectId: string; by: unknown; move: string }[] = answered.data.report.lines;
    expect(lines.map(({ move, by }) => [move, by])).toEqual([
      ["answer", "person"],
      ["propose", { colleague: nameOf(duo.coordinator) }],
    ]);
    for (const other of [elsewhere, before])
      expect(lines.map((line) => line.subjectId)).not.toContain(other.duoId);
    const shown = pageShown(HandoverPage, answered);
    for (const told of [
      "1 proposition publiée",
      "1 premier oui",
      "la personne elle-même",
      "Le loyer de Cholet",
    ])
      expect(shown).toContain(told);
    expect(pageMarkup(HandoverPage, answered)).toContain(`href="/staff/duos/${duo.duoId}"`);
    const volunteers = await ask(page, { ...as(awa), ...at, path: `${at.path}?kind=volunteer` });
    expect(volunteers.data.report.lines).toEqual([]);
  });

  test("of one that is over, up to its last day and no further", async () => {
    const duo = savedProposal(fromNow(-0.01));
    const { awa, at, id } = savedAbsence(duo.branchId);
    db.update(handovers)
      .set({ startsOn: dayFromNow(-4), endsOn: dayFromNow(-1) })
      .where(eq(handovers.id, id))
      .run();
    const answered = await ask(page, { ...as(awa), ...at });
    expect(parisDay(new Date(answered.data.report.period.until.getTime() - 1))).toBe(dayFromNow(-1));
    const today: { move: string }[] = answered.data.report.lines;
    expect(today).toEqual([]);
    expect(pageShown(HandoverPage, answered)).toContain("Rien n’a été fait dans ces antennes");
  });

  test("turns its pages", async () => {
    const duo = savedProposal(fromNow(-0.5));
    const { awa, at } = savedAbsence(duo.branchId);
    for (let i = 0; i < 60; i++)
      db.insert(history)
        .values({
          ...{ id: `his_page_${i}` as never, subjectKind: "duo", subjectId: duo.duoId, move: "check" },
          ...{ actorId: null, at: new Date(fromNow(-0.4).getTime() + i) },
        })
        .run();
    const read = async (number: number) =>
      (await ask(page, { ...as(awa), ...at, path: `${at.path}?kind=duo&page=${number}` })).data.report;
    const [first, second, beyond] = [await read(1), await read(2), await read(3)];
    expect([first.lines.length, first.more, second.lines.length, second.more]).toEqual([50, true, 11, false]);
    expect(beyond.lines).toEqual([]);
    const ids = [...first.lines, ...second.lines].map((line: { id: string }) => line.id);
    expect(new Set(ids).size).toBe(61);
  });

  test("whose rights have ended reads no more of those branches", async () => {
    const { lou, awa, id, at } = savedAbsence();
    await ask(takeBack, { ...as(awa), ...at, form: { version: 1 } });
    const answered = await ask(page, { ...as(lou), ...at });
    expect(answered.data.report).toBeNull();
    expect(pageShown(HandoverPage, answered)).toContain("ne vous sont plus ouvertes");
    expect(pageShown(List, await ask(list, { ...as(lou), path: "/staff/handovers" }))).toContain("repris");
    expect(id).toMatch(/^hov_/);
  });
});
