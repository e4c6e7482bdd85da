import { randomBytes } from "node:crypto";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Db, Reader, Tx } from "~db/client";
import { tx } from "~db/client";
import { cards, users } from "~db/schema";
import { recordMove } from "../audit/history.server";
import { fingerprint } from "../audit/seal.server";
import type { Id, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { newId } from "../new-id.server";
import { type Account, accountOf } from "./addresses.server";
import { CARD_FAILURES, CODE_ALPHABET, CODE_LENGTH, readCode } from "./cards";
import { giveBack, mayTry } from "./limits.server";
import { endSessionsOf } from "./sessions.server";

/** Facts about people that live in other rooms; the caller lends the ways to them. */
export interface CardHolder {
  /** Year of birth of the account's owner, four digits; null when unknown. */
  birthYearOf: (db: Reader, userId: UserId) => number | null;
  /** Who accompanies this person and should hear that the card was refused. */
  referentOf: (db: Reader, userId: UserId) => UserId | null;
}

export interface CardAnswer {
  code: string;
  birthYear: number;
}

/** Prints a new code (40 random bits) in place of the old card. It is told once: the database keeps a keyed fingerprint. */
export function issueCard(t: Tx, card: { userId: UserId; by: UserId; at: Date }): { code: string } {
  endCards(t, card.userId, card.at);
  const code = newCode();
  t.insert(cards)
    .values({
      id: newId<Id<"card">>("car"),
      userId: card.userId,
      codeHash: hashOf(code),
      createdAt: card.at,
      createdBy: card.by,
    })
    .run();
  noteCard(t, { ...card, move: "issue_card" });
  return { code };
}

/** Makes the printed card worthless and ends what it opened (lost, stolen, no longer needed). False when there was none. */
export function revokeCard(t: Tx, card: { userId: UserId; by: UserId | null; at: Date }): boolean {
  if (endCards(t, card.userId, card.at) === 0) return false;
  endSessionsOf(t, card.userId);
  noteCard(t, { ...card, move: "revoke_card" });
  return true;
}

/** The live card of a person, for the page that prints or revokes it. */
export const findCard = (db: Reader, userId: UserId) =>
  db
    .select({ createdAt: cards.createdAt, lastUsedAt: cards.lastUsedAt, failures: cards.failures })
    .from(cards)
    .where(and(eq(cards.userId, userId), isNull(cards.revokedAt)))
    .get() ?? null;

/** Opens with a card and the year of birth; wrong answers of everybody together are limited too. */
export async function signInWithCard(
  db: Db,
  answer: CardAnswer,
  holder: CardHolder,
  at: Date,
): Promise<Account | "wrong" | "tooMany"> {
  if (!(await mayTry("allCards", ""))) return "tooMany";
  const userId = checkCard(db, answer, holder, at);
  const account = userId && accountOf(db, userId);
  if (!account) return "wrong";
  await giveBack("allCards", "");
  return account;
}

/**
 * Who holds this card and knows the year of birth; null otherwise. Five wrong years revoke the card,
 * and the referent is told.
 */
export function checkCard(db: Db, answer: CardAnswer, holder: CardHolder, at: Date): UserId | null {
  const code = readCode(answer.code);
  if (!code) return null;
  return tx(db, (t) => {
    const card = t
      .select({ id: cards.id, userId: cards.userId, failures: cards.failures })
      .from(cards)
      .innerJoin(users, eq(users.id, cards.userId))
      .where(
        and(
          eq(cards.codeHash, hashOf(code)),
          isNull(cards.revokedAt),
          lt(cards.failures, CARD_FAILURES),
          isNull(users.suspendedAt),
          isNull(users.mergedInto),
        ),
      )
      .get();
    if (!card) return null;
    if (holder.birthYearOf(t, card.userId) === answer.birthYear) {
      t.update(cards).set({ lastUsedAt: at, failures: 0 }).where(eq(cards.id, card.id)).run();
      return card.userId;
    }
    t.update(cards)
      .set({ failures: sql`${cards.failures} + 1` })
      .where(eq(cards.id, card.id))
      .run();
    if (card.failures + 1 >= CARD_FAILURES) lockCard(t, card.userId, holder, at);
    return null;
  });
}

function lockCard(t: Tx, userId: UserId, holder: CardHolder, at: Date): void {
  endCards(t, userId, at);
  noteCard(t, { userId, by: null, at, move: "lock_card" });
  const referent = holder.referentOf(t, userId);
  const person = nameOf(t, userId);
  const reader = referent && nameOf(t, referent);
  if (!referent || !reader || !person) return;
  enqueue(t, {
    kind: "account_changed",
    to: referent,
    values: {
      firstName: reader.firstName,
      personFirstName: person.firstName,
      what: "card",
      link: linkTo("/people"),
    },
    subject: { kind: "user", id: userId },
    at,
  });
}

function noteCard(t: Tx, note: { userId: UserId; by: UserId | null; at: Date; move: string }): void {
  const { userId, at } = note;
  recordMove(t, { subject: { kind: "user", id: userId }, move: note.move, actor: note.by, at });
  const person = nameOf(t, userId);
  if (!person) throw new Error(`No user ${userId} to give a card to`);
  enqueue(t, {
    kind: "account_changed",
    to: userId,
    values: { firstName: person.firstName, what: "card", link: linkTo("/account") },
    at,
  });
}

const nameOf = (t: Tx, userId: UserId) =>
  t.select({ firstName: users.firstName }).from(users).where(eq(users.id, userId)).get();

const endCards = (t: Tx, userId: UserId, at: Date): number =>
  t
    .update(cards)
    .set({ revokedAt: at })
    .where(and(eq(cards.userId, userId), isNull(cards.revokedAt)))
    .run().changes;

function newCode(): string {
  let code = "";
  for (const byte of randomBytes(CODE_LENGTH)) code += CODE_ALPHABET[byte & 31];
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

const hashOf = (code: string): string => fingerprint(`card:${code}`);
