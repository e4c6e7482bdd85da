import { and, eq } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { letters, users } from "~db/schema";
import type { RenderedLetter } from "~emails/letter";
import type { Viewer } from "../accounts/viewer";
import type { SubjectKind } from "../audit/subjects";
import type { Language } from "../i18n/languages";
import type { LetterKind } from "../mail/letters";
import { readLetter } from "../mail/sealed-letter.server";
import { type Book, type BookDraft, findRoundIn } from "./book.server";
import { draftsToPublish, type Propose } from "./publishing.server";
import { takenBackUntil } from "./round-path";

export interface RehearsalOf {
  roundId: string;
  letterWords: string;
  /** The drafts to propose; null: every one that may be. */
  only: readonly string[] | null;
  /** From 1. */
  page: number;
}

export interface RehearsedLetter extends RenderedLetter {
  kind: LetterKind;
  /** Who opens it: the person, or whoever asks them when they have no e-mail. */
  reader: string;
  language: Language;
}
/** What publishing one draft would write. */
export interface RehearsedDraft<D> {
  draft: D;
  /** Why it would not be proposed; null: it would. */
  refusal: string | null;
  letters: RehearsedLetter[];
}
export interface Rehearsal<D> {
  drafts: RehearsedDraft<D>[];
  page: number;
  pages: number;
  total: number;
}

const PAGE_SIZE = 10;

/**
 * The letters that a publication would write, to the word: a page of drafts is proposed inside a transaction that is then taken
 * back, so that nothing of it stays. Links in them lead nowhere. Null: no such round, or not the viewer's.
 */
export async function rehearseIn<D extends BookDraft>(
  db: Db,
  book: Book,
  viewer: Viewer,
  { roundId, letterWords, only, page }: RehearsalOf,
  at: Date,
  propose: Propose<D, string>,
  subject: SubjectKind,
): Promise<Rehearsal<D> | null> {
  const played = takenBack(db, (t) => {
    if (!findRoundIn(t, book, viewer, roundId)) return null;
    const chosen = draftsToPublish<D>(t, book, roundId, only);
    const pages = Math.max(1, Math.ceil(chosen.length / PAGE_SIZE));
    const shown = Math.min(page, pages);
    const drafts = chosen.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE).map((draft) => {
      const proposed = propose(t, draft, { letterWords, visibleFrom: takenBackUntil(at), at });
      return proposed.ok
        ? { draft, refusal: null, rows: lettersAbout(t, subject, proposed.id) }
        : { draft, refusal: proposed.refusal, rows: [] };
    });
    return { drafts, page: shown, pages, total: chosen.length };
  });
  if (!played) return null;
  const drafts = played.drafts.map(async ({ rows, ...draft }) => ({
    ...draft,
    letters: (await Promise.all(rows.map(rendered))).filter((letter) => letter !== null),
  }));
  return { ...played, drafts: await Promise.all(drafts) };
}

/** Does the work and takes all of it back; gives what it found. */
function takenBack<T>(db: Db, work: (t: Tx) => T): T {
  const end = { found: undefined as T | undefined };
  const back = new Error("Taken back");
  try {
    tx(db, (t) => {
      end.found = work(t);
      throw back;
    });
  } catch (thrown) {
    if (thrown !== back) throw thrown;
  }
  return end.found as T;
}

const lettersAbout = (t: Tx, kind: SubjectKind, id: string) =>
  t
    .select({ letter: letters, firstName: users.firstName, lastName: users.lastName })
    .from(letters)
    .leftJoin(users, eq(users.id, letters.userId))
    .where(and(eq(letters.subjectKind, kind), eq(letters.subjectId, id)))
    .orderBy(letters.kind, users.firstName)
    .all();

async function rendered({
  letter,
  firstName,
  lastName,
}: ReturnType<typeof lettersAbout>[number]): Promise<RehearsedLetter | null> {
  const content = await readLetter(letter);
  const { kind, language } = letter;
  return content && { ...content, kind, language, reader: `${firstName ?? ""} ${lastName ?? ""}`.trim() };
}
