import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { BranchId, DraftId, RoundId } from "~/ids";
import { decideDraft } from "~/rounds/draft-moves.server";
import type { DraftMove, DraftState } from "~/rounds/round-path";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedDraft, savedRound, staffViewer } from "~tests/support/rounds";
import { drafts, rounds } from "~db/schema";

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

const pair = () => ({ ...savedVolunteer(branchId), ...savedBeneficiary(branchId) });
const ids = ({ volunteerId, beneficiaryId }: ReturnType<typeof pair>) => ({ volunteerId, beneficiaryId });
const draftIn = (state: DraftState, given = {}) => savedDraft(roundId, branchId, ids(pair()), { state, ...given });
const row = (id: DraftId) => db.select().from(drafts).where(eq(drafts.id, id)).get();
const decide = (draftId: DraftId, move: DraftMove, version = 1, who = viewer) =>
  decideDraft(db, who, { roundId, draftId, move, version }, AT);

test.each<[DraftState, DraftMove, DraftState]>([
  ["kept", "lock", "locked"],
  ["kept", "drop", "dropped"],
  ["kept", "forbid", "forbidden"],
  ["locked", "keep", "kept"],
  ["locked", "drop", "dropped"],
  ["locked", "forbid", "forbidden"],
  ["dropped", "keep", "kept"],
  ["dropped", "forbid", "forbidden"],
  ["forbidden", "keep", "kept"],
  ["forced", "drop", "dropped"],
])("%s, %s: %s", (from, move, to) => {
  const id = draftIn(from);
  expect(decide(id, move)).toEqual({ ok: true });
  expect(row(id)).toMatchObject({ state: to, version: 2, decidedBy: viewer.userId, decidedAt: AT });
  expect(listHistory(db, { kind: "draft", id })).toMatchObject([
    { move, fromState: from, toState: to, actorId: viewer.userId },
  ]);
});

test.each<[DraftState, DraftMove]>([
  ["dropped", "lock"],
  ["forbidden", "lock"],
  ["forbidden", "drop"],
  ["forced", "lock"],
])("%s, %s is refused with the present state", (state, move) => {
  const id = draftIn(state);
  expect(decide(id, move)).toMatchObject({ ok: false, refusal: "changed", state });
  expect(row(id)?.version).toBe(1);
});

test("a pair forced by hand is forced again when it is kept again", () => {
  const id = draftIn("dropped", { forcedReason: "Ils se connaissent de l’atelier." });
  decide(id, "keep");
  expect(row(id)?.state).toBe("forced");
});

test("whoever comes second learns what the first one decided", () => {
  const other = staffViewer(savedStaff("coordinator", branchId), "coordinator", branchId);
  const id = draftIn("kept");
  decide(id, "forbid", 1, other);
  expect(decide(id, "lock")).toEqual({
    ok: false,
    refusal: "changed",
    state: "forbidden",
    decidedBy: other.userId,
  });
  expect(listHistory(db, { kind: "draft", id })).toHaveLength(1);
});

test("the same decision sent twice is one decision", () => {
  const id = draftIn("kept");
  expect([decide(id, "lock"), decide(id, "lock")]).toEqual([{ ok: true }, { ok: true }]);
  expect(listHistory(db, { kind: "draft", id })).toHaveLength(1);
});

test("a beneficiary cannot be kept twice in one round", () => {
  const beneficiary = savedBeneficiary(branchId);
  const one = { ...savedVolunteer(branchId), ...beneficiary };
  const two = { ...savedVolunteer(branchId), ...beneficiary };
  savedDraft(roundId, branchId, ids(one));
  const dropped = savedDraft(roundId, branchId, ids(two), { state: "dropped" });
  expect(decide(dropped, "keep")).toEqual({ ok: false, refusal: "taken", side: "beneficiary" });
});

test("a volunteer is kept as often as they have places, and no more", () => {
  const volunteer = savedVolunteer(branchId, { maxDuos: 2 });
  const dropped = () => {
    const both = { ...volunteer, ...savedBeneficiary(branchId) };
    return savedDraft(roundId, branchId, ids(both), { state: "dropped" });
  };
  expect(decide(dropped(), "keep")).toEqual({ ok: true });
  expect(decide(dropped(), "keep")).toEqual({ ok: true });
  expect(decide(dropped(), "keep")).toEqual({ ok: false, refusal: "taken", side: "volunteer" });
});

test("nothing is decided any more once the round is published", () => {
  const id = draftIn("kept");
  db.update(rounds).set({ state: "published" }).where(eq(rounds.id, roundId)).run();
  expect(decide(id, "drop")).toEqual({ ok: false, refusal: "round_closed", state: "published" });
});

test("a coordinator of one of two branches sees nothing of the round", () => {
  const elsewhere = savedBranch("Dieppe", "76217");
  const wide = savedRound(viewer, [branchId, elsewhere]);
  const draftId = savedDraft(wide, branchId, ids(pair()));
  const decision = { roundId: wide, draftId, move: "drop" as const, version: 1 };
  expect(decideDraft(db, viewer, decision, AT)).toEqual({ ok: false, refusal: "missing" });
  const admin = staffViewer(savedStaff("admin"), "admin");
  expect(decideDraft(db, admin, decision, AT)).toEqual({ ok: true });
});

test("a draft of another round is not there", () => {
  const other = savedRound(viewer, [branchId]);
  const draftId = savedDraft(other, branchId, ids(pair()));
  expect(decide(draftId, "drop")).toEqual({ ok: false, refusal: "missing" });
});
