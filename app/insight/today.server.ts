import { and, eq, gt, inArray, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "~db/client";
import { beneficiaries, duoMeetings, duos, letters, rounds, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import { isUnmatched } from "../mentoring/beneficiary-list.server";
import { countDuoQueues } from "../mentoring/duo-queues.server";
import { nextStepInSql } from "../mentoring/screening.server";
import { concerns } from "../mentoring/staff-letters.server";
import { countCandidacyQueues } from "../mobility/candidacy-queues.server";
import { roundsOf } from "../rounds/book.server";
import { TO_PUBLISH } from "../rounds/round-path";
import { CHANGES, type Change, QUEUES, type Queue, type QueueState } from "./today";

const DAY = 86_400_000;

/** What waits for this member of staff, and since when: only the queues that hold somebody. */
export function listQueues(db: Db, viewer: Viewer, at: Date): QueueState[] {
  const others = Object.entries(sourcesOf(db, viewer, at)).map(
    ([queue, { from, since, where }]) =>
      sql`SELECT ${queue} AS queue, count(*) AS count, min(${since}) AS oldest FROM ${from} WHERE ${where}`,
  );
  const rows: { queue: string; count: number; oldest: number | null }[] = [
    ...countDuoQueues(db, viewer, at),
    ...countCandidacyQueues(db, viewer, at),
    ...db.all<QueueState>(sql.join(others, sql` UNION ALL `)),
    ...welcomeQueues(db, viewer),
  ];
  return QUEUES.flatMap((queue) =>
    rows.filter((row) => row.queue === queue && row.count > 0).map((row) => ({ ...row, queue })),
  );
}

/** Volunteers who wait for something that staff do next. */
const welcomeQueues = (db: Db, viewer: Viewer): QueueState[] =>
  db.all<QueueState>(
    sql`SELECT ${nextStepInSql} AS queue, count(*) AS count, min(${volunteers.createdAt}) AS oldest
      FROM ${volunteers} JOIN ${users} ON ${users.id} = ${volunteers.userId}
      WHERE ${and(inBranchesOf(viewer, volunteers.branchId), eq(volunteers.state, "screening"), isNull(users.mergedInto))}
      GROUP BY 1`,
  );

interface Source {
  from: SQLiteTable;
  since: SQLiteColumn;
  where: SQL | undefined;
}

function sourcesOf(db: Db, viewer: Viewer, at: Date): Partial<Record<Queue, Source>> {
  const mine = inBranchesOf(viewer, beneficiaries.branchId);
  return {
    to_confirm: {
      ...{ from: beneficiaries, since: beneficiaries.createdAt },
      where: and(mine, eq(beneficiaries.state, "to_confirm")),
    },
    rounds: {
      ...{ from: rounds, since: rounds.finishedAt },
      where: and(inArray(rounds.state, [...TO_PUBLISH]), roundsOf(viewer)),
    },
    unmatched: {
      ...{ from: beneficiaries, since: beneficiaries.waitingSince },
      where: and(mine, isUnmatched(at)),
    },
    letters: {
      ...{ from: letters, since: letters.attemptedAt },
      where: and(eq(letters.state, "dead"), concerns(db, viewer)),
    },
  };
}

/** What happened in the last twenty-four hours, in the viewer's branches; only what did. */
export function listChanges(db: Db, viewer: Viewer, at: Date): { change: Change; count: number }[] {
  const yesterday = new Date(at.getTime() - DAY);
  const myDuos = inBranchesOf(viewer, duos.branchId);
  const since = (column: SQLiteColumn) => and(gt(column, yesterday), lte(column, at));
  const sources: Record<Change, SQL> = {
    volunteers_signed_up: sql`SELECT count(*) FROM ${volunteers} WHERE ${and(inBranchesOf(viewer, volunteers.branchId), since(volunteers.createdAt))}`,
    beneficiaries_registered: sql`SELECT count(*) FROM ${beneficiaries} WHERE ${and(inBranchesOf(viewer, beneficiaries.branchId), since(beneficiaries.createdAt))}`,
    answers_yes: sql`SELECT coalesce(sum(${and(eq(duos.volunteerAnswer, "yes"), since(duos.volunteerAnsweredAt))}), 0) + coalesce(sum(${and(eq(duos.beneficiaryAnswer, "yes"), since(duos.beneficiaryAnsweredAt))}), 0) FROM ${duos} WHERE ${myDuos}`,
    duos_opened: sql`SELECT count(*) FROM ${duos} WHERE ${and(myDuos, since(duos.openedAt))}`,
    meetings_logged: sql`SELECT count(*) FROM ${duoMeetings} JOIN ${duos} ON ${duos.id} = ${duoMeetings.duoId} WHERE ${and(myDuos, since(duoMeetings.loggedAt))}`,
    duos_ended: sql`SELECT count(*) FROM ${duos} WHERE ${and(myDuos, since(duos.endedAt))}`,
  };
  const row = db.get<Record<Change, number>>(
    sql`SELECT ${sql.join(
      CHANGES.map((change) => sql`(${sources[change]}) AS ${sql.identifier(change)}`),
      sql`, `,
    )}`,
  );
  return CHANGES.map((change) => ({ change, count: row?.[change] ?? 0 })).filter(({ count }) => count > 0);
}
