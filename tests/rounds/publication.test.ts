import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts/viewer";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import type { BranchId, RoundId } from "~/ids";
import { discardRound, lastPublication, publishRound, takeBackRound } from "~/rounds/publication.server";
import { findRound } from "~/rounds/scope.server";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedDraft, savedRound, staffViewer } from "~tests/support/rounds";
import { beneficiaries, drafts, duos, letters, volunteers } from "~db/schema";

const AT = new Date("2026-03-02T09:00:00Z");
const minutes = (count: number) => new Date(AT.getTime() + count * 60_000);
let branchId: BranchId;
let viewer: Viewer;
let roundId: RoundId;

beforeEach(() => {
  branchId = savedBranch();
  const staff = savedStaff("coordinator", branchId);
  viewer = staffViewer(staff, "coordinator", branchId);
  roundId = savedRound(staff, [branchId]);
});

const pair = () => ({
  volunteerId: savedVolunteer(branchId).volunteerId,
  beneficiaryId: savedBeneficiary(branchId).beneficiaryId,
});
const publish = (version = 1, at = AT) =>
  publishRound(db, viewer, { roundId, version, letterWords: "Bonjour." }, at);
const round = () => findRound(db, viewer, roundId);
const duosOf = () => db.select().from(duos).where(eq(duos.roundId, roundId)).all();
const lettersOf = (duoId: string) =>
  db
    .select()
    .from(letters)
    .where(and(eq(letters.subjectKind, "duo"), eq(letters.subjectId, duoId)))
    .all();

test("publishes what is kept, locked and forced; nothing leaves before the ten minutes are over", () => {
  for (const state of ["kept", "locked", "forced", "dropped", "forbidden"] as const)
    savedDraft(roundId, branchId, pair(), { state, forcedReason: state === "forced" ? "Voisins." : null });
  expect(publish()).toMatchObject({ ok: true, proposed: 3, refused: [] });
  expect(round()).toMatchObject({
    state: "published",
    publishedAt: AT,
    publishedBy: viewer.userId,
    effectiveAt: minutes(10),
    letterWords: "Bonjour.",
  });
  const made = duosOf();
  expect(made.map((duo) => duo.visibleFrom)).toEqual([minutes(10), minutes(10), minutes(10)]);
  expect(made.map((duo) => duo.forcedReason).filter(Boolean)).toEqual(["Voisins."]);
  expect(made[0]?.closesAt).toEqual(new Date(minutes(10).getTime() + 14 * 86_400_000));
  const written = made.flatMap((duo) => lettersOf(duo.id));
  expect(written).toHaveLength(6);
  expect(written.every((letter) => letter.notBefore >= minutes(10))).toBe(true);
});

test("published twice is published once, and both see it done", () => {
  savedDraft(roundId, branchId, pair());
  expect([publish(), publish()]).toMatchObject([
    { ok: true, proposed: 1 },
    { ok: true, proposed: 1 },
  ]);
  expect(duosOf()).toHaveLength(1);
  expect(publish(7)).toEqual({ ok: false, refusal: "changed", state: "published" });
});

test("who is no longer free gets no proposal, and the coordinator is told", () => {
  const [gone, still] = [pair(), pair()];
  const draftId = savedDraft(roundId, branchId, gone);
  savedDraft(roundId, branchId, still);
  db.update(beneficiaries)
    .set({ state: "paused" })
    .where(eq(beneficiaries.id, gone.beneficiaryId))
    .run();
  const refused = [{ draftId, refusal: "not_waiting" }];
  expect(publish()).toEqual({ ok: true, proposed: 1, refused });
  const published = round();
  expect(published && lastPublication(db, published)).toEqual({ proposed: 1, refused });
  expect(db.select().from(drafts).where(eq(drafts.id, draftId)).get()?.state).toBe("dropped");
  expect(listHistory(db, { kind: "draft", id: draftId })[0]).toMatchObject({
    move: "refuse",
    details: { refusal: "not_waiting" },
  });
});

test("no proposal without a finished screening, whatever the draft says", () => {
  const { volunteerId, beneficiaryId } = pair();
  savedDraft(roundId, branchId, { volunteerId, beneficiaryId }, { state: "forced", forcedReason: "Urgent." });
  db.update(volunteers).set({ interviewAt: null }).where(eq(volunteers.id, volunteerId)).run();
  expect(publish()).toEqual({ ok: false, refusal: "nobody" });
  expect(duosOf()).toEqual([]);
  expect(round()?.state).toBe("drafted");
});

test("a round without a kept draft is not published", () => {
  savedDraft(roundId, branchId, pair(), { state: "dropped" });
  expect(publish()).toEqual({ ok: false, refusal: "nobody" });
});

test("within ten minutes everything is taken back; then it can be published again", () => {
  savedDraft(roundId, branchId, pair());
  publish();
  expect(takeBackRound(db, viewer, { roundId, version: 2 }, minutes(9))).toMatchObject({ ok: true });
  expect(round()).toMatchObject({ state: "taken_back", effectiveAt: null });
  const [duo] = duosOf();
  expect(duo?.state).toBe("withdrawn");
  expect(lettersOf(duo?.id ?? "").map((letter) => letter.state)).toEqual(["cancelled", "cancelled"]);
  expect(publish(3, minutes(20))).toMatchObject({ ok: true, proposed: 1 });
  expect(duosOf().map((one) => one.state).sort()).toEqual(["proposed", "withdrawn"]);
});

test("at the tenth minute it is too late", () => {
  savedDraft(roundId, branchId, pair());
  publish();
  expect(takeBackRound(db, viewer, { roundId, version: 2 }, minutes(10))).toEqual({
    ok: false,
    refusal: "too_late",
    effectiveAt: minutes(10),
  });
  expect(duosOf()[0]?.state).toBe("proposed");
});

test("a discarded round is never published", () => {
  savedDraft(roundId, branchId, pair());
  expect(discardRound(db, viewer, { roundId, version: 1 }, AT)).toMatchObject({ ok: true });
  expect(publish(2)).toEqual({ ok: false, refusal: "changed", state: "discarded" });
});

test("another branch's coordinator finds no round to publish, take back or discard", () => {
  savedDraft(roundId, branchId, pair());
  const elsewhere = savedBranch("Dieppe", "76217");
  const other = staffViewer(savedStaff("coordinator", elsewhere), "coordinator", elsewhere);
  const missing = { ok: false, refusal: "missing" };
  expect(publishRound(db, other, { roundId, version: 1, letterWords: "" }, AT)).toEqual(missing);
  expect(takeBackRound(db, other, { roundId, version: 1 }, AT)).toEqual(missing);
  expect(discardRound(db, other, { roundId, version: 1 }, AT)).toEqual(missing);
});
