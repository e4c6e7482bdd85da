import { and, eq } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { mobilityDrafts } from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import { recordMove } from "../../audit/history.server";
import type { HouseholdId, MobilityDraftId } from "../../ids";
import type { Bundle, MobilityAlternative } from "../../mobility/round";
import { newId } from "../../new-id.server";
import { MOBILITIES } from "../book.server";
import { setDraftIn } from "../draft-decisions.server";
import { type DraftState, isInReview, isPublishable, type RoundState } from "../round-path";
import { missingFor, publishableDrafts } from "./draft-moves.server";
import { type BundleEvaluation, evaluateBundle } from "./evaluation.server";
import { bundleKey, bundleOf, usesOf } from "./lines";
import { findMobilityRound, type MobilityDraft, type MobilityRound } from "./scope.server";

export interface SetByHand {
  roundId: string;
  householdId: HouseholdId;
  bundle: Bundle;
  /** Of the household's draft that was looked at; 0 when it had none. */
  version: number;
  /** Needed when the bundle goes against a requirement. */
  reason: string;
}
export type SetBundle =
  | { ok: true; draftId: MobilityDraftId }
  | { ok: false; refusal: "missing" }
  | { ok: false; refusal: "round_closed"; state: RoundState }
  | { ok: false; refusal: "changed"; state: DraftState | "none" }
  | {
      ok: false;
      refusal:
        | "same"
        | "not_in_round"
        | "not_eligible"
        | "forbidden"
        | "consent"
        | "places"
        | "held"
        | "reason_needed";
    };

/**
 * Puts a bundle in the place of whatever a household has in a round. One that meets every requirement is locked; one that
 * does not is forced, with its written reason. Drafts of others that held what it needs are dropped; a locked or forced one
 * is never taken from anybody, a household without consent and a place that is gone are refused whatever the reason.
 */
export function setBundleByHand(db: Db, viewer: Viewer, asked: SetByHand, at: Date): SetBundle {
  return tx(db, (t) => {
    const round = findMobilityRound(t, viewer, asked.roundId);
    if (!round) return { ok: false, refusal: "missing" };
    if (!isInReview(round.state)) return { ok: false, refusal: "round_closed", state: round.state };
    const known = findSame(t, round, asked);
    if (known && isSetByHand(known) && known.decidedBy === viewer.userId)
      return { ok: true, draftId: known.id };
    const own = currentDraftOf(t, round, asked.householdId);
    if ((own?.version ?? 0) !== asked.version)
      return { ok: false, refusal: "changed", state: own?.state ?? "none" };
    if (own && known?.id === own.id && isPublishable(own.state)) return { ok: false, refusal: "same" };
    if (known?.proposedAt || own?.proposedAt) return { ok: false, refusal: "held" };
    if (isForbidden(t, round, asked)) return { ok: false, refusal: "forbidden" };
    const evaluation = evaluateBundle(t, round, asked.householdId, asked.bundle, at);
    const refusal = whyNot(evaluation, asked);
    if (refusal) return { ok: false, refusal };
    const leaving = draftsThatGive(t, round, asked);
    if (typeof leaving === "string") return { ok: false, refusal: leaving };
    for (const left of leaving)
      setDraftIn(t, MOBILITIES, left, { state: "dropped" }, "replace", viewer.userId, at);
    const judged = evaluation as BundleEvaluation & { kind: "judged" };
    return { ok: true, draftId: write(t, viewer, round, asked, judged, known, own, at) };
  });
}

/**
 * What would be dropped if the household took this bundle: its own present draft, and the weakest ones that hold what it
 * needs. "held": one of them was set by hand. "places": even without them there are too few.
 */
export function draftsThatGive(
  db: Reader,
  round: MobilityRound,
  { householdId, bundle }: Pick<SetByHand, "householdId" | "bundle">,
): MobilityDraft[] | "held" | "places" {
  const all = publishableDrafts(db, round.id);
  const own = all.filter((draft) => draft.householdId === householdId);
  let others = all.filter((draft) => draft.householdId !== householdId);
  if (missingFor(db, bundle, []).length > 0) return "places";
  const leaving = [...own];
  for (;;) {
    const missing = missingFor(db, bundle, others);
    if (missing.length === 0) return leaving;
    const giver = others.find(
      (draft) => !isSetByHand(draft) && missing.some((line) => usesOf(draft).has(line)),
    );
    if (!giver) return "held";
    leaving.push(giver);
    others = others.filter((draft) => draft !== giver);
  }
}

/** The draft that stands for a household: one that would be published, else the last one decided upon. */
export function currentDraftOf(
  db: Reader,
  round: Pick<MobilityRound, "id">,
  householdId: HouseholdId,
): MobilityDraft | null {
  const own = db
    .select()
    .from(mobilityDrafts)
    .where(and(eq(mobilityDrafts.roundId, round.id), eq(mobilityDrafts.householdId, householdId)))
    .orderBy(mobilityDrafts.decidedAt, mobilityDrafts.id)
    .all();
  return own.find(({ state }) => isPublishable(state)) ?? own.at(-1) ?? null;
}

function whyNot(evaluation: BundleEvaluation, { reason }: SetByHand) {
  if (evaluation.kind === "not_in_round") return "not_in_round";
  if (evaluation.kind === "kept_out") return "not_eligible";
  const [unbending] = evaluation.unbending;
  if (unbending) return unbending === "consent" ? "consent" : "places";
  return evaluation.against.length > 0 && reason === "" ? "reason_needed" : null;
}

function write(
  t: Tx,
  viewer: Viewer,
  round: MobilityRound,
  { householdId, bundle, reason }: SetByHand,
  { explanation, against, branchId }: BundleEvaluation & { kind: "judged" },
  known: MobilityDraft | undefined,
  own: MobilityDraft | null,
  at: Date,
): MobilityDraftId {
  const state = against.length > 0 ? ("forced" as const) : ("locked" as const);
  const columns = {
    ...{ state, explanation, against, branchId, score: explanation.score },
    forcedReason: state === "forced" ? reason : null,
    alternatives: alternativesAfter(own, bundle),
  };
  const details = { roundId: round.id, replaces: own?.id ?? null, against };
  if (known) {
    const fresh = t.select().from(mobilityDrafts).where(eq(mobilityDrafts.id, known.id)).get() ?? known;
    setDraftIn(t, MOBILITIES, fresh, columns, "replace", viewer.userId, at, details);
    return known.id;
  }
  const id = newId<MobilityDraftId>("mdr");
  t.insert(mobilityDrafts)
    .values({
      ...{ id, roundId: round.id, householdId },
      ...{ ...bundle, ...columns, decidedBy: viewer.userId, decidedAt: at },
    })
    .run();
  recordMove(t, {
    subject: { kind: MOBILITIES.draft, id },
    move: "replace",
    to: state,
    actor: viewer.userId,
    at,
    details,
  });
  return id;
}

/** What remains of the engine's alternatives for the household, the bundle that it leaves included. */
function alternativesAfter(own: MobilityDraft | null, bundle: Bundle): MobilityAlternative[] {
  if (!own) return [];
  const before: MobilityAlternative = { bundle: bundleOf(own), score: own.score, missing: [] };
  return [before, ...own.alternatives]
    .filter((one) => bundleKey(one.bundle) !== bundleKey(bundle))
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);
}

const findSame = (db: Reader, round: MobilityRound, { householdId, bundle }: SetByHand) =>
  db
    .select()
    .from(mobilityDrafts)
    .where(and(eq(mobilityDrafts.roundId, round.id), eq(mobilityDrafts.householdId, householdId)))
    .all()
    .find((draft) => bundleKey(bundleOf(draft)) === bundleKey(bundle));

const isForbidden = (db: Reader, round: MobilityRound, { householdId, bundle }: SetByHand): boolean =>
  db
    .select({ id: mobilityDrafts.id })
    .from(mobilityDrafts)
    .where(
      and(
        eq(mobilityDrafts.roundId, round.id),
        eq(mobilityDrafts.householdId, householdId),
        eq(mobilityDrafts.offerId, bundle.offerId),
        eq(mobilityDrafts.state, "forbidden"),
      ),
    )
    .get() !== undefined;

const isSetByHand = ({ state }: MobilityDraft): boolean => state === "locked" || state === "forced";
