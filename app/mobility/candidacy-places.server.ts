import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "~db/client";
import { offerDwellings, offerPosts, offerTrainings } from "~db/schema";
import type { OfferId } from "../ids";
import type { Bundle } from "./round";

const TABLES = { post: offerPosts, dwelling: offerDwellings, training: offerTrainings } as const;
type Lines = Pick<Bundle, "offerId" | "postId" | "secondPostId" | "dwellingId" | "trainingId">;
interface Taken {
  line: keyof typeof TABLES;
  id: string;
  places: number;
}

/**
 * Takes one place of each line of a bundle, or none at all: each UPDATE is guarded by what is left, in the caller's
 * immediate transaction, and the line's CHECK stands behind it. False when a line is full or not of this offer.
 */
export function takePlaces(t: Tx, bundle: Lines): boolean {
  const taken: Taken[] = [];
  for (const one of linesOf(bundle)) {
    if (changeHeld(t, bundle.offerId, one, 1)) {
      taken.push(one);
      continue;
    }
    for (const before of taken) changeHeld(t, bundle.offerId, before, -1);
    return false;
  }
  return true;
}

/** Gives every place of a bundle back; the caller clears `holdsPlaces` in the same transaction. */
export function freePlaces(t: Tx, bundle: Lines): void {
  for (const one of linesOf(bundle))
    if (!changeHeld(t, bundle.offerId, one, -1))
      throw new Error(`The ${one.line} ${one.id} holds fewer places than are given back`);
}

/** Two posts of one line take two of its places. */
function linesOf({ postId, secondPostId, dwellingId, trainingId }: Lines): Taken[] {
  const posts = [postId, secondPostId].filter((id) => id !== null);
  return [
    ...[...new Set(posts)].map((id) => ({
      line: "post" as const,
      id,
      places: posts.filter((one) => one === id).length,
    })),
    ...(dwellingId ? [{ line: "dwelling" as const, id: dwellingId, places: 1 }] : []),
    ...(trainingId ? [{ line: "training" as const, id: trainingId, places: 1 }] : []),
  ];
}

function changeHeld(t: Tx, offerId: OfferId, { line, id, places }: Taken, sign: 1 | -1): boolean {
  const table = TABLES[line];
  const change = sign * places;
  const { changes } = t
    .update(table)
    .set({ held: sql`${table.held} + ${change}` })
    .where(
      and(
        eq(table.id, id as never),
        eq(table.offerId, offerId),
        sql`${table.held} + ${change} BETWEEN 0 AND ${table.number}`,
      ),
    )
    .run();
  return changes === 1;
}
