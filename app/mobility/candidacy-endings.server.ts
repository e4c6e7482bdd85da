import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { candidacies, candidacyVisits, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { seal } from "../audit/seal.server";
import type { CandidacyId, HouseholdId, OfferId, UserId } from "../ids";
import { cancelLetters } from "../mail/outbox.server";
import type { Party, RefusalReason } from "./candidacy";
import { closeCandidacyLinks, tellCompanions, tellFreed, tellHousehold } from "./candidacy-letters.server";
import { type Candidacy, type Moved, type Moving, moveCandidacy, notNow } from "./candidacy-moves.server";
import { candidacyParties } from "./candidacy-parties.server";
import { tellAskedPartners } from "./candidacy-partner-letters.server";
import { isLive, LIVE_STATES } from "./candidacy-path";
import { freePlaces } from "./candidacy-places.server";
import { findCandidacyOfStaff } from "./candidacy-seats.server";

/** Why it ended, in the short list of whoever ends it; the words are for the team only. */
export interface Ending {
  party: Party;
  reason: RefusalReason;
  words: string | null;
}
type EndingMove = "refuse" | "decline" | "withdraw" | "expire" | "supersede";

/**
 * Every end before the move: the state, the places given back, the links and waiting letters ended, a planned visit
 * cancelled, and whoever follows the offer told that a place is free. Letters to the parties are the caller's.
 */
export function endCandidacy(
  t: Tx,
  candidacy: Candidacy,
  move: EndingMove,
  moving: Moving,
  ending: Ending | null = null,
  details: Record<string, unknown> = {},
  more: Partial<typeof candidacies.$inferInsert> = {},
): Moved {
  const { at } = moving;
  const columns = {
    ...more,
    closedAt: at,
    holdsPlaces: false,
    ...(ending && {
      refusedBy: ending.party,
      refusalReason: ending.reason,
      refusalWords: ending.words ? seal(ending.words, `candidacies.refusal_words:${candidacy.id}`) : null,
    }),
  };
  const told = { ...details, ...(ending && { party: ending.party, reason: ending.reason }) };
  const moved = moveCandidacy(t, candidacy, move, moving, columns, told);
  if (!moved.ok) return moved;
  if (candidacy.holdsPlaces) freePlaces(t, candidacy);
  cancelLetters(t, { kind: "candidacy", id: candidacy.id });
  closeCandidacyLinks(t, candidacy, at);
  t.update(candidacyVisits)
    .set({ cancelledAt: at })
    .where(
      and(
        eq(candidacyVisits.candidacyId, candidacy.id),
        isNull(candidacyVisits.cancelledAt),
        isNull(candidacyVisits.outcome),
      ),
    )
    .run();
  if (candidacy.holdsPlaces) tellFreed(t, candidacy, moving.by, at);
  return moved;
}

/** Any party stops it, at any step before the move: the places are free at once, and everybody who knew of it is told, without a reason. */
export function withdraw(t: Tx, candidacy: Candidacy, moving: Moving, ending: Ending): Moved {
  const moved = endCandidacy(t, candidacy, "withdraw", moving, ending);
  if (!moved.ok) return moved;
  if (ending.party !== "household" && candidacy.state !== "interested") {
    tellHousehold(t, candidacy, {
      kind: "mobility_withdrawn",
      values: (reader) => reader,
      news: "withdrawn",
      at: moving.at,
    });
  }
  const parties = candidacyParties(t, candidacy);
  if (parties.household.referentId && parties.household.referentId !== moving.by)
    tellCompanions(t, candidacy, parties, "withdrawn", { at: moving.at });
  tellAskedPartners(t, candidacy, moving.by, moving.at);
  return moved;
}

/**
 * A coordinator notes that it stops, and who stopped it: a partner on the phone, the household, or the association itself. Noted
 * twice it is once. Null when not theirs.
 */
export function withdrawAsStaff(
  db: Db,
  viewer: Viewer,
  id: CandidacyId,
  ending: Ending,
  at: Date,
): Moved | null {
  return tx(db, (t): Moved | null => {
    const candidacy = findCandidacyOfStaff(t, viewer, id);
    if (!candidacy) return null;
    if (candidacy.state === "withdrawn" && candidacy.refusedBy === ending.party) return { ok: true };
    if (!isLive(candidacy.state)) return notNow(candidacy);
    return withdraw(t, candidacy, { mover: viewer.role, by: viewer.userId, at }, ending);
  });
}

/** Withdraws all that a household has under way: it pauses, or leaves the programme. Returns how many. */
export const withdrawCandidaciesOfHousehold = (
  t: Tx,
  householdId: HouseholdId,
  by: UserId,
  at: Date,
): number => {
  const mover = roleOf(t, by);
  const own = listLive(t, eq(candidacies.householdId, householdId));
  for (const candidacy of own)
    withdraw(t, candidacy, { mover, by, at }, { party: "household", reason: "other", words: null });
  return own.length;
};

/** An offer is closed by who publishes it: interests become obsolete, what holds its places is withdrawn. Returns how many. */
export const endCandidaciesOfOffer = (t: Tx, offerId: OfferId, by: UserId, at: Date): number => {
  const mover = roleOf(t, by);
  const own = listLive(t, eq(candidacies.offerId, offerId));
  for (const candidacy of own)
    if (candidacy.state === "interested") supersede(t, candidacy, null, at);
    else
      withdraw(t, candidacy, { mover, by, at }, { party: "association", reason: "offer_gone", words: null });
  return own.length;
};

/** Interests in an offer that ran out or was suspended for good; proposals keep their places and their deadline. */
export const endInterestsOfOffer = (t: Tx, offerId: OfferId, at: Date): number =>
  listLive(t, eq(candidacies.offerId, offerId)).filter(
    (candidacy) => candidacy.state === "interested" && supersede(t, candidacy, null, at).ok,
  ).length;

/** Follows from another yes of the household (`because`), or from the end of an offer. */
export const supersede = (t: Tx, candidacy: Candidacy, because: CandidacyId | null, at: Date): Moved =>
  endCandidacy(t, candidacy, "supersede", { mover: "clock", by: null, at }, null, { because });

/** What else of the household is under way, besides this one. */
export const listOtherLive = (t: Tx, { householdId, id }: Candidacy): Candidacy[] =>
  listLive(t, eq(candidacies.householdId, householdId)).filter((other) => other.id !== id);

const listLive = (t: Tx, of: ReturnType<typeof eq>): Candidacy[] =>
  t
    .select()
    .from(candidacies)
    .where(and(of, inArray(candidacies.state, [...LIVE_STATES])))
    .all()
    .filter(({ state }) => isLive(state));

function roleOf(t: Tx, userId: UserId) {
  const user = t.select({ role: users.role }).from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error(`No user ${userId}`);
  return user.role;
}
