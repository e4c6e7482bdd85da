import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { BranchId, HouseholdId, MobilityRoundId, UserId } from "~/ids";
import type { Bundle } from "~/mobility/round";
import { openByHand } from "~/rounds/mobility/by-hand.server";
import { decideMobilityDraft } from "~/rounds/mobility/draft-moves.server";
import { listMobilityDrafts } from "~/rounds/mobility/drafts.server";
import { setBundleByHand } from "~/rounds/mobility/replacement.server";
import { openMobilityDraft } from "~/rounds/mobility/view.server";
import { accessLog, householdConsents, mobilityDrafts, mobilityRounds, offerPosts } from "~db/schema";
import { savedHousehold, savedTraining } from "~tests/support/mobility";
import {
  savedConsent,
  savedMobilityDraft,
  savedMobilityRound,
  savedReadyHousehold,
  savedWholeOffer,
} from "~tests/support/mobility-rounds";
import { savedBranch, savedStaff } from "~tests/support/people";
import { staffViewer } from "~tests/support/rounds";

const AT = new Date("2026-03-02T09:00:00Z");
let branchId: BranchId;
let staff: { userId: UserId };
let viewer: Viewer;
let roundId: MobilityRoundId;

beforeEach(() => {
  branchId = savedBranch("Paris", "75118");
  staff = savedStaff("coordinator", branchId);
  viewer = staffViewer(staff, "coordinator", branchId);
  roundId = savedMobilityRound(staff, [branchId]);
});

type Whole = ReturnType<typeof savedWholeOffer>;
const bundleOf = ({ offerId, postId, dwellingId }: Whole, more: Partial<Bundle> = {}): Bundle => ({
  ...{ offerId, postId, postMember: 0, dwellingId, trainingId: null, trainingMember: null },
  ...{ secondPostId: null, secondPostMember: null, ...more },
});
const draftOf = (id: string) =>
  db
    .select()
    .from(mobilityDrafts)
    .where(eq(mobilityDrafts.id, id as never))
    .get();
const decide = (draftId: string, move: "keep" | "lock" | "drop" | "forbid", version: number, by = viewer) =>
  decideMobilityDraft(db, by, { roundId, draftId, move, version }, AT);
const byHand = (
  householdId: HouseholdId,
  bundle: Bundle,
  { version = 0, reason = "", by = viewer }: { version?: number; reason?: string; by?: Viewer } = {},
) => setBundleByHand(db, by, { roundId, householdId, bundle, version, reason }, AT);
const saveDraft = (householdId: HouseholdId, whole: Whole, given = {}) =>
  savedMobilityDraft(roundId, branchId, { householdId, ...whole }, given);

test("a decision is written once, told once, and refused to who looked at an older version", () => {
  const id = saveDraft(savedReadyHousehold(branchId).householdId, savedWholeOffer(branchId));
  expect(decide(id, "lock", 1)).toEqual({ ok: true });
  expect(decide(id, "lock", 1)).toEqual({ ok: true });
  expect(decide(id, "drop", 1)).toMatchObject({ refusal: "changed", state: "locked" });
  expect(draftOf(id)).toMatchObject({ state: "locked", version: 2, decidedBy: viewer.userId });
  expect(listHistory(db, { kind: "mobility_draft", id })).toHaveLength(1);
});

test("what was dropped comes back only while its household and its places are free", () => {
  const whole = savedWholeOffer(branchId);
  const [one, other] = [savedReadyHousehold(branchId), savedReadyHousehold(branchId)];
  const dropped = saveDraft(one.householdId, whole, { state: "dropped" });
  const holding = saveDraft(other.householdId, whole);
  expect(decide(dropped, "keep", 1)).toEqual({ ok: false, refusal: "taken", side: "places" });
  expect(decide(holding, "drop", 1)).toEqual({ ok: true });
  expect(decide(dropped, "keep", 1)).toEqual({ ok: true });
  const second = saveDraft(one.householdId, savedWholeOffer(branchId), { state: "forbidden" });
  expect(decide(second, "keep", 1)).toEqual({ ok: false, refusal: "taken", side: "household" });
});

test("a post line of two takes one place for each of two adults", () => {
  const whole = savedWholeOffer(branchId, { post: { number: 2 } });
  const { householdId } = savedReadyHousehold(branchId);
  const set = byHand(householdId, bundleOf(whole, { secondPostId: whole.postId, secondPostMember: 1 }));
  expect(set).toMatchObject({ ok: true });
  db.update(offerPosts).set({ number: 1 }).where(eq(offerPosts.id, whole.postId)).run();
  const other = savedReadyHousehold(branchId).householdId;
  const bundle = bundleOf(whole, { secondPostId: whole.postId, secondPostMember: 1 });
  expect(byHand(other, bundle)).toMatchObject({ ok: false, refusal: "places" });
});

test("by hand, a possible bundle is locked in the place of the present draft; whoever gives way is dropped", () => {
  const [mine, theirs] = [savedWholeOffer(branchId), savedWholeOffer(branchId)];
  const { householdId } = savedReadyHousehold(branchId);
  const present = saveDraft(householdId, mine);
  const giver = saveDraft(savedReadyHousehold(branchId).householdId, theirs);
  const set = byHand(householdId, bundleOf(theirs), { version: 1 });
  if (!set.ok) throw new Error(set.refusal);
  expect(draftOf(set.draftId)).toMatchObject({ state: "locked", forcedReason: null, against: [] });
  expect([present, giver].map((id) => draftOf(id)?.state)).toEqual(["dropped", "dropped"]);
  // Sent twice is done once.
  expect(byHand(householdId, bundleOf(theirs), { version: 1 })).toEqual(set);
  expect(draftOf(set.draftId)?.alternatives).toMatchObject([{ bundle: { offerId: mine.offerId } }]);
});

test("a requirement is overcome by a written reason only; consent and places by none", () => {
  const refusedRegion = savedWholeOffer(branchId);
  const { householdId } = savedReadyHousehold(branchId, { regionsRefused: ["52"], regionsWanted: [] });
  expect(byHand(householdId, bundleOf(refusedRegion))).toEqual({ ok: false, refusal: "reason_needed" });
  const set = byHand(householdId, bundleOf(refusedRegion), { reason: "Ils ont changé d’avis, vu ensemble." });
  if (!set.ok) throw new Error(set.refusal);
  expect(draftOf(set.draftId)).toMatchObject({
    state: "forced",
    against: ["region"],
    forcedReason: "Ils ont changé d’avis, vu ensemble.",
  });
  const reason = "Urgent.";
  const taken = savedWholeOffer(branchId, { dwelling: { held: 1 } });
  const other = savedReadyHousehold(branchId);
  expect(byHand(other.householdId, bundleOf(taken), { reason })).toMatchObject({ refusal: "places" });
  db.delete(householdConsents).where(eq(householdConsents.householdId, other.householdId)).run();
  savedConsent(other, "association");
  const open = savedWholeOffer(branchId);
  expect(byHand(other.householdId, bundleOf(open), { reason })).toMatchObject({ refusal: "consent" });
});

test("who may not take part, a line of another offer, and what was set by hand are refused", () => {
  const [whole, other] = [savedWholeOffer(branchId), savedWholeOffer(branchId)];
  const paused = savedHousehold(branchId, { state: "paused" }).householdId;
  expect(byHand(paused, bundleOf(whole))).toMatchObject({ refusal: "not_eligible" });
  const { householdId } = savedReadyHousehold(branchId);
  const mixed = bundleOf(whole, { dwellingId: other.dwellingId });
  expect(byHand(householdId, mixed)).toMatchObject({ refusal: "not_in_round" });
  const nobody = bundleOf(whole, { postMember: 9 });
  expect(byHand(householdId, nobody)).toMatchObject({ refusal: "not_in_round" });
  const elsewhere = savedReadyHousehold(savedBranch("Dieppe", "76217")).householdId;
  expect(byHand(elsewhere, bundleOf(whole))).toMatchObject({ refusal: "not_in_round" });
  saveDraft(savedReadyHousehold(branchId).householdId, whole, { state: "locked" });
  expect(byHand(householdId, bundleOf(whole))).toMatchObject({ refusal: "held" });
  saveDraft(householdId, other, { state: "forbidden" });
  expect(byHand(householdId, bundleOf(other), { version: 1 })).toMatchObject({ refusal: "forbidden" });
});

test("somebody was faster, or the round is closed: the present state is the answer", () => {
  const whole = savedWholeOffer(branchId);
  const { householdId } = savedReadyHousehold(branchId);
  saveDraft(householdId, whole, { version: 3 });
  const other = bundleOf(savedWholeOffer(branchId));
  expect(byHand(householdId, other, { version: 1 })).toEqual({
    ...{ ok: false, refusal: "changed", state: "kept" },
  });
  db.update(mobilityRounds).set({ state: "published" }).where(eq(mobilityRounds.id, roundId)).run();
  expect(byHand(householdId, other, { version: 3 })).toMatchObject({ refusal: "round_closed" });
});

test("the page shows both faces, tells what a change costs and whom, and notes the reading", () => {
  const [mine, theirs] = [savedWholeOffer(branchId), savedWholeOffer(branchId)];
  savedTraining(mine.offerId);
  const { householdId, userId } = savedReadyHousehold(branchId);
  const giver = savedReadyHousehold(branchId).householdId;
  const alternatives = [{ bundle: bundleOf(theirs), score: 6_500, missing: [theirs.postId] }];
  const id = saveDraft(householdId, mine, { alternatives });
  saveDraft(giver, theirs, { score: 5_000 });
  const view = openMobilityDraft(db, viewer, roundId, id, AT);
  expect(view).toMatchObject({
    household: { id: householdId, adults: [{ firstName: "Samira" }, { firstName: "Omid" }] },
    offer: { where: { commune: "Angers" } },
    alternatives: [{ score: 6_500, change: 6_500 - 6_000 - 5_000, takes: [{ id: giver }] }],
  });
  expect(view?.kilometres).toBeGreaterThan(200);
  expect(JSON.stringify(view)).not.toMatch(/email|phone|resources/i);
  const read = db.select().from(accessLog).where(eq(accessLog.personId, userId)).all();
  expect(read).toMatchObject([{ viewerId: viewer.userId, page: "staff.mobilityRounds.draft" }]);
});

test("by hand, an offer is found by its town, and a bundle judged before anybody decides", () => {
  const whole = savedWholeOffer(branchId, {
    offer: { title: "Boulangerie et maison", communeCode: "85191" },
  });
  const { householdId } = savedReadyHousehold(branchId);
  const look = { offer: "boulangerie", offerId: whole.offerId, bundle: bundleOf(whole) };
  const view = openByHand(db, viewer, roundId, householdId, look, AT);
  expect(view).toMatchObject({
    found: [{ id: whole.offerId }],
    current: null,
    candidate: { takes: [], evaluation: { kind: "judged", against: [] } },
  });
  expect(db.select().from(mobilityDrafts).where(eq(mobilityDrafts.roundId, roundId)).all()).toEqual([]);
});

test("another branch's coordinator sees and decides nothing", () => {
  const whole = savedWholeOffer(branchId);
  const { householdId } = savedReadyHousehold(branchId);
  const id = saveDraft(householdId, whole);
  const elsewhere = savedBranch("Dieppe", "76217");
  const other = staffViewer(savedStaff("coordinator", elsewhere), "coordinator", elsewhere);
  const missing = { ok: false, refusal: "missing" };
  expect(decide(id, "drop", 1, other)).toEqual(missing);
  expect(byHand(householdId, bundleOf(whole), { version: 1, by: other })).toEqual(missing);
  expect(openMobilityDraft(db, other, roundId, id, AT)).toBeNull();
  const look = { offer: "", offerId: null, bundle: null };
  expect(openByHand(db, other, roundId, householdId, look, AT)).toBeNull();
});

test("drafts are found by name, by town and by title, and counted", () => {
  const whole = savedWholeOffer(branchId, { offer: { title: "100 % cuisine" } });
  saveDraft(savedReadyHousehold(branchId).householdId, whole);
  saveDraft(savedReadyHousehold(branchId).householdId, savedWholeOffer(branchId), { state: "locked" });
  const list = (name: string, state: "locked" | null = null) =>
    listMobilityDrafts(db, { id: roundId }, { name, state, order: "weakest", page: 1 });
  expect(list("").total).toBe(2);
  expect(list("angers").lines).toHaveLength(2);
  expect(list("100 %").lines).toHaveLength(1);
  expect(list("100 _").lines).toHaveLength(0);
  expect(list("", "locked").total).toBe(1);
});
