import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { beneficiaries, branches, duoReports, duos, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import type { DuoId } from "../ids";
import { CLOSING_DAYS, DUO_QUEUES, type DuoFilter, type DuoQueue } from "./duo-filter";
import type { DuoState } from "./duo-path";

const DAY = 86_400_000;
export const DUOS_PER_PAGE = 25;

export interface Queue {
  queue: DuoQueue;
  count: number;
  /** Since when the oldest one waits (for "closing": when the first one closes); milliseconds. */
  oldest: number | null;
}

/** Every queue with its count and its oldest case, of the viewer's branches, in one reading. */
export function countDuoQueues(db: Reader, viewer: Viewer, at: Date): Queue[] {
  const columns = Object.fromEntries(
    DUO_QUEUES.flatMap((queue) => {
      const waits = inQueue(db, queue, at);
      return [
        [queue, sql<number>`count(*) filter (where ${waits})`],
        [`${queue}Oldest`, sql<number | null>`min(${ageColumn[queue]}) filter (where ${waits})`],
      ];
    }),
  );
  const row = db.select(columns).from(duos).where(inBranchesOf(viewer, duos.branchId)).get();
  return DUO_QUEUES.map((queue) => ({
    queue,
    count: Number(row?.[queue] ?? 0),
    oldest: (row?.[`${queue}Oldest`] as number | null | undefined) ?? null,
  }));
}

export interface DuoLine {
  id: DuoId;
  volunteer: string;
  beneficiary: string;
  state: DuoState;
  branch: string;
  createdAt: number;
  closesAt: number;
  nextCheckAt: number | null;
  silent: boolean;
  /** First names of those who have not answered yet. */
  awaited: string[];
  reported: boolean;
}

/** One page of duos of the viewer's branches: a queue oldest first, everything newest first. */
export function listDuos(db: Reader, viewer: Viewer, filter: DuoFilter, at: Date) {
  const where = and(
    inBranchesOf(viewer, duos.branchId),
    filter.state && eq(duos.state, filter.state),
    filter.branchId && eq(duos.branchId, filter.branchId),
    filter.queue && inQueue(db, filter.queue, at),
  );
  const total = db.select({ count: count() }).from(duos).where(where).get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / DUOS_PER_PAGE));
  const page = Math.min(Math.max(1, filter.page), pages);
  const rows = db
    .select({
      duo: duos,
      volunteer: volunteerUser.firstName,
      beneficiary: beneficiaryUser.firstName,
      branch: branches.name,
    })
    .from(duos)
    .innerJoin(volunteers, eq(volunteers.id, duos.volunteerId))
    .innerJoin(volunteerUser, eq(volunteerUser.id, volunteers.userId))
    .innerJoin(beneficiaries, eq(beneficiaries.id, duos.beneficiaryId))
    .innerJoin(beneficiaryUser, eq(beneficiaryUser.id, beneficiaries.userId))
    .innerJoin(branches, eq(branches.id, duos.branchId))
    .where(where)
    .orderBy(filter.queue ? asc(ageColumn[filter.queue]) : desc(duos.createdAt), asc(duos.id))
    .limit(DUOS_PER_PAGE)
    .offset((page - 1) * DUOS_PER_PAGE)
    .all();
  const reported = reportedAmong(
    db,
    rows.map(({ duo }) => duo.id),
  );
  const lines = rows.map(
    ({ duo, volunteer, beneficiary, branch }): DuoLine => ({
      ...{ id: duo.id, volunteer, beneficiary, branch, state: duo.state },
      createdAt: duo.createdAt.getTime(),
      closesAt: duo.closesAt.getTime(),
      nextCheckAt: duo.nextCheckAt?.getTime() ?? null,
      silent: duo.silentSince !== null,
      awaited: [...(duo.volunteerAnswer ? [] : [volunteer]), ...(duo.beneficiaryAnswer ? [] : [beneficiary])],
      reported: reported.has(duo.id),
    }),
  );
  return { lines, total, page, pages };
}

const volunteerUser = alias(users, "volunteer_user");
const beneficiaryUser = alias(users, "beneficiary_user");

const oldestReport = sql<number>`(select min(${duoReports.reportedAt}) from ${duoReports} where ${and(
  eq(duoReports.duoId, duos.id),
  isNull(duoReports.handledAt),
)})`;

const ageColumn = {
  // Wrapped once more, because Drizzle drops the table's name from columns that stand directly in a selection.
  reports: sql<number>`${oldestReport}`,
  to_open: duos.acceptedAt,
  to_call: duos.visibleFrom,
  check_due: duos.nextCheckAt,
  silent: duos.silentSince,
  closing: duos.closesAt,
} as const;

function inQueue(db: Reader, queue: DuoQueue, at: Date): SQL | undefined {
  switch (queue) {
    case "reports":
      return exists(
        db
          .select({ id: duoReports.id })
          .from(duoReports)
          .where(and(eq(duoReports.duoId, duos.id), isNull(duoReports.handledAt))),
      );
    case "to_open":
      return eq(duos.state, "accepted");
    case "check_due":
      return and(eq(duos.state, "open"), lte(duos.nextCheckAt, at), isNull(duos.silentSince));
    case "silent":
      return and(eq(duos.state, "open"), isNotNull(duos.silentSince));
    case "closing":
      return and(eq(duos.state, "proposed"), lte(duos.closesAt, closingBy(at)));
    case "to_call":
      return and(
        eq(duos.state, "proposed"),
        gt(duos.closesAt, closingBy(at)),
        lte(duos.visibleFrom, at),
        or(lte(duos.askedBy, at), reachedByNobody),
      );
  }
}

const closingBy = (at: Date): Date => new Date(at.getTime() + CLOSING_DAYS * DAY);

/** Somebody who has not answered and whom neither a letter nor a referent reaches. */
const reachedByNobody = sql`(
  (duos.volunteer_answer IS NULL AND EXISTS (SELECT 1 FROM volunteers v JOIN users u ON u.id = v.user_id
    WHERE v.id = duos.volunteer_id AND u.email IS NULL))
  OR (duos.beneficiary_answer IS NULL AND EXISTS (SELECT 1 FROM beneficiaries b JOIN users u ON u.id = b.user_id
    WHERE b.id = duos.beneficiary_id AND u.email IS NULL AND b.referent_id IS NULL)))`;

const reportedAmong = (db: Reader, ids: DuoId[]): Set<DuoId> =>
  new Set(
    db
      .selectDistinct({ id: duoReports.duoId })
      .from(duoReports)
      .where(and(inArray(duoReports.duoId, ids), isNull(duoReports.handledAt)))
      .all()
      .map((row) => row.id),
  );
