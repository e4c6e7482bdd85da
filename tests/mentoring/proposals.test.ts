import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findToken } from "~/accounts/tokens.server";
import { db } from "~/db.server";
import { takeBackProposals } from "~/mentoring/proposals.server";
import { tx } from "~db/client";
import { beneficiaries, blockedPairs, consents, duos, users, volunteers } from "~db/schema";
import {
  duoRow,
  later,
  lettersOf,
  letterTo,
  movesOf,
  propose,
  savedPair,
  savedProposal,
  secretIn,
  someRound,
} from "~tests/support/duos";
import { savedBeneficiary, savedVolunteer } from "~tests/support/people";

const AT = new Date("2026-03-02T09:00:00Z");

test("a proposal is visible, asked for and closed at its days, and both sides get their letter then", () => {
  const visibleFrom = new Date(AT.getTime() + 600_000);
  const { duoId, volunteer, beneficiary } = savedProposal(AT, {
    visibleFrom,
    letterWords: "Bonne nouvelle.",
  });
  expect(duoRow(duoId)).toMatchObject({
    state: "proposed",
    visibleFrom,
    askedBy: later(visibleFrom, 7),
    closesAt: later(visibleFrom, 14),
  });
  expect(movesOf(duoId)).toEqual(["propose"]);
  expect(lettersOf(duoId).map((letter) => letter.kind)).toEqual(["proposal", "proposal"]);
  for (const [one, other] of [
    [volunteer, beneficiary],
    [beneficiary, volunteer],
  ] as const) {
    const [letter] = letterTo(duoId, "proposal", one);
    const otherName = db.select().from(users).where(eq(users.id, other.userId)).get();
    expect(letter?.notBefore).toEqual(visibleFrom);
    expect(letter?.values).toMatchObject({
      otherFirstName: otherName?.firstName,
      town: "Angers",
      words: "Bonne nouvelle.",
      askedBy: later(visibleFrom, 7).getTime(),
    });
    expect(JSON.stringify(letter?.values)).not.toContain(otherName?.lastName ?? "?");
    const secret = secretIn(letter?.values.link ?? "");
    expect(findToken(db, secret, "proposal", later(visibleFrom, 13))).toMatchObject({
      userId: one.userId,
      subject: duoId,
    });
    expect(findToken(db, secret, "proposal", later(visibleFrom, 14))).toBeNull();
  }
});

test("someone without e-mail is asked through their referent", () => {
  const pair = savedPair();
  db.update(users).set({ email: null }).where(eq(users.id, pair.beneficiary.userId)).run();
  const proposed = propose(pair, AT);
  if (!proposed.ok) throw new Error(proposed.refusal);
  const [letter] = letterTo(proposed.duoId, "proposal_referent", pair.socialWorker);
  expect(letter?.values).toMatchObject({ day: 0 });
  expect(letter?.values.link).toContain(`/people/${pair.beneficiary.beneficiaryId}/duos/${proposed.duoId}`);
  expect(letterTo(proposed.duoId, "proposal", pair.volunteer)).toHaveLength(1);
});

test("someone with neither e-mail nor referent is asked by the branch's coordinators", () => {
  const pair = savedPair();
  db.update(users).set({ email: null }).where(eq(users.id, pair.beneficiary.userId)).run();
  db.update(beneficiaries)
    .set({ referentId: null })
    .where(eq(beneficiaries.id, pair.beneficiary.beneficiaryId))
    .run();
  const proposed = propose(pair, AT);
  if (!proposed.ok) throw new Error(proposed.refusal);
  expect(letterTo(proposed.duoId, "proposal_referent", pair.coordinator)).toHaveLength(1);
});

type Pair = ReturnType<typeof savedPair>;
const volunteerIs = (pair: Pair, set: Partial<typeof volunteers.$inferInsert>) =>
  db.update(volunteers).set(set).where(eq(volunteers.id, pair.volunteer.volunteerId)).run();

test.each<[string, (pair: Pair) => unknown]>([
  ["not_approved", (pair) => volunteerIs(pair, { state: "paused" })],
  ["not_approved", (pair) => volunteerIs(pair, { interviewAt: null })],
  ["not_approved", (pair) => volunteerIs(pair, { recordCheckRenewalAt: AT })],
  [
    "not_approved",
    (pair) => db.update(users).set({ suspendedAt: AT }).where(eq(users.id, pair.volunteer.userId)).run(),
  ],
  [
    "not_waiting",
    (pair) =>
      db
        .update(beneficiaries)
        .set({ state: "paused" })
        .where(eq(beneficiaries.id, pair.beneficiary.beneficiaryId))
        .run(),
  ],
  [
    "no_consent",
    (pair) =>
      db.update(consents).set({ withdrawnAt: AT }).where(eq(consents.userId, pair.beneficiary.userId)).run(),
  ],
  [
    "blocked",
    (pair) =>
      db
        .insert(blockedPairs)
        .values({
          volunteerId: pair.volunteer.volunteerId,
          beneficiaryId: pair.beneficiary.beneficiaryId,
          reason: "incident",
          blockedBy: pair.coordinator.userId,
          blockedAt: AT,
        })
        .run(),
  ],
  ["already_proposed", (pair) => propose({ ...pair, volunteer: savedVolunteer(pair.branchId) }, AT)],
  ["no_place", (pair) => propose({ ...pair, beneficiary: savedBeneficiary(pair.branchId) }, AT)],
])("is refused, and nothing is written: %s", (refusal, spoil) => {
  const pair = savedPair();
  spoil(pair);
  const before = db.select().from(duos).all().length;
  expect(propose(pair, AT)).toEqual({ ok: false, refusal });
  expect(db.select().from(duos).all()).toHaveLength(before);
});

test("a volunteer with two places takes two proposals, not three", () => {
  const pair = savedPair();
  volunteerIs(pair, { maxDuos: 2 });
  expect(propose(pair, AT).ok).toBe(true);
  expect(propose({ ...pair, beneficiary: savedBeneficiary(pair.branchId) }, AT).ok).toBe(true);
  expect(propose({ ...pair, beneficiary: savedBeneficiary(pair.branchId) }, AT)).toMatchObject({
    refusal: "no_place",
  });
});

test.each([
  ["a refusal never comes back", { state: "refused", refusedBy: "volunteer" }, 400, false],
  ["nor does a change of mind", { state: "withdrawn", refusedBy: "beneficiary" }, 400, false],
  ["nor a duo that was lived", { state: "completed" }, 400, false],
  ["an expired one rests for 90 days", { state: "expired" }, 14 + 89, false],
  ["then may come back", { state: "expired" }, 14 + 90, true],
  ["one taken back may come back at once", { state: "withdrawn" }, 0, true],
  [
    "a refusal that staff reopened may come back",
    { state: "refused", refusedBy: "volunteer", reopenedAt: AT },
    1,
    true,
  ],
] as const)("%s", (_, columns, days, ok) => {
  const { duoId, ...pair } = savedProposal(AT);
  db.update(duos).set(columns).where(eq(duos.id, duoId)).run();
  expect(propose(pair, later(AT, days))).toMatchObject(ok ? { ok } : { ok, refusal: "refused_before" });
});

test("a round that is taken back withdraws its proposals, cancels their letters and ends their links", () => {
  const { duoId, coordinator, volunteer, ...pair } = savedProposal(AT, {
    roundId: someRound,
    visibleFrom: new Date(AT.getTime() + 600_000),
  });
  const other = savedProposal(AT);
  const [letter] = letterTo(duoId, "proposal", volunteer);
  const at = new Date(AT.getTime() + 300_000);
  expect(tx(db, (t) => takeBackProposals(t, someRound, coordinator.userId, at))).toBe(1);
  expect(duoRow(duoId).state).toBe("withdrawn");
  expect(lettersOf(duoId).map((one) => one.state)).toEqual(["cancelled", "cancelled"]);
  expect(findToken(db, secretIn(letter?.values.link ?? ""), "proposal", at)).toBeNull();
  expect(tx(db, (t) => takeBackProposals(t, someRound, coordinator.userId, at))).toBe(0);
  expect(duoRow(other.duoId).state).toBe("proposed");
  expect(propose({ coordinator, volunteer, ...pair }, at).ok).toBe(true);
});
