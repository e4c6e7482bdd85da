import type { Db, Reader } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import type { UserId } from "../ids";
import { type ProposalRefusal, proposeDuo, takeBackProposals } from "../mentoring/proposals.server";
import { DUOS } from "./book.server";
import type { Draft } from "./draft-moves.server";
import {
  type LastPublication,
  lastPublicationIn,
  type Propose,
  type PublicationOf,
  type PublishedIn,
  publishIn,
} from "./publishing.server";
import { discardIn, type RoundMoved, type SeenRound } from "./round-moves.server";
import type { Round } from "./scope.server";
import {
  type DraftTakenBack,
  type SeenDraft,
  type TakenBack,
  takeBackDraftIn,
  takeBackIn,
} from "./taking-back.server";

/** Publishes kept, locked and forced drafts; people who are no longer free get no proposal, and that is told. */
export const publishRound = (
  db: Db,
  viewer: Viewer,
  publication: PublicationOf,
  at: Date,
): PublishedIn<ProposalRefusal> =>
  publishIn<Draft, ProposalRefusal>(db, DUOS, viewer, publication, at, proposeDraft(viewer.userId));

/** Makes the duo of a draft, with its letters. */
export const proposeDraft =
  (by: UserId): Propose<Draft, ProposalRefusal> =>
  (t, { roundId, branchId, volunteerId, beneficiaryId, explanation, forcedReason }, how) => {
    const pair = { roundId, branchId, volunteerId, beneficiaryId, explanation, forcedReason };
    const proposed = proposeDuo(t, { ...pair, ...how, by });
    return proposed.ok ? { ok: true, id: proposed.duoId } : proposed;
  };

/** Within ten minutes: no letter leaves, no proposal was ever seen. */
export const takeBackRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): TakenBack =>
  takeBackIn<Draft>(db, DUOS, viewer, seen, at, withdrawAt(at));

/** The same for one proposal. */
export const takeBackDraft = (db: Db, viewer: Viewer, seen: SeenDraft, at: Date): DraftTakenBack =>
  takeBackDraftIn<Draft>(db, DUOS, viewer, seen, at, withdrawAt(at));

/** Puts a round aside for good: nothing of it is ever published. */
export const discardRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved =>
  discardIn(db, DUOS, viewer, seen, at);

/** How many proposals the last publication made, and who got none and why. */
export const lastPublication = (db: Reader, round: Pick<Round, "id">): LastPublication<ProposalRefusal> =>
  lastPublicationIn(db, DUOS, round.id);

const withdrawAt =
  (at: Date): Parameters<typeof takeBackDraftIn<Draft>>[5] =>
  (t, draft, by) => {
    takeBackProposals(t, draft.roundId, by, at, draft);
  };
