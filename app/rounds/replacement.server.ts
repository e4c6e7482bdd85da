import { and, eq, inArray, ne } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { drafts } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BeneficiaryId, DraftId, RoundId, VolunteerId } from "../ids";
import type { PersonId } from "../matching/duo/one-side";
import type { Alternative, Alternatives } from "../matching/duo/round";
import { newId } from "../new-id.server";
import { currentDraftOf, type Draft, findDraftOf, placesOf, setDraft } from "./draft-moves.server";
import { type Evaluation, evaluatePair } from "./evaluation.server";
import {
  type DraftState,
  isInReview,
  isPublishable,
  PUBLISHED_DRAFT_STATES,
  type RoundState,
} from "./round-path";
import { findRound, type Round } from "./scope.server";

/** What a pair set by hand begins from: a draft of the round, or somebody whom the round left without one. */
export type Beginning = { draftId: DraftId } | { personId: PersonId };

export interface Replacement {
  roundId: RoundId;
  from: Beginning;
  /** Of the draft that was looked at; 0 where there was none. */
  version: number;
  /** One of the two is the draft's own, or the person; the other one becomes their partner. */
  volunteerId: VolunteerId;
  beneficiaryId: BeneficiaryId;
  /** Needed when the pair goes against a requirement. */
  reason: string;
}
export type Replaced =
  | { ok: true; draftId: DraftId }
  | { ok: false; refusal: "missing" }
  | { ok: false; refusal: "round_closed"; state: RoundState }
  | { ok: false; refusal: "changed"; state: DraftState }
  | {
      ok: false;
      refusal: "same" | "not_in_round" | "not_eligible" | "never" | "forbidden" | "held" | "reason_needed";
    };

/**
 * Puts a pair in the place of a draft, or gives a partner to somebody who has none. A pair that meets every requirement is
 * locked; one that does not is forced, with its written reason. Who may not take part, and pairs that may never be proposed,
 * are refused whatever the reason. Drafts that the two people leave are dropped; a locked or forced one is never taken from
 * anybody.
 */
export function replacePair(db: Db, viewer: Viewer, replacement: Replacement, at: Date): Replaced {
  return tx(db, (t) => {
    const round = findRound(t, viewer, replacement.roundId);
    if (!round) return { ok: false, refusal: "missing" };
    const { from, volunteerId, beneficiaryId, version, reason } = replacement;
    const draft = "draftId" in from ? findDraftOf(t, round.id, from.draftId) : null;
    if (draft === undefined) return { ok: false, refusal: "missing" };
    if (!isInReview(round.state)) return { ok: false, refusal: "round_closed", state: round.state };
    const known = findPair(t, round, volunteerId, beneficiaryId);
    if (known && known.id !== draft?.id && isSetByHand(known) && known.decidedBy === viewer.userId)
      return { ok: true, draftId: known.id };
    const present = draft ?? ("personId" in from ? currentDraftOf(t, round, from.personId) : null);
    if (present && (present.version !== version || present.proposedAt))
      return { ok: false, refusal: "changed", state: present.state };
    const refusal = whyNot(draft, replacement, known);
    if (refusal) return { ok: false, refusal };
    const evaluation = evaluatePair(t, round, volunteerId, beneficiaryId, at);
    if (!evaluation) return { ok: false, refusal: "not_in_round" };
    if (evaluation.hurdles.length > 0) return { ok: false, refusal: "not_eligible" };
    if (evaluation.never) return { ok: false, refusal: "never" };
    if (evaluation.against.length > 0 && reason === "") return { ok: false, refusal: "reason_needed" };
    const leaving = draftsThatLeave(t, round, draft, replacement);
    if (leaving === "held") return { ok: false, refusal: "held" };
    for (const left of leaving) setDraft(t, left, { state: "dropped" }, "replace", viewer.userId, at);
    return { ok: true, draftId: setPair(t, viewer, round, draft, replacement, evaluation, known, at) };
  });
}

/** The draft of a volunteer that would be dropped if they joined somebody else: their weakest, when no place is left. */
export function draftsThatLeave(
  db: Reader,
  round: Round,
  draft: Draft | null,
  { volunteerId, beneficiaryId }: Pick<Replacement, "volunteerId" | "beneficiaryId">,
): Draft[] | "held" {
  const active = (where: ReturnType<typeof eq>) =>
    db
      .select()
      .from(drafts)
      .where(
        and(
          eq(drafts.roundId, round.id),
          draft ? ne(drafts.id, draft.id) : undefined,
          where,
          inArray(drafts.state, [...PUBLISHED_DRAFT_STATES]),
        ),
      )
      .orderBy(drafts.score, drafts.id)
      .all();
  const leaving = active(eq(drafts.beneficiaryId, beneficiaryId));
  const held = active(eq(drafts.volunteerId, volunteerId)).filter(
    (other) => other.beneficiaryId !== beneficiaryId && !other.proposedAt,
  );
  const tooMany = held.length + 1 - placesOf(db, volunteerId);
  if (tooMany > 0) {
    const free = held.filter((other) => !isSetByHand(other)).slice(0, tooMany);
    if (free.length < tooMany) return "held";
    leaving.push(...free);
  }
  if (leaving.some(isSetByHand)) return "held";
  return draft && isPublishable(draft.state) ? [draft, ...leaving] : leaving;
}

function whyNot(
  draft: Draft | null,
  { from, volunteerId, beneficiaryId }: Replacement,
  known: Draft | undefined,
) {
  if (draft?.volunteerId === volunteerId && draft.beneficiaryId === beneficiaryId) return "same";
  const staying: string[] = draft
    ? [draft.volunteerId, draft.beneficiaryId]
    : ["personId" in from ? from.personId : ""];
  if (!staying.includes(volunteerId) && !staying.includes(beneficiaryId)) return "not_in_round";
  if (known?.proposedAt) return "held";
  return known?.state === "forbidden" ? "forbidden" : null;
}

function setPair(
  t: Tx,
  viewer: Viewer,
  round: Round,
  draft: Draft | null,
  { volunteerId, beneficiaryId, reason }: Replacement,
  { explanation, against, branchId }: Evaluation,
  known: Draft | undefined,
  at: Date,
): DraftId {
  const state = against.length > 0 ? ("forced" as const) : ("locked" as const);
  const replaces = draft?.id ?? null;
  const columns = {
    ...{ state, explanation, against, branchId },
    score: explanation.score,
    forcedReason: state === "forced" ? reason : null,
  };
  if (known) {
    setDraft(t, known, columns, "replace", viewer.userId, at, { replaces, against });
    return known.id;
  }
  const id = newId<DraftId>("dra");
  t.insert(drafts)
    .values({
      ...columns,
      ...{ id, roundId: round.id, volunteerId, beneficiaryId },
      alternatives: draft
        ? alternativesAfter(draft, volunteerId, beneficiaryId)
        : { forBeneficiary: [], forVolunteer: [] },
      ...{ decidedBy: viewer.userId, decidedAt: at },
    })
    .run();
  recordMove(t, {
    subject: { kind: "draft", id },
    move: "replace",
    to: state,
    actor: viewer.userId,
    at,
    details: { roundId: round.id, replaces, against },
  });
  return id;
}

/** What remains of the engine's alternatives for the person who stays, the partner that they leave included. */
function alternativesAfter(
  draft: Draft,
  volunteerId: VolunteerId,
  beneficiaryId: BeneficiaryId,
): Alternatives {
  const { forBeneficiary, forVolunteer } = draft.alternatives;
  const left = (id: string, list: readonly Alternative[], chosen: string): Alternative[] =>
    [{ id, score: draft.score, takenBy: null }, ...list.filter((one) => one.id !== chosen)]
      .sort((a, b) => b.score - a.score)
      .slice(0, 5);
  return draft.beneficiaryId === beneficiaryId
    ? { forBeneficiary: left(draft.volunteerId, forBeneficiary, volunteerId), forVolunteer: [] }
    : { forBeneficiary: [], forVolunteer: left(draft.beneficiaryId, forVolunteer, beneficiaryId) };
}

const findPair = (db: Reader, round: Round, volunteerId: VolunteerId, beneficiaryId: BeneficiaryId) =>
  db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.roundId, round.id),
        eq(drafts.volunteerId, volunteerId),
        eq(drafts.beneficiaryId, beneficiaryId),
      ),
    )
    .get();

/** What was proposed is not taken from anybody either. */
const isSetByHand = ({ state, proposedAt }: Draft): boolean =>
  state === "locked" || state === "forced" || proposedAt !== null;
