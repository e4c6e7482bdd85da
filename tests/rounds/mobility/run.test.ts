import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { BranchId, MobilityRoundId } from "~/ids";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { newId } from "~/new-id.server";
import { decideMobilityDraft } from "~/rounds/mobility/draft-moves.server";
import {
  launchMobilityRun,
  searchOf,
  settleMobilityRun,
  stopMobilityRun,
} from "~/rounds/mobility/run.server";
import { cancelMobilityRound, settleMobilityRound } from "~/rounds/mobility/run-end.server";
import { findMobilityRound } from "~/rounds/mobility/scope.server";
import { type MobilityRun, rerunMobilityRound, startMobilityRound } from "~/rounds/mobility/start.server";
import { failInterruptedRounds } from "~/rounds/run-end.server";
import { mobilityDrafts, mobilityLeftOuts, mobilityRounds } from "~db/schema";
import { savedHousehold } from "~tests/support/mobility";
import { savedReadyHousehold, savedWholeOffer } from "~tests/support/mobility-rounds";
import { savedBranch, savedStaff } from "~tests/support/people";
import { staffViewer } from "~tests/support/rounds";

const AT = new Date("2026-03-02T09:00:00Z");
const clock = () => AT;
const settings = DEFAULT_MOBILITY_SETTINGS;
let branchId: BranchId;
let viewer: Viewer;

beforeEach(() => {
  db.delete(mobilityRounds).run();
  db.$client.exec("UPDATE offers SET state = 'closed'");
  branchId = savedBranch("Paris", "75118");
  viewer = staffViewer(savedStaff("coordinator", branchId), "coordinator", branchId);
});

function start(given = settings): MobilityRun {
  const roundId = newId<MobilityRoundId>("mro");
  const started = startMobilityRound(db, viewer, { roundId, branchIds: [branchId], settings: given }, AT);
  if (!started.ok || !started.run) throw new Error("The round did not start");
  return started.run;
}
const roundOf = ({ roundId }: MobilityRun) => findMobilityRound(db, viewer, roundId);
const draftsOf = ({ roundId }: MobilityRun) =>
  db.select().from(mobilityDrafts).where(eq(mobilityDrafts.roundId, roundId)).all();
const leftOf = ({ roundId }: MobilityRun) =>
  db.select().from(mobilityLeftOuts).where(eq(mobilityLeftOuts.roundId, roundId)).all();

test("a run in the thread ends with whole bundles, reasons, figures and a proof", async () => {
  const households = [1, 2, 3].map(() => savedReadyHousehold(branchId).householdId);
  const kept = savedHousehold(branchId, { state: "paused" }).householdId;
  // Another branch follows the offers: they come from everywhere.
  const { offerId, postId, dwellingId } = savedWholeOffer(savedBranch("Nantes", "44109"), {
    post: { number: 2 },
    dwelling: { number: 2 },
  });
  const run = start({ ...settings, gap: 0 });
  await launchMobilityRun(db, run, clock);
  const round = roundOf(run);
  expect(round?.failure).toBeNull();
  expect(round).toMatchObject({ state: "drafted", progress: 100, version: 2 });
  expect(round?.figures).toMatchObject({ households: 3, offers: 1, placed: 2, persons: 4 });
  expect(round?.certificate).toMatchObject({ gap: 0, proof: "optimal", placed: 2, mostPlaced: 2 });
  expect(searchOf(run.roundId)).toBeNull();
  const made = draftsOf(run);
  expect(made).toHaveLength(2);
  for (const draft of made) {
    expect(draft).toMatchObject({ offerId, postId, dwellingId, branchId, state: "kept", against: [] });
    expect(draft.explanation.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(draft.score);
  }
  const left = leftOf(run);
  const alone = households.find((id) => !made.some(({ householdId }) => householdId === id));
  expect(left.filter(({ eligible }) => eligible)).toMatchObject([{ side: "household", subjectId: alone }]);
  expect(left.filter(({ eligible }) => !eligible)).toMatchObject([
    { subjectId: kept, why: { reason: { values: { hurdles: expect.arrayContaining(["paused"]) } } } },
  ]);
  const moves = listHistory(db, { kind: "mobility_round", id: run.roundId }).map((line) => line.move);
  expect(moves.sort()).toEqual(["finish", "start"]);
});

test("a place that somebody holds already is not given again", async () => {
  for (let i = 0; i < 2; i++) savedReadyHousehold(branchId);
  savedWholeOffer(branchId, { post: { number: 3 }, dwelling: { number: 2, held: 1 } });
  const run = start();
  await launchMobilityRun(db, run, clock);
  expect(draftsOf(run)).toHaveLength(1);
});

test("a form sent twice is one round, for one's own branches, with a weight at least", () => {
  const roundId = newId<MobilityRoundId>("mro");
  const round = { roundId, branchIds: [branchId], settings };
  expect(startMobilityRound(db, viewer, round, AT)).toMatchObject({ ok: true, run: { version: 1 } });
  expect(startMobilityRound(db, viewer, round, AT)).toMatchObject({ ok: true, run: null });
  const elsewhere = { ...round, branchIds: [branchId, savedBranch("Dieppe", "76217")] };
  const refused = { ok: false, refusal: "not_your_branch" };
  expect(startMobilityRound(db, viewer, elsewhere, AT)).toEqual(refused);
  expect(startMobilityRound(db, viewer, { ...round, branchIds: [] }, AT)).toEqual(refused);
  const none = { ...round, settings: { ...settings, weights: { region: 0 } } };
  expect(startMobilityRound(db, viewer, none, AT)).toEqual({ ok: false, refusal: "no_weight" });
});

test("a cancelled run stores nothing", async () => {
  savedReadyHousehold(branchId);
  savedWholeOffer(branchId);
  const run = start();
  const running = launchMobilityRun(db, run, clock);
  expect(cancelMobilityRound(db, viewer, run, AT)).toMatchObject({ ok: true });
  stopMobilityRun(run.roundId);
  await running;
  expect(roundOf(run)).toMatchObject({ state: "cancelled", failure: null });
  expect(draftsOf(run)).toEqual([]);
});

test("stopped here, a run keeps the best it has, and says what is still possible", async () => {
  for (let i = 0; i < 4; i++) savedReadyHousehold(branchId);
  for (let i = 0; i < 3; i++) savedWholeOffer(branchId);
  const run = start({ ...settings, gap: 0 });
  const running = launchMobilityRun(db, run, clock);
  expect(settleMobilityRound(db, viewer, run, AT)).toEqual({ ok: true, again: false });
  expect(settleMobilityRun(run.roundId)).toBe(true);
  await running;
  const round = roundOf(run);
  expect(round?.failure).toBeNull();
  expect(round?.state).toBe("drafted");
  const { value = 0, bound = 0, proof } = round?.certificate ?? {};
  expect(bound).toBeGreaterThanOrEqual(value);
  expect(["stopped", "optimal"]).toContain(proof);
  // Whoever clicks when it has just ended has got what they asked for; later, somebody was faster.
  expect(settleMobilityRound(db, viewer, run, AT)).toEqual({ ok: true, again: true });
  expect(settleMobilityRun(run.roundId)).toBe(false);
  expect(settleMobilityRound(db, viewer, { roundId: run.roundId, version: 7 }, AT)).toMatchObject({
    refusal: "changed",
    state: "drafted",
  });
});

test("rounds that a killed process left running have failed, and can be run again", async () => {
  savedReadyHousehold(branchId);
  savedWholeOffer(branchId);
  failInterruptedRounds(db, AT);
  const run = start();
  expect(failInterruptedRounds(db, AT)).toBe(1);
  expect(failInterruptedRounds(db, AT)).toBe(0);
  expect(roundOf(run)).toMatchObject({ state: "failed", failure: "interrupted" });
  const again = rerunMobilityRound(db, viewer, { roundId: run.roundId, version: 2, settings }, AT);
  if (!again.ok || !again.run) throw new Error("The round did not start again");
  // The killed run's end, had it come late, changes nothing.
  await launchMobilityRun(db, run, clock);
  expect(draftsOf(run)).toEqual([]);
  await launchMobilityRun(db, again.run, clock);
  expect(draftsOf(run)).toHaveLength(1);
});

test("an error in the run is the round's failure", async () => {
  savedReadyHousehold(branchId);
  savedWholeOffer(branchId);
  const run = start();
  db.$client.prepare("UPDATE mobility_rounds SET settings = '{}' WHERE id = ?").run(run.roundId);
  await launchMobilityRun(db, run, clock);
  expect(roundOf(run)?.state).toBe("failed");
  expect(roundOf(run)?.failure).not.toBe("");
  expect(draftsOf(run)).toEqual([]);
});

test("a rerun keeps what was locked, redraws the rest and never draws a forbidden offer for its household", async () => {
  for (let i = 0; i < 3; i++) {
    savedReadyHousehold(branchId);
    savedWholeOffer(branchId);
  }
  const run = start();
  await launchMobilityRun(db, run, clock);
  const [locked, forbidden] = draftsOf(run);
  if (!locked || !forbidden) throw new Error("Three drafts expected");
  const decide = (draftId: string, move: "lock" | "forbid") =>
    decideMobilityDraft(db, viewer, { roundId: run.roundId, draftId, move, version: 1 }, AT);
  expect(decide(locked.id, "lock")).toEqual({ ok: true });
  expect(decide(forbidden.id, "forbid")).toEqual({ ok: true });
  const again = rerunMobilityRound(db, viewer, { roundId: run.roundId, version: 2, settings }, AT);
  if (!again.ok || !again.run) throw new Error("The round did not start again");
  await launchMobilityRun(db, again.run, clock);
  const after = draftsOf(run);
  expect(after.find(({ id }) => id === locked.id)).toMatchObject({
    state: "locked",
    offerId: locked.offerId,
  });
  expect(after.find(({ id }) => id === forbidden.id)?.state).toBe("forbidden");
  const drawn = after.filter(({ state }) => state === "kept");
  expect(drawn).toHaveLength(2);
  expect(drawn.find((one) => one.householdId === forbidden.householdId)?.offerId).not.toBe(forbidden.offerId);
  expect(new Set([...drawn, locked].map(({ offerId }) => offerId)).size).toBe(3);
});
