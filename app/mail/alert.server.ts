import { and, count, eq, gt, isNotNull, isNull, lte, ne, or } from "drizzle-orm";
import type { Tx } from "~db/client";
import { letters, users } from "~db/schema";
import { linkTo } from "../links.server";
import { enqueue } from "./outbox.server";

const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;
const PARIS_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" });

/** Writes to each administrator that letters do not leave, once a day at most, whatever goes wrong how often. */
export function alertAdministrators(t: Tx, at: Date): void {
  const day = PARIS_DAY.format(at);
  const administrators = t
    .select({ id: users.id, firstName: users.firstName })
    .from(users)
    .where(
      and(
        eq(users.role, "admin"),
        isNotNull(users.email),
        isNull(users.suspendedAt),
        isNull(users.mergedInto),
      ),
    )
    .all();
  for (const { id, firstName } of administrators) {
    enqueue(t, {
      kind: "letters_failing_staff",
      to: id,
      values: { firstName, count: countFailing(t, at), link: linkTo("/staff/letters?state=dead") },
      at,
      onceKey: `letters-failing:${day}:${id}`,
    });
  }
}

/** Given up in the last seven days, or due for more than an hour. */
function countFailing(t: Tx, at: Date): number {
  const failing = t
    .select({ count: count() })
    .from(letters)
    .where(
      and(
        ne(letters.kind, "letters_failing_staff"),
        or(
          and(eq(letters.state, "dead"), gt(letters.attemptedAt, new Date(at.getTime() - WEEK))),
          and(eq(letters.state, "waiting"), lte(letters.notBefore, new Date(at.getTime() - HOUR))),
        ),
      ),
    )
    .get();
  return Math.max(1, failing?.count ?? 0);
}
