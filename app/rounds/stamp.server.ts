import { eq, sum } from "drizzle-orm";
import type { Reader } from "~db/client";
import type { Book, BookRound } from "./book.server";

/** Changes with every run of a round and with every decision about its drafts: an answer about it is good for one stamp. */
export function stampOf(
  db: Reader,
  { drafts }: Book,
  { id, version }: Pick<BookRound, "id" | "version">,
): string {
  const decided = db
    .select({ versions: sum(drafts.version) })
    .from(drafts)
    .where(eq(drafts.roundId, id as never))
    .get();
  return `${version} ${decided?.versions ?? 0}`;
}
