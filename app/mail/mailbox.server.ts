import { and, desc, eq, lt, or, type SQL } from "drizzle-orm";
import type { Reader } from "~db/client";
import { letters, users } from "~db/schema";
import type { RenderedLetter } from "~emails/letter";
import type { LetterId, UserId } from "../ids";
import type { LetterKind, LetterState } from "./letters";
import { addressOf, readLetter } from "./sealed-letter.server";

/** The mailbox of the demonstration: every letter to everybody, for whoever tries the platform on their own machine. */
export interface MailboxLetter {
  id: LetterId;
  kind: LetterKind;
  language: string;
  state: LetterState;
  userId: UserId | null;
  firstName: string | null;
  address: string;
  createdAt: Date;
  /** When it leaves at the earliest; null once it was tried. */
  leavesAt: Date | null;
}

const PAGE = 40;

/** Newest first, a page at a time; `after` is the last letter already seen. `search` is part of an address or a first name. */
export function listMailbox(
  db: Reader,
  filter: { search: string | null; person: string | null; after: string | null },
): { letters: MailboxLetter[]; more: boolean } {
  const search = filter.search?.toLowerCase() ?? null;
  const found: MailboxLetter[] = [];
  for (const row of allLetters(db, filter)) {
    const letter = shown(row);
    const text = `${letter.address} ${letter.firstName ?? ""}`.toLowerCase();
    if (search && !text.includes(search)) continue;
    if (found.length === PAGE) return { letters: found, more: true };
    found.push(letter);
  }
  return { letters: found, more: false };
}

/** One letter and what it says; `content` is null once it was forgotten. */
export async function openMailboxLetter(
  db: Reader,
  id: string,
): Promise<{ letter: MailboxLetter; content: RenderedLetter | null } | null> {
  const row = withReader(db)
    .where(eq(letters.id, id as LetterId))
    .get();
  return row ? { letter: shown(row), content: await readLetter(row.letter) } : null;
}

/** Addresses are sealed, so the search opens one letter after the other: enough for a demonstration, and only there. */
function* allLetters(db: Reader, { person, after }: { person: string | null; after: string | null }) {
  let last = after
    ? db
        .select()
        .from(letters)
        .where(eq(letters.id, after as LetterId))
        .get()
    : undefined;
  while (true) {
    const rows = withReader(db)
      .where(and(person ? eq(letters.userId, person as UserId) : undefined, last && isOlder(last)))
      .orderBy(desc(letters.createdAt), desc(letters.id))
      .limit(200)
      .all();
    yield* rows;
    last = rows.at(-1)?.letter;
    if (!last) return;
  }
}

const isOlder = (than: typeof letters.$inferSelect): SQL | undefined =>
  or(
    lt(letters.createdAt, than.createdAt),
    and(eq(letters.createdAt, than.createdAt), lt(letters.id, than.id)),
  );

const withReader = (db: Reader) =>
  db
    .select({ letter: letters, firstName: users.firstName })
    .from(letters)
    .leftJoin(users, eq(users.id, letters.userId));

function shown(row: { letter: typeof letters.$inferSelect; firstName: string | null }): MailboxLetter {
  const { id, kind, language, state, userId, createdAt, notBefore, attempts } = row.letter;
  const leavesAt = state === "waiting" && attempts === 0 ? notBefore : null;
  const { firstName } = row;
  return {
    id,
    kind,
    language,
    state,
    userId,
    firstName,
    address: addressOf(row.letter),
    createdAt,
    leavesAt,
  };
}
