import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { BranchId, RoundId } from "~/ids";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { newId } from "~/new-id.server";
import { decideDraft } from "~/rounds/draft-moves.server";
import { launchRun, stopRun } from "~/rounds/run.server";
import { cancelRound, failInterruptedRounds } from "~/rounds/run-end.server";
import { findRound } from "~/rounds/scope.server";
import { type Run, rerunRound, startRound } from "~/rounds/start.server";
import { blockedPairs, drafts, leftOuts, rounds } from "~db/schema";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { staffViewer } from "~tests/support/rounds";

const AT = new Date("2026-03-02T09:00:00Z");
const clock = () => AT;
let branchId: BranchId;
let viewer: Viewer;

beforeEach(() => {
  branchId = savedBranch();
  viewer = staffViewer(savedStaff("coordinator", branchId), "coordinator", branchId);
});

function start(): Run {
  const roundId = newId<RoundId>("rou");
  const started = startRound(db, viewer, { roundId, branchIds: [branchId], settings: DEFAULT_SETTINGS }, AT);
  if (!started.ok || !started.run) throw new Error("The round did not start");
  return started.run;
}
const roundOf = ({ roundId }: Run) => findRound(db, viewer, roundId);
const draftsOf = ({ roundId }: Run) => db.select().from(drafts).where(eq(drafts.roundId, roundId)).all();
const leftOf = ({ roundId }: Run) => db.select().from(leftOuts).where(eq(leftOuts.roundId, roundId)).all();

test("a run in the worker thread ends with drafts, reasons, figures and a certificate", async () => {
  for (let i = 0; i < 3; i++) savedVolunteer(branchId);
  for (let i = 0; i < 4; i++) savedBeneficiary(branchId);
  const unscreened = savedVolunteer(branchId, { interviewAt: null });
  const run = start();
  await launchRun(db, run, clock);
  const round = roundOf(run);
  expect(round).toMatchObject({ state: "drafted", progress: 100, failure: null, version: 2 });
  expect(round?.figures).toMatchObject({ beneficiaries: 4, volunteers: 3, pairs: 3 });
  expect(round?.certificate).toMatchObject({ valid: true, gap: 0 });
  const made = draftsOf(run);
  expect(made).toHaveLength(3);
  expect(new Set(made.map((draft) => draft.volunteerId)).size).toBe(3);
  for (const { score, explanation, branchId: of } of made) {
    expect(explanation.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    expect(of).toBe(branchId);
  }
  const left = leftOf(run);
  expect(left.filter(({ eligible }) => eligible)).toMatchObject([{ side: "beneficiary" }]);
  expect(left.filter(({ eligible }) => !eligible)).toMatchObject([
    {
      personId: unscreened.volunteerId,
      why: { reason: { values: { hurdles: ["screening_unfinished"], steps: ["interview"] } } },
    },
  ]);
  expect(
    listHistory(db, { kind: "round", id: run.roundId })
      .map((line) => line.move)
      .sort(),
  ).toEqual(["finish", "start"]);
});

test("a form sent twice is one round", () => {
  const roundId = newId<RoundId>("rou");
  const round = { roundId, branchIds: [branchId], settings: DEFAULT_SETTINGS };
  expect(startRound(db, viewer, round, AT)).toMatchObject({ ok: true, run: { version: 1 } });
  expect(startRound(db, viewer, round, AT)).toMatchObject({ ok: true, roundId, run: null });
});

test("a round is started for one's own branches, with a weight at least", () => {
  const roundId = newId<RoundId>("rou");
  const elsewhere = savedBranch("Dieppe", "76217");
  const settings = DEFAULT_SETTINGS;
  expect(startRound(db, viewer, { roundId, branchIds: [branchId, elsewhere], settings }, AT)).toEqual({
    ok: false,
    refusal: "not_your_branch",
  });
  expect(startRound(db, viewer, { roundId, branchIds: [], settings }, AT)).toMatchObject({ ok: false });
  const none = { ...settings, weights: { distance: 0, waiting: 0 } };
  expect(startRound(db, viewer, { roundId, branchIds: [branchId], settings: none }, AT)).toEqual({
    ok: false,
    refusal: "no_weight",
  });
});

test("a cancelled run stores nothing", async () => {
  savedVolunteer(branchId);
  savedBeneficiary(branchId);
  const run = start();
  const running = launchRun(db, run, clock);
  expect(cancelRound(db, viewer, run, AT)).toMatchObject({ ok: true });
  stopRun(run.roundId);
  await running;
  expect(roundOf(run)).toMatchObject({ state: "cancelled", failure: null });
  expect(draftsOf(run)).toEqual([]);
});

test("a run whose round was cancelled before its turn leaves it alone", async () => {
  savedVolunteer(branchId);
  savedBeneficiary(branchId);
  const run = start();
  cancelRound(db, viewer, run, AT);
  await launchRun(db, run, clock);
  expect(roundOf(run)?.state).toBe("cancelled");
  expect(draftsOf(run)).toEqual([]);
});

test("rounds that a killed process left running have failed, and can be run again", async () => {
  savedVolunteer(branchId);
  savedBeneficiary(branchId);
  failInterruptedRounds(db, AT);
  const run = start();
  expect(failInterruptedRounds(db, AT)).toBe(1);
  expect(failInterruptedRounds(db, AT)).toBe(0);
  expect(roundOf(run)).toMatchObject({ state: "failed", failure: "interrupted" });
  const again = rerunRound(db, viewer, { roundId: run.roundId, version: 2, settings: DEFAULT_SETTINGS }, AT);
  if (!again.ok || !again.run) throw new Error("The round did not start again");
  // The killed run's end, had it come late, changes nothing.
  await launchRun(db, run, clock);
  expect(draftsOf(run)).toEqual([]);
  await launchRun(db, again.run, clock);
  expect(roundOf(run)?.state).toBe("drafted");
  expect(draftsOf(run)).toHaveLength(1);
});

test("an error in the run is the round's failure", async () => {
  const run = start();
  db.$client.prepare("UPDATE rounds SET settings = '{}' WHERE id = ?").run(run.roundId);
  savedVolunteer(branchId);
  savedBeneficiary(branchId);
  await launchRun(db, run, clock);
  expect(roundOf(run)?.state).toBe("failed");
  expect(roundOf(run)?.failure).not.toBe("");
  expect(draftsOf(run)).toEqual([]);
});

test("a rerun keeps locked pairs, redraws the others and never draws a forbidden one", async () => {
  for (let i = 0; i < 3; i++) {
    savedVolunteer(branchId);
    savedBeneficiary(branchId);
  }
  const run = start();
  await launchRun(db, run, clock);
  const [locked, forbidden, other] = draftsOf(run);
  if (!locked || !forbidden || !other) throw new Error("Three drafts expected");
  const decide = (draftId: typeof locked.id, move: "lock" | "forbid") =>
    decideDraft(db, viewer, { roundId: run.roundId, draftId, move, version: 1 }, AT);
  decide(locked.id, "lock");
  decide(forbidden.id, "forbid");
  const again = rerunRound(db, viewer, { roundId: run.roundId, version: 2, settings: DEFAULT_SETTINGS }, AT);
  if (!again.ok || !again.run) throw new Error("The round did not start again");
  await launchRun(db, again.run, clock);
  const after = draftsOf(run);
  expect(after.find(({ id }) => id === locked.id)?.state).toBe("locked");
  expect(after.find(({ id }) => id === forbidden.id)?.state).toBe("forbidden");
  const drawn = after.filter(({ state }) => state === "kept");
  expect(drawn).toHaveLength(2);
  expect(
    drawn.some(
      (draft) =>
        draft.volunteerId === forbidden.volunteerId && draft.beneficiaryId === forbidden.beneficiaryId,
    ),
  ).toBe(false);
  expect(new Set(after.filter(({ state }) => state !== "forbidden").map((d) => d.beneficiaryId)).size).toBe(
    3,
  );
});

test("a blocked pair is never drawn, in any of many rounds", async () => {
  const volunteer = savedVolunteer(branchId);
  const other = savedVolunteer(branchId);
  const beneficiary = savedBeneficiary(branchId);
  db.insert(blockedPairs)
    .values({
      volunteerId: volunteer.volunteerId,
      beneficiaryId: beneficiary.beneficiaryId,
      reason: "Signalement",
      blockedBy: viewer.userId,
      blockedAt: AT,
    })
    .run();
  for (let i = 0; i < 12; i++) {
    const run = start();
    await launchRun(db, run, clock);
    expect(draftsOf(run)).toMatchObject([
      { volunteerId: other.volunteerId, beneficiaryId: beneficiary.beneficiaryId },
    ]);
    db.delete(rounds).where(eq(rounds.id, run.roundId)).run();
  }
});
