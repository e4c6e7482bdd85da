import { and, eq, inArray, sql } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { letters } from "~db/schema";
import { FORGET_AFTER } from "./delivery";
import { FORGOTTEN_LENGTH, forgotten } from "./sealed-letter.server";

/** Wipes addresses, links and names of letters that came to their end thirty days ago. Returns how many. */
export function forgetLetters(db: Db, at: Date): number {
  return tx(db, (t) => {
    const old = t
      .select({ id: letters.id })
      .from(letters)
      .where(
        and(
          inArray(letters.state, ["sent", "dead", "cancelled"]),
          sql`coalesce(${letters.sentAt}, ${letters.attemptedAt}, ${letters.createdAt}) <= ${at.getTime() - FORGET_AFTER}`,
          sql`length(${letters.values}) > ${FORGOTTEN_LENGTH}`,
        ),
      )
      .limit(1000)
      .all();
    for (const { id } of old) t.update(letters).set(forgotten(id)).where(eq(letters.id, id)).run();
    return old.length;
  });
}
