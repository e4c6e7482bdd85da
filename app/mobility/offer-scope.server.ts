import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { offerDwellings, offerPosts, offers, offerTrainings } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import type { OfferId, OrganisationId } from "../ids";

/** The tables of the three lines of an offer, by name. */
export const LINE_TABLES = { post: offerPosts, dwelling: offerDwellings, training: offerTrainings } as const;

/** The right to work on an offer, in the WHERE: staff of its branch; partners who publish it or answer for one of its lines. */
export function offersOf(viewer: Viewer): SQL {
  if (viewer.role === "coordinator" || viewer.role === "admin") return inBranchesOf(viewer, offers.branchId);
  const mine = [...viewer.organisationIds];
  if (viewer.role !== "partner" || mine.length === 0) return sql`0`;
  const contributes = Object.values(LINE_TABLES).map(
    (table) =>
      sql`EXISTS (SELECT 1 FROM ${table} WHERE ${eq(table.offerId, offers.id)} AND ${inArray(table.organisationId, mine)})`,
  );
  return or(inArray(offers.organisationId, mine), ...contributes) ?? sql`0`;
}

/** Whether they run the whole offer: its place, its moves and every line. Who only contributes changes their own lines. */
export const runsOffer = (viewer: Viewer, offer: { organisationId: OrganisationId }): boolean =>
  viewer.role !== "partner" || viewer.organisationIds.includes(offer.organisationId);

/** Whether a line is theirs to change: all of them for who runs the offer, their own for who contributes. */
export const mayChangeLine = (
  viewer: Viewer,
  offer: { organisationId: OrganisationId },
  line: { organisationId: OrganisationId | null },
): boolean =>
  runsOffer(viewer, offer) ||
  (line.organisationId !== null && viewer.organisationIds.includes(line.organisationId));

export type Offer = typeof offers.$inferSelect;

/** An offer that the viewer works on; null when it is not there for them. */
export const getOffer = (db: Reader, viewer: Viewer, id: OfferId): Offer | null =>
  db
    .select()
    .from(offers)
    .where(sql`${eq(offers.id, id)} AND ${offersOf(viewer)}`)
    .get() ?? null;
