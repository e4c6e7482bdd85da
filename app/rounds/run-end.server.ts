import { eq } from "drizzle-orm";
import type { Db } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import { BOOKS, DUOS } from "./book.server";
import { cancelIn, failIn, type RoundMoved, type SeenRound } from "./round-moves.server";
import type { Run } from "./start.server";

/** `interrupted` and `no_certificate` have words; anything else is an error's message. */
export const failRun = (db: Db, run: Run, failure: string, at: Date): boolean =>
  failIn(db, DUOS, run, failure, at);

/** At the start of the server: rounds of both programmes that a killed process left running have failed. Returns how many. */
export function failInterruptedRounds(db: Db, at: Date): number {
  const failed = BOOKS.flatMap((book) =>
    db
      .select({ roundId: book.rounds.id, version: book.rounds.version })
      .from(book.rounds)
      .where(eq(book.rounds.state, "running"))
      .all()
      .filter((run) => failIn(db, book, run, "interrupted", at)),
  );
  return failed.length;
}

/** Stops a running round; its thread notices, and what it found is not stored. */
export const cancelRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved =>
  cancelIn(db, DUOS, viewer, seen, at);
