import { and, count, desc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { communes, households, mobilityDrafts, offers } from "~db/schema";
import { PUBLISHED_DRAFT_STATES } from "../round-path";
import type { MobilityRound } from "./scope.server";

/** From where households live now to where an offer is. */
export interface Arc {
  from: ArcEnd;
  to: ArcEnd;
  households: number;
}
export interface ArcEnd {
  code: string;
  name: string;
  latitude: number | null;
  longitude: number | null;
}

const home = alias(communes, "home");
const there = alias(communes, "there");

/** The ways that a round's drafts would make households go, the busiest first. */
export const listArcs = (db: Reader, { id }: Pick<MobilityRound, "id">): Arc[] =>
  db
    .select({ from: end(home), to: end(there), households: count() })
    .from(mobilityDrafts)
    .innerJoin(households, eq(households.id, mobilityDrafts.householdId))
    .innerJoin(home, eq(home.code, households.communeCode))
    .innerJoin(offers, eq(offers.id, mobilityDrafts.offerId))
    .innerJoin(there, eq(there.code, offers.communeCode))
    .where(and(eq(mobilityDrafts.roundId, id), inArray(mobilityDrafts.state, [...PUBLISHED_DRAFT_STATES])))
    .groupBy(home.code, there.code)
    .orderBy(desc(count()), there.name, home.name)
    .all();

const end = (table: typeof home | typeof there) => ({
  code: table.code,
  name: table.name,
  latitude: table.latitude,
  longitude: table.longitude,
});
