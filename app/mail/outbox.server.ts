import { and, eq } from "drizzle-orm";
import type { Tx } from "~db/client";
import { letters, users } from "~db/schema";
import { seal } from "../audit/seal.server";
import type { Subject } from "../audit/subjects";
import type { Language } from "../i18n/languages";
import type { LetterId, UserId } from "../ids";
import { newId } from "../new-id.server";
import type { LetterKind, LetterValues } from "./letters";

export interface NewLetter<K extends LetterKind> {
  kind: K;
  /** A person of the platform, or an address that is nobody's yet (an unfinished sign-up). */
  to: UserId | { email: string; language: Language };
  values: LetterValues[K];
  at: Date;
  /** The letter leaves at this moment at the earliest. */
  notBefore?: Date;
  /** What the letter is about, so that staff find it again and a taken-back move can cancel it. */
  subject?: Subject;
  /** One letter per reason, whatever happens twice: "proposal-reminder:duo_…:3". */
  onceKey?: string;
}

/**
 * Writes a letter into the outbox, inside the transaction of the move that causes it.
 * Returns null when the person has no e-mail (their referent or a phone call reaches them) or the reason was served already.
 */
export function enqueue<K extends LetterKind>(t: Tx, letter: NewLetter<K>): LetterId | null {
  const { to } = letter;
  const person = typeof to === "string" ? findReader(t, to) : to;
  if (!person?.email) return null;
  const id = newId<LetterId>("let");
  const { changes } = t
    .insert(letters)
    .values({
      id,
      kind: letter.kind,
      userId: typeof to === "string" ? to : null,
      toAddress: seal(person.email, `letters.to_address:${id}`),
      language: person.language,
      values: seal(JSON.stringify(letter.values), `letters.values:${id}`),
      subjectKind: letter.subject?.kind ?? null,
      subjectId: letter.subject?.id ?? null,
      onceKey: letter.onceKey ?? null,
      createdAt: letter.at,
      notBefore: letter.notBefore ?? letter.at,
    })
    .onConflictDoNothing()
    .run();
  return changes === 1 ? id : null;
}

/** Cancels what has not left yet of the letters about something: a move that is taken back. */
export function cancelLetters(t: Tx, subject: Subject): number {
  return t
    .update(letters)
    .set({ state: "cancelled" })
    .where(
      and(
        eq(letters.subjectKind, subject.kind),
        eq(letters.subjectId, subject.id),
        eq(letters.state, "waiting"),
      ),
    )
    .run().changes;
}

const findReader = (t: Tx, id: UserId) =>
  t.select({ email: users.email, language: users.language }).from(users).where(eq(users.id, id)).get();
