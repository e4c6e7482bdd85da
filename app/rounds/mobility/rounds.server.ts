import type { Reader } from "~db/client";
import type { Viewer } from "../../accounts/viewer";
import type { MobilityFigures } from "../../mobility/round";
import { MOBILITIES } from "../book.server";
import { type LineOf, listRoundsIn, type RoundPage, type SummaryOf, summaryIn } from "../round-lists.server";
import { findMobilityRound, type MobilityRound } from "./scope.server";

export type MobilityRoundLine = LineOf<MobilityFigures>;
export type MobilityRoundSummary = SummaryOf<MobilityRound>;

/** Newest first, one page of them. */
export const listMobilityRounds = (db: Reader, viewer: Viewer, page: RoundPage): MobilityRoundLine[] =>
  listRoundsIn(db, MOBILITIES, viewer, page);

export function findMobilitySummary(
  db: Reader,
  viewer: Viewer,
  roundId: string,
): MobilityRoundSummary | null {
  const round = findMobilityRound(db, viewer, roundId);
  return round && summaryIn(db, MOBILITIES, round);
}
