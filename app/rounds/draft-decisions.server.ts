import { and, eq } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import type { drafts } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { UserId } from "../ids";
import { isAllowed } from "../moves";
import { type Book, type BookDraft, findRoundIn } from "./book.server";
import { movedBy } from "./round-moves.server";
import {
  DRAFT_MOVES,
  type DraftMove,
  type DraftState,
  draftTarget,
  isInReview,
  isPublishable,
  type RoundState,
  standingOf,
} from "./round-path";

export interface Decision {
  roundId: string;
  draftId: string;
  move: DraftMove;
  /** The version of the draft that the coordinator looked at. */
  version: number;
}

export type Decided<Side extends string> =
  | { ok: true }
  | { ok: false; refusal: "missing" }
  | { ok: false; refusal: "round_closed"; state: RoundState }
  /** Somebody was faster: the draft as it stands now. */
  | { ok: false; refusal: "changed"; state: DraftState; decidedBy: UserId | null }
  /** It was proposed: whoever wants to change it takes the proposal back first. */
  | { ok: false; refusal: "proposed" }
  /** This side has no place for it, given the other drafts of the round that would be published. */
  | { ok: false; refusal: "taken"; side: Side };

/**
 * A coordinator's decision about one draft. The same decision sent twice by the same person is one decision. `whoIsTaken`
 * tells, before a draft is put back, which side the others of the round have taken.
 */
export function decideIn<D extends BookDraft, Side extends string>(
  db: Db,
  book: Book,
  viewer: Viewer,
  { roundId, draftId, move, version }: Decision,
  at: Date,
  whoIsTaken: (db: Reader, draft: D) => Side | null,
): Decided<Side> {
  return tx(db, (t) => {
    const round = findRoundIn(t, book, viewer, roundId);
    const draft = round && findDraftIn<D>(t, book, round.id, draftId);
    if (!round || !draft) return { ok: false, refusal: "missing" };
    if (!isInReview(round.state)) return { ok: false, refusal: "round_closed", state: round.state };
    if (standingOf(draft) === "proposed") return { ok: false, refusal: "proposed" };
    const to = draftTarget(move, draft);
    if (draft.version !== version || !isAllowed(DRAFT_MOVES, move, draft.state, movedBy(viewer))) {
      const { state, decidedBy } = draft;
      if (state === to && decidedBy === viewer.userId) return { ok: true };
      return { ok: false, refusal: "changed", state, decidedBy };
    }
    const taken = isPublishable(to) && !isPublishable(draft.state) ? whoIsTaken(t, draft) : null;
    if (taken) return { ok: false, refusal: "taken", side: taken };
    setDraftIn(t, book, draft, { state: to }, move, viewer.userId, at);
    return { ok: true };
  });
}

/** The whole row of a draft of a round. */
export const findDraftIn = <D extends BookDraft>(
  db: Reader,
  { drafts }: Book,
  roundId: string,
  draftId: string,
): D | undefined =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.roundId, roundId as never), eq(drafts.id, draftId as never)))
    .get() as D | undefined;

/** Writes a draft's new state, guarded by the version that was read, and its line of history. */
export function setDraftIn(
  t: Tx,
  book: Book,
  draft: BookDraft,
  columns: Record<string, unknown> & { state: DraftState },
  move: string,
  by: UserId,
  at: Date,
  details?: Record<string, unknown>,
): void {
  const { changes } = t
    .update(book.drafts)
    .set({
      ...{ decidedBy: by, decidedAt: at },
      ...(columns as Partial<typeof drafts.$inferInsert>),
      version: draft.version + 1,
    })
    .where(and(eq(book.drafts.id, draft.id as never), eq(book.drafts.version, draft.version)))
    .run();
  if (changes !== 1) throw new Error(`Draft ${draft.id} changed inside a transaction`);
  recordMove(t, {
    subject: { kind: book.draft, id: draft.id },
    move,
    from: draft.state,
    to: columns.state,
    actor: by,
    at,
    details: { roundId: draft.roundId, ...details },
  });
}
