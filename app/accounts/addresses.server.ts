import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { users } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import type { Role } from "./roles";
import { endTokens, issueToken, useToken } from "./tokens.server";

export interface Account {
  userId: UserId;
  role: Role;
  firstName: string;
}

/** Who signs in with this address; null for a suspended or merged account. */
export const findByAddress = (db: Reader, email: string): Account | null =>
  db
    .select({ userId: users.id, role: users.role, firstName: users.firstName })
    .from(users)
    .where(and(eq(users.email, email.toLowerCase()), isNull(users.suspendedAt), isNull(users.mergedInto)))
    .get() ?? null;

/** An account that may be signed in to: neither suspended nor merged into another one. */
export function accountOf(
  db: Reader,
  userId: UserId | undefined,
): (Account & { email: string | null }) | null {
  if (!userId) return null;
  return (
    db
      .select({ userId: users.id, role: users.role, firstName: users.firstName, email: users.email })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.suspendedAt), isNull(users.mergedInto)))
      .get() ?? null
  );
}

/** Sends the letter whose link proves that an address belongs to its person; a later one replaces it. */
export function askToConfirm(t: Tx, asked: { userId: UserId; address: string; at: Date }): void {
  const { userId, at } = asked;
  const address = asked.address.toLowerCase();
  const user = t
    .select({ firstName: users.firstName, language: users.language })
    .from(users)
    .where(eq(users.id, userId))
    .get();
  if (!user) throw new Error(`No user ${userId} to confirm an address of`);
  endTokens(t, userId, "confirm_address", at);
  const secret = issueToken(t, { kind: "confirm_address", userId, subject: address, at });
  enqueue(t, {
    kind: "confirm_address",
    to: { email: address, language: user.language },
    values: { firstName: user.firstName, link: linkTo(`/link/confirm/${secret}`) },
    subject: { kind: "user", id: userId },
    at,
  });
}

/**
 * Uses a confirmation link: the address becomes the account's. Null when the link is used, out of date, or when
 * the address has meanwhile become somebody else's.
 */
export const confirmAddress = (db: Db, secret: string, at: Date): Account | null =>
  tx(db, (t) => {
    const token = useToken(t, secret, "confirm_address", at);
    if (!token?.subject) return null;
    return takeAddress(t, token.userId, token.subject, at);
  });

function takeAddress(t: Tx, userId: UserId, address: string, at: Date): Account | null {
  const account = accountOf(t, userId);
  const other = t
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, address), ne(users.id, userId)))
    .get();
  if (!account || other) return null;
  const { role, firstName, email: before } = account;
  if (before && before !== address) leaveAddress(t, account, before, at);
  t.update(users)
    .set({ email: address, emailConfirmedAt: at, version: sql`${users.version} + 1` })
    .where(eq(users.id, userId))
    .run();
  recordMove(t, { subject: { kind: "user", id: userId }, move: "confirm_address", actor: userId, at });
  return { userId, role, firstName };
}

/** Tells the old mailbox, whose waiting links must not open the account any more. */
function leaveAddress(t: Tx, { userId, firstName }: Account, before: string, at: Date): void {
  endTokens(t, userId, "sign_in", at);
  endTokens(t, userId, "reset_password", at);
  const user = t.select({ language: users.language }).from(users).where(eq(users.id, userId)).get();
  enqueue(t, {
    kind: "account_changed",
    to: { email: before, language: user?.language ?? "fr" },
    values: { firstName, what: "email", link: linkTo("/account") },
    at,
  });
}
