import { createHash } from "node:crypto";
import { and, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { history } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { type Book, type BookDraft, findRoundIn } from "./book.server";
import { setDraftIn } from "./draft-decisions.server";
import { mayMoveRound, moveRound, type RoundMoved, type SeenRound } from "./round-moves.server";
import { PUBLISHED_DRAFT_STATES, takenBackUntil } from "./round-path";

export interface PublicationOf extends SeenRound {
  /** What every proposal's letter says first, plain text. */
  letterWords: string;
  /** The drafts to propose; null or absent: every one that may be. */
  only?: readonly string[] | null;
  /** The mark of the list that the coordinator read (`markOf`): another list by now is refused. */
  mark?: string | undefined;
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
  | { ok: false; refusal: "nobody" }
  /** Somebody decided meanwhile: other people would get a letter than those who were read. */
  | { ok: false; refusal: "other_list" };

/** Makes the proposal of one draft, or says why it may not be made. */
export type Propose<D, Refusal extends string> = (
  t: Tx,
  draft: D,
  proposal: { letterWords: string; visibleFrom: Date; at: Date },
) => { ok: true; id: string } | { ok: false; refusal: Refusal };

/**
 * Publishes kept, locked and forced drafts of a round: all of them, or a choice; a round of which some remain goes on being
 * reviewed. Letters, visibility and deadlines start ten minutes later, so that it can be taken back. Whoever is no longer
 * free gets no proposal (`propose` says why not): those drafts are set aside and told.
 */
export function publishIn<D extends BookDraft, Refusal extends string>(
  db: Db,
  book: Book,
  viewer: Viewer,
  { roundId, version, letterWords, only = null, mark }: PublicationOf,
  at: Date,
  propose: Propose<D, Refusal>,
): PublishedIn<Refusal> {
  const visibleFrom = takenBackUntil(at);
  return tx(db, (t) => {
    const round = findRoundIn(t, book, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    const may = mayMoveRound(round, "publish", version, viewer);
    const last = lastPublicationIn<Refusal>(t, book, roundId);
    if (round.version === version + 1 && mark && last.mark === mark && last.by === viewer.userId)
      return { ok: true, ...last };
    if (!may.ok) return may;
    if (may.again) return { ok: true, ...last };
    const chosen = draftsToPublish<D>(t, book, roundId, only);
    if (mark && mark !== markOf(chosen)) return { ok: false, refusal: "other_list" };
    const refused = chosen.flatMap((draft): Refused<Refusal>[] => {
      const { state, decidedBy, decidedAt } = draft;
      const proposed = propose(t, draft, { letterWords, visibleFrom, at });
      if (proposed.ok) {
        const columns = { state, decidedBy, decidedAt, proposedAt: at };
        setDraftIn(t, book, draft, columns, "propose", viewer.userId, at, { proposal: proposed.id });
        return [];
      }
      const { refusal } = proposed;
      setDraftIn(t, book, draft, { state: "dropped" }, "refuse", viewer.userId, at, { refusal });
      return [{ draftId: draft.id, refusal }];
    });
    const proposed = chosen.length - refused.length;
    // Nobody to write to: the drafts that were set aside stay so, and the round stays in review.
    if (proposed === 0) return { ok: false, refusal: "nobody" };
    const move = countToPublish(t, book, roundId) > 0 ? "publish_part" : "publish";
    const columns = { letterWords, publishedAt: at, publishedBy: viewer.userId, effectiveAt: visibleFrom };
    moveRound(t, book, round, move, version, viewer, at, columns, { proposed, refused, mark });
    return { ok: true, proposed, refused };
  });
}

/** How many proposals the last publication made, who got none and why, and of which list it was. */
export function lastPublicationIn<Refusal extends string>(
  db: Reader,
  book: Book,
  roundId: string,
): LastPublication<Refusal> & { mark?: string | undefined; by?: string | undefined } {
  const line = db
    .select({ details: history.details, by: history.actorId })
    .from(history)
    .where(
      and(
        eq(history.subjectKind, book.round),
        eq(history.subjectId, roundId),
        inArray(history.move, ["publish", "publish_part"]),
      ),
    )
    .orderBy(desc(history.at))
    .get();
  const told = line?.details as (LastPublication<Refusal> & { mark?: string }) | null | undefined;
  const last = { proposed: told?.proposed ?? 0, refused: told?.refused ?? [] };
  return line && told?.mark ? { ...last, mark: told.mark, by: line.by ?? undefined } : last;
}

/** Tells one list of drafts from another: who would get a letter, whatever their order. */
export const markOf = (drafts: readonly { id: string }[]): string =>
  createHash("sha256")
    .update(
      drafts
        .map(({ id }) => id)
        .sort()
        .join(),
    )
    .digest("base64url")
    .slice(0, 16);

/** Drafts that a publication would propose now: all of them, or those of a choice that still may be. */
export const draftsToPublish = <D extends BookDraft>(
  db: Reader,
  book: Book,
  roundId: string,
  only: readonly string[] | null,
): D[] =>
  db
    .select()
    .from(book.drafts)
    .where(and(isToPublish(book, roundId), only ? isOneOf(book, only) : undefined))
    .orderBy(book.drafts.id)
    .all() as unknown as D[];

const countToPublish = (db: Reader, book: Book, roundId: string): number =>
  db.select({ n: count() }).from(book.drafts).where(isToPublish(book, roundId)).get()?.n ?? 0;

const isToPublish = ({ drafts }: Book, roundId: string) =>
  and(
    eq(drafts.roundId, roundId as never),
    inArray(drafts.state, [...PUBLISHED_DRAFT_STATES]),
    isNull(drafts.proposedAt),
  );

const isOneOf = ({ drafts }: Book, ids: readonly string[]) =>
  sql`${drafts.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
