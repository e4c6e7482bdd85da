import { and, eq, gt, isNotNull, max } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import type { UserId } from "../ids";
import { isAllowed } from "../moves";
import { type Book, type BookDraft, type BookRound, findRoundIn } from "./book.server";
import { findDraftIn, setDraftIn } from "./draft-decisions.server";
import {
  mayMoveRound,
  movedBy,
  moveRound,
  note,
  type RoundMoved,
  type SeenRound,
} from "./round-moves.server";
import {
  type DraftState,
  isInReview,
  mayBeMoved,
  PROPOSAL_MOVES,
  standingOf,
  TAKE_BACK_MINUTES,
  takenBackUntil,
} from "./round-path";

type TooLate = { ok: false; refusal: "too_late"; effectiveAt: Date };
export type TakenBack = RoundMoved | TooLate;
/** Withdraws the proposal that was made of a draft; nobody has seen it. */
type Withdraw<D> = (t: Tx, draft: D, by: UserId) => void;

/** Within ten minutes: no letter leaves, no proposal was ever seen. Takes back all those that nobody may see yet. */
export function takeBackIn<D extends BookDraft>(
  db: Db,
  book: Book,
  viewer: Viewer,
  { roundId, version }: SeenRound,
  at: Date,
  withdraw: Withdraw<D>,
): TakenBack {
  return tx(db, (t) => {
    const round = findRoundIn(t, book, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    const { state, effectiveAt } = round;
    if (mayBeMoved("take_back", state) && effectiveAt && at >= effectiveAt)
      return { ok: false, refusal: "too_late", effectiveAt };
    const open = openProposals<D>(t, book, roundId, at);
    if (round.version === version + 1 && isInReview(state) && open.length === 0)
      return { ok: true, again: true };
    const may = mayMoveRound(round, "take_back", version, viewer);
    if (!may.ok || may.again) return may;
    if (open.length === 0) return { ok: false, refusal: "changed", state };
    for (const draft of open) takeBack(t, book, viewer, draft, at, withdraw);
    return backToReview(t, book, round, viewer, at, open.length);
  });
}

export interface SeenDraft {
  roundId: string;
  draftId: string;
  /** The version of the draft that the coordinator looked at. */
  version: number;
}
export type DraftTakenBack =
  | { ok: true }
  | { ok: false; refusal: "missing" }
  /** It is not proposed, or no longer: what was decided about it. */
  | { ok: false; refusal: "changed"; state: DraftState }
  | TooLate;

/** The same for one proposal, whatever its round is doing: a draft again, to be decided upon and published once more. */
export function takeBackDraftIn<D extends BookDraft>(
  db: Db,
  book: Book,
  viewer: Viewer,
  { roundId, draftId, version }: SeenDraft,
  at: Date,
  withdraw: Withdraw<D>,
): DraftTakenBack {
  return tx(db, (t) => {
    const round = findRoundIn(t, book, viewer, roundId);
    const draft = round && findDraftIn<D>(t, book, round.id, draftId);
    if (!round || !draft) return { ok: false, refusal: "missing" };
    const { state, proposedAt } = draft;
    if (!proposedAt && draft.version === version + 1) return { ok: true };
    const allowed = isAllowed(PROPOSAL_MOVES, "take_back", standingOf(draft), movedBy(viewer));
    if (!proposedAt || draft.version !== version || !allowed) return { ok: false, refusal: "changed", state };
    const effectiveAt = takenBackUntil(proposedAt);
    if (at >= effectiveAt) return { ok: false, refusal: "too_late", effectiveAt };
    takeBack(t, book, viewer, draft, at, withdraw);
    backToReview(t, book, round, viewer, at, 1);
    return { ok: true };
  });
}

function takeBack<D extends BookDraft>(
  t: Tx,
  book: Book,
  { userId }: Viewer,
  draft: D,
  at: Date,
  withdraw: Withdraw<D>,
): void {
  const { state, decidedBy, decidedAt } = draft;
  setDraftIn(t, book, draft, { state, decidedBy, decidedAt, proposedAt: null }, "take_back", userId, at);
  withdraw(t, draft, userId);
}

/** A published round is in review again; one that runs anew, or stopped, stays as it is and remembers it. */
function backToReview(
  t: Tx,
  book: Book,
  round: BookRound,
  viewer: Viewer,
  at: Date,
  takenBack: number,
): RoundMoved {
  const last = lastProposedAt(t, book, round.id);
  const move = last ? "take_back_part" : "take_back";
  const effectiveAt = last && takenBackUntil(last);
  if (mayBeMoved(move, round.state))
    return moveRound(t, book, round, move, round.version, viewer, at, { effectiveAt }, { takenBack });
  t.update(book.rounds)
    .set({ effectiveAt })
    .where(eq(book.rounds.id, round.id as never))
    .run();
  note(t, book, round.id, "take_back_part", round.state, round.state, viewer.userId, at, { takenBack });
  return { ok: true, again: false };
}

const openProposals = <D extends BookDraft>(db: Reader, { drafts }: Book, roundId: string, at: Date): D[] =>
  db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.roundId, roundId as never),
        gt(drafts.proposedAt, new Date(at.getTime() - TAKE_BACK_MINUTES * 60_000)),
      ),
    )
    .all() as unknown as D[];

const lastProposedAt = (db: Reader, { drafts }: Book, roundId: string): Date | null =>
  db
    .select({ at: max(drafts.proposedAt) })
    .from(drafts)
    .where(and(eq(drafts.roundId, roundId as never), isNotNull(drafts.proposedAt)))
    .get()?.at ?? null;
