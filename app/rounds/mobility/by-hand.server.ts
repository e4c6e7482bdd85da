import { and, eq, inArray, or, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { communes, households, mobilityLeftOuts, offers } from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import { recordAccess } from "../../audit/history.server";
import type { HouseholdId, OfferId } from "../../ids";
import { SHOWN_OFFER_STATES } from "../../mobility/offer-path";
import type { Bundle, MobilityLeftOut } from "../../mobility/round";
import { householdsNamed, type NamedHousehold, type NamedOffer } from "./drafts.server";
import { type BundleEvaluation, evaluateBundle } from "./evaluation.server";
import {
  findHouseholdFace,
  findOfferFace,
  type HouseholdFace,
  kilometresOf,
  type OfferFace,
} from "./faces.server";
import type { ByHandLook } from "./forms";
import { currentDraftOf, draftsThatGive } from "./replacement.server";
import { findMobilityRound, type MobilityDraft, type MobilityRound } from "./scope.server";

const MOST_FOUND = 20;

export interface ByHandView {
  round: Pick<MobilityRound, "id" | "state" | "version">;
  household: HouseholdFace;
  /** What the round wrote down of it; null when it had something for it. */
  left: MobilityLeftOut | null;
  /** What it has in the round now. */
  current: Pick<MobilityDraft, "id" | "state" | "version" | "score" | "offerId"> | null;
  found: NamedOffer[];
  offer: OfferFace | null;
  kilometres: number | null;
  candidate: {
    bundle: Bundle;
    evaluation: BundleEvaluation;
    /** Households whose draft would be dropped; "held": one was set by hand; "places": the places are gone. */
    takes: NamedHousehold[] | "held" | "places";
  } | null;
}

/** The search for an offer for a household of a round, and what one bundle of it would be. Null: not there, or not yours. */
export function openByHand(
  db: Db,
  viewer: Viewer,
  roundId: string,
  householdId: HouseholdId,
  look: ByHandLook,
  at: Date,
): ByHandView | null {
  return tx(db, (t) => {
    const round = findMobilityRound(t, viewer, roundId);
    if (!round || !isOfRound(t, round, householdId)) return null;
    const household = findHouseholdFace(t, householdId);
    if (!household) return null;
    recordAccess(t, {
      ...{ viewer: viewer.userId, person: household.userId },
      ...{ page: "staff.mobilityRounds.byHand", at },
    });
    const offer = look.offerId ? findOpenOffer(t, look.offerId as OfferId) : null;
    const { bundle } = look;
    return {
      round: { id: round.id, state: round.state, version: round.version },
      household,
      left: findLeftOut(t, round, householdId),
      current: currentDraftOf(t, round, householdId),
      found: look.offer ? searchOffers(t, look.offer) : [],
      ...{ offer, kilometres: offer && kilometresOf(household, offer) },
      candidate: offer && bundle ? candidateOf(t, round, householdId, bundle, at) : null,
    };
  });
}

function candidateOf(t: Reader, round: MobilityRound, householdId: HouseholdId, bundle: Bundle, at: Date) {
  const evaluation = evaluateBundle(t, round, householdId, bundle, at);
  const leaving = draftsThatGive(t, round, { householdId, bundle });
  if (typeof leaving === "string") return { bundle, evaluation, takes: leaving };
  const others = leaving.map((draft) => draft.householdId).filter((id) => id !== householdId);
  return { bundle, evaluation, takes: [...householdsNamed(t, others).values()] };
}

const findLeftOut = (db: Reader, { id }: MobilityRound, householdId: HouseholdId): MobilityLeftOut | null =>
  db
    .select({ why: mobilityLeftOuts.why })
    .from(mobilityLeftOuts)
    .where(and(eq(mobilityLeftOuts.roundId, id), eq(mobilityLeftOuts.subjectId, householdId)))
    .get()?.why ?? null;

const isOfRound = (db: Reader, round: MobilityRound, householdId: HouseholdId): boolean =>
  db
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.id, householdId), inArray(households.branchId, [...round.branchIds])))
    .get() !== undefined;

function findOpenOffer(db: Reader, id: OfferId): OfferFace | null {
  const offer = findOfferFace(db, id);
  return offer && (SHOWN_OFFER_STATES as readonly string[]).includes(offer.state) ? offer : null;
}

/** Open offers by a part of their title or of their commune's name. */
function searchOffers(db: Reader, typed: string): NamedOffer[] {
  const pattern = `%${typed.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return db
    .select({ id: offers.id, title: offers.title, town: communes.name })
    .from(offers)
    .innerJoin(communes, eq(communes.code, offers.communeCode))
    .where(
      and(
        inArray(offers.state, [...SHOWN_OFFER_STATES]),
        or(
          sql`${offers.title} LIKE ${pattern} ESCAPE '\\'`,
          sql`${communes.name} LIKE ${pattern} ESCAPE '\\'`,
        ),
      ),
    )
    .orderBy(communes.name, offers.title, offers.id)
    .limit(MOST_FOUND)
    .all();
}
