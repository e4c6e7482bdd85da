import { and, asc, count, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { communes, households, mobilityDrafts, mobilityLeftOuts, offers, users } from "~db/schema";
import type { BranchId, HouseholdId, MobilityDraftId, OfferId } from "../../ids";
import type { PairExplanation } from "../../matching/score";
import type { Bundle, MobilityLeftOut, MobilitySide } from "../../mobility/round";
import type { DRAFT_ORDERS } from "../forms";
import type { DraftState } from "../round-path";
import { bundleOf } from "./lines";
import type { MobilityRound } from "./scope.server";

export const PAGE_SIZE = 50;

export interface NamedHousehold {
  id: HouseholdId;
  firstName: string;
  lastName: string;
  /** Where they live now. */
  town: string;
  persons: number;
}
export interface NamedOffer {
  id: OfferId;
  title: string;
  town: string;
}
export interface MobilityDraftLine {
  id: MobilityDraftId;
  state: DraftState;
  score: number;
  version: number;
  branchId: BranchId;
  explanation: PairExplanation;
  against: string[];
  bundle: Bundle;
  household: NamedHousehold;
  offer: NamedOffer;
}

export interface MobilityDraftFilter {
  /** Null: all of them. */
  state: DraftState | null;
  /** Part of a name, of an offer's title or of its commune; empty: everything. */
  name: string;
  order: (typeof DRAFT_ORDERS)[number];
  /** From 1. */
  page: number;
}

const homeTown = alias(communes, "home_town");
const offerTown = alias(communes, "offer_town");

/** One page of a round's drafts, and how many there are in all. */
export function listMobilityDrafts(
  db: Reader,
  round: Pick<MobilityRound, "id">,
  filter: MobilityDraftFilter,
): { lines: MobilityDraftLine[]; total: number } {
  const where = and(
    eq(mobilityDrafts.roundId, round.id),
    filter.state ? eq(mobilityDrafts.state, filter.state) : undefined,
    filter.name ? anyNameLike(filter.name) : undefined,
  );
  const total = countLines(db, where);
  const lines = selectLines(db)
    .where(where)
    .orderBy(...ORDERS[filter.order], asc(mobilityDrafts.id))
    .limit(PAGE_SIZE)
    .offset((filter.page - 1) * PAGE_SIZE)
    .all();
  return { lines: lines.map(lineOf), total };
}

export function findMobilityDraftLine(
  db: Reader,
  round: Pick<MobilityRound, "id">,
  draftId: string,
): MobilityDraftLine | null {
  const row = selectLines(db)
    .where(and(eq(mobilityDrafts.roundId, round.id), eq(mobilityDrafts.id, draftId as MobilityDraftId)))
    .get();
  return row ? lineOf(row) : null;
}

export interface MobilityLeftOutLine {
  id: string;
  side: MobilitySide;
  subjectId: HouseholdId | OfferId;
  /** A household's name or an offer's title, and where it is. */
  name: string;
  town: string;
  why: MobilityLeftOut;
}

/** One page of what a round left out: what took part, or what could not. Households first. */
export function listMobilityLeftOuts(
  db: Reader,
  round: Pick<MobilityRound, "id">,
  { eligible, side, page }: { eligible: boolean; side: MobilitySide | null; page: number },
): { lines: MobilityLeftOutLine[]; total: number } {
  const where = and(
    eq(mobilityLeftOuts.roundId, round.id),
    eq(mobilityLeftOuts.eligible, eligible),
    side ? eq(mobilityLeftOuts.side, side) : undefined,
  );
  const total = db.select({ n: count() }).from(mobilityLeftOuts).where(where).get()?.n ?? 0;
  const rows = db
    .select({
      id: mobilityLeftOuts.id,
      side: mobilityLeftOuts.side,
      subjectId: mobilityLeftOuts.subjectId,
      why: mobilityLeftOuts.why,
    })
    .from(mobilityLeftOuts)
    .where(where)
    .orderBy(asc(mobilityLeftOuts.side), asc(mobilityLeftOuts.subjectId))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all();
  const subjects = rows.map(({ subjectId }) => subjectId);
  const people = householdsNamed(db, subjects as HouseholdId[]);
  const places = offersNamed(db, subjects as OfferId[]);
  return { lines: rows.map((row) => ({ ...row, ...namesOf(row) })), total };

  function namesOf({ subjectId }: (typeof rows)[number]): { name: string; town: string } {
    const household = people.get(subjectId as HouseholdId);
    const offer = places.get(subjectId as OfferId);
    if (household) return { name: fullName(household), town: household.town };
    return { name: offer?.title ?? "", town: offer?.town ?? "" };
  }
}

export const fullName = ({ firstName, lastName }: Pick<NamedHousehold, "firstName" | "lastName">): string =>
  `${firstName} ${lastName}`;

/** Names and present towns of any households, by id. */
export function householdsNamed(db: Reader, ids: readonly HouseholdId[]): Map<HouseholdId, NamedHousehold> {
  if (ids.length === 0) return new Map();
  return new Map(
    db
      .select({
        ...{ id: households.id, firstName: users.firstName, lastName: users.lastName },
        ...{ town: homeTown.name, persons: households.persons },
      })
      .from(households)
      .innerJoin(users, eq(users.id, households.userId))
      .leftJoin(homeTown, eq(homeTown.code, households.communeCode))
      .where(inArray(households.id, [...new Set(ids)]))
      .all()
      .map((row) => [row.id, { ...row, town: row.town ?? "" }]),
  );
}

/** Titles and towns of any offers, by id. */
export function offersNamed(db: Reader, ids: readonly OfferId[]): Map<OfferId, NamedOffer> {
  if (ids.length === 0) return new Map();
  return new Map(
    db
      .select({ id: offers.id, title: offers.title, town: offerTown.name })
      .from(offers)
      .leftJoin(offerTown, eq(offerTown.code, offers.communeCode))
      .where(inArray(offers.id, [...new Set(ids)]))
      .all()
      .map((row) => [row.id, { ...row, town: row.town ?? "" }]),
  );
}

const selectLines = (db: Reader) =>
  db
    .select({
      draft: mobilityDrafts,
      firstName: users.firstName,
      lastName: users.lastName,
      persons: households.persons,
      home: homeTown.name,
      title: offers.title,
      town: offerTown.name,
    })
    .from(mobilityDrafts)
    .innerJoin(households, eq(households.id, mobilityDrafts.householdId))
    .innerJoin(users, eq(users.id, households.userId))
    .leftJoin(homeTown, eq(homeTown.code, households.communeCode))
    .innerJoin(offers, eq(offers.id, mobilityDrafts.offerId))
    .leftJoin(offerTown, eq(offerTown.code, offers.communeCode));

const countLines = (db: Reader, where: SQL | undefined): number =>
  db
    .select({ n: count() })
    .from(mobilityDrafts)
    .innerJoin(households, eq(households.id, mobilityDrafts.householdId))
    .innerJoin(users, eq(users.id, households.userId))
    .innerJoin(offers, eq(offers.id, mobilityDrafts.offerId))
    .leftJoin(offerTown, eq(offerTown.code, offers.communeCode))
    .where(where)
    .get()?.n ?? 0;

type Row = ReturnType<ReturnType<typeof selectLines>["all"]>[number];

function lineOf({ draft, firstName, lastName, persons, home, title, town }: Row): MobilityDraftLine {
  const { id, state, score, version, branchId, explanation, against, householdId, offerId } = draft;
  return {
    ...{ id, state, score, version, branchId, explanation, against },
    bundle: bundleOf(draft),
    household: { id: householdId, firstName, lastName, persons, town: home ?? "" },
    offer: { id: offerId, title, town: town ?? "" },
  };
}

const ORDERS = {
  weakest: [asc(mobilityDrafts.score)],
  strongest: [desc(mobilityDrafts.score)],
  name: [asc(users.firstName), asc(users.lastName)],
} satisfies Record<MobilityDraftFilter["order"], SQL[]>;

function anyNameLike(name: string): SQL | undefined {
  const pattern = `%${name.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return or(
    ...[users.firstName, users.lastName, offers.title, offerTown.name].map(
      (column) => sql`${column} LIKE ${pattern} ESCAPE '\\'`,
    ),
  );
}
