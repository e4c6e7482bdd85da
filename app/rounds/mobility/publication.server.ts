import type { Db, Reader } from "~db/client";
import type { Viewer } from "../../accounts/viewer";
import type { MobilityRoundId, UserId } from "../../ids";
import {
  type MobilityProposalRefusal,
  proposeMobility,
  takeBackMobilityProposals,
} from "../../mobility/candidacy-proposals.server";
import { MOBILITIES } from "../book.server";
import {
  type LastPublication,
  lastPublicationIn,
  type Propose,
  type PublicationOf,
  type PublishedIn,
  publishIn,
} from "../publishing.server";
import { discardIn, type RoundMoved, type SeenRound } from "../round-moves.server";
import {
  type DraftTakenBack,
  type SeenDraft,
  type TakenBack,
  takeBackDraftIn,
  takeBackIn,
} from "../taking-back.server";
import { bundleOf } from "./lines";
import type { MobilityDraft } from "./scope.server";

/**
 * Publishes kept, locked and forced drafts: each proposal reserves its places, all of them or none. Who is no longer free,
 * and whose places were taken meanwhile, gets no proposal, and that is told.
 */
export const publishMobilityRound = (
  db: Db,
  viewer: Viewer,
  publication: PublicationOf,
  at: Date,
): PublishedIn<MobilityProposalRefusal> =>
  publishIn<MobilityDraft, MobilityProposalRefusal>(
    ...([db, MOBILITIES, viewer, publication, at] as const),
    proposeMobilityDraft(viewer.userId),
  );

/** Makes the candidacy of a draft, with its letter and its places. */
export const proposeMobilityDraft =
  (by: UserId): Propose<MobilityDraft, MobilityProposalRefusal> =>
  (t, draft, { letterWords, visibleFrom, at }) => {
    const { householdId, roundId, explanation, forcedReason } = draft;
    const proposal = { householdId, bundle: bundleOf(draft), roundId, explanation, forcedReason };
    const proposed = proposeMobility(t, { ...proposal, letterWords, visibleFrom, by }, at);
    return proposed.ok ? { ok: true, id: proposed.candidacyId } : proposed;
  };

/** Within ten minutes: no letter leaves, no proposal was ever seen, every place is free again. */
export const takeBackMobilityRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): TakenBack =>
  takeBackIn<MobilityDraft>(db, MOBILITIES, viewer, seen, at, withdrawAt(at));

/** The same for one proposal. */
export const takeBackMobilityDraft = (db: Db, viewer: Viewer, seen: SeenDraft, at: Date): DraftTakenBack =>
  takeBackDraftIn<MobilityDraft>(db, MOBILITIES, viewer, seen, at, withdrawAt(at));

/** Puts a round aside for good: nothing of it is ever published. */
export const discardMobilityRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved =>
  discardIn(db, MOBILITIES, viewer, seen, at);

/** How many proposals the last publication made, and who got none and why. */
export const lastMobilityPublication = (
  db: Reader,
  { id }: { id: MobilityRoundId },
): LastPublication<MobilityProposalRefusal> => lastPublicationIn(db, MOBILITIES, id);

const withdrawAt =
  (at: Date): Parameters<typeof takeBackDraftIn<MobilityDraft>>[5] =>
  (t, draft, by) => {
    takeBackMobilityProposals(t, draft.roundId, by, at, draft);
  };
