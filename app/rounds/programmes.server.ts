import type { Db, Reader } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import { SIDES } from "../mentoring/duo-path";
import { MOBILITY_SIDES } from "../mobility/round";
import type { BookRound } from "./book.server";
import { type Book, DUOS, MOBILITIES } from "./book.server";
import type { DraftList } from "./draft-list.server";
import { DUO_LIST } from "./drafts.server";
import { MOBILITY_LIST } from "./mobility/drafts.server";
import { publishMobilityRound, takeBackMobilityDraft } from "./mobility/publication.server";
import { findMobilitySummary } from "./mobility/rounds.server";
import type { Programme } from "./programme";
import { publishRound, takeBackDraft } from "./publication.server";
import type { PublicationOf, PublishedIn } from "./publishing.server";
import type { SummaryOf } from "./round-lists.server";
import { findRoundSummary } from "./rounds.server";
import type { DraftTakenBack, SeenDraft } from "./taking-back.server";

type Summary = SummaryOf<BookRound & { letterWords: string | null }>;

/** What the pages of a publication ask of either programme. */
export interface RoundProgramme {
  book: Book;
  list: DraftList;
  sides: readonly string[];
  findSummary(db: Reader, viewer: Viewer, roundId: string): Summary | null;
  publish(db: Db, viewer: Viewer, publication: PublicationOf, at: Date): PublishedIn<string>;
  takeBackDraft(db: Db, viewer: Viewer, seen: SeenDraft, at: Date): DraftTakenBack;
}

export const ROUND_PROGRAMMES: Readonly<Record<Programme, RoundProgramme>> = {
  duos: {
    ...{ book: DUOS, list: DUO_LIST, sides: SIDES },
    ...{ findSummary: findRoundSummary, publish: publishRound, takeBackDraft },
  },
  mobilities: {
    ...{ book: MOBILITIES, list: MOBILITY_LIST, sides: MOBILITY_SIDES },
    ...{
      findSummary: findMobilitySummary,
      publish: publishMobilityRound,
      takeBackDraft: takeBackMobilityDraft,
    },
  },
};
