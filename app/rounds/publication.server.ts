import { and, desc, eq, inArray } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { drafts, history } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { DraftId } from "../ids";
import { TAKE_BACK_MINUTES } from "../mentoring/duo-path";
import { type ProposalRefusal, proposeDuo, takeBackProposals } from "../mentoring/proposals.server";
import { type Draft, setDraft } from "./draft-moves.server";
import { PUBLISHED_DRAFT_STATES } from "./round-path";
import { findRound, type Round } from "./scope.server";
import { mayMoveRound, moveRound, type RoundMoved } from "./start.server";


export interface Publication {
  roundId: string;
  version: number;
  /** What every proposal's letter says first, plain text. */
  letterWords: string;
}
export interface RefusedDraft {
  draftId: DraftId;
  refusal: ProposalRefusal;
}
export type Published =
  | { ok: true; proposed: number; refused: RefusedDraft[] }
  | { ok: false; refusal: "missing" }
  | (RoundMoved & { ok: false })
  /** Nobody would get a proposal: no draft is kept, or everybody has been taken meanwhile. */
  | { ok: false; refusal: "nobody" };

/**
 * Publishes every kept, locked and forced draft of a round at once. Letters, visibility and deadlines start ten minutes
 * later, so that it can be taken back. People who are no longer free get no proposal: their drafts are set aside and told.
 */
export function publishRound(db: Db, viewer: Viewer, publication: Publication, at: Date): Published {
  const effectiveAt = new Date(at.getTime() + TAKE_BACK_MINUTES * 60_000);
  const { letterWords } = publication;
  return tx(db, (t) => {
    const round = findRound(t, viewer, publication.roundId);
    if (!round) return { ok: false, refusal: "missing" };
    const may = mayMoveRound(round, "publish", publication.version, viewer);
    if (!may.ok) return may;
    if (may.again) return { ok: true, ...lastPublication(t, round) };
    const chosen = draftsToPublish(t, round);
    const refused = chosen.flatMap((draft) => propose(t, viewer, draft, letterWords, effectiveAt, at));
    const proposed = chosen.length - refused.length;
    // Nobody to write to: the drafts that were set aside stay so, and the round stays in review.
    if (proposed === 0) return { ok: false, refusal: "nobody" };
    const columns = { letterWords, publishedAt: at, publishedBy: viewer.userId, effectiveAt };
    moveRound(t, round, "publish", publication.version, viewer, at, columns, { proposed, refused });
    return { ok: true, proposed, refused };
  });
}

export type TakenBack = RoundMoved | { ok: false; refusal: "too_late"; effectiveAt: Date };

/** Within ten minutes: no letter leaves, no proposal was ever seen. */
export function takeBackRound(
  db: Db,
  viewer: Viewer,
  { roundId, version }: { roundId: string; version: number },
  at: Date,
): TakenBack {
  return tx(db, (t) => {
    const round = findRound(t, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    if (round.state === "published" && round.effectiveAt && at >= round.effectiveAt)
      return { ok: false, refusal: "too_late", effectiveAt: round.effectiveAt };
    const moved = moveRound(t, round, "take_back", version, viewer, at, { effectiveAt: null });
    if (moved.ok && !moved.again) takeBackProposals(t, round.id, viewer.userId, at);
    return moved;
  });
}

/** Puts a round aside for good: nothing of it is ever published. */
export function discardRound(
  db: Db,
  viewer: Viewer,
  { roundId, version }: { roundId: string; version: number },
  at: Date,
): RoundMoved {
  return tx(db, (t) => {
    const round = findRound(t, viewer, roundId);
    return round ? moveRound(t, round, "discard", version, viewer, at) : { ok: false, refusal: "missing" };
  });
}

/** How many proposals the last publication made, and who got none and why. */
export function lastPublication(db: Reader, round: Round): { proposed: number; refused: RefusedDraft[] } {
  const line = db
    .select({ details: history.details })
    .from(history)
    .where(
      and(eq(history.subjectKind, "round"), eq(history.subjectId, round.id), eq(history.move, "publish")),
    )
    .orderBy(desc(history.at))
    .get();
  const told = line?.details as { proposed: number; refused: RefusedDraft[] } | null | undefined;
  return { proposed: told?.proposed ?? 0, refused: told?.refused ?? [] };
}

const draftsToPublish = (db: Reader, round: Round): Draft[] =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.roundId, round.id), inArray(drafts.state, [...PUBLISHED_DRAFT_STATES])))
    .orderBy(drafts.id)
    .all();

function propose(
  t: Tx,
  viewer: Viewer,
  draft: Draft,
  letterWords: string,
  visibleFrom: Date,
  at: Date,
): RefusedDraft[] {
  const { roundId, branchId, volunteerId, beneficiaryId, explanation, forcedReason } = draft;
  const proposed = proposeDuo(t, {
    ...{ roundId, branchId, volunteerId, beneficiaryId, explanation, forcedReason },
    ...{ letterWords, visibleFrom, by: viewer.userId, at },
  });
  if (proposed.ok) return [];
  const { refusal } = proposed;
  setDraft(t, draft, { state: "dropped" }, "refuse", viewer.userId, at, { refusal });
  return [{ draftId: draft.id, refusal }];
}
