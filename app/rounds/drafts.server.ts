import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { beneficiaries, communes, drafts, leftOuts, users, volunteers } from "~db/schema";
import type { BeneficiaryId, BranchId, DraftId, VolunteerId } from "../ids";
import type { LeftOut } from "../matching/duo/round";
import type { PairExplanation } from "../matching/score";
import type { Side } from "../mentoring/duo-path";
import { DUOS } from "./book.server";
import {
  byScore,
  type DraftFilter,
  type DraftList,
  type DraftPage,
  inOrder,
  pageOf,
} from "./draft-list.server";
import { PAGE_SIZE } from "./forms";
import type { DraftState } from "./round-path";
import type { Round } from "./scope.server";

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
  branchId: BranchId;
  /** Null while it is only a draft. */
  proposedAt: Date | null;
  explanation: PairExplanation;
  against: string[];
  volunteer: Named & { id: VolunteerId };
  beneficiary: Named & { id: BeneficiaryId };
}

const volunteerUser = alias(users, "volunteer_user");
const beneficiaryUser = alias(users, "beneficiary_user");
const volunteerTown = alias(communes, "volunteer_town");
const beneficiaryTown = alias(communes, "beneficiary_town");

/** One page of a round's drafts, how many there are in all, and how many of each branch where one groups by branch. */
export function listDrafts(
  db: Reader,
  round: Pick<Round, "id">,
  filter: DraftFilter,
): { lines: DraftLine[]; total: number; groups: DraftPage["groups"] } {
  const { ids, total, groups } = pageOf(db, DUO_LIST, round.id, filter);
  return { lines: findDraftLines(db, ids), total, groups };
}

/** The lines of these drafts, in their order. */
export const findDraftLines = (db: Reader, ids: readonly string[]): DraftLine[] =>
  inOrder(
    ids,
    selectLines(db)
      .where(inArray(drafts.id, ids as DraftId[]))
      .all()
      .map(withTowns),
  );

/** Drafts of duos: by the beneficiary's name or wait, found by either name. */
export const DUO_LIST: DraftList = {
  book: DUOS,
  walks: {
    ...byScore(DUOS),
    name: {
      from: sql`users u CROSS JOIN beneficiaries p ON p.user_id = u.id AND u.role = 'beneficiary'
        CROSS JOIN drafts d ON d.beneficiary_id = p.id`,
      keys: [sql`u.first_name`, sql`u.last_name`, sql`u.id`, sql`d.id`],
    },
    waiting: {
      from: sql`beneficiaries p CROSS JOIN drafts d ON d.beneficiary_id = p.id`,
      keys: [sql`p.waiting_since`, sql`p.id`, sql`d.id`],
    },
  },
  isNamed: (pattern) =>
    sql`(d.beneficiary_id IN (SELECT o.id FROM users n JOIN beneficiaries o ON o.user_id = n.id
      WHERE n.role = 'beneficiary' AND n.first_name || ' ' || n.last_name LIKE ${pattern} ESCAPE '\\')
    OR d.volunteer_id IN (SELECT o.id FROM users n JOIN volunteers o ON o.user_id = n.id
      WHERE n.role = 'volunteer' AND n.first_name || ' ' || n.last_name LIKE ${pattern} ESCAPE '\\'))`,
};

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
  branchId: drafts.branchId,
  proposedAt: drafts.proposedAt,
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

const withTowns = (line: ReturnType<ReturnType<typeof selectLines>["all"]>[number]): DraftLine => ({
  ...line,
  volunteer: { ...line.volunteer, town: line.volunteer.town ?? "" },
  beneficiary: { ...line.beneficiary, town: line.beneficiary.town ?? "" },
});
