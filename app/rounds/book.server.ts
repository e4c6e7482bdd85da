import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import {
  drafts,
  leftOuts,
  matchingSettings,
  mobilityDrafts,
  mobilityLeftOuts,
  mobilityRounds,
  mobilitySettings,
  rounds,
} from "~db/schema";
import { branchesOf, type Viewer } from "../accounts/viewer";
import type { SubjectKind } from "../audit/subjects";
import type { UserId } from "../ids";
import type { DraftState, RoundState } from "./round-path";

/**
 * Where a programme keeps its rounds and their drafts. The moves are the same for both programmes and touch only columns
 * that both pairs of tables have, under the same names.
 */
export interface Book {
  rounds: typeof rounds;
  drafts: typeof drafts;
  leftOuts: typeof leftOuts;
  settings: typeof matchingSettings;
  /** What a line of history calls them. */
  round: SubjectKind;
  draft: SubjectKind;
}

export const DUOS: Book = {
  ...{ rounds, drafts, leftOuts, settings: matchingSettings },
  ...{ round: "round", draft: "draft" },
};
export const MOBILITIES: Book = {
  rounds: mobilityRounds as unknown as typeof rounds,
  drafts: mobilityDrafts as unknown as typeof drafts,
  leftOuts: mobilityLeftOuts as unknown as typeof leftOuts,
  settings: mobilitySettings as unknown as typeof matchingSettings,
  round: "mobility_round",
  draft: "mobility_draft",
};
export const BOOKS = [DUOS, MOBILITIES] as const;

/** What the moves read of a round, of a draft. */
export interface BookRound {
  id: string;
  state: RoundState;
  version: number;
  effectiveAt: Date | null;
}
export interface BookDraft {
  id: string;
  roundId: string;
  state: DraftState;
  version: number;
  forcedReason: string | null;
  decidedBy: UserId | null;
  decidedAt: Date | null;
  /** Null while it is only a draft. */
  proposedAt: Date | null;
}

/** The right to see a round, in the WHERE: every branch of it must be one's own. */
export function roundsOf(viewer: Viewer, book: Book = DUOS): SQL {
  const own = branchesOf(viewer);
  if (own === null) return sql`1`;
  return sql`NOT EXISTS (SELECT 1 FROM json_each(${book.rounds.branchIds}) AS branch
    WHERE branch.value NOT IN (SELECT value FROM json_each(${JSON.stringify(own)})))`;
}

export const findRoundIn = (db: Reader, book: Book, viewer: Viewer, roundId: string): BookRound | null =>
  db
    .select({
      id: book.rounds.id,
      state: book.rounds.state,
      version: book.rounds.version,
      effectiveAt: book.rounds.effectiveAt,
    })
    .from(book.rounds)
    .where(and(eq(book.rounds.id, roundId as never), roundsOf(viewer, book)))
    .get() ?? null;
