import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { refusedPeriod, standingOf } from "~/accounts/handover";
import { changeHandover, giveHandover, type NewHandover, takeBack } from "~/accounts/handover-moves.server";
import { workingBranchesOf } from "~/accounts/handover-rights.server";
import { findHandover, listHandovers, listUnderWay } from "~/accounts/handovers.server";
import { coordinatorsOf } from "~/accounts/recipients.server";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import { reportDuo } from "~/mentoring/duo-reports.server";
import { handovers, users } from "~db/schema";
import { emailOf } from "~tests/support/accounts";
import { later, letterTo, savedOpenDuo, seatOf, viewerOf } from "~tests/support/duos";
import { savedBranch, savedStaff } from "~tests/support/people";
import { lettersTo } from "~tests/support/sign-up";

/** 23:30 in Paris, and 22:30 in London: the last minutes of 30 November for a French office. */
const EVE = new Date("2026-11-30T22:30:00Z");
const FIRST = new Date("2026-11-30T23:05:00Z");
const LAST = new Date("2026-12-04T22:55:00Z");
const AFTER = new Date("2026-12-04T23:05:00Z");
const DAYS = { startsOn: "2026-12-01", endsOn: "2026-12-04" };

const branchesOf = ({ userId }: { userId: UserId }, at: Date) =>
  workingBranchesOf(db, { id: userId, role: viewerOf(userId).role }, at).sort();
const give = (
  from: { userId: UserId },
  to: { userId: UserId },
  given: Partial<NewHandover> = {},
  by: { userId: UserId } = from,
  at = EVE,
) =>
  giveHandover(
    db,
    viewerOf(by.userId),
    { fromUser: from.userId, toUser: to.userId, ...DAYS, words: null, ...given },
    at,
  );
function given(...args: Parameters<typeof give>) {
  const done = give(...args);
  if (!done.ok) throw new Error(`Not given: ${done.refusal}`);
  return done.id;
}
const row = (id: string) =>
  db
    .select()
    .from(handovers)
    .where(eq(handovers.id, id as never))
    .get();

function savedTeam() {
  const [angers, lyon, gap] = [savedBranch(), savedBranch("Lyon", "69381"), savedBranch("Gap", "05061")];
  return {
    ...{ angers, lyon, gap, admin: savedStaff("admin") },
    awa: savedStaff("coordinator", angers),
    lou: savedStaff("coordinator", lyon),
    noe: savedStaff("coordinator", gap),
  };
}

test("where a hand-over stands: from its first day to its last one, both included", () => {
  const days = { ...DAYS, endedAt: null };
  expect(
    ["2026-11-30", "2026-12-01", "2026-12-04", "2026-12-05"].map((day) => standingOf(days, day)),
  ).toEqual(["coming", "under_way", "under_way", "over"]);
  expect(standingOf({ ...DAYS, endedAt: EVE }, "2026-12-02")).toBe("taken_back");
  expect(refusedPeriod({ startsOn: "2026-12-01", endsOn: "2027-12-02" }, "2026-12-01")).toBe("too_long");
  expect(refusedPeriod({ startsOn: "2026-12-01", endsOn: "2027-12-01" }, "2026-12-01")).toBeNull();
});

describe("rights", () => {
  test("the absent one's branches open on the first day in Paris and close after the last, by themselves", () => {
    const { awa, lou, angers, lyon } = savedTeam();
    given(awa, lou);
    expect(branchesOf(lou, EVE)).toEqual([lyon]);
    expect(branchesOf(lou, FIRST)).toEqual([angers, lyon].sort());
    expect(branchesOf(lou, LAST)).toEqual([angers, lyon].sort());
    expect(branchesOf(lou, AFTER)).toEqual([lyon]);
    expect(branchesOf(awa, FIRST), "the absent one loses nothing").toEqual([angers]);
  });

  test("taken back, they close at once", () => {
    const { awa, lou, lyon } = savedTeam();
    const id = given(awa, lou);
    expect(takeBack(db, viewerOf(awa.userId), { id, version: 1 }, later(FIRST, 1))).toEqual({ ok: true });
    expect(branchesOf(lou, later(FIRST, 1))).toEqual([lyon]);
  });

  test("they are not handed on: from Awa to Lou and from Lou to Noé gives Noé nothing of Awa's", () => {
    const { awa, lou, noe, admin, gap, lyon } = savedTeam();
    given(awa, lou);
    // Lou falls ill in the middle of it.
    given(lou, noe, { startsOn: "2026-12-02" }, admin, FIRST);
    expect(branchesOf(noe, later(FIRST, 2))).toEqual([gap, lyon].sort());
  });

  test("of a colleague who became something else, or for one who is no coordinator, nothing opens", () => {
    const { awa, lou, lyon } = savedTeam();
    given(awa, lou);
    const become = (who: { userId: UserId }, role: "social_worker" | "coordinator") =>
      db.update(users).set({ role }).where(eq(users.id, who.userId)).run();
    become(awa, "social_worker");
    expect(branchesOf(lou, FIRST)).toEqual([lyon]);
    become(awa, "coordinator");
    become(lou, "social_worker");
    expect(branchesOf(lou, FIRST)).toEqual([lyon]);
  });
});

describe("letters and alarms of the branch", () => {
  const who = (branchId: Parameters<typeof coordinatorsOf>[1], at: Date) =>
    coordinatorsOf(db, branchId, at)
      .map(({ userId }) => userId)
      .sort();

  test("reach the colleague too, during the hand-over and only then", () => {
    const { awa, lou, admin, angers } = savedTeam();
    given(awa, lou);
    expect(who(angers, EVE)).toEqual([awa.userId]);
    expect(who(angers, FIRST)).toEqual([awa.userId, lou.userId].sort());
    expect(who(angers, AFTER)).toEqual([awa.userId]);
    given(awa, admin, { startsOn: "2026-12-10", endsOn: "2026-12-11" });
    expect(who(angers, new Date("2026-12-10T12:00:00Z"))).toEqual([awa.userId, admin.userId].sort());
  });

  test("reach the colleague alone when the absent one's account is suspended; never a suspended colleague", () => {
    const { awa, lou, angers } = savedTeam();
    given(awa, lou);
    const suspend = ({ userId }: { userId: UserId }) =>
      db.update(users).set({ suspendedAt: EVE }).where(eq(users.id, userId)).run();
    suspend(awa);
    expect(who(angers, FIRST)).toEqual([lou.userId]);
    suspend(lou);
    expect(who(angers, FIRST)).not.toContain(lou.userId);
  });

  test("a message about a duo is written to both", () => {
    const saved = savedOpenDuo(later(EVE, -20));
    const colleague = savedStaff("coordinator", savedBranch("Lyon", "69381"));
    given(saved.coordinator, colleague);
    reportDuo(db, seatOf(saved, "beneficiary"), "Rien ne va.", FIRST);
    for (const reader of [saved.coordinator, colleague])
      expect(letterTo(saved.duoId, "duo_report_staff", reader)).toHaveLength(1);
  });
});

describe("giving", () => {
  test("writes to the colleague, keeps the words on the page, leaves a line of history", () => {
    const { awa, lou } = savedTeam();
    const id = given(awa, lou, { words: "Rappeler la famille de Cholet lundi." });
    const [letter, ...others] = lettersTo(emailOf(lou), "handover_staff");
    expect(others).toEqual([]);
    expect(letter?.values).toMatchObject({ what: "given", link: expect.stringContaining(id) });
    expect(JSON.stringify(letter?.values)).not.toContain("Cholet");
    expect(lettersTo(emailOf(awa), "handover_staff")).toEqual([]);
    const [line] = listHistory(db, { kind: "handover", id });
    expect(line).toMatchObject({ move: "give", actorId: awa.userId });
    expect(JSON.stringify(line?.details)).not.toContain("Cholet");
  });

  test("by an administrator, for somebody who fell ill, writes to both", () => {
    const { awa, lou, admin } = savedTeam();
    given(awa, lou, {}, admin);
    expect(lettersTo(emailOf(awa), "handover_staff").map(({ values }) => values.what)).toEqual(["arranged"]);
    expect(lettersTo(emailOf(lou), "handover_staff")).toHaveLength(1);
  });

  test("is refused where it makes no sense, and nothing is written", () => {
    const { awa, lou, noe, admin, angers } = savedTeam();
    given(awa, lou);
    const gone = savedStaff("coordinator", angers);
    db.update(users).set({ suspendedAt: EVE }).where(eq(users.id, gone.userId)).run();
    const before = db.select().from(handovers).all().length;
    const refusals = [
      give(noe, gone),
      give(noe, savedStaff("social_worker", angers)),
      give(noe, noe),
      give(noe, { userId: "usr_nobody" as UserId }),
      give(noe, lou, {}, lou),
      give(admin, lou, {}, admin),
      give(noe, lou, { startsOn: "2026-11-29" }),
      give(noe, lou, { endsOn: "2026-11-30" }),
      give(awa, noe, { startsOn: "2026-12-04", endsOn: "2026-12-20" }),
      give(noe, awa, { startsOn: "2026-12-03", endsOn: "2026-12-20" }),
    ].map((done) => (done.ok ? "given" : done.refusal));
    expect(refusals).toEqual([
      ...["not_a_colleague", "not_a_colleague", "not_a_colleague", "not_a_colleague"],
      ...["not_a_coordinator", "not_a_coordinator", "past", "backwards", "overlaps", "colleague_away"],
    ]);
    expect(db.select().from(handovers).all()).toHaveLength(before);
  });

  test("again is possible the day after, and once it was taken back", () => {
    const { awa, lou, noe } = savedTeam();
    const id = given(awa, lou);
    expect(give(awa, noe, { startsOn: "2026-12-05", endsOn: "2026-12-06" }).ok).toBe(true);
    expect(give(awa, noe).ok).toBe(false);
    takeBack(db, viewerOf(awa.userId), { id, version: 1 }, EVE);
    expect(give(awa, noe).ok).toBe(true);
  });
});

describe("changing and taking back", () => {
  const change = (id: string, by: { userId: UserId }, version: number, endsOn: string, at = FIRST) =>
    changeHandover(db, viewerOf(by.userId), { id, version, endsOn, words: "Autre chose." }, at);

  test("whoever saw an older version is told how it stands; the colleague may not, a stranger finds nothing", () => {
    const { awa, lou, noe, admin } = savedTeam();
    const id = given(awa, lou);
    expect(change(id, admin, 1, "2026-12-10")).toEqual({ ok: true });
    expect(row(id)).toMatchObject({ endsOn: "2026-12-10", words: "Autre chose.", version: 2 });
    expect(change(id, awa, 1, "2026-12-03")).toEqual({
      ...{ ok: false, refusal: "conflict", standing: "under_way" },
    });
    expect(takeBack(db, viewerOf(awa.userId), { id, version: 1 }, FIRST)).toMatchObject({
      refusal: "conflict",
    });
    for (const stranger of [lou, noe]) {
      expect(change(id, stranger, 2, "2026-12-03")).toEqual({ ok: false, refusal: "missing" });
      expect(takeBack(db, viewerOf(stranger.userId), { id, version: 2 }, FIRST)).toEqual({
        ...{ ok: false, refusal: "missing" },
      });
    }
    expect(row(id)).toMatchObject({ endsOn: "2026-12-10", endedAt: null });
    expect(lettersTo(emailOf(lou), "handover_staff").map(({ values }) => values.what)).toEqual([
      ...["given", "changed"],
    ]);
  });

  test("an end before today, before the beginning or inside another one is refused", () => {
    const { awa, lou, noe } = savedTeam();
    const id = given(awa, lou);
    given(awa, noe, { startsOn: "2026-12-07", endsOn: "2026-12-09" });
    const late = later(FIRST, 2);
    expect(change(id, awa, 1, "2026-11-30")).toMatchObject({ refusal: "backwards" });
    expect(change(id, awa, 1, "2026-12-01", late)).toMatchObject({ refusal: "past" });
    expect(change(id, awa, 1, "2026-12-07")).toMatchObject({ refusal: "overlaps" });
  });

  test("what is over can no longer be ended", () => {
    const { awa, lou } = savedTeam();
    const id = given(awa, lou);
    expect(takeBack(db, viewerOf(awa.userId), { id, version: 1 }, AFTER)).toEqual({
      ...{ ok: false, refusal: "conflict", standing: "over" },
    });
  });
});

test("who reads a hand-over: who gave it, who received it, the administrators", () => {
  const { awa, lou, noe, admin } = savedTeam();
  const id = given(awa, lou);
  for (const reader of [awa, lou, admin]) {
    expect(findHandover(db, viewerOf(reader.userId), id, EVE)?.standing).toBe("coming");
    expect(listHandovers(db, viewerOf(reader.userId), EVE).map((line) => line.id)).toContain(id);
  }
  expect(findHandover(db, viewerOf(noe.userId), id, EVE)).toBeNull();
  expect(listHandovers(db, viewerOf(noe.userId), EVE)).toEqual([]);
  expect(listUnderWay(db, viewerOf(lou.userId), EVE)).toEqual([]);
  expect(listUnderWay(db, viewerOf(lou.userId), FIRST).map((line) => line.id)).toEqual([id]);
  expect(listUnderWay(db, viewerOf(admin.userId), FIRST)).toEqual([]);
});
