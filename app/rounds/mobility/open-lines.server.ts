import { and, eq, inArray, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { communes, offers } from "~db/schema";
import type { OfferId } from "../../ids";
import type { LineId } from "../../matching/mobility/lines";
import { placesLeft } from "../../mobility/offer";
import { contentOf, type Dwelling, type Post, type Training } from "../../mobility/offer-content.server";
import { SHOWN_OFFER_STATES } from "../../mobility/offer-path";
import { publishableDrafts } from "./draft-moves.server";
import type { NamedOffer } from "./drafts.server";
import { usesOfAll } from "./lines";
import type { MobilityRound } from "./scope.server";

const MOST_LISTED = 60;

/** A line of an open offer, and the places that a round's drafts leave of it. */
export interface OpenLine {
  id: LineId;
  offer: NamedOffer;
  left: number;
  line:
    | { kind: "post"; row: Post }
    | { kind: "dwelling"; row: Dwelling }
    | { kind: "training"; row: Training };
}

/**
 * Lines of which a simulation may add places: those at places of this name, or else those of which the round leaves the fewest,
 * homes first. At most sixty.
 */
export function listOpenLines(db: Reader, round: Pick<MobilityRound, "id">, place: string): OpenLine[] {
  const used = usesOfAll(publishableDrafts(db, round.id));
  const found = openOffers(db, place);
  const content = contentOf(
    db,
    found.map(({ id }) => id),
  );
  const lines = found.flatMap((offer): OpenLine[] => {
    const { posts, dwellings, trainings } = content(offer.id as OfferId);
    const lineOf = <L extends OpenLine["line"]>(line: L): OpenLine => ({
      ...{ id: line.row.id, offer, line },
      left: placesLeft(line.row) - (used.get(line.row.id) ?? 0),
    });
    return [
      ...dwellings.map((row) => lineOf({ kind: "dwelling", row })),
      ...posts.map((row) => lineOf({ kind: "post", row })),
      ...trainings.map((row) => lineOf({ kind: "training", row })),
    ];
  });
  return (place ? lines : lines.sort((a, b) => a.left - b.left)).slice(0, MOST_LISTED);
}

/** Open offers at places whose name has this in it, or all of them, by place. */
function openOffers(db: Reader, place: string): NamedOffer[] {
  const pattern = `%${place.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return db
    .select({ id: offers.id, title: offers.title, town: communes.name })
    .from(offers)
    .innerJoin(communes, eq(communes.code, offers.communeCode))
    .where(
      and(
        inArray(offers.state, [...SHOWN_OFFER_STATES]),
        place ? sql`${communes.name} LIKE ${pattern} ESCAPE '\\'` : undefined,
      ),
    )
    .orderBy(communes.name, offers.title, offers.id)
    .all();
}
