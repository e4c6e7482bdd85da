import { and, eq, isNotNull } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import type { rounds } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { UserId } from "../ids";
import { isAllowed } from "../moves";
import { type Book, type BookRound, findRoundIn } from "./book.server";
import { ROUND_MOVES, type RoundMove, type RoundState } from "./round-path";

/** What a worker needs to know: which round, and which run of it (an earlier run may never overwrite a later one). */
export interface Run<Id extends string = string> {
  roundId: Id;
  version: number;
}

/** The round that somebody looked at. */
export interface SeenRound {
  roundId: string;
  version: number;
}

export type RoundMoved =
  /** `again`: this very move had been made already (a form sent twice); nothing was done now. */
  | { ok: true; again: boolean }
  | { ok: false; refusal: "missing" }
  /** Somebody was faster, or the round is no longer there: its present state. */
  | { ok: false; refusal: "changed"; state: RoundState };

type Columns = Partial<
  Omit<typeof rounds.$inferInsert, "id" | "settings" | "settingsId" | "figures" | "certificate">
> & {
  settings?: unknown;
  settingsId?: string | null;
  figures?: null;
  certificate?: null;
};

/** One move of a round by a person: checked against the table, guarded by state and version, written down. */
export function moveRound(
  t: Tx,
  book: Book,
  round: BookRound,
  move: RoundMove,
  version: number,
  viewer: Viewer,
  at: Date,
  columns: Columns = {},
  details?: Record<string, unknown>,
): RoundMoved {
  const may = mayMoveRound(round, move, version, viewer);
  if (!may.ok || may.again) return may;
  const { to } = ROUND_MOVES[move];
  const { changes } = t
    .update(book.rounds)
    .set({ ...(columns as Partial<typeof rounds.$inferInsert>), state: to, version: round.version + 1 })
    .where(
      and(
        eq(book.rounds.id, round.id as never),
        eq(book.rounds.state, round.state),
        eq(book.rounds.version, version),
      ),
    )
    .run();
  if (changes !== 1) throw new Error(`Round ${round.id} changed inside a transaction`);
  note(t, book, round.id, move, round.state, to, viewer.userId, at, details);
  return { ok: true, again: false };
}

/** Whether a move may be made by this person on the round that they looked at. */
export function mayMoveRound(round: BookRound, move: RoundMove, version: number, viewer: Viewer): RoundMoved {
  const { to } = ROUND_MOVES[move];
  if (round.version === version + 1 && round.state === to) return { ok: true, again: true };
  if (round.version === version && isAllowed(ROUND_MOVES, move, round.state, movedBy(viewer)))
    return { ok: true, again: false };
  return { ok: false, refusal: "changed", state: round.state };
}

/** Stops a running round; its thread notices, and what it found is not stored. */
export const cancelIn = (db: Db, book: Book, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved =>
  tx(db, (t) => moveSeen(t, book, viewer, seen, "stop", at, { finishedAt: at }));

/** Puts a round aside for good: nothing of it is ever published. Where some of it was, it is closed and only the rest is put aside. */
export const discardIn = (db: Db, book: Book, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved =>
  tx(db, (t) => {
    const move = isPartlyProposed(t, book, seen.roundId) ? "close" : "discard";
    return moveSeen(t, book, viewer, seen, move, at);
  });

/** Whether a proposal of this round stands: what is put aside then is its rest. */
export const isPartlyProposed = (db: Reader, { drafts }: Book, roundId: string): boolean =>
  db
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.roundId, roundId as never), isNotNull(drafts.proposedAt)))
    .get() !== undefined;

function moveSeen(
  t: Tx,
  book: Book,
  viewer: Viewer,
  { roundId, version }: SeenRound,
  move: RoundMove,
  at: Date,
  columns?: Columns,
): RoundMoved {
  const round = findRoundIn(t, book, viewer, roundId);
  if (!round) return { ok: false, refusal: "missing" };
  return moveRound(t, book, round, move, version, viewer, at, columns);
}

/** Marks a run as failed (`interrupted` and `no_certificate` have words; anything else is an error's message), unless it was cancelled or finished meanwhile. */
export function failIn(db: Db, book: Book, { roundId, version }: Run, failure: string, at: Date): boolean {
  return tx(db, (t) => {
    const { changes } = t
      .update(book.rounds)
      .set({ state: "failed", failure, finishedAt: at, version: version + 1 })
      .where(isRunning(book, { roundId, version }))
      .run();
    if (changes === 1) note(t, book, roundId, "fail", "running", "failed", null, at, { failure });
    return changes === 1;
  });
}

/** Still the same run: neither cancelled nor started again meanwhile. */
export const isRunning = ({ rounds }: Book, { roundId, version }: Run) =>
  and(eq(rounds.id, roundId as never), eq(rounds.state, "running"), eq(rounds.version, version));

export function note(
  t: Tx,
  book: Book,
  roundId: string,
  move: RoundMove | "start",
  from: RoundState | null,
  to: RoundState,
  actor: UserId | null,
  at: Date,
  details?: Record<string, unknown>,
): void {
  recordMove(t, { subject: { kind: book.round, id: roundId }, move, from, to, actor, at, details });
}

export const movedBy = (viewer: Viewer) => (viewer.role === "admin" ? "admin" : "coordinator");
