import type { Reader } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import type { RoundFigures } from "../matching/duo/round";
import { DUOS } from "./book.server";
import { type LineOf, listRoundsIn, type RoundPage, type SummaryOf, summaryIn } from "./round-lists.server";
import { findRound, type Round } from "./scope.server";

export type RoundLine = LineOf<RoundFigures>;
export type RoundSummary = SummaryOf<Round>;

/** Newest first, one page of them. */
export const listRounds = (db: Reader, viewer: Viewer, page: RoundPage): RoundLine[] =>
  listRoundsIn(db, DUOS, viewer, page);

export function findRoundSummary(db: Reader, viewer: Viewer, roundId: string): RoundSummary | null {
  const round = findRound(db, viewer, roundId);
  return round && summaryIn(db, DUOS, round);
}
