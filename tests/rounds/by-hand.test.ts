import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { BranchId, DraftId, RoundId } from "~/ids";
import { loadPool } from "~/mentoring/pool.server";
import { type Replacement, replacePair } from "~/rounds/replacement.server";
import { givenOf } from "~/rounds/result.server";
import { blockedPairs, drafts, rounds } from "~db/schema";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedDraft, savedRound, staffViewer } from "~tests/support/rounds";

const AT = new Date("2026-03-02T09:00:00Z");
let branchId: BranchId;
let viewer: Viewer;
let roundId: RoundId;

beforeEach(() => {
  branchId = savedBranch();
  const staff = savedStaff("coordinator", branchId);
  viewer = staffViewer(staff, "coordinator", branchId);
  roundId = savedRound(staff, [branchId]);
});

const two = (volunteer = {}, beneficiary = {}) => ({
  volunteerId: savedVolunteer(branchId, volunteer).volunteerId,
  beneficiaryId: savedBeneficiary(branchId, beneficiary).beneficiaryId,
});
const form = (pair: ReturnType<typeof two>, given: Partial<Replacement> = {}) =>
  replacePair(
    db,
    viewer,
    { roundId, from: { personId: pair.beneficiaryId }, version: 0, reason: "", ...pair, ...given },
    AT,
  );
const row = (id: DraftId) => db.select().from(drafts).where(eq(drafts.id, id)).get();
const made = (result: ReturnType<typeof replacePair>): DraftId => {
  if (!result.ok) throw new Error(result.refusal);
  return result.draftId;
};

test("somebody whom the round left gets a partner: a locked draft, kept in the next run", () => {
  const pair = two();
  const id = made(form(pair));
  expect(row(id)).toMatchObject({ ...pair, state: "locked", against: [], forcedReason: null });
  expect(listHistory(db, { kind: "draft", id })).toMatchObject([
    { move: "replace", toState: "locked", actorId: viewer.userId, details: { replaces: null } },
  ]);
  expect(givenOf(db, roundId, loadPool(db, [branchId], AT)).locked).toEqual([
    { volunteerId: pair.volunteerId, beneficiaryId: pair.beneficiaryId },
  ]);
});

test("the same sent twice is one draft, from either side", () => {
  const pair = two();
  const id = made(form(pair));
  expect(made(form(pair))).toBe(id);
  expect(made(form(pair, { from: { personId: pair.volunteerId } }))).toBe(id);
});

test("against a requirement it needs a written reason, and is forced with it", () => {
  const pair = two({ freeHours: 1 }, { freeHours: 2 });
  expect(form(pair)).toEqual({ ok: false, refusal: "reason_needed" });
  const id = made(form(pair, { reason: "Ils se voient déjà à l’atelier." }));
  expect(row(id)).toMatchObject({
    state: "forced",
    against: ["hours"],
    forcedReason: "Ils se voient déjà à l’atelier.",
  });
});

test("no reason overcomes a hurdle, a blocked pair, or a pair forbidden in this round", () => {
  const reason = "Pourtant.";
  expect(form(two({ interviewAt: null }), { reason })).toMatchObject({ refusal: "not_eligible" });
  const blocked = two();
  db.insert(blockedPairs)
    .values({ ...blocked, reason: "Signalement.", blockedBy: viewer.userId, blockedAt: AT })
    .run();
  expect(form(blocked, { reason })).toMatchObject({ refusal: "never" });
  const forbidden = two();
  savedDraft(roundId, branchId, forbidden, { state: "forbidden" });
  expect(form(forbidden, { reason })).toMatchObject({ refusal: "forbidden" });
});

test("the person must be one of the two, and both of the round’s branches", () => {
  const other = savedBeneficiary(branchId).beneficiaryId;
  expect(form(two(), { from: { personId: other } })).toMatchObject({ refusal: "not_in_round" });
  const elsewhere = savedVolunteer(savedBranch("Dieppe", "76217")).volunteerId;
  expect(form({ ...two(), volunteerId: elsewhere })).toMatchObject({ refusal: "not_in_round" });
});

test("the partner leaves their draft, unless it was set by hand", () => {
  const { volunteerId, beneficiaryId } = two();
  const theirs = { volunteerId, beneficiaryId: savedBeneficiary(branchId).beneficiaryId };
  const left = savedDraft(roundId, branchId, theirs);
  const id = made(form({ volunteerId, beneficiaryId }));
  expect([row(left)?.state, row(id)?.state]).toEqual(["dropped", "locked"]);
  const third = savedBeneficiary(branchId).beneficiaryId;
  expect(form({ volunteerId, beneficiaryId: third })).toMatchObject({ refusal: "held" });
});

test("whoever has got a draft meanwhile is no longer without one", () => {
  const pair = two();
  savedDraft(roundId, branchId, { ...pair, volunteerId: savedVolunteer(branchId).volunteerId });
  expect(form(pair)).toEqual({ ok: false, refusal: "changed", state: "kept" });
});

test("a closed round, and a round of another branch", () => {
  const pair = two();
  const stranger = staffViewer(savedStaff("coordinator", branchId), "coordinator", savedBranch());
  const asked = { roundId, from: { personId: pair.beneficiaryId }, version: 0, reason: "", ...pair };
  expect(replacePair(db, stranger, asked, AT)).toEqual({ ok: false, refusal: "missing" });
  db.update(rounds).set({ state: "published" }).where(eq(rounds.id, roundId)).run();
  expect(form(pair)).toMatchObject({ refusal: "round_closed" });
});
