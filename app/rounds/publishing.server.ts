import { and, desc, eq, inArray } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { history } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { UserId } from "../ids";
import { type Book, type BookDraft, findRoundIn } from "./book.server";
import { setDraftIn } from "./draft-decisions.server";
import { mayMoveRound, moveRound, type RoundMoved, type SeenRound } from "./round-moves.server";
import { PUBLISHED_DRAFT_STATES } from "./round-path";

/** Minutes during which a published round can be taken back: letters, visibility and deadlines start after them. */
export const TAKE_BACK_MINUTES = 10;

export interface PublicationOf extends SeenRound {
  /** What every proposal's letter says first, plain text. */
  letterWords: string;
}
export interface Refused<Refusal extends string> {
  draftId: string;
  refusal: Refusal;
}
export interface LastPublication<Refusal extends string> {
  proposed: number;
  refused: Refused<Refusal>[];
}
export type PublishedIn<Refusal extends string> =
  | ({ ok: true } & LastPublication<Refusal>)
  | { ok: false; refusal: "missing" }
  | (RoundMoved & { ok: false })
  /** Nobody would get a proposal: no draft is kept, or everybody has been taken meanwhile. */
  | { ok: false; refusal: "nobody" };

/**
 * Publishes every kept, locked and forced draft of a round at once. Letters, visibility and deadlines start ten minutes
 * later, so that it can be taken back. Whoever is no longer free gets no proposal (`propose` says why not): those drafts
 * are set aside and told.
 */
export function publishIn<D extends BookDraft, Refusal extends string>(
  db: Db,
  book: Book,
  viewer: Viewer,
  { roundId, version, letterWords }: PublicationOf,
  at: Date,
  propose: (t: Tx, draft: D, effectiveAt: Date) => { ok: true } | { ok: false; refusal: Refusal },
): PublishedIn<Refusal> {
  const effectiveAt = new Date(at.getTime() + TAKE_BACK_MINUTES * 60_000);
  return tx(db, (t) => {
    const round = findRoundIn(t, book, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    const may = mayMoveRound(round, "publish", version, viewer);
    if (!may.ok) return may;
    if (may.again) return { ok: true, ...lastPublicationIn<Refusal>(t, book, roundId) };
    const chosen = draftsToPublish<D>(t, book, roundId);
    const refused = chosen.flatMap((draft): Refused<Refusal>[] => {
      const proposed = propose(t, draft, effectiveAt);
      if (proposed.ok) return [];
      const { refusal } = proposed;
      setDraftIn(t, book, draft, { state: "dropped" }, "refuse", viewer.userId, at, { refusal });
      return [{ draftId: draft.id, refusal }];
    });
    const proposed = chosen.length - refused.length;
    // Nobody to write to: the drafts that were set aside stay so, and the round stays in review.
    if (proposed === 0) return { ok: false, refusal: "nobody" };
    const columns = { letterWords, publishedAt: at, publishedBy: viewer.userId, effectiveAt };
    moveRound(t, book, round, "publish", version, viewer, at, columns, { proposed, refused });
    return { ok: true, proposed, refused };
  });
}

export type TakenBack = RoundMoved | { ok: false; refusal: "too_late"; effectiveAt: Date };

/** Within ten minutes: no letter leaves, no proposal was ever seen. `takeBack` withdraws the round's proposals. */
export function takeBackIn(
  db: Db,
  book: Book,
  viewer: Viewer,
  { roundId, version }: SeenRound,
  at: Date,
  takeBack: (t: Tx, roundId: string, by: UserId) => void,
): TakenBack {
  return tx(db, (t) => {
    const round = findRoundIn(t, book, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    if (round.state === "published" && round.effectiveAt && at >= round.effectiveAt)
      return { ok: false, refusal: "too_late", effectiveAt: round.effectiveAt };
    const moved = moveRound(t, book, round, "take_back", version, viewer, at, { effectiveAt: null });
    if (moved.ok && !moved.again) takeBack(t, round.id, viewer.userId);
    return moved;
  });
}

/** How many proposals the last publication made, and who got none and why. */
export function lastPublicationIn<Refusal extends string>(
  db: Reader,
  book: Book,
  roundId: string,
): LastPublication<Refusal> {
  const line = db
    .select({ details: history.details })
    .from(history)
    .where(
      and(eq(history.subjectKind, book.round), eq(history.subjectId, roundId), eq(history.move, "publish")),
    )
    .orderBy(desc(history.at))
    .get();
  const told = line?.details as LastPublication<Refusal> | null | undefined;
  return { proposed: told?.proposed ?? 0, refused: told?.refused ?? [] };
}

const draftsToPublish = <D extends BookDraft>(db: Reader, { drafts }: Book, roundId: string): D[] =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.roundId, roundId as never), inArray(drafts.state, [...PUBLISHED_DRAFT_STATES])))
    .orderBy(drafts.id)
    .all() as unknown as D[];
