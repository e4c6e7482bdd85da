import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { branches, candidacies, history, households, offers, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BranchId, CandidacyId, HouseholdId, UserId } from "../ids";
import { giveConsentIn } from "../mentoring/consent-rows.server";
import { nearestBranch } from "../mentoring/nearest-branch.server";
import { addWishFor, findMovableWish, moveWishTo } from "../mentoring/second-programme.server";
import { findPlace } from "../territory/places.server";
import { keepsPlaces } from "./candidacy";
import { ASK_AGAIN_DAYS, DUO_ANSWERS, type DuoAnswer } from "./household-duo";
import { openedFacts } from "./household-rows.server";
import { mayReadHousehold } from "./household-scope.server";

const DAY = 86_400_000;

export interface DuoOffer {
  candidacyId: CandidacyId;
  communeCode: string;
  town: string;
  branch: { id: BranchId; name: string };
  /** True when they have a wish already, which would follow them. */
  moving: boolean;
}

/** The duo that is offered to a household in the town where it lives now; null when it has not moved, was asked, or has one. */
export function findDuoOffer(
  db: Reader,
  household: { id: HouseholdId; userId: UserId },
  at: Date,
): DuoOffer | null {
  const move = findMove(db, household.id);
  if (!move || isAnswered(db, household.id, move.id, at)) return null;
  const wish = findMovableWish(db, household.userId);
  if (wish && (!wish.movable || wish.communeCode === move.communeCode)) return null;
  const branchId = nearestBranch(db, move.communeCode);
  const branch =
    branchId && db.select({ name: branches.name }).from(branches).where(eq(branches.id, branchId)).get();
  if (!branchId || !branch) return null;
  return {
    candidacyId: move.id,
    communeCode: move.communeCode,
    town: findPlace(db, move.communeCode)?.name ?? move.communeCode,
    branch: { id: branchId, name: branch.name },
    moving: wish !== null,
  };
}

export type DuoAnswered =
  | { ok: true }
  /** "over": it was answered, or is no longer offered. */
  | { ok: false; why: "not_there" | "no_consent" | "over" };

/**
 * Keeps a household's answer. A yes needs the consent to be matched for a duo: it makes the wish in the branch nearest to the
 * new town from what is known, or takes the one they have along. "Later" is asked again after thirty days.
 */
export function answerDuoOffer(
  db: Db,
  viewer: Viewer,
  id: HouseholdId,
  { answer, consents }: { answer: DuoAnswer; consents: boolean },
  at: Date,
): DuoAnswered {
  return tx(db, (t): DuoAnswered => {
    const row = t
      .select({ household: households, user: users })
      .from(households)
      .innerJoin(users, eq(users.id, households.userId))
      .where(and(eq(households.id, id), mayReadHousehold(viewer)))
      .get();
    if (!row) return { ok: false, why: "not_there" };
    const { household, user } = row;
    const offer = findDuoOffer(t, { id, userId: user.id }, at);
    if (!offer) return { ok: false, why: "over" };
    if (answer === "yes" && !consents) return { ok: false, why: "no_consent" };
    if (answer === "yes") {
      const { communeCode, branch } = offer;
      const wish = findMovableWish(t, user.id);
      if (wish) {
        if (!moveWishTo(t, wish, { communeCode, branchId: branch.id }, viewer, at))
          return { ok: false, why: "over" };
        giveConsentIn(t, user.id, "matching", "", viewer, at);
      } else {
        const { firstName, lastName, members, languages, reachBy, adults } = openedFacts(household, user);
        const owner = adults.find(({ member }) => member === 0);
        const known = { userId: user.id, firstName, lastName, members, languages, communeCode };
        const french = {
          frenchOral: owner?.frenchOral ?? ("none" as const),
          frenchWritten: owner?.frenchWritten ?? ("none" as const),
        };
        // Their referent of before does not follow them: somebody of the new branch will.
        const reach = reachBy === "referent" ? (user.email ? "email" : "phone") : reachBy;
        addWishFor(t, { ...known, ...french, branchId: branch.id, reachBy: reach }, viewer, at);
      }
    }
    recordMove(t, {
      subject: { kind: "household", id },
      ...{ move: `duo_${answer}`, actor: viewer.userId, at },
      details: { candidacyId: offer.candidacyId, branchId: offer.branch.id },
    });
    return { ok: true };
  });
}

/** The newest candidacy by which they live where they do now. */
function findMove(db: Reader, id: HouseholdId) {
  const row = db
    .select({
      id: candidacies.id,
      state: candidacies.state,
      closeReason: candidacies.closeReason,
      communeCode: offers.communeCode,
    })
    .from(candidacies)
    .innerJoin(offers, eq(offers.id, candidacies.offerId))
    .where(and(eq(candidacies.householdId, id), inArray(candidacies.state, ["moved", "closed"])))
    .orderBy(desc(candidacies.movedAt), desc(candidacies.createdAt))
    .limit(1)
    .get();
  if (!row) return null;
  return row.state === "moved" || (row.closeReason !== null && keepsPlaces(row.closeReason)) ? row : null;
}

/** Yes and no are asked once for each move; later, for a while. */
function isAnswered(db: Reader, id: HouseholdId, candidacyId: CandidacyId, at: Date): boolean {
  const lines = db
    .select({ move: history.move, at: history.at, details: history.details })
    .from(history)
    .where(
      and(
        eq(history.subjectKind, "household"),
        eq(history.subjectId, id),
        inArray(
          history.move,
          DUO_ANSWERS.map((answer) => `duo_${answer}`),
        ),
        lte(history.at, at),
      ),
    )
    .all()
    .filter(({ details }) => details?.candidacyId === candidacyId);
  return lines.some(
    ({ move, at: said }) => move !== "duo_later" || at.getTime() - said.getTime() < ASK_AGAIN_DAYS * DAY,
  );
}
