import { and, asc, eq, gt, inArray, isNull, like, lte, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import {
  candidacies,
  candidacyAnswers,
  communes,
  offerDwellings,
  offerPosts,
  offers,
  offerTrainings,
  organisations,
} from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { CandidacyAnswerId, OfferId, OrganisationId } from "../ids";
import type { AnsweringParty } from "./candidacy";
import { type OfferFilter, statesOf } from "./offer-filter";
import { type OfferState, STALENESS_REMINDER_DAYS } from "./offer-path";
import { offersOf } from "./offer-scope.server";

const DAY = 86_400_000;
export const OFFERS_A_PAGE = 50;

export interface OfferRow {
  id: OfferId;
  title: string;
  town: string | null;
  organisation: string;
  state: OfferState;
  posts: number;
  dwellings: number;
  trainings: number;
  /** Places that candidacies hold now, of all lines. */
  held: number;
  confirmedAt: Date | null;
  expiresAt: Date | null;
  toConfirm: boolean;
}

type LineTable = typeof offerPosts | typeof offerDwellings | typeof offerTrainings;
const sumOf = (table: LineTable, column: "number" | "held") =>
  sql<number>`(SELECT coalesce(sum(${table[column]}), 0) FROM ${table} WHERE ${table.offerId} = ${offers.id})`;
const heldIn = (table: LineTable) => sumOf(table, "held");

/** Offers that the viewer works on, those that wait for a word first: a page of them, how many there are, and how many in each state. */
export function listWorkOffers(db: Reader, viewer: Viewer, filter: OfferFilter, at: Date) {
  const mine = offersOf(viewer);
  const states = statesOf(filter.list);
  const where = and(
    mine,
    states ? inArray(offers.state, [...states]) : undefined,
    filter.list === "to_confirm" ? isToConfirm(at) : undefined,
    filter.name ? named(filter.name) : undefined,
  );
  const lines = rowsOf(db, where, at)
    .limit(OFFERS_A_PAGE)
    .offset((filter.page - 1) * OFFERS_A_PAGE)
    .all()
    .map(toRow);
  const total =
    db
      .select({ n: sql<number>`count(*)` })
      .from(offers)
      .innerJoin(organisations, eq(organisations.id, offers.organisationId))
      .where(where)
      .get()?.n ?? 0;
  return { lines, total, counts: countStates(db, mine, at) };
}

/** The columns of a list, of offers that the caller's WHERE lets through. */
const rowsOf = (db: Reader, where: SQL | undefined, at: Date) =>
  db
    .select({
      ...{ id: offers.id, title: offers.title, town: communes.name, state: offers.state },
      organisation: organisations.name,
      posts: sumOf(offerPosts, "number"),
      dwellings: sumOf(offerDwellings, "number"),
      trainings: sumOf(offerTrainings, "number"),
      held: sql<number>`${heldIn(offerPosts)} + ${heldIn(offerDwellings)} + ${heldIn(offerTrainings)}`,
      ...{ confirmedAt: offers.confirmedAt, expiresAt: offers.expiresAt },
      toConfirm: sql<number>`coalesce(${isToConfirm(at)}, 0)`,
    })
    .from(offers)
    .innerJoin(organisations, eq(organisations.id, offers.organisationId))
    .leftJoin(communes, eq(communes.code, offers.communeCode))
    .where(where)
    .orderBy(sql`coalesce(${offers.confirmedAt}, ${offers.createdAt})`, asc(offers.id));

const toRow = (line: ReturnType<ReturnType<typeof rowsOf>["all"]>[number]): OfferRow => ({
  ...line,
  toConfirm: line.toConfirm === 1,
});

/** Everything that one organisation publishes, for who works on it. */
export const listOffersBy = (
  db: Reader,
  viewer: Viewer,
  organisationId: OrganisationId,
  at: Date,
): OfferRow[] =>
  rowsOf(db, and(eq(offers.organisationId, organisationId), offersOf(viewer)), at)
    .limit(200)
    .all()
    .map(toRow);

const named = (name: string): SQL | undefined => {
  const term = `%${name.replaceAll(/[%_]/g, "")}%`;
  return or(like(offers.title, term), like(organisations.name, term));
};

/** Open, and nobody has said for a month that it is still true. */
export const isToConfirm = (at: Date): SQL | undefined =>
  and(
    eq(offers.state, "open"),
    lte(offers.confirmedAt, new Date(at.getTime() - STALENESS_REMINDER_DAYS[0] * DAY)),
  );

export interface OfferCounts {
  states: Partial<Record<OfferState, number>>;
  toConfirm: number;
}

function countStates(db: Reader, mine: SQL, at: Date): OfferCounts {
  const rows = db
    .select({
      state: offers.state,
      n: sql<number>`count(*)`,
      stale: sql<number>`coalesce(sum(${isToConfirm(at)}), 0)`,
    })
    .from(offers)
    .where(mine)
    .groupBy(offers.state)
    .all();
  return {
    states: Object.fromEntries(rows.map(({ state, n }) => [state, n])),
    toConfirm: rows.reduce((sum, { stale }) => sum + stale, 0),
  };
}

export interface AwaitedAnswer {
  id: CandidacyAnswerId;
  party: AnsweringParty;
  offerTitle: string;
  town: string | null;
  askedAt: Date;
  closesAt: Date;
}

/** Candidacies that wait for an answer of the organisations that a partner speaks for, the most urgent first. Nothing about the household. */
export function listAwaitedAnswers(db: Reader, viewer: Viewer, at: Date): AwaitedAnswer[] {
  if (viewer.role !== "partner" || viewer.organisationIds.length === 0) return [];
  return db
    .select({
      ...{ id: candidacyAnswers.id, party: candidacyAnswers.party },
      ...{ offerTitle: offers.title, town: communes.name },
      ...{ askedAt: candidacyAnswers.askedAt, closesAt: candidacyAnswers.closesAt },
    })
    .from(candidacyAnswers)
    .innerJoin(candidacies, eq(candidacies.id, candidacyAnswers.candidacyId))
    .innerJoin(offers, eq(offers.id, candidacies.offerId))
    .leftJoin(communes, eq(communes.code, offers.communeCode))
    .where(
      and(
        inArray(candidacyAnswers.organisationId, [...viewer.organisationIds]),
        isNull(candidacyAnswers.answer),
        eq(candidacies.state, "accepted"),
        gt(candidacyAnswers.closesAt, at),
      ),
    )
    .orderBy(asc(candidacyAnswers.closesAt))
    .limit(50)
    .all();
}
