import { and, asc, desc, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { beneficiaries, communes, drafts, leftOuts, users, volunteers } from "~db/schema";
import type { BeneficiaryId, DraftId, VolunteerId } from "../ids";
import type { LeftOut } from "../matching/duo/round";
import type { PairExplanation } from "../matching/score";
import type { Side } from "../mentoring/duo-path";
import type { DRAFT_ORDERS } from "./forms";
import type { DraftState } from "./round-path";
import type { Round } from "./scope.server";

export const PAGE_SIZE = 50;

export interface Named {
  firstName: string;
  lastName: string;
  town: string;
}
export interface DraftLine {
  id: DraftId;
  state: DraftState;
  score: number;
  version: number;
  explanation: PairExplanation;
  against: string[];
  volunteer: Named & { id: VolunteerId };
  beneficiary: Named & { id: BeneficiaryId };
}

export interface DraftFilter {
  /** Null: all of them. */
  state: DraftState | null;
  /** Part of a first or last name on either side; empty: everybody. */
  name: string;
  order: (typeof DRAFT_ORDERS)[number];
  /** From 1. */
  page: number;
}

const volunteerUser = alias(users, "volunteer_user");
const beneficiaryUser = alias(users, "beneficiary_user");
const volunteerTown = alias(communes, "volunteer_town");
const beneficiaryTown = alias(communes, "beneficiary_town");

/** One page of a round's drafts, and how many there are in all. */
export function listDrafts(
  db: Reader,
  round: Round,
  filter: DraftFilter,
): { lines: DraftLine[]; total: number } {
  const where = and(
    eq(drafts.roundId, round.id),
    filter.state ? eq(drafts.state, filter.state) : undefined,
    filter.name ? anyNameLike(filter.name) : undefined,
  );
  const total = countLines(db, where);
  const lines = selectLines(db)
    .where(where)
    .orderBy(...ORDERS[filter.order], asc(drafts.id))
    .limit(PAGE_SIZE)
    .offset((filter.page - 1) * PAGE_SIZE)
    .all();
  return { lines: lines.map(withTowns), total };
}

export const findDraftLine = (db: Reader, round: Round, draftId: string): DraftLine | null => {
  const line = selectLines(db)
    .where(and(eq(drafts.roundId, round.id), eq(drafts.id, draftId as DraftId)))
    .get();
  return line ? withTowns(line) : null;
};

export interface LeftOutLine {
  id: string;
  side: Side;
  personId: VolunteerId | BeneficiaryId;
  person: Named;
  why: LeftOut;
}

/** One page of the people that a round left out: those who took part, or those who could not. Beneficiaries first. */
export function listLeftOuts(
  db: Reader,
  round: Round,
  { eligible, side, page }: { eligible: boolean; side: Side | null; page: number },
): { lines: LeftOutLine[]; total: number } {
  const where = and(
    eq(leftOuts.roundId, round.id),
    eq(leftOuts.eligible, eligible),
    side ? eq(leftOuts.side, side) : undefined,
  );
  const total = db.select({ n: sql<number>`count(*)` }).from(leftOuts).where(where).get()?.n ?? 0;
  const rows = db
    .select({ id: leftOuts.id, side: leftOuts.side, personId: leftOuts.personId, why: leftOuts.why })
    .from(leftOuts)
    .where(where)
    .orderBy(asc(leftOuts.side), asc(leftOuts.personId))
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all();
  const people = namesOf(
    db,
    rows.map((row) => row.personId),
  );
  return {
    lines: rows.map((row) => ({ ...row, person: people.get(row.personId) ?? NOBODY })),
    total,
  };
}

/** Names and towns of any volunteers and beneficiaries, by id. */
export function namesOf(
  db: Reader,
  ids: readonly (string | null)[],
): Map<string, Named & { side: Side; id: string }> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const sides = [
    { side: "volunteer" as const, table: volunteers },
    { side: "beneficiary" as const, table: beneficiaries },
  ];
  return new Map(
    sides.flatMap(({ side, table }) =>
      db
        .select({
          id: table.id,
          firstName: users.firstName,
          lastName: users.lastName,
          town: communes.name,
        })
        .from(table)
        .innerJoin(users, eq(users.id, table.userId))
        .leftJoin(communes, eq(communes.code, table.communeCode))
        .where(inArray(table.id, wanted as never[]))
        .all()
        .map((row) => [row.id as string, { ...row, side, town: row.town ?? "" }] as const),
    ),
  );
}

const NOBODY: Named = { firstName: "", lastName: "", town: "" };

const lineColumns = {
  id: drafts.id,
  state: drafts.state,
  score: drafts.score,
  version: drafts.version,
  explanation: drafts.explanation,
  against: drafts.against,
  volunteer: {
    id: drafts.volunteerId,
    firstName: volunteerUser.firstName,
    lastName: volunteerUser.lastName,
    town: volunteerTown.name,
  },
  beneficiary: {
    id: drafts.beneficiaryId,
    firstName: beneficiaryUser.firstName,
    lastName: beneficiaryUser.lastName,
    town: beneficiaryTown.name,
  },
};

const selectLines = (db: Reader) =>
  db
    .select(lineColumns)
    .from(drafts)
    .innerJoin(volunteers, eq(volunteers.id, drafts.volunteerId))
    .innerJoin(volunteerUser, eq(volunteerUser.id, volunteers.userId))
    .leftJoin(volunteerTown, eq(volunteerTown.code, volunteers.communeCode))
    .innerJoin(beneficiaries, eq(beneficiaries.id, drafts.beneficiaryId))
    .innerJoin(beneficiaryUser, eq(beneficiaryUser.id, beneficiaries.userId))
    .leftJoin(beneficiaryTown, eq(beneficiaryTown.code, beneficiaries.communeCode));

const countLines = (db: Reader, where: SQL | undefined): number =>
  db
    .select({ n: sql<number>`count(*)` })
    .from(drafts)
    .innerJoin(volunteers, eq(volunteers.id, drafts.volunteerId))
    .innerJoin(volunteerUser, eq(volunteerUser.id, volunteers.userId))
    .innerJoin(beneficiaries, eq(beneficiaries.id, drafts.beneficiaryId))
    .innerJoin(beneficiaryUser, eq(beneficiaryUser.id, beneficiaries.userId))
    .where(where)
    .get()?.n ?? 0;

const withTowns = (line: ReturnType<ReturnType<typeof selectLines>["all"]>[number]): DraftLine => ({
  ...line,
  volunteer: { ...line.volunteer, town: line.volunteer.town ?? "" },
  beneficiary: { ...line.beneficiary, town: line.beneficiary.town ?? "" },
});

const ORDERS = {
  weakest: [asc(drafts.score)],
  strongest: [desc(drafts.score)],
  name: [asc(beneficiaryUser.firstName), asc(beneficiaryUser.lastName)],
} satisfies Record<DraftFilter["order"], SQL[]>;

function anyNameLike(name: string): SQL | undefined {
  const pattern = `%${name.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return or(
    ...[volunteerUser, beneficiaryUser].flatMap((user) => [
      sql`${user.firstName} LIKE ${pattern} ESCAPE '\\'`,
      sql`${user.lastName} LIKE ${pattern} ESCAPE '\\'`,
    ]),
  );
}
