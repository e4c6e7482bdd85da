import { and, eq, isNull, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { offers, organisations } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import { dayAfter, type IsoDay } from "../days";
import type { BranchId, OfferId, OrganisationId } from "../ids";
import { newId } from "../new-id.server";
import { parisDay, parisMoment } from "../paris-time";
import { organisationsOf } from "../partners/organisation-scope.server";
import type { Amenity, OfferSource } from "./offer";
import { EDITABLE_OFFER_STATES, OFFER_DAYS_MOST, type OfferState } from "./offer-path";
import { getOffer, LINE_TABLES, runsOffer } from "./offer-scope.server";

export interface OfferValues {
  title: string;
  presentation: string;
  communeCode: string;
  amenities: Amenity[];
  amenityWords: string;
}

/** Begins a draft for one of the organisations that the viewer publishes for; null when it is none of them. */
export function draftOffer(
  db: Db,
  viewer: Viewer,
  organisationId: OrganisationId,
  values: OfferValues,
  at: Date,
): OfferId | null {
  return tx(db, (t) => {
    const publisher = findPublisher(t, viewer, organisationId);
    return publisher && insertDraft(t, viewer, publisher, { ...values, source: "form" }, at);
  });
}

export interface Publisher {
  id: OrganisationId;
  branchId: BranchId;
}

/** An organisation for which the viewer may publish. */
export const findPublisher = (db: Reader, viewer: Viewer, id: OrganisationId): Publisher | null =>
  db
    .select({ id: organisations.id, branchId: organisations.branchId })
    .from(organisations)
    .where(and(eq(organisations.id, id), organisationsOf(viewer), isNull(organisations.archivedAt)))
    .get() ?? null;

/** Writes a draft down, inside a transaction: from a form, or from a line of an import with the source's own reference. */
export function insertDraft(
  t: Tx,
  viewer: Viewer,
  publisher: Publisher,
  values: OfferValues & { source: OfferSource; externalReference?: string | null },
  at: Date,
): OfferId {
  const id = newId<OfferId>("off");
  t.insert(offers)
    .values({
      ...{ id, organisationId: publisher.id, branchId: publisher.branchId, state: "draft" as const },
      ...values,
      ...{ createdBy: viewer.userId, createdAt: at },
    })
    .run();
  recordMove(t, {
    subject: { kind: "offer", id },
    ...{ move: "draft", to: "draft", actor: viewer.userId, at, details: { source: values.source } },
  });
  return id;
}

export type OfferChanged =
  | { ok: true }
  | { ok: false; why: "not_there" }
  | { ok: false; why: "conflict"; state: OfferState }
  /** Places are held there: the household agreed to this place. */
  | { ok: false; why: "held" }
  /** The end is past, or too far. */
  | { ok: false; why: "until" };

/** Changes the place and the presentation; the place only while nobody holds anything there. */
export function changeOffer(
  db: Db,
  viewer: Viewer,
  id: OfferId,
  { version, until, ...values }: OfferValues & { version: number; until?: IsoDay | undefined },
  at: Date,
): OfferChanged {
  return tx(db, (t): OfferChanged => {
    const offer = getOffer(t, viewer, id);
    if (!offer || !runsOffer(viewer, offer)) return { ok: false, why: "not_there" };
    const { state } = offer;
    if (!(EDITABLE_OFFER_STATES as readonly OfferState[]).includes(state))
      return { ok: false, why: "conflict", state };
    if (values.communeCode !== offer.communeCode && isHeld(t, id)) return { ok: false, why: "held" };
    const today = parisDay(at);
    const hasEnd = until !== undefined && (state === "open" || state === "suspended");
    if (hasEnd && (until < today || until > dayAfter(today, OFFER_DAYS_MOST)))
      return { ok: false, why: "until" };
    const { changes } = t
      .update(offers)
      .set({ ...values, ...(hasEnd ? { expiresAt: endOf(until) } : {}), version: version + 1 })
      .where(and(eq(offers.id, id), eq(offers.version, version)))
      .run();
    if (changes === 0) return { ok: false, why: "conflict", state };
    recordMove(t, { subject: { kind: "offer", id }, move: "change", actor: viewer.userId, at });
    return { ok: true };
  });
}

/** The last minute of a day in Paris. */
const endOf = (day: IsoDay): Date | null => parisMoment(`${day}T23:59`);

/** Whether a candidacy holds any place of an offer. */
const isHeld = (t: Reader, id: OfferId): boolean =>
  Object.values(LINE_TABLES).some(
    (table) =>
      t
        .select({ id: table.id })
        .from(table)
        .where(and(eq(table.offerId, id), sql`${table.held} > 0`))
        .limit(1)
        .get() !== undefined,
  );
