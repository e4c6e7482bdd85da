import type { Db, Reader } from "~db/client";
import type { Viewer } from "../../accounts/viewer";
import type { MobilityRoundId } from "../../ids";
import {
  type MobilityProposalRefusal,
  proposeMobility,
  takeBackMobilityProposals,
} from "../../mobility/candidacy-proposals.server";
import { MOBILITIES } from "../book.server";
import {
  type LastPublication,
  lastPublicationIn,
  type PublicationOf,
  type PublishedIn,
  publishIn,
  type TakenBack,
  takeBackIn,
} from "../publishing.server";
import { discardIn, type RoundMoved, type SeenRound } from "../round-moves.server";
import { bundleOf } from "./lines";
import type { MobilityDraft } from "./scope.server";

/**
 * Publishes every kept, locked and forced draft: each proposal reserves its places, all of them or none. Who is no longer
 * free, and whose places were taken meanwhile, gets no proposal, and that is told.
 */
export const publishMobilityRound = (
  db: Db,
  viewer: Viewer,
  publication: PublicationOf,
  at: Date,
): PublishedIn<MobilityProposalRefusal> =>
  publishIn<MobilityDraft, MobilityProposalRefusal>(
    db,
    MOBILITIES,
    viewer,
    publication,
    at,
    (t, draft, visibleFrom) => {
      const { householdId, roundId, explanation, forcedReason } = draft;
      const { letterWords } = publication;
      const proposal = { householdId, bundle: bundleOf(draft), roundId, explanation, forcedReason };
      return proposeMobility(t, { ...proposal, letterWords, visibleFrom, by: viewer.userId }, at);
    },
  );

/** Within ten minutes: no letter leaves, no proposal was ever seen, every place is free again. */
export const takeBackMobilityRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): TakenBack =>
  takeBackIn(db, MOBILITIES, viewer, seen, at, (t, roundId, by) =>
    takeBackMobilityProposals(t, roundId as MobilityRoundId, by, at),
  );

/** Puts a round aside for good: nothing of it is ever published. */
export const discardMobilityRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved =>
  discardIn(db, MOBILITIES, viewer, seen, at);

/** How many proposals the last publication made, and who got none and why. */
export const lastMobilityPublication = (
  db: Reader,
  { id }: { id: MobilityRoundId },
): LastPublication<MobilityProposalRefusal> => lastPublicationIn(db, MOBILITIES, id);
