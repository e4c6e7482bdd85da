import { and, desc, eq } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { accessLog, history } from "~db/schema";
import type { UserId } from "../ids";
import { newId } from "../new-id.server";
import type { Subject } from "./subjects";

export interface HistoryLine {
  subject: Subject;
  move: string;
  from?: string | null;
  to?: string | null;
  /** Null: the clock. */
  actor: UserId | null;
  at: Date;
  /** Values of the move; never contact data or free words about a person. */
  details?: Record<string, unknown>;
}

/** One move, one line: called inside the transaction of the move. */
export function recordMove(t: Tx, line: HistoryLine): void {
  t.insert(history)
    .values({
      id: newId("his"),
      subjectKind: line.subject.kind,
      subjectId: line.subject.id,
      move: line.move,
      fromState: line.from ?? null,
      toState: line.to ?? null,
      actorId: line.actor,
      at: line.at,
      details: line.details ?? null,
    })
    .run();
}

/** Newest first. */
export function listHistory(db: Reader, subject: Subject) {
  return db
    .select()
    .from(history)
    .where(and(eq(history.subjectKind, subject.kind), eq(history.subjectId, subject.id)))
    .orderBy(desc(history.at), desc(history.id))
    .all();
}

/** Notes that a member of staff opened a person's file; the person sees it on their page. */
export function recordAccess(
  t: Tx,
  access: { viewer: UserId; person: UserId; page: string; at: Date },
): void {
  t.insert(accessLog)
    .values({
      id: newId("acc"),
      viewerId: access.viewer,
      personId: access.person,
      page: access.page,
      at: access.at,
    })
    .run();
}
