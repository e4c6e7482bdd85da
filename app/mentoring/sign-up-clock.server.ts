import { and, eq, gt, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { letters, signUps, users } from "~db/schema";
import { openOrNull } from "../audit/seal.server";
import { enqueue } from "../mail/outbox.server";
import { resumeLink, SIGN_UP_DAYS } from "./sign-up.server";

const DAY = 86_400_000;
/** Days after an unfinished form was begun at which its reader is reminded. */
export const SIGN_UP_REMINDERS = [3, 7, 14] as const;

/**
 * Reminds people of the forms that they left unfinished: of several reminders that are due, the latest only. Someone who
 * finished another form since, or began a newer one, is left in peace. Returns how many letters were written.
 */
export function remindSignUps(db: Db, at: Date): number {
  return tx(db, (t) => {
    const unfinished = t
      .select()
      .from(signUps)
      .where(
        and(
          isNull(signUps.startedBy),
          isNotNull(signUps.email),
          gt(signUps.createdAt, daysBefore(at, SIGN_UP_DAYS)),
        ),
      )
      .orderBy(signUps.createdAt)
      .all()
      .map((row) => ({ ...row, address: openOrNull(row.email, `sign_ups.email:${row.id}`) ?? "" }));
    const latest = new Map(unfinished.map((row) => [`${row.side} ${row.address}`, row.id]));
    let written = 0;
    for (const row of unfinished) {
      const due = SIGN_UP_REMINDERS.filter((day) => row.createdAt <= daysBefore(at, day));
      const day = due.at(-1);
      if (!day || due.length <= row.remindersSent) continue;
      t.update(signUps).set({ remindersSent: due.length }).where(eq(signUps.id, row.id)).run();
      if (latest.get(`${row.side} ${row.address}`) !== row.id) continue;
      if (t.select({ id: users.id }).from(users).where(eq(users.email, row.address)).get()) continue;
      const letter = enqueue(t, {
        kind: "resume_sign_up",
        to: { email: row.address, language: row.language },
        values: { link: resumeLink(row.id), day },
        at,
        subject: { kind: "sign_up", id: row.id },
        onceKey: `resume-sign-up:${row.id}:${day}`,
      });
      if (letter) written += 1;
    }
    return written;
  });
}

/** Deletes forms thirty days after they were begun, and the letters that held their address. Returns how many. */
export function forgetSignUps(db: Db, at: Date): number {
  return tx(db, (t) => {
    const old = t
      .select({ id: signUps.id })
      .from(signUps)
      .where(lte(signUps.createdAt, daysBefore(at, SIGN_UP_DAYS)))
      .all()
      .map(({ id }) => id);
    if (old.length === 0) return 0;
    t.delete(letters)
      .where(and(eq(letters.subjectKind, "sign_up"), inArray(letters.subjectId, old)))
      .run();
    return t.delete(signUps).where(inArray(signUps.id, old)).run().changes;
  });
}

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * DAY);
