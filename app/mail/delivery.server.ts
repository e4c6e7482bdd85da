import { and, asc, count, eq, type SQL } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { history, letters } from "~db/schema";
import { oneLine } from "~emails/clean";
import type { LetterId } from "../ids";
import { alertAdministrators } from "./alert.server";
import {
  BATCH,
  mayTryAgain,
  PAUSE_DEFAULT,
  PAUSE_LOCKED,
  PAUSE_LONGEST,
  type PauseReason,
  TROUBLE,
} from "./delivery";
import { giveUpLost, isDue } from "./due.server";
import { findPause, startPause } from "./pause.server";
import type { Envelope, Post, PostAnswer } from "./post";
import { addressOf, readLetter } from "./sealed-letter.server";

type Letter = typeof letters.$inferSelect;

export interface DeliveryReport {
  sent: number;
  later: number;
  dead: number;
  /** Why no letter leaves for now. */
  paused: PauseReason | null;
  /** Letters that could not be read or drawn: a bug or another key, for the log. */
  errors: { letter: LetterId; error: unknown }[];
}

/**
 * Delivers the letters that are due at `at`, one after the other, at most a batch. Each is marked as leaving in its own
 * transaction before the provider hears of it, and its key is the same at every try, so that a process killed anywhere
 * in between neither loses nor doubles a letter. Throws only when `post` does.
 */
export async function deliverDue(db: Db, post: Post, at: Date): Promise<DeliveryReport> {
  const report: DeliveryReport = { sent: 0, later: 0, dead: 0, paused: null, errors: [] };
  const pause = findPause(db, at);
  if (pause) return { ...report, paused: pause.why };
  const began = performance.now();
  report.dead += giveUpLost(db, at);
  for (let tried = 0, failedInARow = 0; tried < BATCH && failedInARow < TROUBLE; tried++) {
    const letter = takeNext(db, at);
    if (!letter) break;
    const answer = await tryOnce(db, post, letter, report);
    const heardAt = new Date(at.getTime() + Math.round(performance.now() - began));
    const outcome = tx(db, (t) => writeDown(t, letter, answer, heardAt));
    if (outcome === "paused") {
      report.paused = answer.said === "locked" ? "key_refused" : "too_many";
      break;
    }
    report[outcome] += 1;
    failedInARow = outcome === "later" ? failedInARow + 1 : 0;
  }
  return report;
}

/**
 * Takes the next letter that is due and marks it as leaving; null when there is none. At its first try `notBefore`
 * becomes that moment: days are counted from it in the letter, and the life of its key too.
 */
function takeNext(db: Db, at: Date): Letter | null {
  return tx(db, (t) => {
    const next = t.select().from(letters).where(isDue(at)).orderBy(asc(letters.notBefore), letters.id).get();
    if (!next) return null;
    const notBefore = next.attempts === 0 ? at : next.notBefore;
    const attempts = next.attempts + 1;
    t.update(letters)
      .set({ state: "sending", attempts, attemptedAt: at, notBefore })
      .where(eq(letters.id, next.id))
      .run();
    return { ...next, state: "sending", attempts, attemptedAt: at, notBefore };
  });
}

async function tryOnce(db: Db, post: Post, letter: Letter, report: DeliveryReport): Promise<PostAnswer> {
  let envelope: Envelope | null;
  try {
    envelope = await wrap(db, letter);
  } catch (error) {
    report.errors.push({ letter: letter.id, error });
    return { said: "never", error: "unreadable" };
  }
  return envelope ? post.send(envelope) : { said: "never", error: "address_refused" };
}

/** Letters, digits and the usual marks on both sides of one @: nothing that could begin another header or another address. */
const ADDRESS = /^[^\s@<>(),;:"\\\p{C}]+@[^\s@<>(),;:"\\\p{C}]+$/u;

async function wrap(db: Reader, letter: Letter): Promise<Envelope | null> {
  const to = addressOf(letter);
  if (!ADDRESS.test(to)) return null;
  const rendered = await readLetter(letter);
  if (!rendered) throw new Error("The content of this letter was forgotten");
  return { ...rendered, subject: oneLine(rendered.subject), to, idempotencyKey: keyOf(db, letter.id) };
}

/** The row's own identity; a letter that staff send again on purpose is another one for the provider. */
function keyOf(db: Reader, id: LetterId): string {
  const again = db
    .select({ count: count() })
    .from(history)
    .where(and(eq(history.subjectKind, "letter"), eq(history.subjectId, id), eq(history.move, "send_again")))
    .get();
  return again?.count ? `${id}-${again.count}` : id;
}

function writeDown(
  t: Tx,
  letter: Letter,
  answer: PostAnswer,
  at: Date,
): "sent" | "later" | "dead" | "paused" {
  const write = (set: Partial<Letter>) =>
    t
      .update(letters)
      .set(set)
      .where(and(eq(letters.id, letter.id), stillOurs(letter)))
      .run();
  switch (answer.said) {
    case "sent":
      write({ state: "sent", sentAt: at, providerId: answer.providerId, lastError: null });
      return "sent";
    case "later":
      if (mayTryAgain(letter.attempts)) {
        write({ state: "waiting", lastError: answer.error });
        return "later";
      }
      write({ state: "dead", lastError: answer.error });
      break;
    case "never":
      write({ state: "dead", lastError: answer.error });
      break;
    case "too_many":
    case "locked":
      // Nothing was wrong with this letter: the try does not count.
      write({ state: "waiting", attempts: letter.attempts - 1 });
      startPause(t, pauseAfter(answer, at));
      if (answer.said === "locked") alertAdministrators(t, at);
      return "paused";
  }
  if (letter.kind !== "letters_failing_staff") alertAdministrators(t, at);
  return "dead";
}

function pauseAfter(answer: Extract<PostAnswer, { said: "too_many" | "locked" }>, at: Date) {
  if (answer.said === "locked") return { why: "key_refused", until: later(at, PAUSE_LOCKED) } as const;
  const wait = Math.min(answer.wait ?? PAUSE_DEFAULT, PAUSE_LONGEST);
  return { why: "too_many", until: later(at, wait) } as const;
}

/** Another process may have taken a letter over that this one left behind. */
const stillOurs = (letter: Letter): SQL | undefined =>
  and(eq(letters.state, "sending"), eq(letters.attempts, letter.attempts));

const later = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);
