import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { open, seal } from "~/audit/seal.server";
import { db } from "~/db.server";
import { reopenPair } from "~/mentoring/duo-care.server";
import { endDuo, endDuoByStaff, endDuosOf } from "~/mentoring/duo-endings.server";
import { logMeeting } from "~/mentoring/duo-meetings.server";
import { SIDES } from "~/mentoring/duo-path";
import { readDuo } from "~/mentoring/duo-reader.server";
import { handleReport, listReports, reportDuo } from "~/mentoring/duo-reports.server";
import { openDuo } from "~/mentoring/openings.server";
import { otherSide } from "~/mentoring/parties.server";
import { tx } from "~db/client";
import { beneficiaries, blockedPairs, duoReports, duos, users, volunteers } from "~db/schema";
import {
  duoRow,
  later,
  letterTo,
  movesOf,
  propose,
  savedAgreement,
  savedOpenDuo,
  savedProposal,
  seatOf,
  viewerOf,
} from "~tests/support/duos";
import { savedStaff } from "~tests/support/people";

const AT = new Date("2026-03-02T09:00:00Z");
const day = (days: number) => later(AT, days);
type Saved = ReturnType<typeof savedProposal>;

/** Gives both people everything that must not be seen too early. */
function withCanaries(saved: Saved) {
  for (const side of SIDES) {
    const { userId } = saved[side];
    db.update(users)
      .set({
        lastName: `Nomcanari${side}`,
        email: canaryAddress(userId),
        phone: seal(side === "volunteer" ? "+33612345678" : "+33687654321", `users.phone:${userId}`),
      })
      .where(eq(users.id, userId))
      .run();
  }
  db.update(volunteers).set({ reachBy: "phone" }).where(eq(volunteers.id, saved.volunteer.volunteerId)).run();
  return saved;
}
const canaryAddress = (userId: string) => `canari-${userId}@exemple.fr`;
const CANARY = /Nomcanari|canari-|12345678|12 34 56 78|87654321|87 65 43 21/;

test("before the opening, no e-mail, phone or last name reaches the other side or a letter", () => {
  const saved = withCanaries(savedProposal(AT));
  for (const side of SIDES)
    expect(JSON.stringify(readDuo(db, seatOf(saved, side), day(1)))).not.toMatch(CANARY);
  const agreed = withCanaries({ ...savedAgreement(AT) });
  for (const side of SIDES) {
    const read = readDuo(db, seatOf(agreed, side), day(2));
    expect(read.standing).toBe("both_yes");
    expect(JSON.stringify(read)).not.toMatch(CANARY);
  }
});

test("the opening names a tutor, says where one meets and shows each how to reach the other, as they wished", () => {
  const saved = withCanaries(savedAgreement(AT));
  const viewer = viewerOf(saved.coordinator.userId);
  const opening = {
    tutorId: saved.socialWorker.userId,
    firstMeetingAt: day(9),
    firstMeetingPlace: "Café du Port",
  };
  expect(openDuo(db, viewer, saved.duoId, opening, day(3))).toEqual({ ok: true });
  expect(duoRow(saved.duoId)).toMatchObject({ state: "open", openedAt: day(3), nextCheckAt: day(5) });
  const [toBeneficiary] = letterTo(saved.duoId, "duo_open", saved.beneficiary);
  expect(toBeneficiary?.values).toMatchObject({
    otherEmail: null,
    otherPhone: "06 12 34 56 78",
    meetingAt: day(9).getTime(),
    meetingPlace: "Café du Port",
  });
  const [toVolunteer] = letterTo(saved.duoId, "duo_open", saved.volunteer);
  expect(toVolunteer?.values).toMatchObject({
    otherEmail: canaryAddress(saved.beneficiary.userId),
    otherPhone: null,
  });
  expect(readDuo(db, seatOf(saved, "volunteer"), day(4)).life?.contact).toMatchObject({
    by: "email",
    email: canaryAddress(saved.beneficiary.userId),
    phone: null,
  });
  expect(readDuo(db, seatOf(saved, "beneficiary"), day(4)).life?.contact).toMatchObject({
    by: "phone",
    phone: "06 12 34 56 78",
    dial: "+33612345678",
    email: null,
  });
});

test("someone reached through their referent shows neither address nor number", () => {
  const saved = withCanaries(savedOpenDuo(AT));
  db.update(beneficiaries)
    .set({ reachBy: "referent" })
    .where(eq(beneficiaries.id, saved.beneficiary.beneficiaryId))
    .run();
  const { life } = readDuo(db, seatOf(saved, "volunteer"), day(4));
  expect(life?.contact).toMatchObject({ by: "referent", email: null, phone: null });
  expect(life?.contact?.through?.name).toBeTruthy();
  expect(JSON.stringify(life)).not.toMatch(/canari-|87 65/);
});

test("a duo is opened by its own branch, with a tutor of the branch, for a day to come, once", () => {
  const saved = savedAgreement(AT);
  const viewer = viewerOf(saved.coordinator.userId);
  const opening = { tutorId: saved.coordinator.userId, firstMeetingAt: null, firstMeetingPlace: null };
  const stranger = viewerOf(savedStaff("coordinator").userId);
  expect(openDuo(db, stranger, saved.duoId, opening, day(3))).toBeNull();
  expect(openDuo(db, viewer, saved.duoId, { ...opening, tutorId: stranger.userId }, day(3))).toMatchObject({
    refusal: "not_a_tutor",
  });
  expect(openDuo(db, viewer, saved.duoId, { ...opening, firstMeetingAt: day(2) }, day(3))).toMatchObject({
    refusal: "meeting_past",
  });
  expect(duoRow(saved.duoId).state).toBe("accepted");
  expect(openDuo(db, viewer, saved.duoId, opening, day(3))).toEqual({ ok: true });
  expect(openDuo(db, viewer, saved.duoId, opening, day(3))).toMatchObject({
    refusal: "not_now",
    state: "open",
  });
  expect(letterTo(saved.duoId, "duo_open", saved.volunteer)).toHaveLength(1);
});

test("meetings are logged once, never ahead of time, only while the duo is open, and both sides read them", () => {
  const saved = savedOpenDuo(AT);
  const seat = seatOf(saved, "volunteer");
  const meeting = { metAt: day(5), minutes: 60, what: "Un café" };
  expect(logMeeting(db, seat, { ...meeting, metAt: day(7) }, day(6))).toMatchObject({ refusal: "in_future" });
  expect(logMeeting(db, seat, { ...meeting, metAt: day(-20) }, day(6))).toMatchObject({
    refusal: "before_opening",
  });
  expect(logMeeting(db, seat, meeting, day(6))).toEqual({ ok: true });
  expect(logMeeting(db, seat, meeting, day(6))).toEqual({ ok: true });
  const read = (side: "volunteer" | "beneficiary") =>
    readDuo(db, seatOf(saved, side), day(6)).life?.meetings.map(({ what, own }) => [what, own]);
  expect(read("volunteer")).toEqual([["Un café", true]]);
  expect(read("beneficiary")).toEqual([["Un café", false]]);
  endDuo(db, seat, { reason: "no_time", words: null }, day(7));
  expect(logMeeting(db, seat, { ...meeting, what: "Un thé" }, day(8))).toMatchObject({ refusal: "not_open" });
});

test.each(SIDES)("a %s says that something is wrong: staff read it, the other side never does", (side) => {
  const saved = savedOpenDuo(AT);
  const seat = seatOf(saved, side);
  expect(reportDuo(db, seat, "Je ne me sens pas à l’aise.", day(5))).toEqual({ ok: true });
  expect(reportDuo(db, seat, "Je ne me sens pas à l’aise.", day(5))).toEqual({ ok: true });
  const [report, ...more] = listReports(db, saved.duoId);
  expect(more).toEqual([]);
  expect(report).toMatchObject({ words: "Je ne me sens pas à l’aise.", handledAt: null });
  const row = db.select().from(duoReports).where(eq(duoReports.duoId, saved.duoId)).get();
  expect(row?.words).not.toContain("aise");
  const [letter, ...others] = letterTo(saved.duoId, "duo_report_staff", saved.coordinator);
  expect(others).toEqual([]);
  expect(JSON.stringify(letter?.values)).not.toContain("aise");
  for (const reader of SIDES)
    expect(JSON.stringify(readDuo(db, seatOf(saved, reader), day(6)))).not.toMatch(/aise|report/i);
  const viewer = viewerOf(saved.coordinator.userId);
  const id = report?.id ?? ("" as never);
  expect(handleReport(db, viewerOf(savedStaff("coordinator").userId), saved.duoId, id, day(6))).toBeNull();
  expect(handleReport(db, viewer, saved.duoId, id, day(6))).toEqual({ ok: true });
  expect(handleReport(db, viewer, saved.duoId, id, day(9))).toEqual({ ok: true });
  expect(listReports(db, saved.duoId)[0]?.handledAt).toBe(day(6).getTime());
});

test("a proposal cannot be reported on: there is nothing yet between the two", () => {
  expect(reportDuo(db, seatOf(savedProposal(AT), "volunteer"), "…", day(1))).toMatchObject({ ok: false });
});

test("a beneficiary ends a duo alone; staff read why, the other side only that it ended", () => {
  const saved = savedOpenDuo(AT);
  const ending = { reason: "did_not_get_along" as const, words: "Nous n’avons rien à nous dire." };
  expect(endDuo(db, seatOf(saved, "beneficiary"), ending, day(20))).toEqual({ ok: true });
  const row = duoRow(saved.duoId);
  expect(row).toMatchObject({ state: "cancelled", endedAt: day(20), endReason: "did_not_get_along" });
  expect(open(row.endWords ?? ("" as never), `duos.end_words:${row.id}`)).toBe(ending.words);
  expect(letterTo(saved.duoId, "duo_report_staff", saved.coordinator)).toHaveLength(1);
  const [letter] = letterTo(saved.duoId, "duo_ended", saved.volunteer);
  expect(Object.keys(letter?.values ?? {}).sort()).toEqual(["firstName", "link", "otherFirstName"]);
  const read = readDuo(db, seatOf(saved, "volunteer"), day(21));
  expect(read).toMatchObject({ standing: "ended", life: { contact: null } });
  expect(JSON.stringify(read)).not.toMatch(/rien à nous dire|did_not_get_along/);
  expect(endDuo(db, seatOf(saved, "beneficiary"), ending, day(21))).toEqual({ ok: true });
  expect(duoRow(saved.duoId)).toEqual(row);
  expect(db.select().from(blockedPairs).all()).toEqual([]);
});

test("an incident keeps the two from ever being proposed again, even by staff", () => {
  const saved = savedOpenDuo(AT);
  endDuo(db, seatOf(saved, "beneficiary"), { reason: "incident", words: null }, day(20));
  expect(db.select().from(blockedPairs).all()).toMatchObject([
    { volunteerId: saved.volunteer.volunteerId, beneficiaryId: saved.beneficiary.beneficiaryId },
  ]);
  expect(listReports(db, saved.duoId)).toHaveLength(1);
  const viewer = viewerOf(saved.coordinator.userId);
  expect(reopenPair(db, viewer, saved.duoId, day(21))).toEqual({ ok: false, refusal: "blocked" });
  expect(propose(saved, day(400))).toMatchObject({ refusal: "blocked" });
});

test("completed is not cancelled, and what has ended is not ended again", () => {
  const saved = savedOpenDuo(AT);
  const viewer = viewerOf(saved.coordinator.userId);
  const done = { reason: "six_months_done" as const, words: null };
  expect(endDuoByStaff(db, viewer, saved.duoId, "complete", done, day(190))).toEqual({ ok: true });
  expect(duoRow(saved.duoId)).toMatchObject({ state: "completed", nextCheckAt: null });
  for (const side of SIDES) expect(letterTo(saved.duoId, "duo_ended", saved[side])).toHaveLength(1);
  expect(
    endDuoByStaff(db, viewer, saved.duoId, "cancel", { reason: "no_time", words: null }, day(191)),
  ).toMatchObject({ ok: false, state: "completed" });
  expect(endDuo(db, seatOf(saved, "volunteer"), { reason: "no_time", words: null }, day(191))).toMatchObject({
    ok: false,
  });
  expect(movesOf(saved.duoId).at(-1)).toBe("complete");
});

test("staff let a refused pair be proposed again, once they know why", () => {
  const saved = savedOpenDuo(AT);
  const viewer = viewerOf(saved.coordinator.userId);
  expect(reopenPair(db, viewer, saved.duoId, day(5))).toMatchObject({ refusal: "still_going" });
  endDuo(db, seatOf(saved, "volunteer"), { reason: "no_time", words: null }, day(6));
  expect(propose(saved, day(7))).toMatchObject({ refusal: "refused_before" });
  expect(reopenPair(db, viewer, saved.duoId, day(8))).toEqual({ ok: true });
  expect(reopenPair(db, viewer, saved.duoId, day(9))).toEqual({ ok: true });
  expect(movesOf(saved.duoId).filter((move) => move === "reopen")).toHaveLength(1);
  expect(propose(saved, day(9)).ok).toBe(true);
});

test.each(SIDES)("when a %s leaves, their open duo ends and the other is told", (side) => {
  const saved = savedOpenDuo(AT);
  const person =
    side === "volunteer"
      ? { volunteerId: saved.volunteer.volunteerId }
      : { beneficiaryId: saved.beneficiary.beneficiaryId };
  const by = saved[side].userId;
  expect(tx(db, (t) => endDuosOf(t, person, { mover: side, by }, day(9)))).toBe(1);
  expect(db.select().from(duos).where(eq(duos.id, saved.duoId)).get()?.state).toBe("cancelled");
  expect(letterTo(saved.duoId, "duo_ended", saved[otherSide(side)])).toHaveLength(1);
  expect(letterTo(saved.duoId, "duo_ended", saved[side])).toHaveLength(0);
});
