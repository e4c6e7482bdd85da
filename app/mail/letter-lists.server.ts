import { and, desc, eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { letters, users } from "~db/schema";
import type { Subject } from "../audit/subjects";
import type { UserId } from "../ids";

/** A letter as staff see it: kind, to whom, where it stands; never its content. */
export const letterColumns = {
  id: letters.id,
  kind: letters.kind,
  state: letters.state,
  userId: letters.userId,
  firstName: users.firstName,
  lastName: users.lastName,
  attempts: letters.attempts,
  createdAt: letters.createdAt,
  notBefore: letters.notBefore,
  attemptedAt: letters.attemptedAt,
  sentAt: letters.sentAt,
  lastError: letters.lastError,
};

export type ListedLetter = ReturnType<typeof listLettersAbout>[number];

/** Letters about something, newest first; the right to see it is the caller's: it has found the subject for its viewer. */
export const listLettersAbout = (db: Reader, subject: Subject, limit = 50) =>
  db
    .select(letterColumns)
    .from(letters)
    .leftJoin(users, eq(users.id, letters.userId))
    .where(and(eq(letters.subjectKind, subject.kind), eq(letters.subjectId, subject.id)))
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(limit)
    .all();

/** Letters to one person, newest first; the right to see them is the caller's. */
export const listLettersTo = (db: Reader, userId: UserId, limit = 50): ListedLetter[] =>
  db
    .select(letterColumns)
    .from(letters)
    .leftJoin(users, eq(users.id, letters.userId))
    .where(eq(letters.userId, userId))
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(limit)
    .all();
