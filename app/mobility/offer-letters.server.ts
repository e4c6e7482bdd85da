import { and, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { organisationMembers, organisations, users } from "~db/schema";
import { coordinatorsOf } from "../accounts/recipients.server";
import type { UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { findWhere } from "../territory/where.server";
import type { Offer } from "./offer-scope.server";

interface Reachable {
  userId: UserId;
  firstName: string;
  /** Where they work on the offer. */
  space: "/partner/offers" | "/staff/offers";
}

/** Asks its publisher whether an offer is still true; where nobody of theirs has an account, the coordinators. */
export function remindStale(
  t: Tx,
  offer: Offer,
  { reminder, suspendsAt }: { reminder: number; suspendsAt: Date },
  at: Date,
): void {
  const partners = listPublishers(t, offer);
  for (const reader of partners.length > 0 ? partners : listCoordinators(t, offer, at))
    enqueue(t, {
      kind: "offer_stale",
      to: reader.userId,
      values: { ...told(t, offer, reader), suspendsAt: suspendsAt.getTime() },
      at,
      subject: { kind: "offer", id: offer.id },
      onceKey: `offer-stale:${offer.id}:${offer.confirmedAt?.getTime() ?? 0}:${reminder}:${reader.userId}`,
    });
}

/** Says to its publisher and to the coordinators that an offer is no longer shown, and what brings it back. */
export function tellStopped(t: Tx, offer: Offer, why: "stale" | "expired", at: Date): void {
  const since = (why === "stale" ? offer.confirmedAt : offer.expiresAt)?.getTime() ?? 0;
  for (const reader of [...listPublishers(t, offer), ...listCoordinators(t, offer, at)])
    enqueue(t, {
      kind: why === "stale" ? "offer_suspended" : "offer_expired",
      to: reader.userId,
      values: told(t, offer, reader),
      at,
      subject: { kind: "offer", id: offer.id },
      onceKey: `offer-${why}:${offer.id}:${since}:${reader.userId}`,
    });
}

const told = (t: Reader, offer: Offer, reader: Reachable) => ({
  firstName: reader.firstName,
  offerTitle: offer.title,
  organisation:
    t
      .select({ name: organisations.name })
      .from(organisations)
      .where(eq(organisations.id, offer.organisationId))
      .get()?.name ?? "",
  town: findWhere(t, offer.communeCode)?.commune ?? "",
  link: linkTo(`${reader.space}/${offer.id}`),
});

const named = { userId: users.id, firstName: users.firstName };

/** People who speak for the publisher and may sign in. */
const listPublishers = (t: Reader, offer: Offer): Reachable[] =>
  t
    .select(named)
    .from(organisationMembers)
    .innerJoin(users, eq(users.id, organisationMembers.userId))
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(
      and(
        eq(organisationMembers.organisationId, offer.organisationId),
        eq(users.role, "partner"),
        isNull(users.suspendedAt),
        isNull(organisations.archivedAt),
      ),
    )
    .all()
    .map((person) => ({ ...person, space: "/partner/offers" }));

/** Who answers for the branch that follows the offer. */
const listCoordinators = (t: Reader, offer: Offer, at: Date): Reachable[] =>
  coordinatorsOf(t, offer.branchId, at).map((colleague) => ({ ...colleague, space: "/staff/offers" }));
