import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { noteCheck } from "~/mentoring/duo-care.server";
import { nextCheck } from "~/mentoring/duo-checks";
import { expireProposals, remindProposals, scheduleChecks, watchSilence } from "~/mentoring/duo-clock.server";
import { logMeeting } from "~/mentoring/duo-meetings.server";
import { duos, users } from "~db/schema";
import {
  answer,
  duoRow,
  later,
  lettersOf,
  letterTo,
  propose,
  savedOpenDuo,
  savedProposal,
  seatOf,
  viewerOf,
} from "~tests/support/duos";

const AT = new Date("2026-03-20T09:00:00Z");
const day = (days: number) => later(AT, days);
const count = (duoId: ReturnType<typeof savedProposal>["duoId"], kind: string) =>
  lettersOf(duoId).filter((letter) => letter.kind === kind).length;
const everyHour = (from: number, to: number, work: (at: Date) => void) => {
  for (let hour = from * 24; hour <= to * 24; hour++) work(day(hour / 24));
};

test("reminders leave at days 3 and 7, once each, only to who has not answered, over a change of the clocks", () => {
  const saved = savedProposal(AT);
  answer(saved, "volunteer", "yes", day(1));
  everyHour(0, 2.9, (at) => remindProposals(db, at));
  expect(count(saved.duoId, "proposal_reminder")).toBe(0);
  everyHour(3, 6.9, (at) => remindProposals(db, at));
  expect(count(saved.duoId, "proposal_reminder")).toBe(1);
  everyHour(7, 13, (at) => remindProposals(db, at));
  remindProposals(db, day(4));
  expect(letterTo(saved.duoId, "proposal_reminder", saved.beneficiary)).toHaveLength(2);
  expect(letterTo(saved.duoId, "proposal_reminder", saved.volunteer)).toHaveLength(0);
});

test("after a pause only the latest reminder leaves, and none once it is closed", () => {
  const saved = savedProposal(AT);
  remindProposals(db, day(10));
  expect(count(saved.duoId, "proposal_reminder")).toBe(2);
  const late = savedProposal(AT);
  remindProposals(db, day(40));
  expect(count(late.duoId, "proposal_reminder")).toBe(0);
});

test("someone without e-mail is reminded through their referent", () => {
  const saved = savedProposal(AT);
  db.update(users).set({ email: null }).where(eq(users.id, saved.beneficiary.userId)).run();
  remindProposals(db, day(3));
  remindProposals(db, day(7));
  expect(
    letterTo(saved.duoId, "proposal_referent", saved.socialWorker).map((letter) => letter.values.day),
  ).toEqual([3, 7]);
});

test("a proposal closes at day 14: kindly to both, with a message to the referent, once", () => {
  const saved = savedProposal(AT);
  answer(saved, "volunteer", "yes", day(1));
  expect(expireProposals(db, new Date(day(14).getTime() - 1))).toBe(0);
  expect(duoRow(saved.duoId).state).toBe("proposed");
  expireProposals(db, day(14));
  const row = duoRow(saved.duoId);
  expireProposals(db, day(40));
  expect(duoRow(saved.duoId)).toEqual(row);
  expect(row).toMatchObject({ state: "expired", endedAt: day(14), refusedBy: null });
  expect(letterTo(saved.duoId, "proposal_expired", saved.beneficiary)).toHaveLength(1);
  expect(letterTo(saved.duoId, "proposal_expired", saved.volunteer)).toHaveLength(0);
  expect(letterTo(saved.duoId, "proposal_closed", saved.volunteer)).toHaveLength(1);
  expect(letterTo(saved.duoId, "proposal_expired_referent", saved.socialWorker)).toHaveLength(1);
  expect(answer(saved, "beneficiary", "yes", day(15))).toMatchObject({ ok: false, refusal: "too_late" });
  expect(propose(saved, day(15))).toMatchObject({ refusal: "refused_before" });
});

test("an accepted duo does not expire", () => {
  const saved = savedOpenDuo(AT);
  db.update(duos).set({ state: "accepted" }).where(eq(duos.id, saved.duoId)).run();
  expireProposals(db, day(60));
  expect(duoRow(saved.duoId).state).toBe("accepted");
});

test("21 days without news raise one alarm; a meeting ends it, the next silence raises another", () => {
  const saved = savedOpenDuo(AT); // opened on day 3
  watchSilence(db, day(23.9));
  expect(count(saved.duoId, "duo_silent_staff")).toBe(0);
  everyHour(24, 30, (at) => watchSilence(db, at));
  const [letter] = letterTo(saved.duoId, "duo_silent_staff", saved.coordinator);
  expect(letter?.values.days).toBe(21);
  expect(count(saved.duoId, "duo_silent_staff")).toBe(1);
  expect(duoRow(saved.duoId).silentSince).toEqual(day(24));
  logMeeting(db, seatOf(saved, "volunteer"), { metAt: day(31), minutes: 90, what: "Une marche" }, day(31));
  expect(duoRow(saved.duoId)).toMatchObject({ silentSince: null, lastContactAt: day(31) });
  watchSilence(db, day(51));
  expect(count(saved.duoId, "duo_silent_staff")).toBe(1);
  watchSilence(db, day(52));
  watchSilence(db, day(80));
  expect(count(saved.duoId, "duo_silent_staff")).toBe(2);
});

test("contact checks fall on days 2, 14, 28, then every thirty days", () => {
  expect(
    [0, 1, 2, 13, 14, 27, 28, 57, 58, 200].map((elapsed) => daysFrom(nextCheck(AT, day(elapsed)))),
  ).toEqual([2, 2, 14, 14, 28, 28, 58, 58, 88, 208]);
  const saved = savedOpenDuo(AT);
  expect(duoRow(saved.duoId).nextCheckAt).toEqual(day(5));
  const viewer = viewerOf(saved.coordinator.userId);
  noteCheck(db, viewer, saved.duoId, "not_reached", day(6));
  expect(duoRow(saved.duoId)).toMatchObject({ nextCheckAt: day(17), lastContactAt: null });
  noteCheck(db, viewer, saved.duoId, "well", day(17));
  expect(duoRow(saved.duoId)).toMatchObject({ nextCheckAt: day(31), lastContactAt: day(17) });
});

test("an open duo that has no check planned gets one, once", () => {
  const saved = savedOpenDuo(AT);
  db.update(duos).set({ nextCheckAt: null }).where(eq(duos.id, saved.duoId)).run();
  expect(scheduleChecks(db, day(40))).toBe(1);
  expect(duoRow(saved.duoId).nextCheckAt).toEqual(day(61));
  expect(scheduleChecks(db, day(41))).toBe(0);
});

const daysFrom = (at: Date): number => (at.getTime() - AT.getTime()) / 86_400_000;
