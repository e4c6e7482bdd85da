import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import type { BranchId, DraftId, RoundId } from "~/ids";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { discardRound, publishRound, takeBackDraft, takeBackRound } from "~/rounds/publication.server";
import { launchRun } from "~/rounds/run.server";
import { findRound } from "~/rounds/scope.server";
import { rerunRound } from "~/rounds/start.server";
import { drafts, duos } from "~db/schema";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedDraft, savedRound, staffViewer } from "~tests/support/rounds";

/** A round that is published part by part: what is proposed, what remains, and what is taken back. */
const AT = new Date("2026-03-02T09:00:00Z");
const minutes = (count: number) => new Date(AT.getTime() + count * 60_000);
let branchId: BranchId;
let viewer: Viewer;
let colleague: Viewer;
let roundId: RoundId;

beforeEach(() => {
  branchId = savedBranch();
  const staff = savedStaff("coordinator", branchId);
  viewer = staffViewer(staff, "coordinator", branchId);
  colleague = staffViewer(savedStaff("coordinator", branchId), "coordinator", branchId);
  roundId = savedRound(staff, [branchId], { settings: DEFAULT_SETTINGS });
});

const draft = (): DraftId =>
  savedDraft(roundId, branchId, {
    volunteerId: savedVolunteer(branchId).volunteerId,
    beneficiaryId: savedBeneficiary(branchId).beneficiaryId,
  });
const publish = (only: DraftId[] | null, version: number, who = viewer, at = AT) =>
  publishRound(db, who, { roundId, version, letterWords: "Bonjour.", only }, at);
const round = () => findRound(db, viewer, roundId);
const row = (id: DraftId) => db.select().from(drafts).where(eq(drafts.id, id)).get();
const proposals = () =>
  db
    .select()
    .from(duos)
    .where(eq(duos.roundId, roundId))
    .all()
    .filter(({ state }) => state === "proposed");

test("a round is in review until nothing is left to publish", () => {
  const [one, two] = [draft(), draft()];
  expect(publish([one], 1)).toMatchObject({ ok: true, proposed: 1 });
  expect(round()).toMatchObject({ state: "drafted", version: 2 });
  expect(publish([one], 2)).toEqual({ ok: false, refusal: "nobody" });
  expect(publish(null, 2)).toMatchObject({ ok: true, proposed: 1 });
  expect(round()).toMatchObject({ state: "published" });
  expect([row(one), row(two)].every((draft) => draft?.proposedAt)).toBe(true);
});

test("two coordinators who publish the same draft make one proposal", () => {
  const one = draft();
  draft();
  expect(publish([one], 1)).toMatchObject({ ok: true, proposed: 1 });
  expect(publish([one], 1, colleague)).toEqual({ ok: false, refusal: "changed", state: "drafted" });
  expect(publish([one], 2, colleague)).toEqual({ ok: false, refusal: "nobody" });
  expect(proposals()).toHaveLength(1);
});

test("one is taken back and the others stand; all of them are; after ten minutes none", () => {
  const all = [draft(), draft(), draft()] as const;
  publish(null, 1);
  const seen = (id: DraftId) => ({ roundId, draftId: id, version: row(id)?.version ?? 0 });
  expect(takeBackDraft(db, viewer, seen(all[0]), minutes(9))).toEqual({ ok: true });
  expect(round()).toMatchObject({ state: "drafted" });
  expect(proposals()).toHaveLength(2);
  expect(row(all[0])).toMatchObject({ state: "kept", proposedAt: null });
  expect(takeBackDraft(db, viewer, seen(all[1]), minutes(10))).toMatchObject({
    ok: false,
    refusal: "too_late",
  });
  const version = round()?.version ?? 0;
  expect(takeBackRound(db, viewer, { roundId, version }, minutes(9))).toMatchObject({ ok: true });
  expect(round()).toMatchObject({ state: "taken_back", effectiveAt: null });
  expect(proposals()).toEqual([]);
});

test("a rerun leaves what is proposed, and draws none of its people again", async () => {
  const [one, two] = [draft(), draft()];
  publish([one], 1);
  const held = row(one);
  const again = rerunRound(db, viewer, { roundId, version: 2, settings: DEFAULT_SETTINGS }, AT);
  if (!again.ok || !again.run) throw new Error("The rerun did not start");
  await launchRun(db, again.run, () => AT);
  expect(round()).toMatchObject({ state: "drafted", failure: null });
  const after = db.select().from(drafts).where(eq(drafts.roundId, roundId)).all();
  expect(after.find(({ id }) => id === one)).toMatchObject({ proposedAt: AT, version: held?.version });
  expect(after.filter(({ beneficiaryId }) => beneficiaryId === held?.beneficiaryId)).toHaveLength(1);
  expect(after.some(({ id }) => id === two)).toBe(false);
  expect(after).toHaveLength(2);
});

test("a round of which some was proposed is closed, not undone, when its rest is put aside", () => {
  const one = draft();
  draft();
  publish([one], 1);
  expect(discardRound(db, viewer, { roundId, version: 2 }, AT)).toMatchObject({ ok: true });
  expect(round()).toMatchObject({ state: "published" });
  expect(proposals()).toHaveLength(1);
});
