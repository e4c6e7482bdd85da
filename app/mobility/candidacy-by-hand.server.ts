import { asc, eq } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { offerDwellings, offerPosts, offerTrainings } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { CandidacyId, DwellingId, PostId, TrainingId } from "../ids";
import { readHouseholdOf } from "./candidacy-lines.server";
import { type NotNow, notNow } from "./candidacy-moves.server";
import { type MobilityProposalRefusal, proposeMobility } from "./candidacy-proposals.server";
import { findCandidacyOfStaff } from "./candidacy-seats.server";
import { placesLeft } from "./offer";
import type { Bundle } from "./round";

/** Lines that still have a place, and the adults who may take them: what a coordinator chooses from for an interest. */
export function readChoices(db: Reader, viewer: Viewer, id: CandidacyId) {
  const candidacy = findCandidacyOfStaff(db, viewer, id);
  if (candidacy?.state !== "interested") return null;
  const { members, row } = readHouseholdOf(db, candidacy.householdId);
  const { offerId } = candidacy;
  const posts = db
    .select()
    .from(offerPosts)
    .where(eq(offerPosts.offerId, offerId))
    .orderBy(asc(offerPosts.position))
    .all();
  const dwellings = db
    .select()
    .from(offerDwellings)
    .where(eq(offerDwellings.offerId, offerId))
    .orderBy(asc(offerDwellings.position))
    .all();
  const trainings = db
    .select()
    .from(offerTrainings)
    .where(eq(offerTrainings.offerId, offerId))
    .orderBy(asc(offerTrainings.position))
    .all();
  return {
    adults: row.adults.map(({ member }) => ({ member, firstName: members[member]?.firstName ?? "" })),
    posts: posts
      .filter((post) => placesLeft(post) > 0)
      .map(({ id: lineId, label }) => ({ id: lineId, label })),
    dwellings: dwellings
      .filter((dwelling) => placesLeft(dwelling) > 0)
      .map(({ id: lineId, type, rooms, rentCents }) => ({ id: lineId, type, rooms, rentCents })),
    trainings: trainings
      .filter((training) => placesLeft(training) > 0)
      .map(({ id: lineId, what }) => ({ id: lineId, what })),
  };
}

export interface ByHand {
  lines: {
    postId: PostId | null;
    postMember: number | null;
    secondPostId: PostId | null;
    secondPostMember: number | null;
    dwellingId: DwellingId | null;
    trainingId: TrainingId | null;
    trainingMember: number | null;
  };
  /** What is added to the letter. */
  words: string;
  /** Why once more, after a no. */
  forcedReason: string | null;
}
export type ProposedByHand = { ok: true } | NotNow | { ok: false; refusal: MobilityProposalRefusal };

/** Makes an interest a proposal, with lines that a coordinator chose: the household is written to at once. Null when not theirs. */
export function proposeByHand(
  db: Db,
  viewer: Viewer,
  id: CandidacyId,
  { lines, words, forcedReason }: ByHand,
  at: Date,
): ProposedByHand | null {
  return tx(db, (t): ProposedByHand | null => {
    const candidacy = findCandidacyOfStaff(t, viewer, id);
    if (!candidacy) return null;
    if (candidacy.state !== "interested") return notNow(candidacy);
    const bundle: Bundle = { offerId: candidacy.offerId, ...lines };
    const proposal = {
      ...{ householdId: candidacy.householdId, bundle, roundId: null, explanation: null, forcedReason },
      ...{ letterWords: words, visibleFrom: at, by: viewer.userId },
    };
    const proposed = proposeMobility(t, proposal, at);
    return proposed.ok ? { ok: true } : proposed;
  });
}
