import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId } from "~/ids";
import { median, STARTING_WAITS, usualWait, type WaitedStep } from "~/mentoring/usual-wait";
import { findUsualWait } from "~/mentoring/usual-wait.server";
import { duos, users, volunteers } from "~db/schema";
import { later, savedProposal } from "~tests/support/duos";
import { savedNewcomer } from "~tests/support/meetings";
import { EARLIER, savedBranch, savedVolunteer } from "~tests/support/people";

const AT = new Date("2026-06-01T09:00:00Z");
const day = (days: number) => later(EARLIER, days);
const STEPS = Object.keys(STARTING_WAITS) as WaitedStep[];

beforeEach(() => {
  db.delete(duos).run();
  db.delete(volunteers).run();
});

/** Newcomers whose address was confirmed on day 0 and who came to a meeting after so many days. */
const met = (branchId: BranchId, ...waits: number[]) =>
  waits.map((days) => savedNewcomer(branchId, { meetingAttendedAt: day(days) }));
const waitOf = (step: WaitedStep, branchId: BranchId, at = AT) => findUsualWait(db, step, branchId, at);

describe("the median", () => {
  test.each([
    [[3], 3],
    [[1, 9], 5],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])("of %j is %d", (values, middle) => expect(median(values)).toBe(middle));

  test("has as many values below as above, and does not depend on their order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }), (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
        expect(median([...values].reverse())).toBe(middle);
      }),
    );
  });

  test("of nothing is an error", () => expect(() => median([])).toThrow("No median of nothing"));
});

test("at least a day is announced, in whole days", () => {
  expect(usualWait("meeting", [0, 0, 0.1, 0, 0])).toEqual({ days: 1, cases: 5 });
  expect(usualWait("meeting", [2.6, 2.6, 2.6, 2.6, 2.6])).toEqual({ days: 3, cases: 5 });
});

describe("from what we know", () => {
  test("of the branch, when it has five cases", () => {
    const [mine, other] = [savedBranch(), savedBranch("Nantes", "44109")];
    met(mine, 2, 4, 6, 8, 30);
    met(other, 50, 50, 50, 50, 50, 50);
    expect(waitOf("meeting", mine)).toEqual({ days: 6, cases: 5 });
    expect(waitOf("meeting", other)).toEqual({ days: 50, cases: 6 });
  });

  test("of the whole association, when the branch has four", () => {
    const [mine, other] = [savedBranch(), savedBranch("Nantes", "44109")];
    met(mine, 2, 2, 2, 2);
    met(other, 20, 20, 20, 20, 20);
    expect(waitOf("meeting", mine)).toEqual({ days: 20, cases: 9 });
  });

  test.each(STEPS)("%s: the starting value, when the association has four", (step) => {
    const branchId = savedBranch();
    met(branchId, 1, 1, 1, 1);
    expect(waitOf(step, branchId)).toEqual({ days: STARTING_WAITS[step], cases: 0 });
  });

  test("that was known at that moment, and of the newest two hundred cases", () => {
    const branchId = savedBranch();
    met(branchId, 3, 3, 3, 3, 3);
    expect(waitOf("meeting", branchId, day(2)).cases).toBe(0);
    expect(waitOf("meeting", branchId, day(3))).toEqual({ days: 3, cases: 5 });
    met(branchId, ...Array.from({ length: 200 }, () => 40));
    expect(waitOf("meeting", branchId)).toEqual({ days: 40, cases: 200 });
  });
});

describe("each step is a wait between two dates", () => {
  const five = (branchId: BranchId, given: Parameters<typeof savedVolunteer>[1]) =>
    Array.from({ length: 5 }, () => savedVolunteer(branchId, given));
  const walked = {
    ...{ meetingAttendedAt: day(10), interviewAt: day(17), identitySeenAt: day(12) },
    ...{ recordCheckSeenAt: day(29), approvedAt: day(33) },
  };

  test("of the welcome", () => {
    const branchId = savedBranch();
    five(branchId, walked);
    const days = STEPS.map((step) => [step, waitOf(step, branchId).days]);
    expect(Object.fromEntries(days)).toEqual({
      ...{ meeting: 10, interview: 7, papers: 12, approval: 4 },
      ...{ proposal: STARTING_WAITS.proposal, duo: STARTING_WAITS.duo },
    });
  });

  test("a meeting is waited for from the confirmed address on", () => {
    const branchId = savedBranch();
    for (const { userId } of met(branchId, 10, 10, 10, 10, 10))
      db.update(users)
        .set({ emailConfirmedAt: day(8) })
        .where(eq(users.id, userId))
        .run();
    expect(waitOf("meeting", branchId)).toEqual({ days: 2, cases: 5 });
  });

  test("done ahead of its turn counts as no wait", () => {
    const branchId = savedBranch();
    five(branchId, { ...walked, identitySeenAt: day(12), recordCheckSeenAt: day(15) });
    expect(waitOf("papers", branchId)).toEqual({ days: 1, cases: 5 });
    expect(waitOf("approval", branchId)).toEqual({ days: 16, cases: 5 });
  });

  test("a record check that is renewed and an interview that is corrected after the approval are none", () => {
    const branchId = savedBranch();
    five(branchId, walked);
    for (let i = 0; i < 20; i++) savedVolunteer(branchId, { ...walked, recordCheckSeenAt: day(140) });
    expect(waitOf("papers", branchId)).toEqual({ days: 12, cases: 5 });
    expect(waitOf("approval", branchId)).toEqual({ days: 4, cases: 5 });
    for (let i = 0; i < 20; i++) savedVolunteer(branchId, { ...walked, interviewAt: day(120) });
    expect(waitOf("interview", branchId)).toEqual({ days: 7, cases: 25 });
  });

  test("a proposal is waited for from the approval on, a duo from the proposal on", () => {
    const saved = Array.from({ length: 5 }, () => savedProposal(day(24)));
    const [first] = saved;
    if (!first) throw new Error("Five");
    expect(waitOf("proposal", first.branchId)).toEqual({ days: 24, cases: 5 });
    for (const { duoId } of saved)
      db.update(duos)
        .set({ state: "open", openedAt: day(33) })
        .where(eq(duos.id, duoId))
        .run();
    expect(waitOf("duo", first.branchId)).toEqual({ days: 9, cases: 5 });
  });
});
