import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { BranchId, HouseholdId, MobilityRoundId, PostId, UserId } from "~/ids";
import { proposeMobility } from "~/mobility/candidacy-proposals.server";
import {
  discardMobilityRound,
  lastMobilityPublication,
  publishMobilityRound,
  takeBackMobilityRound,
} from "~/rounds/mobility/publication.server";
import { findMobilityRound } from "~/rounds/mobility/scope.server";
import { tx } from "~db/client";
import {
  candidacies,
  households,
  letters,
  mobilityDrafts,
  offerDwellings,
  offerPosts,
  offers,
} from "~db/schema";
import {
  savedMobilityDraft,
  savedMobilityRound,
  savedReadyHousehold,
  savedWholeOffer,
} from "~tests/support/mobility-rounds";
import { savedBranch, savedStaff } from "~tests/support/people";
import { staffViewer } from "~tests/support/rounds";

const AT = new Date("2026-03-02T09:00:00Z");
const minutes = (count: number) => new Date(AT.getTime() + count * 60_000);
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
const draft = (whole: Whole = savedWholeOffer(branchId), given = {}) => {
  const { householdId } = savedReadyHousehold(branchId);
  return { householdId, id: savedMobilityDraft(roundId, branchId, { householdId, ...whole }, given) };
};
const publish = (version = 1, at = AT) =>
  publishMobilityRound(db, viewer, { roundId, version, letterWords: "Bonjour." }, at);
const made = () => db.select().from(candidacies).where(eq(candidacies.roundId, roundId)).all();
const round = () => findMobilityRound(db, viewer, roundId);
const heldOf = (id: PostId) =>
  db.select({ held: offerPosts.held }).from(offerPosts).where(eq(offerPosts.id, id)).get()?.held;
const lettersOf = (id: string) =>
  db
    .select()
    .from(letters)
    .where(and(eq(letters.subjectKind, "candidacy"), eq(letters.subjectId, id)))
    .all();

test("publishes what is kept, locked and forced, reserves the places, and lets nothing leave for ten minutes", () => {
  const wholes = (["kept", "locked", "forced", "dropped", "forbidden"] as const).map((state) => {
    const whole = savedWholeOffer(branchId);
    draft(whole, { state, forcedReason: state === "forced" ? "Vu ensemble." : null });
    return whole;
  });
  expect(publish()).toMatchObject({ ok: true, proposed: 3, refused: [] });
  expect(wholes.map(({ postId }) => heldOf(postId))).toEqual([1, 1, 1, 0, 0]);
  expect(round()).toMatchObject({ state: "published", effectiveAt: minutes(10), letterWords: "Bonjour." });
  const proposals = made();
  expect(proposals).toHaveLength(3);
  for (const one of proposals) {
    expect(one).toMatchObject({ state: "proposed", origin: "round", holdsPlaces: true, postMember: 0 });
    expect(one.visibleFrom).toEqual(minutes(10));
    expect(one.closesAt).toEqual(new Date(minutes(10).getTime() + 14 * 86_400_000));
    expect(one.explanation?.score).toBe(6_000);
    expect(lettersOf(one.id).every((letter) => letter.notBefore >= minutes(10))).toBe(true);
  }
  expect(proposals.flatMap(({ id }) => lettersOf(id)).length).toBeGreaterThanOrEqual(3);
});

test("places that ran out meanwhile refuse a draft by name; the others go", () => {
  const whole = savedWholeOffer(branchId);
  const gone = draft(whole);
  const still = draft();
  db.update(offerDwellings).set({ held: 1 }).where(eq(offerDwellings.id, whole.dwellingId)).run();
  const refused = [{ draftId: gone.id, refusal: "no_place" }];
  expect(publish()).toEqual({ ok: true, proposed: 1, refused });
  // Together or not at all: the post of the refused one is as free as before.
  expect(heldOf(whole.postId)).toBe(0);
  expect(made()).toMatchObject([{ householdId: still.householdId }]);
  expect(lastMobilityPublication(db, { id: roundId })).toEqual({ proposed: 1, refused });
  const row = db.select().from(mobilityDrafts).where(eq(mobilityDrafts.id, gone.id)).get();
  expect(row?.state).toBe("dropped");
  expect(listHistory(db, { kind: "mobility_draft", id: gone.id })[0]).toMatchObject({
    move: "refuse",
    details: { refusal: "no_place" },
  });
});

test("two drafts that both need the last place: one is proposed, never both", () => {
  const whole = savedWholeOffer(branchId);
  draft(whole);
  draft(whole);
  expect(publish()).toMatchObject({ ok: true, proposed: 1, refused: [{ refusal: "no_place" }] });
  expect(heldOf(whole.postId)).toBe(1);
});

test("who paused, who was proposed something else, and what closed get nothing, and each is told why", () => {
  const paused = draft();
  db.update(households).set({ state: "paused" }).where(eq(households.id, paused.householdId)).run();
  const closed = savedWholeOffer(branchId);
  const late = draft(closed);
  db.update(offers).set({ state: "suspended" }).where(eq(offers.id, closed.offerId)).run();
  const busy = draft();
  proposeElsewhere(busy.householdId);
  draft();
  const answer = publish();
  if (!answer.ok) throw new Error(answer.refusal);
  expect(answer.proposed).toBe(1);
  expect(new Map(answer.refused.map(({ draftId, refusal }) => [draftId, refusal]))).toEqual(
    new Map<string, string>([
      [paused.id, "not_ready"],
      [late.id, "offer_closed"],
      [busy.id, "has_candidacy"],
    ]),
  );
});

function proposeElsewhere(householdId: HouseholdId): void {
  const { offerId, postId, dwellingId } = savedWholeOffer(branchId);
  const none = { secondPostId: null, secondPostMember: null, trainingId: null, trainingMember: null };
  const bundle = { offerId, postId, postMember: 0, dwellingId, ...none };
  const more = { roundId: null, explanation: null, forcedReason: null, letterWords: "" };
  const proposal = { householdId, bundle, ...more, visibleFrom: AT, by: viewer.userId };
  const proposed = tx(db, (t) => proposeMobility(t, proposal, AT));
  if (!proposed.ok) throw new Error(proposed.refusal);
}

test("published twice is published once, and both see it done", () => {
  draft();
  expect([publish(), publish()]).toMatchObject([
    { ok: true, proposed: 1 },
    { ok: true, proposed: 1 },
  ]);
  expect(made()).toHaveLength(1);
  expect(publish(7)).toEqual({ ok: false, refusal: "changed", state: "published" });
});

test("a round with nobody left to write to is not published", () => {
  draft(undefined, { state: "dropped" });
  expect(publish()).toEqual({ ok: false, refusal: "nobody" });
  expect(round()?.state).toBe("drafted");
});

test("taken back within ten minutes, every place is free, no letter leaves, and it can be published again", () => {
  const whole = savedWholeOffer(branchId);
  draft(whole);
  publish();
  expect(takeBackMobilityRound(db, viewer, { roundId, version: 2 }, minutes(9))).toMatchObject({ ok: true });
  expect(round()).toMatchObject({ state: "taken_back", effectiveAt: null });
  expect(heldOf(whole.postId)).toBe(0);
  const [first] = made();
  expect(first).toMatchObject({ state: "withdrawn", holdsPlaces: false });
  expect(lettersOf(first?.id ?? "").every(({ state }) => state === "cancelled")).toBe(true);
  expect(publish(3, minutes(20))).toMatchObject({ ok: true, proposed: 1 });
  expect(heldOf(whole.postId)).toBe(1);
});

test("at the tenth minute it is too late; a discarded round is never published", () => {
  draft();
  publish();
  expect(takeBackMobilityRound(db, viewer, { roundId, version: 2 }, minutes(10))).toEqual({
    ...{ ok: false, refusal: "too_late", effectiveAt: minutes(10) },
  });
  const other = savedMobilityRound(staff, [branchId]);
  expect(discardMobilityRound(db, viewer, { roundId: other, version: 1 }, AT)).toMatchObject({ ok: true });
  const late = { roundId: other, version: 2, letterWords: "" };
  expect(publishMobilityRound(db, viewer, late, AT)).toMatchObject({
    refusal: "changed",
    state: "discarded",
  });
});

test("another branch's coordinator finds no round to publish, take back or discard", () => {
  draft();
  const elsewhere = savedBranch("Dieppe", "76217");
  const other = staffViewer(savedStaff("coordinator", elsewhere), "coordinator", elsewhere);
  const missing = { ok: false, refusal: "missing" };
  const seen = { roundId, version: 1 };
  expect(publishMobilityRound(db, other, { ...seen, letterWords: "" }, AT)).toEqual(missing);
  expect(takeBackMobilityRound(db, other, seen, AT)).toEqual(missing);
  expect(discardMobilityRound(db, other, seen, AT)).toEqual(missing);
});
