import { and, eq, gt, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "~db/client";
import { beneficiaries, duoMeetings, duoReports, duos, letters, rounds, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import { branchesOf, type Viewer } from "../accounts/viewer";
import { HOLDING_STATES } from "../mentoring/duo-path";
import { CHANGES, type Change, QUEUES, type Queue, type QueueState } from "./today";

const DAY = 86_400_000;

/** What waits for this member of staff, and since when: only the queues that hold somebody. */
export function listQueues(db: Db, viewer: Viewer, at: Date): QueueState[] {
  const rows = db.all<{ queue: Queue; count: number; oldest: number | null }>(
    sql.join(
      QUEUES.map((queue) => {
        const { from, since, where } = queueSources(viewer, at)[queue];
        return sql`SELECT ${queue} AS queue, count(*) AS count, min(${since}) AS oldest FROM ${from} WHERE ${where}`;
      }),
      sql` UNION ALL `,
    ),
  );
  return rows
    .filter((row) => row.count > 0)
    .map((row) => ({ ...row, oldest: row.oldest === null ? null : new Date(row.oldest) }));
}

interface Source {
  from: SQLiteTable | SQL;
  since: SQLiteColumn | SQL;
  where: SQL | undefined;
}

function queueSources(viewer: Viewer, at: Date): Record<Queue, Source> {
  const myDuos = inBranchesOf(viewer, duos.branchId);
  const myVolunteers = and(inBranchesOf(viewer, volunteers.branchId), eq(volunteers.state, "screening"));
  const myBeneficiaries = inBranchesOf(viewer, beneficiaries.branchId);
  const screening = (where: SQL | undefined): Source => ({
    from: volunteers,
    since: volunteers.createdAt,
    where: and(myVolunteers, where),
  });
  const met = isNotNull(volunteers.meetingAttendedAt);
  const identified = isNotNull(volunteers.identitySeenAt);
  const duo = (since: SQLiteColumn, where: SQL | undefined): Source => ({
    from: duos,
    since,
    where: and(myDuos, where),
  });
  return {
    reports: {
      from: sql`${duoReports} JOIN ${duos} ON ${duos.id} = ${duoReports.duoId}`,
      since: duoReports.reportedAt,
      where: and(myDuos, isNull(duoReports.handledAt)),
    },
    duos_to_open: duo(duos.acceptedAt, eq(duos.state, "accepted")),
    unanswered: duo(duos.askedBy, and(eq(duos.state, "proposed"), lt(duos.askedBy, at))),
    silent: duo(duos.silentSince, and(eq(duos.state, "open"), isNotNull(duos.silentSince))),
    checks: duo(duos.nextCheckAt, and(eq(duos.state, "open"), lte(duos.nextCheckAt, at))),
    to_confirm: {
      from: beneficiaries,
      since: beneficiaries.createdAt,
      where: and(myBeneficiaries, eq(beneficiaries.state, "to_confirm")),
    },
    identity: screening(and(met, isNull(volunteers.identitySeenAt))),
    interviews: screening(and(met, identified, isNull(volunteers.interviewAt))),
    approvals: screening(
      and(
        and(met, identified, isNotNull(volunteers.interviewAt), isNotNull(volunteers.recordCheckSeenAt)),
        isNotNull(volunteers.charterSignedAt),
        sql`${volunteers.userId} IN (SELECT ${users.id} FROM ${users} WHERE ${users.emailConfirmedAt} IS NOT NULL)`,
      ),
    ),
    rounds: {
      from: rounds,
      since: rounds.finishedAt,
      where: and(inArray(rounds.state, ["drafted", "taken_back"]), roundsOf(viewer)),
    },
    unmatched: {
      from: beneficiaries,
      since: beneficiaries.waitingSince,
      where: and(
        myBeneficiaries,
        eq(beneficiaries.state, "waiting"),
        lt(beneficiaries.waitingSince, new Date(at.getTime() - 60 * DAY)),
        sql`NOT EXISTS (SELECT 1 FROM ${duos} WHERE ${duos.beneficiaryId} = ${beneficiaries.id} AND ${inArray(duos.state, [...HOLDING_STATES])})`,
      ),
    },
    letters: {
      from: letters,
      since: letters.attemptedAt,
      where: and(eq(letters.state, "dead"), viewer.role === "admin" ? undefined : lettersOf(viewer)),
    },
  };
}

/** Rounds whose branches are all the viewer's. */
function roundsOf(viewer: Viewer): SQL {
  const mine = branchesOf(viewer);
  if (mine === null) return sql`1`;
  return sql`NOT EXISTS (SELECT 1 FROM json_each(${rounds.branchIds}) WHERE ${mine.length > 0 ? sql`value NOT IN ${[...mine]}` : sql`1`})`;
}

const lettersOf = (viewer: Viewer): SQL | undefined =>
  or(
    sql`${letters.userId} IN (SELECT ${volunteers.userId} FROM ${volunteers} WHERE ${inBranchesOf(viewer, volunteers.branchId)})`,
    sql`${letters.userId} IN (SELECT ${beneficiaries.userId} FROM ${beneficiaries} WHERE ${inBranchesOf(viewer, beneficiaries.branchId)})`,
  );

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
