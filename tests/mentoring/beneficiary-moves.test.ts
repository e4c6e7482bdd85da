import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findViewer } from "~/accounts/sessions.server";
import { findToken } from "~/accounts/tokens.server";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, UserId } from "~/ids";
import { confirmBeneficiary, moveBeneficiary } from "~/mentoring/beneficiary-moves.server";
import { BENEFICIARY_MOVES, BENEFICIARY_STATES } from "~/mentoring/beneficiary-path";
import { changeReferent, listReferentChanges } from "~/mentoring/change-referent.server";
import { moveDuo } from "~/mentoring/duo-moves.server";
import { tx } from "~db/client";
import { beneficiaries, consents, letters } from "~db/schema";
import { sessionCookie } from "~tests/support/ask";
import { duoRow, lettersOf, letterTo, savedProposal, secretIn } from "~tests/support/duos";
import { EARLIER, savedBeneficiary, savedBranch, savedStaff } from "~tests/support/people";

const AT = new Date("2026-03-02T10:00:00Z");

async function viewerOf(user: { userId: UserId }): Promise<Viewer> {
  const viewer = await findViewer(db, await sessionCookie(user.userId), now());
  if (!viewer) throw new Error("No viewer");
  return viewer;
}

const rowOf = (id: BeneficiaryId) => {
  const row = db.select().from(beneficiaries).where(eq(beneficiaries.id, id)).get();
  if (!row) throw new Error(`No beneficiary ${id}`);
  return row;
};

describe("the table of moves", () => {
  const cases = (["pause", "resume", "close"] as const).flatMap((move) =>
    BENEFICIARY_STATES.flatMap((state) =>
      (["beneficiary", "social_worker", "coordinator", "admin"] as const).map((role) => ({
        move,
        state,
        role,
      })),
    ),
  );

  test.each(cases)("$role: $move from $state", async ({ move, state, role }) => {
    const branchId = savedBranch();
    const socialWorker = savedStaff("social_worker", branchId);
    const person = savedBeneficiary(branchId, { state, referentId: socialWorker.userId });
    const actors = {
      beneficiary: person,
      social_worker: socialWorker,
      coordinator: savedStaff("coordinator", branchId),
      admin: savedStaff("admin"),
    };
    const moved = moveBeneficiary(db, await viewerOf(actors[role]), person.beneficiaryId, move, AT);
    const allowed = BENEFICIARY_MOVES[move].from.includes(state);
    expect(moved).toEqual(allowed ? { ok: true } : { ok: false, why: "conflict", state });
    expect(rowOf(person.beneficiaryId).state).toBe(allowed ? BENEFICIARY_MOVES[move].to : state);
    expect(listHistory(db, { kind: "beneficiary", id: person.beneficiaryId })).toHaveLength(allowed ? 1 : 0);
  });
});

describe("whose person", () => {
  test.each(["social_worker", "coordinator", "volunteer-like"] as const)(
    "a stranger (%s) cannot move a wish",
    async (kind) => {
      const branchId = savedBranch();
      const person = savedBeneficiary(branchId, {
        referentId: savedStaff("social_worker", branchId).userId,
      });
      const stranger =
        kind === "social_worker"
          ? savedStaff("social_worker", branchId)
          : kind === "coordinator"
            ? savedStaff("coordinator", savedBranch("Nantes", "44109"))
            : savedStaff("partner");
      const moved = moveBeneficiary(db, await viewerOf(stranger), person.beneficiaryId, "close", AT);
      expect(moved).toEqual({ ok: false, why: "not_there" });
      expect(rowOf(person.beneficiaryId).state).toBe("waiting");
    },
  );

  test("another beneficiary cannot pause this one's wish", async () => {
    const branchId = savedBranch();
    const person = savedBeneficiary(branchId);
    const other = savedBeneficiary(branchId);
    expect(moveBeneficiary(db, await viewerOf(other), person.beneficiaryId, "pause", AT)).toEqual({
      ok: false,
      why: "not_there",
    });
  });
});

describe("pausing and resuming", () => {
  test("a pause keeps the place in the queue and the proposal", async () => {
    const { beneficiary, duoId } = savedProposal(AT);
    const viewer = await viewerOf(beneficiary);
    expect(moveBeneficiary(db, viewer, beneficiary.beneficiaryId, "pause", AT)).toEqual({ ok: true });
    expect(duoRow(duoId).state).toBe("proposed");
    moveBeneficiary(db, viewer, beneficiary.beneficiaryId, "resume", new Date(AT.getTime() + 1000));
    expect(rowOf(beneficiary.beneficiaryId)).toMatchObject({ state: "waiting", waitingSince: EARLIER });
  });

  test("nobody resumes without the consent to be matched", async () => {
    const person = savedBeneficiary(savedBranch(), { state: "paused" });
    db.update(consents).set({ withdrawnAt: AT }).where(eq(consents.userId, person.userId)).run();
    const viewer = await viewerOf(person);
    expect(moveBeneficiary(db, viewer, person.beneficiaryId, "resume", AT)).toEqual({
      ok: false,
      why: "no_consent",
      state: "paused",
    });
  });
});

describe("leaving", () => {
  test("takes the proposal back, kills its links and tells the other side only that it is closed", async () => {
    const { beneficiary, volunteer, duoId } = savedProposal(AT);
    const [letter] = letterTo(duoId, "proposal", volunteer);
    const later = new Date(AT.getTime() + 86_400_000);
    moveBeneficiary(db, await viewerOf(beneficiary), beneficiary.beneficiaryId, "close", later);
    expect(duoRow(duoId)).toMatchObject({ state: "withdrawn", endedAt: later });
    expect(findToken(db, secretIn(letter?.values.link ?? ""), "proposal", later)).toBeNull();
    expect(letterTo(duoId, "proposal_closed", volunteer)).toHaveLength(1);
    expect(letterTo(duoId, "proposal_closed", beneficiary)).toHaveLength(0);
  });

  test("a proposal that nobody has seen yet goes without a word", async () => {
    const visibleFrom = new Date(AT.getTime() + 600_000);
    const { beneficiary, duoId } = savedProposal(AT, { visibleFrom });
    moveBeneficiary(db, await viewerOf(beneficiary), beneficiary.beneficiaryId, "close", AT);
    expect(duoRow(duoId).state).toBe("withdrawn");
    const left = lettersOf(duoId).map(({ state }) => state);
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left)).toEqual(new Set(["cancelled"]));
  });

  test("ends an open duo and thanks the other person", async () => {
    const { beneficiary, volunteer, coordinator, duoId } = savedProposal(AT);
    const by = { mover: "coordinator" as const, by: coordinator.userId, at: AT };
    tx(db, (t) => moveDuo(t, duoRow(duoId), "agree", { ...by, mover: "volunteer" }));
    tx(db, (t) => moveDuo(t, duoRow(duoId), "open", by, { nextCheckAt: AT }));
    moveBeneficiary(db, await viewerOf(beneficiary), beneficiary.beneficiaryId, "close", AT);
    expect(duoRow(duoId)).toMatchObject({ state: "cancelled", endReason: "other", nextCheckAt: null });
    expect(letterTo(duoId, "duo_ended", volunteer)).toHaveLength(1);
  });

  test("twice is once", async () => {
    const person = savedBeneficiary(savedBranch());
    const viewer = await viewerOf(person);
    expect(moveBeneficiary(db, viewer, person.beneficiaryId, "close", AT)).toEqual({ ok: true });
    expect(moveBeneficiary(db, viewer, person.beneficiaryId, "close", AT)).toEqual({
      ok: false,
      why: "conflict",
      state: "closed",
    });
    expect(listHistory(db, { kind: "beneficiary", id: person.beneficiaryId })).toHaveLength(1);
  });
});

describe("confirming", () => {
  async function toConfirm(given: { consent: boolean }) {
    const branchId: BranchId = savedBranch();
    const person = savedBeneficiary(branchId, {
      ...{ state: "to_confirm", waitingSince: null, protectionConfirmedAt: null },
    });
    if (!given.consent) db.delete(consents).where(eq(consents.userId, person.userId)).run();
    const referent = savedStaff("social_worker", branchId);
    const viewer = await viewerOf(savedStaff("coordinator", branchId));
    return { person, viewer, referent };
  }

  test("lets the person in, waiting since the day they asked, and tells them who accompanies them", async () => {
    const { person, viewer, referent } = await toConfirm({ consent: true });
    const given = { referentId: referent.userId, consentCollected: false };
    expect(confirmBeneficiary(db, viewer, person.beneficiaryId, given, AT)).toEqual({ ok: true });
    expect(rowOf(person.beneficiaryId)).toMatchObject({
      ...{ state: "waiting", referentId: referent.userId, protectionConfirmedAt: AT },
      waitingSince: EARLIER,
    });
    const told = db.select().from(letters).where(eq(letters.userId, person.userId)).all();
    expect(told.map(({ kind }) => kind)).toEqual(["beneficiary_registered"]);
    expect(confirmBeneficiary(db, viewer, person.beneficiaryId, given, AT)).toMatchObject({
      why: "conflict",
    });
  });

  test("without consent, or with a referent of another branch: refused, nothing changed", async () => {
    const { person, viewer, referent } = await toConfirm({ consent: false });
    const stranger = savedStaff("social_worker", savedBranch("Nantes", "44109"));
    expect(
      confirmBeneficiary(
        db,
        viewer,
        person.beneficiaryId,
        { referentId: referent.userId, consentCollected: false },
        AT,
      ),
    ).toMatchObject({ why: "no_consent" });
    expect(
      confirmBeneficiary(
        db,
        viewer,
        person.beneficiaryId,
        { referentId: stranger.userId, consentCollected: true },
        AT,
      ),
    ).toMatchObject({ why: "no_referent" });
    expect(rowOf(person.beneficiaryId)).toMatchObject({ state: "to_confirm", referentId: null });
  });

  test("a consent collected by staff is dated and signed by them", async () => {
    const { person, viewer, referent } = await toConfirm({ consent: false });
    const given = { referentId: referent.userId, consentCollected: true };
    expect(confirmBeneficiary(db, viewer, person.beneficiaryId, given, AT)).toEqual({ ok: true });
    expect(db.select().from(consents).where(eq(consents.userId, person.userId)).all()).toMatchObject([
      { purpose: "matching", givenAt: AT, recordedBy: viewer.userId, withdrawnAt: null },
    ]);
  });
});

describe("the referent", () => {
  test("changes with its history; the old one sees the file no more", async () => {
    const branchId = savedBranch();
    const [before, after] = [savedStaff("social_worker", branchId), savedStaff("social_worker", branchId)];
    const person = savedBeneficiary(branchId, { referentId: before.userId });
    const viewer = await viewerOf(savedStaff("coordinator", branchId));
    const given = { referentId: after.userId, version: 1 };
    expect(changeReferent(db, viewer, person.beneficiaryId, given, AT)).toEqual({ ok: true });
    expect(listReferentChanges(db, person.beneficiaryId)).toHaveLength(1);
    expect(moveBeneficiary(db, await viewerOf(before), person.beneficiaryId, "pause", AT)).toMatchObject({
      why: "not_there",
    });
    expect(moveBeneficiary(db, await viewerOf(after), person.beneficiaryId, "pause", AT)).toEqual({
      ok: true,
    });
  });

  test("a page that is out of date changes nothing", async () => {
    const branchId = savedBranch();
    const person = savedBeneficiary(branchId, { version: 3 });
    const referent = savedStaff("social_worker", branchId);
    const viewer = await viewerOf(savedStaff("coordinator", branchId));
    const given = { referentId: referent.userId, version: 2 };
    expect(changeReferent(db, viewer, person.beneficiaryId, given, AT)).toMatchObject({ why: "conflict" });
    expect(rowOf(person.beneficiaryId).referentId).toBeNull();
  });
});
