import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId, UserId } from "~/ids";
import type { Queue } from "~/insight/today";
import { listQueues } from "~/insight/today.server";
import { noteAttendance } from "~/mentoring/meeting-moves.server";
import { listVolunteers } from "~/mentoring/volunteer-list.server";
import { beneficiaries, duos, users } from "~db/schema";
import { savedMobilityProposal } from "~tests/support/candidacies";
import { answer, later, propose, refuse, savedOpenDuo, savedProposal, viewerOf } from "~tests/support/duos";
import { savedMeeting, savedNewcomer, savedSeat } from "~tests/support/meetings";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

const AT = new Date("2026-11-25T12:00:00Z");

const waiting = (as: { userId: UserId }, at: Date) =>
  Object.fromEntries(
    listQueues(db, viewerOf(as.userId), at).map(({ queue, count, oldest }) => [queue, [count, oldest]]),
  ) as Partial<Record<Queue, [number, number]>>;
const names = (as: { userId: UserId }, at: Date) => Object.keys(waiting(as, at));

test("a proposal: nobody's business while letters work, to call from day 7, closing in the last three days", () => {
  const saved = savedProposal(AT);
  expect(names(saved.coordinator, later(AT, 6.9))).toEqual([]);
  expect(waiting(saved.coordinator, later(AT, 7))).toEqual({ to_call: [1, AT.getTime()] });
  expect(names(saved.coordinator, later(AT, 10.9))).toEqual(["to_call"]);
  expect(waiting(saved.coordinator, later(AT, 11))).toEqual({ closing: [1, later(AT, 14).getTime()] });
  answer(saved, "volunteer", "yes", later(AT, 12));
  expect(names(saved.coordinator, later(AT, 12))).toEqual(["closing"]);
  answer(saved, "beneficiary", "yes", later(AT, 12.5));
  expect(names(saved.coordinator, later(AT, 13))).toEqual(["to_open"]);
});

test("somebody without e-mail and without referent is to be called at once; with a referent, not yet", () => {
  const saved = savedProposal(AT);
  db.update(users).set({ email: null }).where(eq(users.id, saved.beneficiary.userId)).run();
  expect(names(saved.coordinator, later(AT, 1))).toEqual([]);
  const { beneficiaryId } = saved.beneficiary;
  db.update(beneficiaries).set({ referentId: null }).where(eq(beneficiaries.id, beneficiaryId)).run();
  expect(names(saved.coordinator, later(AT, 1))).toEqual(["to_call"]);
  answer(saved, "beneficiary", "yes", later(AT, 2));
  expect(names(saved.coordinator, later(AT, 2))).toEqual([]);
});

test("a round that may still be taken back calls nobody", () => {
  const saved = savedProposal(AT, { visibleFrom: later(AT, 1) });
  db.update(users).set({ email: null }).where(eq(users.id, saved.volunteer.userId)).run();
  expect(names(saved.coordinator, later(AT, 0.5))).toEqual([]);
  expect(names(saved.coordinator, later(AT, 1))).toEqual(["to_call"]);
});

test("a household's proposal: to call from day 7, closing in the last three days", () => {
  const saved = savedMobilityProposal(AT);
  const coordinator = savedStaff("coordinator", saved.branchId);
  expect(names(coordinator, later(AT, 6))).toEqual([]);
  expect(names(coordinator, later(AT, 8))).toEqual(["households_to_call"]);
  expect(names(coordinator, later(AT, 12))).toEqual(["proposals_closing"]);
});

test("a duo that fell silent waits in one queue, also when its next contact is due", () => {
  const saved = savedOpenDuo(AT);
  expect(names(saved.coordinator, later(AT, 6))).toEqual(["check_due"]);
  db.update(duos)
    .set({ silentSince: later(AT, 25) })
    .where(eq(duos.id, saved.duoId))
    .run();
  expect(names(saved.coordinator, later(AT, 26))).toEqual(["silent"]);
});

function savedRefused(branchId: BranchId, days: readonly number[]) {
  const coordinator = savedStaff("coordinator", branchId);
  const beneficiary = savedBeneficiary(branchId, { waitingSince: AT });
  const volunteer = savedVolunteer(branchId);
  for (const day of days)
    for (const pair of [
      { beneficiary, volunteer: savedVolunteer(branchId) },
      { beneficiary: savedBeneficiary(branchId, { waitingSince: later(AT, 365) }), volunteer },
    ])
      refuse(
        propose({ branchId, coordinator, ...pair }, later(AT, day)),
        pair.beneficiary,
        later(AT, day + 1),
      );
  return { branchId, coordinator, beneficiary, volunteer };
}

test("refused twice: both sides, since the last refusal; never beside those who wait too long", () => {
  const saved = savedRefused(savedBranch(), [0, 5]);
  const since = later(AT, 6).getTime();
  const queues = { refused_twice: [1, since], volunteers_refused: [1, since] };
  expect(waiting(saved.coordinator, later(AT, 7))).toEqual(queues);
  expect(waiting(saved.coordinator, later(AT, 90))).toEqual(queues);
  const viewer = viewerOf(saved.coordinator.userId);
  expect(listVolunteers(db, viewer, { state: "refused_twice", page: 1 }).lines.map(({ id }) => id)).toEqual([
    saved.volunteer.volunteerId,
  ]);
});

test("one refusal, or a new proposal, is no double refusal", () => {
  const once = savedRefused(savedBranch(), [0]);
  expect(names(once.coordinator, later(AT, 20))).toEqual([]);
  expect(names(once.coordinator, later(AT, 61))).toEqual(["unmatched"]);
  const again = savedRefused(savedBranch(), [0, 5]);
  const third = propose(again, later(AT, 10));
  expect(third.ok).toBe(true);
  expect(names(again.coordinator, later(AT, 11))).toEqual([]);
});

test("a proposal that was answered in between breaks the row; one that nobody saw does not", () => {
  const saved = savedRefused(savedBranch(), [0, 5]);
  const proposed = propose(saved, later(AT, 10));
  if (!proposed.ok) throw new Error("Proposed");
  const end = (state: "withdrawn" | "expired", days: number) =>
    db
      .update(duos)
      .set({ state, endedAt: later(AT, days), visibleFrom: later(AT, 10) })
      .where(eq(duos.id, proposed.duoId))
      .run();
  end("withdrawn", 9.99);
  expect(names(saved.coordinator, later(AT, 12))).toEqual(["refused_twice", "volunteers_refused"]);
  end("expired", 24);
  expect(names(saved.coordinator, later(AT, 25))).toEqual([]);
});

test("an information meeting: a week before, then until who came is written down, be it nobody", () => {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const meetingId = savedMeeting(branchId, AT);
  savedSeat(meetingId, savedNewcomer(branchId, { createdAt: later(AT, -20) }));
  savedMeeting(branchId, AT, { cancelledAt: later(AT, -9) });
  const empty = savedMeeting(branchId, later(AT, -0.5));
  expect(names(coordinator, later(AT, -8))).toEqual([]);
  expect(waiting(coordinator, later(AT, -6))).toEqual({ meetings: [2, later(AT, -0.5).getTime()] });
  expect(waiting(coordinator, later(AT, 30)), "nobody was expected at the other one").toEqual({
    meetings: [1, AT.getTime()],
  });
  expect(noteAttendance(db, viewerOf(coordinator.userId), meetingId, [], later(AT, 30))).toEqual({
    ok: true,
  });
  expect(names(coordinator, later(AT, 30))).toEqual([]);
  expect(empty).toMatch(/^mee_/);
});
