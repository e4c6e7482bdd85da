import { type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { duos, users, volunteers } from "~db/schema";
import type { BranchId } from "../ids";
import { FEWEST_CASES, NEWEST_CASES, type UsualWait, usualWait, type WaitedStep } from "./usual-wait";

const DAY = 86_400_000;

/**
 * How long a step usually takes: the median of the newest cases of this branch; of the whole association where the branch has
 * fewer than five; a starting value where both have. A step that was done ahead of its turn counts as no wait; what is noted
 * again after the approval (a record check renewed, an interview corrected) is no longer a step.
 */
export function findUsualWait(db: Reader, step: WaitedStep, branchId: BranchId, at: Date): UsualWait {
  const own = listWaits(db, step, branchId, at);
  return usualWait(step, own.length >= FEWEST_CASES ? own : listWaits(db, step, null, at));
}

function listWaits(db: Reader, step: WaitedStep, branchId: BranchId | null, at: Date): number[] {
  const { rows, branch, from, to, counts = sql`1` } = LEGS[step];
  return db
    .all<{ days: number }>(
      sql`SELECT max(0, ${to} - ${from}) * 1.0 / ${DAY} AS days FROM ${rows}
        WHERE ${from} IS NOT NULL AND ${to} IS NOT NULL AND ${to} <= ${at.getTime()} AND ${counts}
          AND ${branchId === null ? sql`1` : sql`${branch} = ${branchId}`}
        ORDER BY ${to} DESC LIMIT ${NEWEST_CASES}`,
    )
    .map(({ days }) => days);
}

interface Leg {
  rows: SQL;
  branch: SQL;
  /** Between which two dated facts one waited. */
  from: SQL;
  to: SQL;
  /** Which cases tell how long it took. */
  counts?: SQL;
}

const person = sql`${volunteers} JOIN ${users} ON ${users.id} = ${volunteers.userId}`;
const papers = sql`max(${volunteers.identitySeenAt}, ${volunteers.recordCheckSeenAt})`;
const firstProposal = sql`(SELECT min(${duos.visibleFrom}) FROM ${duos} WHERE ${duos.volunteerId} = ${volunteers.id})`;
const ofPerson = (from: SQL, to: SQL, counts?: SQL): Leg => ({
  rows: person,
  branch: sql`${volunteers.branchId}`,
  ...{ from, to },
  ...(counts && { counts }),
});
const ofWelcome = (from: SQL, to: SQL): Leg =>
  ofPerson(from, to, sql`(${volunteers.approvedAt} IS NULL OR ${to} <= ${volunteers.approvedAt})`);
const ready = sql`max(${volunteers.meetingAttendedAt}, ${volunteers.interviewAt}, ${papers})`;

const LEGS: Record<WaitedStep, Leg> = {
  meeting: ofWelcome(sql`${users.emailConfirmedAt}`, sql`${volunteers.meetingAttendedAt}`),
  interview: ofWelcome(sql`${volunteers.meetingAttendedAt}`, sql`${volunteers.interviewAt}`),
  papers: ofWelcome(sql`${volunteers.interviewAt}`, papers),
  approval: ofPerson(ready, sql`${volunteers.approvedAt}`, sql`${ready} <= ${volunteers.approvedAt}`),
  proposal: ofPerson(sql`${volunteers.approvedAt}`, firstProposal),
  duo: {
    rows: sql`${duos}`,
    branch: sql`${duos.branchId}`,
    from: sql`${duos.visibleFrom}`,
    to: sql`${duos.openedAt}`,
  },
};
