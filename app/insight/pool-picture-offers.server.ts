import { and, eq, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import {
  communes,
  departements,
  offerDwellings,
  offerPosts,
  offers,
  organisations,
  regions,
} from "~db/schema";
import { takesPart } from "../mobility/pool-offers.server";

/** Dwellings that nobody holds, of one size in one département. */
export interface FreeDwellings {
  /** Its code, and the name of its region. */
  departement: string;
  region: string;
  /** Persons. */
  capacity: number;
  left: number;
}

/** Dwellings of the offers that take part in a round now, of every branch: a round looks for homes everywhere. */
export const listFreeDwellings = (db: Reader, at: Date): FreeDwellings[] =>
  db
    .select({
      departement: communes.departementCode,
      region: regions.name,
      capacity: offerDwellings.capacity,
      left: left(offerDwellings),
    })
    .from(offerDwellings)
    .innerJoin(offers, eq(offers.id, offerDwellings.offerId))
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .innerJoin(communes, eq(communes.code, offers.communeCode))
    .innerJoin(departements, eq(departements.code, communes.departementCode))
    .innerJoin(regions, eq(regions.code, departements.regionCode))
    .where(and(takesPart(at), hasLeft(offerDwellings)))
    .groupBy(communes.departementCode, offerDwellings.capacity)
    .all();

/** Posts of these offers that nobody holds, by occupation. */
export const listFreePosts = (db: Reader, at: Date): { rome: string; left: number }[] =>
  db
    .select({ rome: offerPosts.romeCode, left: left(offerPosts) })
    .from(offerPosts)
    .innerJoin(offers, eq(offers.id, offerPosts.offerId))
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .innerJoin(communes, eq(communes.code, offers.communeCode))
    .where(and(takesPart(at), hasLeft(offerPosts)))
    .groupBy(offerPosts.romeCode)
    .all();

type Line = Record<"number" | "held", SQLiteColumn>;
const left = ({ number, held }: Line) => sql<number>`sum(${number} - ${held})`;
const hasLeft = ({ number, held }: Line) => sql`${number} > ${held}`;
