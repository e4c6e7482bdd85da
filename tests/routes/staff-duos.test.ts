import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { reportDuo } from "~/mentoring/duo-reports.server";
import * as list from "~/routes/staff.duos._index";
import * as file from "~/routes/staff.duos.$duoId._index";
import * as cancellation from "~/routes/staff.duos.$duoId.cancellation";
import * as check from "~/routes/staff.duos.$duoId.check";
import * as completion from "~/routes/staff.duos.$duoId.completion";
import * as opening from "~/routes/staff.duos.$duoId.opening";
import * as reopening from "~/routes/staff.duos.$duoId.reopening";
import * as reports from "~/routes/staff.duos.$duoId.reports.$reportId";
import * as withdrawal from "~/routes/staff.duos.$duoId.withdrawal";
import { accessLog, duoReports, duos } from "~db/schema";
import { ask, type Question } from "~tests/support/ask";
import {
  answer,
  duoRow,
  later,
  letterTo,
  savedAgreement,
  savedOpenDuo,
  savedProposal,
  seatOf,
} from "~tests/support/duos";
import { savedStaff } from "~tests/support/people";

const ago = (days: number) => later(new Date(), -days);
type Saved = ReturnType<typeof savedProposal>;

const on = (
  saved: Saved,
  page: string,
  form?: Question["form"],
  as: Question["as"] = saved.coordinator,
): Question => ({
  as,
  path: `/staff/duos/${saved.duoId}${page && `/${page}`}`,
  params: { duoId: saved.duoId },
  ...(form && { form }),
  language: "fr",
});

const ACTIONS = [
  ["opening", opening, { tutor: "nobody" }],
  ["completion", completion, { reason: "goal_reached" }],
  ["cancellation", cancellation, { reason: "no_time" }],
  ["withdrawal", withdrawal, {}],
  ["check", check, { finding: "well" }],
  ["reopening", reopening, {}],
] as const;

test.each(ACTIONS)(
  "%s: another branch's duo is not there, and neither is the page for other roles",
  async (page, route, form) => {
    const saved = savedOpenDuo(ago(30));
    const stranger = savedStaff("coordinator", savedOpenDuo(ago(30)).branchId);
    const row = duoRow(saved.duoId);
    for (const as of [stranger, saved.socialWorker, saved.volunteer, saved.beneficiary]) {
      expect(await ask(route.loader, on(saved, page, undefined, as))).toMatchObject({ status: 404 });
      expect(await ask(route.action, on(saved, page, { ...form, none: 1 }, as))).toMatchObject({
        status: 404,
      });
    }
    expect((await ask(route.loader, on(saved, page, undefined, savedStaff("admin")))).status).toBe(200);
    expect(duoRow(saved.duoId)).toEqual(row);
  },
);

test("the opening: a time in Paris, both letters, then a conflict for whoever comes second", async () => {
  const saved = savedAgreement(ago(4));
  const { data } = await ask(opening.loader, on(saved, "opening"));
  expect(data.tutors.map((tutor: { id: string }) => tutor.id).sort()).toEqual(
    [saved.coordinator.userId, saved.socialWorker.userId].sort(),
  );
  const form = { tutor: saved.socialWorker.userId, at: "2030-12-03T18:30", place: "Café du Port" };
  const half = await ask(opening.action, on(saved, "opening", { tutor: form.tutor, at: form.at }));
  expect(half.data.form.errors).toEqual({ place: "Indiquez le jour et le lieu, ou aucun des deux." });
  const past = await ask(opening.action, on(saved, "opening", { ...form, at: "2020-12-03T18:30" }));
  expect(past.data.form.errors).toEqual({ at: "Cette date est déjà passée." });
  const foreign = await ask(
    opening.action,
    on(saved, "opening", { ...form, tutor: savedStaff("coordinator").userId }),
  );
  expect(foreign.data.form.errors).toEqual({ tutor: "Choisissez une personne de cette antenne." });
  expect(duoRow(saved.duoId).state).toBe("accepted");
  expect(await ask(opening.action, on(saved, "opening", form))).toMatchObject({ status: 303 });
  expect(duoRow(saved.duoId)).toMatchObject({
    state: "open",
    firstMeetingAt: new Date("2030-12-03T17:30:00Z"),
  });
  expect(letterTo(saved.duoId, "duo_open", saved.volunteer)).toHaveLength(1);
  const second = await ask(opening.action, on(saved, "opening", form));
  expect(second.status).toBe(409);
  expect(second.data.form.errors[""]).toContain("« ouvert »");
});

test("every queue counts its own branch's cases, and lists them", async () => {
  const saved = savedProposal(ago(12));
  const inBranch = { branchId: saved.branchId };
  const agreed = savedAgreement(ago(4));
  const silent = savedOpenDuo(ago(60));
  db.update(duos).set(inBranch).where(eq(duos.id, agreed.duoId)).run();
  db.update(duos)
    .set({ ...inBranch, silentSince: ago(2) })
    .where(eq(duos.id, silent.duoId))
    .run();
  reportDuo(db, seatOf(silent, "beneficiary"), "Rien ne va.", ago(1));
  const query = (search: string) =>
    ask(list.loader, { as: saved.coordinator, path: `/staff/duos${search}`, language: "fr" });
  const { data } = await query("");
  expect(
    Object.fromEntries(data.queues.map((q: { queue: string; count: number }) => [q.queue, q.count])),
  ).toEqual({
    reports: 1,
    to_open: 1,
    closing: 1,
    to_call: 0,
    // Its next contact is due as well: it waits in one queue, the worse one.
    check_due: 0,
    silent: 1,
  });
  expect(data.queues[0].oldest).toBeGreaterThan(ago(2).getTime());
  expect(data.total).toBe(3);
  for (const [queue, duoId] of [
    ["reports", silent.duoId],
    ["to_open", agreed.duoId],
    ["silent", silent.duoId],
    ["closing", saved.duoId],
  ] as const)
    expect((await query(`?queue=${queue}`)).data.lines.map((line: { id: string }) => line.id)).toEqual([
      duoId,
    ]);
  expect((await query("?state=accepted")).data.lines).toHaveLength(1);
  expect((await query("?state=nonsense&queue=;--&page=-3")).data.total).toBe(3);
  expect((await query(`?branch=${agreed.branchId}`)).data.total).toBe(0);
});

test("the list turns its pages", async () => {
  const saved = savedProposal(ago(1));
  const { id: _, ...row } = duoRow(saved.duoId);
  for (let i = 0; i < 30; i++)
    db.insert(duos)
      .values({ ...row, id: `duo_${saved.duoId}_${i}` as never, state: "expired" })
      .run();
  const page = (number: number) =>
    ask(list.loader, { as: saved.coordinator, path: `/staff/duos?page=${number}`, language: "fr" });
  const [first, second, beyond] = [await page(1), await page(2), await page(99)];
  expect([first.data.lines.length, second.data.lines.length]).toEqual([25, 6]);
  expect(beyond.data).toMatchObject({ page: 2, pages: 2 });
  const ids = [...first.data.lines, ...second.data.lines].map((line: { id: string }) => line.id);
  expect(new Set(ids).size).toBe(31);
});

test("a duo's file tells its history, its refusal and its letters, and both people see that it was read", async () => {
  const saved = savedProposal(ago(3));
  answer(saved, "volunteer", "yes", ago(2));
  answer(saved, "beneficiary", "no", ago(1), "too_far");
  const { data } = await ask(file.loader, on(saved, ""));
  expect(data.file.history.map((line: { move: string }) => line.move)).toEqual([
    "refuse",
    "answer",
    "propose",
  ]);
  expect(data.file.refusal).toMatchObject({
    by: "beneficiary",
    reason: "too_far",
    words: "Trop tard le soir.",
  });
  expect(data.file.letters.map((letter: { kind: string }) => letter.kind).sort()).toEqual([
    "proposal",
    "proposal",
    "proposal_closed",
  ]);
  expect(data.file.moves).toEqual([]);
  expect(JSON.stringify(data.file.letters)).not.toMatch(/proposal\/[\w-]{20}|@exemple/);
  for (const { userId } of [saved.volunteer, saved.beneficiary])
    expect(db.select().from(accessLog).where(eq(accessLog.personId, userId)).all()).toMatchObject([
      { viewerId: saved.coordinator.userId },
    ]);
  const stranger = savedStaff("coordinator", savedProposal(ago(1)).branchId);
  expect(await ask(file.loader, on(saved, "", undefined, stranger))).toMatchObject({ status: 404 });
});

test("moves that the state does not allow are conflicts that say where the duo stands", async () => {
  const saved = savedProposal(ago(1));
  for (const [page, route, form] of ACTIONS.slice(1, 3)) {
    const refused = await ask(route.action, on(saved, page, form));
    expect(refused.status).toBe(409);
    expect(refused.data.form.errors[""]).toContain("« proposition en cours »");
  }
  expect(await ask(check.action, on(saved, "check", { finding: "well" }))).toMatchObject({ status: 409 });
  expect(await ask(reopening.action, on(saved, "reopening", { none: 1 }))).toMatchObject({ status: 409 });
  expect(await ask(withdrawal.action, on(saved, "withdrawal", { none: 1 }))).toMatchObject({ status: 303 });
  expect(await ask(withdrawal.action, on(saved, "withdrawal", { none: 1 }))).toMatchObject({ status: 409 });
  expect(duoRow(saved.duoId).state).toBe("withdrawn");
});

test("a report is read and handled by its branch only", async () => {
  const saved = savedOpenDuo(ago(30));
  reportDuo(db, seatOf(saved, "beneficiary"), "Rien ne va.", ago(1));
  const id = db.select().from(duoReports).where(eq(duoReports.duoId, saved.duoId)).get()?.id ?? "";
  const question = (as: Question["as"], form?: Question["form"]) => ({
    ...on(saved, `reports/${id}`, form, as),
    params: { duoId: saved.duoId, reportId: id },
  });
  expect((await ask(reports.loader, question(saved.coordinator))).data.report.words).toBe("Rien ne va.");
  const other = savedOpenDuo(ago(30));
  const stranger = savedStaff("coordinator", other.branchId);
  expect(await ask(reports.loader, question(stranger))).toMatchObject({ status: 404 });
  expect(await ask(reports.action, question(stranger, { none: 1 }))).toMatchObject({ status: 404 });
  // A report's number under another duo's address is not there either.
  const crossed = { ...question(stranger, { none: 1 }), params: { duoId: other.duoId, reportId: id } };
  expect(await ask(reports.action, crossed)).toMatchObject({ status: 404 });
  expect(await ask(reports.action, question(saved.coordinator, { none: 1 }))).toMatchObject({ status: 303 });
  expect(
    db
      .select()
      .from(duoReports)
      .where(eq(duoReports.id, id as never))
      .get()?.handledBy,
  ).toBe(saved.coordinator.userId);
});
