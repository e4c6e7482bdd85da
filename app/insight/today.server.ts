import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "~db/client";
import { beneficiaries, households, infoMeetings, letters, rounds, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import { isUnmatched, waitsRefusedTwice } from "../mentoring/beneficiary-list.server";
import { countDuoQueues } from "../mentoring/duo-queues.server";
import { isToHold } from "../mentoring/meeting-list.server";
import { lastRefusal } from "../mentoring/refused-twice.server";
import { nextStepInSql } from "../mentoring/screening.server";
import { concerns } from "../mentoring/staff-letters.server";
import { isRefusedTwiceNow } from "../mentoring/volunteer-list.server";
import { countCandidacyQueues } from "../mobility/candidacy-queues.server";
import { isUnmatchedHousehold } from "../mobility/household-list.server";
import { roundsOf } from "../rounds/book.server";
import { TO_PUBLISH } from "../rounds/round-path";
import { QUEUES, type Queue, type QueueState } from "./today";

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
  from: SQLiteTable | SQL;
  since: SQLiteColumn | SQL;
  where: SQL | undefined;
}

function sourcesOf(db: Db, viewer: Viewer, at: Date): Partial<Record<Queue, Source>> {
  const mine = inBranchesOf(viewer, beneficiaries.branchId);
  return {
    to_confirm: {
      ...{ from: beneficiaries, since: beneficiaries.createdAt },
      where: and(mine, eq(beneficiaries.state, "to_confirm")),
    },
    refused_twice: {
      ...{ from: beneficiaries, since: lastRefusal("beneficiary") },
      where: and(mine, waitsRefusedTwice),
    },
    volunteers_refused: {
      from: sql`${volunteers} JOIN ${users} ON ${users.id} = ${volunteers.userId}`,
      since: lastRefusal("volunteer"),
      where: and(inBranchesOf(viewer, volunteers.branchId), isRefusedTwiceNow, isNull(users.mergedInto)),
    },
    unmatched: {
      ...{ from: beneficiaries, since: beneficiaries.waitingSince },
      where: and(mine, isUnmatched(at)),
    },
    households_unmatched: {
      ...{ from: households, since: households.waitingSince },
      where: and(inBranchesOf(viewer, households.branchId), isUnmatchedHousehold(at)),
    },
    meetings: {
      ...{ from: infoMeetings, since: infoMeetings.startsAt },
      where: and(inBranchesOf(viewer, infoMeetings.branchId), isToHold(at)),
    },
    rounds: {
      ...{ from: rounds, since: rounds.finishedAt },
      where: and(inArray(rounds.state, [...TO_PUBLISH]), roundsOf(inAllTheirBranches(viewer))),
    },
    letters: {
      ...{ from: letters, since: letters.attemptedAt },
      where: and(eq(letters.state, "dead"), concerns(db, viewer)),
    },
  };
}

/** A round may be of several branches: whoever narrows the page to one of them still has it to publish. */
const inAllTheirBranches = ({ narrowedTo: _, ...viewer }: Viewer): Viewer => viewer;
