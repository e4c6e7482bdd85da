import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { communes, households, mobilityDrafts, mobilityLeftOuts, offers, users } from "~db/schema";
import type { BranchId, HouseholdId, MobilityDraftId, OfferId } from "../../ids";
import type { PairExplanation } from "../../matching/score";
import type { Bundle, MobilityLeftOut, MobilitySide } from "../../mobility/round";
import { MOBILITIES } from "../book.server";
import {
  byScore,
  type DraftFilter,
  type DraftList,
  type DraftPage,
  inOrder,
  pageOf,
} from "../draft-list.server";
import { PAGE_SIZE } from "../forms";
import type { DraftState } from "../round-path";
import { bundleOf } from "./lines";
import type { MobilityRound } from "./scope.server";

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
  /** Null while it is only a draft. */
  proposedAt: Date | null;
  explanation: PairExplanation;
  against: string[];
  bundle: Bundle;
  household: NamedHousehold;
  offer: NamedOffer;
}

const homeTown = alias(communes, "home_town");
const offerTown = alias(communes, "offer_town");

/** One page of a round's drafts, how many there are in all, and how many of each branch where one groups by branch. */
export function listMobilityDrafts(
  db: Reader,
  round: Pick<MobilityRound, "id">,
  filter: DraftFilter,
): { lines: MobilityDraftLine[]; total: number; groups: DraftPage["groups"] } {
  const { ids, total, groups } = pageOf(db, MOBILITY_LIST, round.id, filter);
  return { lines: findMobilityDraftLines(db, ids), total, groups };
}

/** The lines of these drafts, in their order. */
export const findMobilityDraftLines = (db: Reader, ids: readonly string[]): MobilityDraftLine[] =>
  inOrder(
    ids,
    selectLines(db)
      .where(inArray(mobilityDrafts.id, ids as MobilityDraftId[]))
      .all()
      .map(lineOf),
  );

/** Drafts of mobilities: by the household's name or wait, found by it, by an offer's title or by its commune. */
export const MOBILITY_LIST: DraftList = {
  book: MOBILITIES,
  walks: {
    ...byScore(MOBILITIES),
    name: {
      from: sql`users u CROSS JOIN households p ON p.user_id = u.id
        CROSS JOIN mobility_drafts d ON d.household_id = p.id`,
      keys: [sql`u.first_name`, sql`u.last_name`, sql`u.id`, sql`d.id`],
    },
    waiting: {
      from: sql`households p CROSS JOIN mobility_drafts d ON d.household_id = p.id`,
      keys: [sql`p.waiting_since`, sql`p.id`, sql`d.id`],
    },
  },
  isNamed: (pattern) =>
    sql`(d.household_id IN (SELECT o.id FROM households o JOIN users n ON n.id = o.user_id
      WHERE n.first_name || ' ' || n.last_name LIKE ${pattern} ESCAPE '\\')
    OR d.offer_id IN (SELECT o.id FROM offers o LEFT JOIN communes c ON c.code = o.commune_code
      WHERE o.title LIKE ${pattern} ESCAPE '\\' OR c.name LIKE ${pattern} ESCAPE '\\'))`,
};

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

type Row = ReturnType<ReturnType<typeof selectLines>["all"]>[number];

function lineOf({ draft, firstName, lastName, persons, home, title, town }: Row): MobilityDraftLine {
  const { id, state, score, version, branchId, proposedAt, explanation, against, householdId, offerId } =
    draft;
  return {
    ...{ id, state, score, version, branchId, proposedAt, explanation, against },
    bundle: bundleOf(draft),
    household: { id: householdId, firstName, lastName, persons, town: home ?? "" },
    offer: { id: offerId, title, town: town ?? "" },
  };
}
