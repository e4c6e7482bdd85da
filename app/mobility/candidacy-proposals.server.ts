import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "~db/client";
import {
  candidacies,
  householdConsents,
  households,
  offerDwellings,
  offerPosts,
  offers,
  offerTrainings,
  users,
} from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { CandidacyId, HouseholdId, MobilityRoundId, OfferId, UserId } from "../ids";
import { cancelLetters } from "../mail/outbox.server";
import type { PairExplanation } from "../matching/score";
import { newId } from "../new-id.server";
import { closeCandidacyLinks, writeProposal } from "./candidacy-letters.server";
import { type Candidacy, getCandidacy, moveCandidacy } from "./candidacy-moves.server";
import { ASKED_BY_DAY, CLOSES_AT_DAY, COMMITTED_STATES } from "./candidacy-path";
import { freePlaces, takePlaces } from "./candidacy-places.server";
import { mayBeProposedAgain } from "./candidacy-rest";
import type { Bundle } from "./round";

const DAY = 86_400_000;

export interface NewMobilityProposal {
  householdId: HouseholdId;
  /** The offer and its lines: taken together or not at all. */
  bundle: Bundle;
  /** Null: set by hand, outside a round. */
  roundId: MobilityRoundId | null;
  /** Null: nothing was computed, a coordinator answers an interest. */
  explanation: PairExplanation | null;
  forcedReason: string | null;
  /** What the coordinator adds to the letter. */
  letterWords: string;
  /** Letters, visibility and deadlines start here. */
  visibleFrom: Date;
  by: UserId;
}

export type MobilityProposalRefusal =
  | "not_ready"
  | "no_consent"
  | "has_candidacy"
  | "offer_closed"
  | "wrong_lines"
  | "refused_before"
  | "no_place";
export type MobilityProposed =
  | { ok: true; candidacyId: CandidacyId }
  | { ok: false; refusal: MobilityProposalRefusal };

/**
 * Makes a household's proposal and reserves its places for 14 days; an interest in the same offer becomes it. Refuses what may
 * not be proposed, whatever a round or a person says; "no_place" when the last place of a line was taken meanwhile.
 */
export function proposeMobility(t: Tx, proposal: NewMobilityProposal, at: Date): MobilityProposed {
  const household = findHousehold(t, proposal.householdId);
  const refusal = whyNot(t, proposal, household, at);
  if (refusal) return { ok: false, refusal };
  if (!takePlaces(t, proposal.bundle)) return { ok: false, refusal: "no_place" };
  const candidacyId = writeRow(t, proposal, household.row, at);
  writeProposal(t, getCandidacy(t, candidacyId), {
    day: 0,
    words: proposal.letterWords,
    at,
    notBefore: proposal.visibleFrom,
  });
  return { ok: true, candidacyId };
}

/**
 * Takes back the proposals of a round, or of one household in it, while nobody may see them: places free, letters cancelled, and an interest that
 * had become a proposal is an interest again. Returns how many.
 */
export function takeBackMobilityProposals(
  t: Tx,
  roundId: MobilityRoundId,
  by: UserId,
  at: Date,
  of?: { householdId: HouseholdId; offerId: OfferId },
): number {
  const taken = t
    .select()
    .from(candidacies)
    .where(
      and(
        eq(candidacies.roundId, roundId),
        eq(candidacies.state, "proposed"),
        of && eq(candidacies.householdId, of.householdId),
        of && eq(candidacies.offerId, of.offerId),
      ),
    )
    .all();
  for (const candidacy of taken) {
    const moving = { mover: "coordinator" as const, by, at };
    moveCandidacy(
      t,
      candidacy,
      "withdraw",
      moving,
      { closedAt: at, holdsPlaces: false },
      { takenBack: true },
    );
    if (candidacy.holdsPlaces) freePlaces(t, candidacy);
    cancelLetters(t, { kind: "candidacy", id: candidacy.id });
    closeCandidacyLinks(t, candidacy, at);
    if (candidacy.origin === "interest") interestedAgain(t, candidacy, at);
  }
  return taken.length;
}

type HouseholdRow = typeof households.$inferSelect;

function writeRow(t: Tx, proposal: NewMobilityProposal, household: HouseholdRow, at: Date): CandidacyId {
  const { bundle, roundId, explanation, forcedReason, visibleFrom, by } = proposal;
  const columns = {
    ...{ ...bundle, roundId, explanation, forcedReason, visibleFrom, holdsPlaces: true },
    askedBy: new Date(visibleFrom.getTime() + ASKED_BY_DAY * DAY),
    closesAt: new Date(visibleFrom.getTime() + CLOSES_AT_DAY * DAY),
  };
  const details = { roundId, score: explanation?.score ?? null, forced: forcedReason !== null };
  const interest = findInterest(t, proposal);
  if (interest) {
    const moved = moveCandidacy(t, interest, "propose", { mover: "coordinator", by, at }, columns, details);
    if (!moved.ok) throw new Error(`The interest ${interest.id} cannot become a proposal`);
    return interest.id;
  }
  const id = newId<CandidacyId>("can");
  t.insert(candidacies)
    .values({
      ...columns,
      ...{ id, householdId: household.id, branchId: household.branchId, createdAt: at },
      ...{ origin: roundId ? "round" : "coordinator", state: "proposed" },
    })
    .run();
  recordMove(t, {
    subject: { kind: "candidacy", id },
    move: "propose",
    to: "proposed",
    actor: by,
    at,
    details,
  });
  return id;
}

function whyNot(
  t: Tx,
  { bundle, householdId, forcedReason }: NewMobilityProposal,
  { row, away }: { row: HouseholdRow; away: boolean },
  at: Date,
): MobilityProposalRefusal | null {
  if (row.state !== "ready" || away) return "not_ready";
  if (!hasConsent(t, householdId)) return "no_consent";
  const own = t.select().from(candidacies).where(eq(candidacies.householdId, householdId)).all();
  if (own.some(({ state }) => state === "proposed" || isCommitted(state))) return "has_candidacy";
  const offer = t.select().from(offers).where(eq(offers.id, bundle.offerId)).get();
  if (!offer) throw new Error(`No offer ${bundle.offerId}`);
  if (offer.state !== "open" || (offer.expiresAt && offer.expiresAt <= at)) return "offer_closed";
  if (!isWhole(t, bundle, row)) return "wrong_lines";
  const again = own
    .filter(({ offerId }) => offerId === bundle.offerId)
    .every((earlier) => mayBeProposedAgain(earlier, at));
  // Whoever has spoken with the household may propose the same offer once more: their reason is kept and shown to staff.
  return again || forcedReason ? null : "refused_before";
}

const isCommitted = (state: Candidacy["state"]): boolean =>
  (COMMITTED_STATES as readonly string[]).includes(state);

function findHousehold(t: Tx, id: HouseholdId): { row: HouseholdRow; away: boolean } {
  const found = t
    .select({ row: households, user: users })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .where(eq(households.id, id))
    .get();
  if (!found) throw new Error(`No household ${id}`);
  const { row, user } = found;
  return { row, away: user.suspendedAt !== null || user.mergedInto !== null };
}

const hasConsent = (t: Tx, householdId: HouseholdId): boolean =>
  t
    .select({ id: householdConsents.id })
    .from(householdConsents)
    .where(
      and(
        eq(householdConsents.householdId, householdId),
        eq(householdConsents.recipient, "association"),
        isNull(householdConsents.withdrawnAt),
      ),
    )
    .get() !== undefined;

const findInterest = (t: Tx, { householdId, bundle }: NewMobilityProposal): Candidacy | undefined =>
  t
    .select()
    .from(candidacies)
    .where(
      and(
        eq(candidacies.householdId, householdId),
        eq(candidacies.offerId, bundle.offerId),
        eq(candidacies.state, "interested"),
      ),
    )
    .get();

/** The lines are of this offer, somebody of the household takes each, and there is a home or a post. */
function isWhole(t: Tx, bundle: Bundle, { adults }: HouseholdRow): boolean {
  if (!bundle.postId && !bundle.dwellingId) return false;
  const known = new Set(adults.map(({ member }) => member));
  const members = [
    [bundle.postId, bundle.postMember],
    [bundle.secondPostId, bundle.secondPostMember],
    [bundle.trainingId, bundle.trainingMember],
  ] as const;
  if (members.some(([line, member]) => (line === null) !== (member === null))) return false;
  if (members.some(([, member]) => member !== null && !known.has(member))) return false;
  if (bundle.secondPostId && (!bundle.postId || bundle.secondPostMember === bundle.postMember)) return false;
  const posts = [bundle.postId, bundle.secondPostId].filter((id) => id !== null);
  return (
    new Set(posts).size === linesOf(t, offerPosts, posts, bundle) &&
    (!bundle.dwellingId || linesOf(t, offerDwellings, [bundle.dwellingId], bundle) === 1) &&
    (!bundle.trainingId || linesOf(t, offerTrainings, [bundle.trainingId], bundle) === 1)
  );
}

const linesOf = (
  t: Tx,
  table: typeof offerPosts | typeof offerDwellings | typeof offerTrainings,
  ids: readonly string[],
  { offerId }: Bundle,
): number =>
  t
    .select({ id: table.id })
    .from(table)
    .where(and(inArray(table.id, ids as never[]), eq(table.offerId, offerId)))
    .all().length;

function interestedAgain(t: Tx, { householdId, offerId, branchId, createdAt }: Candidacy, at: Date): void {
  const id = newId<CandidacyId>("can");
  t.insert(candidacies)
    .values({
      ...{ id, householdId, offerId, branchId, createdAt },
      ...{ origin: "interest", state: "interested", visibleFrom: createdAt },
    })
    .run();
  recordMove(t, {
    subject: { kind: "candidacy", id },
    move: "interest_again",
    to: "interested",
    actor: null,
    at,
  });
}
