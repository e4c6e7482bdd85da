import { and, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "~db/client";
import { beneficiaries, duoMeetings, duos, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import { CHANGES, type Change } from "./today";

const DAY = 86_400_000;

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
