import { asc, inArray } from "drizzle-orm";
import type { Reader } from "~db/client";
import { offerDwellings, offerPosts, offerTrainings } from "~db/schema";
import type { OfferId } from "../ids";

export type Post = typeof offerPosts.$inferSelect;
export type Dwelling = typeof offerDwellings.$inferSelect;
export type Training = typeof offerTrainings.$inferSelect;

/** What offers hold: the three lines, each in its order. */
export interface OfferContent {
  posts: Post[];
  dwellings: Dwelling[];
  trainings: Training[];
}

/** The lines of several offers in three queries. */
export function contentOf(db: Reader, ids: readonly OfferId[]): (id: OfferId) => OfferContent {
  const of = [...ids];
  const posts = group(
    db
      .select()
      .from(offerPosts)
      .where(inArray(offerPosts.offerId, of))
      .orderBy(...inOrder(offerPosts))
      .all(),
  );
  const dwellings = group(
    db
      .select()
      .from(offerDwellings)
      .where(inArray(offerDwellings.offerId, of))
      .orderBy(...inOrder(offerDwellings))
      .all(),
  );
  const trainings = group(
    db
      .select()
      .from(offerTrainings)
      .where(inArray(offerTrainings.offerId, of))
      .orderBy(...inOrder(offerTrainings))
      .all(),
  );
  return (id) => ({
    posts: posts.get(id) ?? [],
    dwellings: dwellings.get(id) ?? [],
    trainings: trainings.get(id) ?? [],
  });
}

const inOrder = (table: typeof offerPosts | typeof offerDwellings | typeof offerTrainings) => [
  asc(table.position),
  asc(table.id),
];

function group<Row extends { offerId: OfferId }>(rows: readonly Row[]): Map<OfferId, Row[]> {
  const groups = new Map<OfferId, Row[]>();
  for (const row of rows) {
    const list = groups.get(row.offerId) ?? [];
    list.push(row);
    groups.set(row.offerId, list);
  }
  return groups;
}
