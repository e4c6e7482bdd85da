import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { candidacies, householdConsents, households, offers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { CandidacyId, HouseholdId, OfferId } from "../ids";
import { newId } from "../new-id.server";
import { COMMITTED_STATES, LIVE_STATES } from "./candidacy-path";

export type Interested =
  | { ok: true; candidacyId: CandidacyId }
  | { ok: false; refusal: "offer_closed" | "not_ready" | "no_consent" | "committed" };

/**
 * "This offer interests us": it reserves nothing, a coordinator reads it. Said twice it is one row. Null when the household is
 * not the viewer's own, nor of a social worker who accompanies it, nor of a coordinator's branch.
 */
export function showInterest(
  db: Db,
  viewer: Viewer,
  householdId: HouseholdId,
  offerId: OfferId,
  at: Date,
): Interested | null {
  return tx(db, (t): Interested | null => {
    const household = t.select().from(households).where(eq(households.id, householdId)).get();
    if (!household || !mayAnswerFor(viewer, household)) return null;
    const offer = t.select().from(offers).where(eq(offers.id, offerId)).get();
    if (offer?.state !== "open" || (offer.expiresAt && offer.expiresAt <= at))
      return { ok: false, refusal: "offer_closed" };
    if (household.state !== "ready") return { ok: false, refusal: "not_ready" };
    const consent = and(
      eq(householdConsents.householdId, householdId),
      eq(householdConsents.recipient, "association"),
      isNull(householdConsents.withdrawnAt),
    );
    if (!t.select({ id: householdConsents.id }).from(householdConsents).where(consent).get())
      return { ok: false, refusal: "no_consent" };
    const live = t
      .select()
      .from(candidacies)
      .where(and(eq(candidacies.householdId, householdId), inArray(candidacies.state, [...LIVE_STATES])))
      .all();
    const same = live.find((one) => one.offerId === offerId);
    if (same) return { ok: true, candidacyId: same.id };
    if (live.some(({ state }) => (COMMITTED_STATES as readonly string[]).includes(state)))
      return { ok: false, refusal: "committed" };
    const id = newId<CandidacyId>("can");
    t.insert(candidacies)
      .values({
        ...{ id, householdId, offerId, branchId: household.branchId },
        ...{ origin: "interest", state: "interested", createdAt: at, visibleFrom: at },
      })
      .run();
    recordMove(t, {
      subject: { kind: "candidacy", id },
      move: "show_interest",
      to: "interested",
      actor: viewer.userId,
      at,
    });
    return { ok: true, candidacyId: id };
  });
}

function mayAnswerFor(viewer: Viewer, household: typeof households.$inferSelect): boolean {
  switch (viewer.role) {
    case "beneficiary":
      return viewer.householdId === household.id;
    case "social_worker":
      return household.referentId === viewer.userId;
    case "coordinator":
      return viewer.branchIds.includes(household.branchId);
    default:
      return viewer.role === "admin";
  }
}
