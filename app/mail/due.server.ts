import { and, eq, inArray, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { letters } from "~db/schema";
import { alertAdministrators } from "./alert.server";
import { BACK_OFF, KEY_LIFETIME, LEFT_BEHIND_AFTER, type LetterError, MAX_ATTEMPTS } from "./delivery";

/** Milliseconds that a letter with so many failed attempts rests, in SQL. */
const REST = sql`CASE ${letters.attempts} ${sql.raw(BACK_OFF.map((rest, i) => `WHEN ${i + 1} THEN ${rest}`).join(" "))} ELSE 0 END`;

/** What may leave now: never tried, rested after a failure, or left behind by a process that ended. */
export function isDue(at: Date): SQL | undefined {
  const rested = sql`${letters.attemptedAt} + ${REST} <= ${at.getTime()}`;
  return or(
    and(eq(letters.state, "waiting"), lte(letters.notBefore, at), or(isNull(letters.attemptedAt), rested)),
    isLeftBehind(at),
  );
}

const isLeftBehind = (at: Date): SQL | undefined =>
  and(eq(letters.state, "sending"), lte(letters.attemptedAt, later(at, -LEFT_BEHIND_AFTER)));

/**
 * Letters that must not be tried once more: left behind at the last try, or perhaps accepted by a provider that has
 * forgotten their key since. A person decides whether to send them again.
 */
export function giveUpLost(db: Db, at: Date): number {
  return tx(db, (t) => {
    const perhapsAccepted = and(
      lt(letters.notBefore, later(at, -KEY_LIFETIME)),
      or(
        isLeftBehind(at),
        and(
          eq(letters.state, "waiting"),
          inArray(letters.lastError, ["no_answer", "provider_trouble"] satisfies LetterError[]),
        ),
      ),
    );
    const lost = [
      { lastError: "unsure" satisfies LetterError, where: perhapsAccepted },
      {
        lastError: "no_answer" satisfies LetterError,
        where: and(isLeftBehind(at), sql`${letters.attempts} >= ${MAX_ATTEMPTS}`),
      },
    ];
    let given = 0;
    for (const { lastError, where } of lost)
      given += t.update(letters).set({ state: "dead", lastError }).where(where).run().changes;
    if (given > 0) alertAdministrators(t, at);
    return given;
  });
}

const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
