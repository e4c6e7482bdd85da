import type { Db, Reader } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import type { RoundId } from "../ids";
import { type ProposalRefusal, proposeDuo, takeBackProposals } from "../mentoring/proposals.server";
import { DUOS } from "./book.server";
import type { Draft } from "./draft-moves.server";
import {
  type LastPublication,
  lastPublicationIn,
  type PublicationOf,
  type PublishedIn,
  publishIn,
  type TakenBack,
  takeBackIn,
} from "./publishing.server";
import { discardIn, type RoundMoved, type SeenRound } from "./round-moves.server";
import type { Round } from "./scope.server";

/** Publishes every kept, locked and forced draft; people who are no longer free get no proposal, and that is told. */
export const publishRound = (
  db: Db,
  viewer: Viewer,
  publication: PublicationOf,
  at: Date,
): PublishedIn<ProposalRefusal> =>
  publishIn<Draft, ProposalRefusal>(db, DUOS, viewer, publication, at, (t, draft, visibleFrom) => {
    const { roundId, branchId, volunteerId, beneficiaryId, explanation, forcedReason } = draft;
    const { letterWords } = publication;
    return proposeDuo(t, {
      ...{ roundId, branchId, volunteerId, beneficiaryId, explanation, forcedReason },
      ...{ letterWords, visibleFrom, by: viewer.userId, at },
    });
  });

/** Within ten minutes: no letter leaves, no proposal was ever seen. */
export const takeBackRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): TakenBack =>
  takeBackIn(db, DUOS, viewer, seen, at, (t, roundId, by) =>
    takeBackProposals(t, roundId as RoundId, by, at),
  );

/** Puts a round aside for good: nothing of it is ever published. */
export const discardRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved =>
  discardIn(db, DUOS, viewer, seen, at);

/** How many proposals the last publication made, and who got none and why. */
export const lastPublication = (db: Reader, round: Pick<Round, "id">): LastPublication<ProposalRefusal> =>
  lastPublicationIn(db, DUOS, round.id);
