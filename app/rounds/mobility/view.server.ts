import { eq } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { mobilityDrafts, users } from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import { recordAccess } from "../../audit/history.server";
import type { OfferId } from "../../ids";
import { contentOf, type OfferContent } from "../../mobility/offer-content.server";
import {
  type Bundle,
  MOBILITY_SIDES,
  type MobilityAlternative,
  type MobilitySide,
} from "../../mobility/round";
import { neighboursIn } from "../draft-list.server";
import { type Look, readLookAt } from "../forms";
import {
  findMobilityDraftLine,
  householdsNamed,
  MOBILITY_LIST,
  type MobilityDraftLine,
  type NamedHousehold,
  type NamedOffer,
  offersNamed,
} from "./drafts.server";
import {
  findHouseholdFace,
  findOfferFace,
  type HouseholdFace,
  kilometresOf,
  type OfferFace,
} from "./faces.server";
import { draftsThatGive } from "./replacement.server";
import { findMobilityRound, type MobilityRound } from "./scope.server";

export interface NamedMobilityAlternative {
  bundle: Bundle;
  score: number;
  offer: NamedOffer;
  content: OfferContent;
  /** Households whose draft would be dropped; "held": one of them was set by hand; "places": others than drafts hold them. */
  takes: NamedHousehold[] | "held" | "places";
  /** Points that the whole would gain or lose before a rerun places the others anew, 0–10,000 each. */
  change: number;
}

export interface MobilityView {
  round: Pick<MobilityRound, "id" | "state" | "version">;
  draft: MobilityDraftLine;
  household: HouseholdFace;
  offer: OfferFace;
  kilometres: number | null;
  alternatives: NamedMobilityAlternative[];
  forcedReason: string | null;
  decidedBy: string | null;
  previous: string | null;
  next: string | null;
}

/** A household and the bundle that a round has for it, face to face; opening it is written into the owner's access log. */
export function openMobilityDraft(
  db: Db,
  viewer: Viewer,
  roundId: string,
  draftId: string,
  at: Date,
  look: Look<MobilitySide> = readLookAt(new URLSearchParams(), MOBILITY_SIDES),
): MobilityView | null {
  return tx(db, (t) => {
    const round = findMobilityRound(t, viewer, roundId);
    const draft = round && findMobilityDraftLine(t, round, draftId);
    const household = draft && findHouseholdFace(t, draft.household.id);
    const offer = draft && findOfferFace(t, draft.offer.id);
    if (!round || !draft || !household || !offer) return null;
    recordAccess(t, {
      ...{ viewer: viewer.userId, person: household.userId },
      ...{ page: "staff.mobilityRounds.draft", at },
    });
    const more = t
      .select({
        alternatives: mobilityDrafts.alternatives,
        forcedReason: mobilityDrafts.forcedReason,
        decidedBy: users.firstName,
      })
      .from(mobilityDrafts)
      .leftJoin(users, eq(users.id, mobilityDrafts.decidedBy))
      .where(eq(mobilityDrafts.id, draft.id))
      .get();
    return {
      round: { id: round.id, state: round.state, version: round.version },
      ...{ draft, household, offer, kilometres: kilometresOf(household, offer) },
      ...{ forcedReason: more?.forcedReason ?? null, decidedBy: more?.decidedBy ?? null },
      alternatives: named(t, round, draft, more?.alternatives ?? []),
      ...neighboursIn(t, MOBILITY_LIST, round.id, look, draft.id),
    };
  });
}

/** The next best of a household: what each holds, from whom it would take something, and what that changes in all. */
function named(
  db: Reader,
  round: MobilityRound,
  draft: MobilityDraftLine,
  list: readonly MobilityAlternative[],
): NamedMobilityAlternative[] {
  const ids: OfferId[] = list.map(({ bundle }) => bundle.offerId);
  const offers = offersNamed(db, ids);
  const content = contentOf(db, ids);
  return list.flatMap(({ bundle, score }): NamedMobilityAlternative[] => {
    const offer = offers.get(bundle.offerId);
    if (!offer) return [];
    const leaving = draftsThatGive(db, round, { householdId: draft.household.id, bundle });
    const givers = typeof leaving === "string" ? [] : leaving;
    const others = givers.filter(({ householdId }) => householdId !== draft.household.id);
    const names = householdsNamed(
      db,
      others.map(({ householdId }) => householdId),
    );
    const lost = givers.reduce((sum, one) => sum + one.score, 0);
    const takes = typeof leaving === "string" ? leaving : [...names.values()];
    return [{ bundle, score, offer, content: content(offer.id), takes, change: score - lost }];
  });
}
