import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findToken } from "~/accounts/tokens.server";
import { open } from "~/audit/seal.server";
import { db } from "~/db.server";
import { answerDuo } from "~/mentoring/answers.server";
import { SIDES } from "~/mentoring/duo-path";
import { readDuo } from "~/mentoring/duo-reader.server";
import { withdrawDuo, withdrawDuosOf } from "~/mentoring/duo-withdrawals.server";
import { openDuo } from "~/mentoring/openings.server";
import { otherSide } from "~/mentoring/parties.server";
import { seatByLink, seatOfPerson, seatOfReferent } from "~/mentoring/seats.server";
import { tx } from "~db/client";
import { users } from "~db/schema";
import {
  answer,
  duoRow,
  later,
  lettersOf,
  letterTo,
  movesOf,
  propose,
  savedAgreement,
  savedProposal,
  seatOf,
  secretIn,
  viewerOf,
} from "~tests/support/duos";
import { savedStaff } from "~tests/support/people";

const AT = new Date("2026-03-02T09:00:00Z");
const day = (days: number) => later(AT, days);

test.each(SIDES)(
  "the %s's yes is noted, the other's makes the duo accepted and tells the coordinators",
  (first) => {
    const saved = savedProposal(AT);
    expect(answer(saved, first, "yes", day(1))).toEqual({ ok: true, became: "noted" });
    expect(duoRow(saved.duoId).state).toBe("proposed");
    expect(letterTo(saved.duoId, "both_accepted_staff", saved.coordinator)).toHaveLength(0);
    expect(answer(saved, otherSide(first), "yes", day(2))).toEqual({ ok: true, became: "accepted" });
    expect(duoRow(saved.duoId)).toMatchObject({
      state: "accepted",
      acceptedAt: day(2),
      [`${first}Answer`]: "yes",
      [`${first}AnsweredAt`]: day(1),
    });
    expect(letterTo(saved.duoId, "both_accepted_staff", saved.coordinator)).toHaveLength(1);
    expect(movesOf(saved.duoId)).toEqual(["propose", "answer", "agree"]);
  },
);

test.each(SIDES)("the %s's no frees both, keeps its reason from the other and ends the links", (side) => {
  const saved = savedProposal(AT);
  const other = otherSide(side);
  const [letter] = letterTo(saved.duoId, "proposal", saved[other]);
  answer(saved, other, "yes", day(1));
  expect(answer(saved, side, "no", day(2), "too_far")).toEqual({ ok: true, became: "refused" });
  const row = duoRow(saved.duoId);
  expect(row).toMatchObject({ state: "refused", refusedBy: side, refusalReason: "too_far", endedAt: day(2) });
  expect(row.refusalWords).not.toContain("soir");
  expect(open(row.refusalWords ?? ("" as never), `duos.refusal_words:${row.id}`)).toBe("Trop tard le soir.");
  const [closed] = letterTo(saved.duoId, "proposal_closed", saved[other]);
  expect(Object.keys(closed?.values ?? {}).sort()).toEqual(["firstName", "link"]);
  expect(letterTo(saved.duoId, "proposal_closed", saved[side])).toHaveLength(0);
  expect(findToken(db, secretIn(letter?.values.link ?? ""), "proposal", day(2))).toBeNull();
  expect(readDuo(db, seatOf(saved, other), day(3))).toMatchObject({ standing: "closed", proposal: null });
  expect(JSON.stringify(readDuo(db, seatOf(saved, other), day(3)))).not.toMatch(/too_far|soir/);
  // Both are free again; the same two people are not proposed twice.
  expect(propose(saved, day(3))).toMatchObject({ refusal: "refused_before" });
});

test("whatever the other answered, a side reads exactly the same while the proposal runs", () => {
  const saved = savedProposal(AT);
  for (const side of SIDES) {
    const seat = seatOf(saved, side);
    const before = JSON.stringify(readDuo(db, seat, day(1)));
    const { volunteerAnswer, volunteerAnsweredAt, beneficiaryAnswer, beneficiaryAnsweredAt, version } =
      duoRow(saved.duoId);
    answer(saved, otherSide(side), "yes", day(1));
    expect(JSON.stringify(readDuo(db, seat, day(1)))).toBe(before);
    db.$client
      .prepare(
        "UPDATE duos SET volunteer_answer = ?, volunteer_answered_at = ?, beneficiary_answer = ?, beneficiary_answered_at = ?, version = ? WHERE id = ?",
      )
      .run(
        volunteerAnswer,
        volunteerAnsweredAt?.getTime() ?? null,
        beneficiaryAnswer,
        beneficiaryAnsweredAt?.getTime() ?? null,
        version,
        saved.duoId,
      );
  }
});

test("the same yes twice is one, and so is the same no", () => {
  const saved = savedProposal(AT);
  answer(saved, "volunteer", "yes", day(1));
  const noted = duoRow(saved.duoId);
  expect(answer(saved, "volunteer", "yes", day(2))).toEqual({ ok: true, became: "unchanged" });
  expect(duoRow(saved.duoId)).toEqual(noted);
  answer(saved, "volunteer", "no", day(3));
  const refused = duoRow(saved.duoId);
  expect(answer(saved, "volunteer", "no", day(4), "other")).toEqual({ ok: true, became: "unchanged" });
  expect(duoRow(saved.duoId)).toEqual(refused);
  expect(letterTo(saved.duoId, "proposal_closed", saved.beneficiary)).toHaveLength(1);
});

test("a yes may become a no until the duo opens", () => {
  const saved = savedAgreement(AT);
  expect(answer(saved, "beneficiary", "no", day(3), "not_now")).toEqual({ ok: true, became: "refused" });
  expect(duoRow(saved.duoId)).toMatchObject({ state: "withdrawn", refusedBy: "beneficiary" });
  expect(letterTo(saved.duoId, "proposal_closed", saved.volunteer)).toHaveLength(1);
  expect(propose(saved, day(4))).toMatchObject({ refusal: "refused_before" });
});

test.each<[string, (saved: ReturnType<typeof savedProposal>) => unknown, string]>([
  ["after the last day, even before the clock passed", () => null, "closed"],
  ["after the other refused", (saved) => answer(saved, "volunteer", "no", day(1)), "closed"],
  [
    "after a coordinator took it back",
    (saved) => withdrawDuo(db, viewerOf(saved.coordinator.userId), saved.duoId, day(1)),
    "closed",
  ],
  [
    "once the duo is open",
    (saved) => {
      answer(saved, "volunteer", "yes", day(1));
      answer(saved, "beneficiary", "yes", day(1));
      openDuo(
        db,
        viewerOf(saved.coordinator.userId),
        saved.duoId,
        { tutorId: saved.coordinator.userId, firstMeetingAt: null, firstMeetingPlace: null },
        day(2),
      );
    },
    "open",
  ],
])("an answer that comes late changes nothing: %s", (_, before, standing) => {
  const saved = savedProposal(AT);
  before(saved);
  const row = duoRow(saved.duoId);
  for (const given of ["yes", "no"] as const)
    expect(answer(saved, "beneficiary", given, day(14))).toEqual({
      ok: false,
      refusal: "too_late",
      standing,
    });
  expect(duoRow(saved.duoId)).toEqual(row);
});

test("a social worker answers for her own people, and history says that it was she", () => {
  const saved = savedProposal(AT);
  const { beneficiaryId } = saved.beneficiary;
  const seat = seatOfReferent(db, viewerOf(saved.socialWorker.userId), beneficiaryId, saved.duoId, day(1));
  if (!seat) throw new Error("no seat");
  expect(answerDuo(db, seat, { answer: "yes", reason: null, words: null }, day(1)).ok).toBe(true);
  const line = db.$client
    .prepare("SELECT actor_id FROM history WHERE subject_id = ? AND move = 'answer'")
    .get(saved.duoId);
  expect(line).toEqual({ actor_id: saved.socialWorker.userId });
  const colleague = savedStaff("social_worker", saved.branchId);
  expect(seatOfReferent(db, viewerOf(colleague.userId), beneficiaryId, saved.duoId, day(1))).toBeNull();
});

test("nobody outside staff has a seat before the proposal is visible, nor at somebody else's", () => {
  const saved = savedProposal(AT, { visibleFrom: day(1) });
  const other = savedProposal(AT);
  const before = new Date(day(1).getTime() - 1);
  const [letter] = letterTo(saved.duoId, "proposal", saved.beneficiary);
  const secret = secretIn(letter?.values.link ?? "");
  for (const side of SIDES) {
    expect(seatOfPerson(db, viewerOf(saved[side].userId), saved.duoId, before)).toBeNull();
    expect(seatOfPerson(db, viewerOf(saved[side].userId), saved.duoId, day(1))).toMatchObject({ side });
    expect(seatOfPerson(db, viewerOf(other[side].userId), saved.duoId, day(1))).toBeNull();
  }
  expect(seatByLink(db, secret, before)).toBeNull();
  expect(seatByLink(db, secret, day(1))).toMatchObject({ duoId: saved.duoId, side: "beneficiary" });
  db.update(users).set({ suspendedAt: AT }).where(eq(users.id, saved.beneficiary.userId)).run();
  expect(seatByLink(db, secret, day(1))).toBeNull();
});

test("someone who leaves: what they had not opened is withdrawn, the other side is told it is closed", () => {
  const saved = savedAgreement(AT);
  const { volunteerId, userId } = saved.volunteer;
  expect(tx(db, (t) => withdrawDuosOf(t, { volunteerId }, userId, day(3)))).toBe(1);
  expect(duoRow(saved.duoId)).toMatchObject({ state: "withdrawn", refusedBy: null });
  expect(letterTo(saved.duoId, "proposal_closed", saved.beneficiary)).toHaveLength(1);
  expect(letterTo(saved.duoId, "proposal_closed", saved.volunteer)).toHaveLength(0);
  expect(tx(db, (t) => withdrawDuosOf(t, { volunteerId }, userId, day(4)))).toBe(0);
});

test("nobody hears of a proposal that was withdrawn before it could be seen", () => {
  const saved = savedProposal(AT, { visibleFrom: day(1) });
  const { beneficiaryId, userId } = saved.beneficiary;
  expect(tx(db, (t) => withdrawDuosOf(t, { beneficiaryId }, userId, AT))).toBe(1);
  expect(lettersOf(saved.duoId).map(({ kind, state }) => [kind, state])).toEqual([
    ["proposal", "cancelled"],
    ["proposal", "cancelled"],
  ]);
});
