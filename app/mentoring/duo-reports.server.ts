import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { duoReports, duos, users } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import { open, seal } from "../audit/seal.server";
import type { DuoId, Id, UserId } from "../ids";
import { newId } from "../new-id.server";
import { tellReported } from "./duo-letters.server";
import type { Duo } from "./duo-moves.server";
import { getDuo } from "./duos.server";
import type { Seat } from "./seats.server";

export type ReportId = Id<"duo-report">;

/** "Something is wrong": for staff only, whatever the state since the duo opened. The same words sent twice are one report. */
export function reportDuo(
  db: Db,
  seat: Seat,
  words: string,
  at: Date,
): { ok: true } | { ok: false; refusal: "not_open" } {
  return tx(db, (t) => {
    const duo = getDuo(t, seat.duoId);
    if (!duo.openedAt) return { ok: false, refusal: "not_open" } as const;
    fileReport(t, duo, seat, words, at);
    return { ok: true } as const;
  });
}

/** Writes a report inside the transaction of what caused it, and tells the branch's coordinators that one waits. */
export function fileReport(
  t: Tx,
  duo: Duo,
  { by, side }: Pick<Seat, "by" | "side">,
  words: string,
  at: Date,
): void {
  const waiting = t
    .select()
    .from(duoReports)
    .where(and(eq(duoReports.duoId, duo.id), eq(duoReports.reportedBy, by), isNull(duoReports.handledAt)))
    .all();
  if (waiting.some((report) => wordsOf(report) === words)) return;
  const id = newId<ReportId>("rep");
  t.insert(duoReports)
    .values({ id, duoId: duo.id, words: seal(words, place(id)), reportedBy: by, reportedAt: at })
    .run();
  recordMove(t, { subject: { kind: "duo", id: duo.id }, move: "report", actor: by, at, details: { side } });
  tellReported(t, duo, id, at);
}

export interface Report {
  id: ReportId;
  words: string;
  by: string;
  reportedAt: number;
  handledAt: number | null;
  handledBy: string | null;
}

/** Reports about a duo, newest first; moments in milliseconds. */
export const listReports = (db: Reader, duoId: DuoId): Report[] =>
  db
    .select({ report: duoReports, by: users.firstName })
    .from(duoReports)
    .innerJoin(users, eq(users.id, duoReports.reportedBy))
    .where(eq(duoReports.duoId, duoId))
    .orderBy(desc(duoReports.reportedAt), asc(duoReports.id))
    .all()
    .map(({ report, by }) => ({
      id: report.id,
      words: wordsOf(report),
      by,
      reportedAt: report.reportedAt.getTime(),
      handledAt: report.handledAt?.getTime() ?? null,
      handledBy: report.handledBy ? nameOf(db, report.handledBy) : null,
    }));

/** Marks a report as handled. Null when it is not of the viewer's branches; a second time changes nothing. */
export function handleReport(
  db: Db,
  viewer: Viewer,
  duoId: DuoId,
  id: ReportId,
  at: Date,
): { ok: true } | null {
  return tx(db, (t) => {
    const row = t
      .select({ handledAt: duoReports.handledAt })
      .from(duoReports)
      .innerJoin(duos, eq(duos.id, duoReports.duoId))
      .where(and(eq(duoReports.id, id), eq(duos.id, duoId), inBranchesOf(viewer, duos.branchId)))
      .get();
    if (!row) return null;
    const { changes } = t
      .update(duoReports)
      .set({ handledAt: at, handledBy: viewer.userId })
      .where(and(eq(duoReports.id, id), isNull(duoReports.handledAt)))
      .run();
    if (changes === 1)
      recordMove(t, {
        subject: { kind: "duo", id: duoId },
        move: "handle_report",
        actor: viewer.userId,
        at,
      });
    return { ok: true } as const;
  });
}

const place = (id: string): string => `duo_reports.words:${id}`;
const wordsOf = (report: typeof duoReports.$inferSelect): string => open(report.words, place(report.id));
const nameOf = (db: Reader, id: UserId): string | null =>
  db.select({ name: users.firstName }).from(users).where(eq(users.id, id)).get()?.name ?? null;
